import { parseQuantity } from '@jixiao/core';
import {
  type ast,
  type EffectiveForm,
  type EvaluatedReport,
  type Figure,
  lookUp,
  type Members,
  membersOf,
  nameOf,
  pathHeads,
  reportMembers,
  showFigure,
} from '@jixiao/language';
import type { ServerContext } from '../../context.js';
import type { CaretContext } from './caret-context.js';

type Member = ast.Member;

/** One step of a path: a name and what it stands for. */
export interface Step {
  name: string;
  node: Member;
}

/** The names that paths may be made of at the caret, and the figures they lead to. */
export class FigurePaths {
  readonly heads: Members;
  private readonly formOf: (report: ast.Report) => EffectiveForm | undefined;
  private readonly behind = new Map<Member | 'Indicator', Members>();
  private evaluated: EvaluatedReport | undefined;

  constructor(
    readonly caret: CaretContext,
    readonly server: ServerContext,
  ) {
    const { FormLibrary } = server.workspace.services.references;
    this.formOf = FormLibrary.formOf;
    const { report, form } = caret.owners;
    if (report) this.heads = reportMembers(report, this.formOf);
    else if (form) {
      const heads = pathHeads(pathIn(formContainer(caret, form)), this.formOf, (one) => FormLibrary.effectiveForm(one));
      this.heads = withoutOwnColumn(heads, caret);
    } else this.heads = new Map();
  }

  private get report(): EvaluatedReport | undefined {
    const { report } = this.caret.owners;
    return report && (this.evaluated ??= this.server.workspace.evaluated(report));
  }

  /** The names behind the dot of a path that has led to a node. */
  membersBehind(node: Member): Members {
    // All indicators without parts have the same.
    const key = node.$type === 'Indicator' && node.parts.length === 0 ? 'Indicator' : node;
    let members = this.behind.get(key);
    if (!members) this.behind.set(key, (members = membersOf(node, this.formOf)));
    return members;
  }

  /** The names among which the step at an index is. */
  membersAt(steps: readonly Step[], index: number): Members {
    const before = steps[index - 1];
    return before ? this.membersBehind(before.node) : this.heads;
  }

  /** The steps of a path as typed; undefined where a name in it leads nowhere. */
  follow(path: readonly string[]): Step[] | undefined {
    return this.walk(path.map(nameOf));
  }

  /** The steps of a path by its names as they count. */
  walk(names: readonly string[]): Step[] | undefined {
    const steps: Step[] = [];
    for (const name of names) {
      const last = steps.at(-1);
      const node = lookUp(last ? this.membersBehind(last.node) : this.heads, name);
      if (!node) return undefined;
      steps.push({ name, node });
    }
    return steps;
  }

  /** Whether there are figures at all: a form has none. */
  get hasFigures(): boolean {
    return this.caret.owners.report !== undefined;
  }

  /** The figure that a path leads to, where it leads to one. */
  figureOf(steps: readonly Step[]): Figure | undefined {
    const found = this.report?.figures.figureOf(pathOf(steps));
    return found && 'origin' in found ? found : undefined;
  }

  /** Whether a path leads to what can never be a number, such as the name of an indicator or a reason. */
  leadsToText(steps: readonly Step[]): boolean {
    const found = this.report?.figures.figureOf(pathOf(steps));
    return found !== undefined && 'problem' in found && found.problem === 'number-expected';
  }

  /** The figures that make up what a path leads to. */
  partsOf(steps: readonly Step[]): Figure[] | undefined {
    return this.report?.figures.partsOf(pathOf(steps));
  }

  /** How many there are of what a path leads to. */
  countOf(steps: readonly Step[]): number | undefined {
    return this.report?.figures.countOf(pathOf(steps));
  }

  /** Whether a name by itself is no figure, but one or another of several behind its dot. */
  leadsOn(steps: readonly Step[]): boolean {
    const [before, last] = [steps.at(-2), steps.at(-1)];
    // 总分.得分 stands for 总分 twice.
    if (!last || before?.node === last.node) return false;
    return this.membersBehind(last.node).size > 1 && this.figureOf(steps)?.value === undefined;
  }

  /** The present value with its unit; undefined where there is none. */
  valueOf(steps: readonly Step[]): string | undefined {
    const figure = this.figureOf(steps);
    if (figure?.value === undefined) return undefined;
    const shown = showFigure(figure);
    const hasUnit = figure.text === undefined || parseQuantity(figure.text)?.unit !== undefined;
    return `${shown}${hasUnit ? '' : (figure.unit?.text ?? '')}`;
  }
}

/** The path of some steps, as if it stood in the tree. */
function pathOf(steps: readonly Step[]): ast.Path {
  const segments = steps.map(({ name, node }) => ({ ref: node, $refText: name }));
  return { $type: 'Path', segments } as unknown as ast.Path;
}

/** A path that is not in the tree yet, at a place of it. */
function pathIn(container: unknown): ast.Path {
  return { $type: 'Path', $container: container, segments: [] } as unknown as ast.Path;
}

/** What a formula of the form stands in: a column or the rate of its block, or the form itself. */
function formContainer({ block, line }: CaretContext, form: ast.Form): unknown {
  const blocks: Record<string, readonly (ast.FormFunds | ast.FormIndicators | ast.FormTable)[]> = {
    'form-funds': form.funds,
    'form-indicators': form.indicators,
    'form-table': form.tables,
  };
  const open = blocks[block]?.findLast(({ $cstNode }) => ($cstNode?.offset ?? 0) <= line.end);
  return open ? { $type: 'FormColumn', $container: open } : form;
}

/** A column cannot be computed from itself. */
function withoutOwnColumn(heads: Members, { line, offset }: CaretContext): Members {
  let own: ast.FormColumn | undefined;
  for (const node of heads.values()) {
    if (node.$type !== 'FormColumn') continue;
    const begin = node.$cstNode?.offset ?? -1;
    if (begin >= line.start && begin < offset && begin > (own?.$cstNode?.offset ?? -1)) own = node;
  }
  return own ? new Map([...heads].filter(([, node]) => node !== own)) : heads;
}
