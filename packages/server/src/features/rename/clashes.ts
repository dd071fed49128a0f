import {
  type ast,
  builtInFormNames,
  type EffectiveForm,
  type EffectiveLevel,
  type EffectiveRow,
  membersOf,
  reportMembers,
} from '@jixiao/language';
import type { AstNode } from 'langium';
import { type Subject, subjectOf } from '../../lookup/subject.js';
import type { LoadedFile } from '../../workspace/loaded-file.js';
import type { Workspace } from '../../workspace/workspace.js';

/** Names and what they lead to, at one place where names are looked up. */
type Scope = ReadonlyMap<string, AstNode>;

/** Whether another form or report has the name already. */
export function clashesInWorkspace({ node }: Subject, name: string, { names }: Workspace): boolean {
  if (node.$type === 'Report') return [...names.reportNames()].includes(name);
  if (node.$type !== 'Form') return false;
  return builtInFormNames.includes(name) || [...names.formNames()].includes(name);
}

/**
 * Whether a file has another thing of that name wherever the subject, which has one of the `old` names, is looked up: a path would then
 * lead elsewhere than before.
 */
export function clashesIn(
  { document }: LoadedFile,
  subject: Subject,
  old: ReadonlySet<string>,
  name: string,
  { services }: Workspace,
): boolean {
  const { formOf, effectiveForm } = boundLibrary(services);
  const means = (node: AstNode | undefined) => node !== undefined && subjectOf(node, services).key === subject.key;
  const clashes = (scope: Scope) => {
    const taken = scope.get(name);
    return taken !== undefined && !means(taken) && [...old].some((one) => means(scope.get(one)));
  };
  const { forms, reports } = document.parseResult.value;
  return (
    forms.some((form) => formScopes(effectiveForm(form)).some(clashes)) ||
    reports.some((report) => [...reportScopes(report, subject.node, formOf)].some(clashes))
  );
}

function boundLibrary({ references: { FormLibrary } }: Workspace['services']) {
  return {
    formOf: FormLibrary.formOf,
    effectiveForm: (form: ast.Form) => FormLibrary.effectiveForm(form),
  };
}

/** What can be named in a form: its fields, tables and levels together, as in a path, and the rows, columns and levels of each block. */
function formScopes({ fields, funds, indicators, tables }: EffectiveForm): Scope[] {
  const levels = indicators?.levels ?? [];
  const blocks = [...(funds ? [funds] : []), ...tables.values()];
  return [
    new Map([
      ...[...tables].map(([name, table]): [string, AstNode] => [name, table.node]),
      ...byName(levels),
      ...[...fields.values()].flatMap((field) =>
        [field.name ?? '', ...field.aliases].map((name): [string, AstNode] => [name, field]),
      ),
    ]),
    ...levels.map(({ sublevels }) => new Map(byName(sublevels))),
    ...blocks.map(({ rows }) => new Map(byName(rows))),
    ...[...blocks, ...(indicators ? [indicators] : [])].map(
      ({ columns }) => new Map(columns.map((column) => [column.name, column])),
    ),
  ];
}

function byName(list: readonly (EffectiveLevel | EffectiveRow)[]): [string, AstNode][] {
  return list.flatMap(({ name, aliases, node }) => [name, ...aliases].map((one): [string, AstNode] => [one, node]));
}

/** What can be named in a report, as far as a thing of the subject's kind may be among it. */
function* reportScopes(
  report: ast.Report,
  { $type }: AstNode,
  formOf: Parameters<typeof reportMembers>[1],
): Generator<Scope> {
  if (/^(FormRow|FundRow|Row|FormColumn|Column)$/.test($type)) {
    for (const block of report.entries) {
      if (block.$type !== 'Funds' && block.$type !== 'Table') continue;
      yield membersOf(block, formOf);
      const [row] = block.rows;
      if (row) yield membersOf(row, formOf);
    }
    return;
  }
  yield reportMembers(report, formOf);
  for (const entry of report.entries) {
    if (entry.$type === 'Indicator') yield membersOf(entry, formOf);
    if (entry.$type !== 'Category') continue;
    yield membersOf(entry, formOf);
    for (const item of entry.items) {
      yield membersOf(item, formOf);
      if (item.$type === 'Subcategory') for (const indicator of item.items) yield membersOf(indicator, formOf);
    }
  }
}
