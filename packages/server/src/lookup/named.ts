import {
  type ast,
  columnRoleOf,
  findColumn,
  type JixiaoLinker,
  type JixiaoServices,
  keywordOf,
  type Span,
  writtenGroups,
} from '@jixiao/language';
import { type AstNode, AstUtils, type CstNode, CstUtils, GrammarAST, GrammarUtils, type Reference } from 'langium';
import type { LoadedFile } from '../workspace/loaded-file.js';
import { isPathWord, type Subject, subjectOf } from './subject.js';

export type NameUse =
  /** Says what the name is: in a form, or in a report where its form has no such thing. */
  | 'declaration'
  /** Another name for it, in the form. */
  | 'alias'
  /** A line of a report that fills in what the form has declared. */
  | 'line'
  /** A keyword that names its own block or attribute: 资金, 总分, 完成. */
  | 'keyword'
  | 'reference';

/** A name where it is written. */
export interface Named extends Span {
  /** As it counts: without quotes, folded to half width. */
  name: string;
  use: NameUse;
  /** The node that holds it and the property that it fills: tells how it has to be written. */
  node: AstNode;
  property: string;
  /** What is seen from here: the line of the same report before the declaration in its form. */
  target: AstNode;
  subject: Subject;
  /** Behind an indicator, the column whose number in its line is meant. */
  column?: Subject;
}

/** The name at an offset, or the one that ends there: what it stands for, and whether it says so or refers to it. */
export function namedAt({ document }: LoadedFile, offset: number, services: JixiaoServices): Named | undefined {
  const root = document.parseResult.value.$cstNode;
  if (!root) return undefined;
  for (const at of [offset, offset - 1]) {
    const leaf = at >= 0 ? CstUtils.findLeafNodeAtOffset(root, at) : undefined;
    const found = leaf && namedByLeaf(leaf, services);
    if (found) return found;
  }
  return undefined;
}

/** Every naming in a file of one of the given names, in no particular order. Nothing else is resolved. */
export function* namesIn(
  document: LoadedFile['document'],
  names: ReadonlySet<string>,
  services: JixiaoServices,
): Generator<Named> {
  const tree = document.parseResult.value;
  const isWanted = (name: string | undefined): name is string =>
    name !== undefined && (names.has(name) || names.has(canonicalWord(name) ?? ''));
  for (const { container, property, reference } of (services.references.Linker as JixiaoLinker).referencesIn(tree)) {
    if (!isWanted(reference.$refText) || !reference.$refNode) continue;
    const found = namedBy(container, property, reference.$refNode, services);
    if (found) yield found;
  }
  for (const [node, property, name] of ownNames(tree)) {
    if (!isWanted(name)) continue;
    const cst = property === '' ? keywordNode(node) : nameNode(node, property, name);
    const found = cst && namedBy(node, property, cst, services);
    if (found) yield found;
  }
}

/** The attribute word of a subject in its own line: 完成 of 学习. */
export function attributeWord({ node, attribute }: Subject, services: JixiaoServices): Named | undefined {
  const group = writtenGroups(node).find(({ keyword }) => keyword === attribute);
  if (!group || attribute === undefined) return undefined;
  return namedByAttribute(node, attribute, group.span, services);
}

/** The Chinese spelling of a word that a path may hold in English. */
export function canonicalWord(name: string): string | undefined {
  return columnRoleOf(name) ?? keywordOf(name, 'attribute') ?? keywordOf(name, 'structure');
}

function namedByLeaf(leaf: CstNode & { astNode: AstNode }, services: JixiaoServices): Named | undefined {
  const source = leaf.grammarSource;
  if (!source) return undefined;
  const property = AstUtils.getContainerOfType(source, GrammarAST.isAssignment)?.feature;
  if (property !== undefined) return namedBy(leaf.astNode, property, leaf, services);
  if (!GrammarAST.isKeyword(source)) return undefined;
  const node = leaf.astNode;
  if (blockWords[node.$type] === source.value) return namedBy(node, '', leaf, services);
  if (!isPathWord(node, source.value)) return undefined;
  return namedByAttribute(node, source.value, { start: leaf.offset, end: leaf.end }, services);
}

/** The blocks that a path calls by their keyword. */
const blockWords: Record<string, string> = {
  Funds: '资金',
  FormFunds: '资金',
  Goals: '年度目标',
  FormGoals: '年度目标',
  Total: '总分',
  FormTotal: '总分',
};

const lines = new Set(['Field', 'FundRow', 'Category', 'Subcategory']);
const declaring = new Set(
  'Form FormField FormRow FormLevel FormSublevel FormTable FormColumn Report Goals Indicator Part Table Row Column'.split(
    ' ',
  ),
);

/** The naming that a token is, by the property that it fills; a keyword that names its block fills none. */
function namedBy(node: AstNode, property: string, cst: CstNode, services: JixiaoServices): Named | undefined {
  const at = { node, property, start: cst.offset, end: cst.end };
  const found = (name: string, use: NameUse, target: AstNode, subject = subjectOf(target, services)): Named => ({
    ...at,
    name,
    use,
    target,
    subject,
  });
  if (property === '') return found(blockWords[node.$type] ?? '', 'keyword', node);
  const value = (node as unknown as Record<string, unknown>)[property];
  if (property === 'aliases') {
    const index = GrammarUtils.findNodesForProperty(node.$cstNode, property).findIndex(
      ({ offset }) => offset === cst.offset,
    );
    const alias = (value as string[])[index];
    return alias === undefined ? undefined : found(alias, 'alias', node);
  }
  if (node.$type === 'PrintOption') {
    const { columns = [] } = (node as ast.PrintOption).$container as { columns?: ast.FormColumn[] };
    const column = property === 'column' ? columns.find(({ name }) => name === value) : undefined;
    return column && found(column.name, 'reference', column);
  }
  if (property === 'name') {
    if (typeof value !== 'string' || !declaring.has(node.$type)) return undefined;
    const subject = subjectOf(node, services);
    const fillsIn = subject.node !== node && !node.$type.startsWith('Form');
    return found(value, fillsIn ? 'line' : 'declaration', node, subject);
  }
  const reference = referenceAt(value, cst);
  if (!reference) return undefined;
  if (node.$type === 'Path') return namedBySegment(node as ast.Path, reference, at, services);
  const isLine = lines.has(node.$type);
  const target = isLine ? node : reference.ref;
  return target && found(reference.$refText, isLine ? 'line' : 'reference', target);
}

function namedBySegment(
  path: ast.Path,
  reference: Reference,
  at: Pick<Named, 'node' | 'property' | 'start' | 'end'>,
  services: JixiaoServices,
): Named | undefined {
  const target = reference.ref;
  if (!target) return undefined;
  const name = reference.$refText;
  const named = { ...at, name, use: 'reference', target } as const;
  const before = path.segments[path.segments.indexOf(reference as ast.Path['segments'][number]) - 1]?.ref;
  const word = canonicalWord(name);
  // 总分.得分 leads to 总分 twice.
  if (before === target) return { ...named, subject: subjectOf(target, services, word) };
  const ownsNumbers = before && /^(Indicator|Part|Category|Subcategory|FormLevel|FormSublevel)$/.test(before.$type);
  if (target.$type !== 'FormColumn' || !ownsNumbers || word === undefined)
    return { ...named, subject: subjectOf(target, services) };
  return { ...named, subject: subjectOf(before, services, word), column: subjectOf(target, services) };
}

function namedByAttribute(node: AstNode, word: string, span: Span, services: JixiaoServices): Named {
  const report = AstUtils.getContainerOfType(node, (one): one is ast.Report => one.$type === 'Report');
  const columns = (report && services.references.FormLibrary.formOf(report)?.indicators?.columns) ?? [];
  const column = node.$type === 'Indicator' || node.$type === 'Part' ? findColumn(columns, word) : undefined;
  return {
    ...span,
    name: word,
    use: 'keyword',
    node,
    property: '',
    target: node,
    subject: subjectOf(node, services, word),
    ...(column && { column: subjectOf(column, services) }),
  };
}

function referenceAt(value: unknown, { offset }: CstNode): Reference | undefined {
  const references = (Array.isArray(value) ? value : [value]) as (Reference | undefined)[];
  return references.find((reference) => reference?.$refNode?.offset === offset);
}

/** Names that are no references, with the property that holds them; '' for the keyword of a block. */
function* ownNames({ forms, reports }: ast.File): Generator<[AstNode, property: string, name: string | undefined]> {
  for (const form of forms) yield* formNames(form);
  for (const report of reports) {
    yield [report, 'name', report.name];
    for (const entry of report.entries) {
      const word = blockWords[entry.$type];
      if (word) yield [entry, '', word];
      if (entry.$type === 'Goals') yield [entry, 'name', entry.name];
      else if (entry.$type === 'Indicator') yield* indicatorNames(entry);
      else if (entry.$type === 'Table') {
        yield [entry, 'name', entry.name];
        for (const part of [...entry.columns, ...entry.rows]) yield [part, 'name', part.name];
      } else if (entry.$type === 'Category')
        for (const item of entry.items)
          if (item.$type === 'Indicator') yield* indicatorNames(item);
          else for (const indicator of item.items) yield* indicatorNames(indicator);
    }
  }
}

function* indicatorNames(indicator: ast.Indicator): Generator<[AstNode, string, string | undefined]> {
  yield [indicator, 'name', indicator.name];
  for (const part of indicator.parts) yield [part, 'name', part.name];
}

function* formNames(form: ast.Form): Generator<[AstNode, string, string | undefined]> {
  yield [form, 'name', form.name];
  const levels = form.indicators.flatMap((block) => block.levels);
  const named = [
    ...form.fields,
    ...form.funds.flatMap((block) => [...block.columns, ...block.rows]),
    ...form.indicators.flatMap((block) => block.columns),
    ...levels.flatMap((level) => [level, ...level.sublevels]),
    ...form.tables.flatMap((table) => [table, ...table.columns, ...table.rows]),
  ];
  for (const node of named) {
    yield [node, 'name', node.name];
    if ('aliases' in node) for (const alias of node.aliases) yield [node, 'aliases', alias];
  }
  for (const block of [...form.funds, ...form.indicators, ...form.tables])
    for (const option of block.options) yield [option, 'column', option.column];
  for (const block of [...form.funds, ...form.goals, ...form.totals]) yield [block, '', blockWords[block.$type]];
}

function nameNode(node: AstNode, property: string, name: string): CstNode | undefined {
  const index = property === 'aliases' ? (node as ast.FormField).aliases.indexOf(name) : undefined;
  return GrammarUtils.findNodeForProperty(node.$cstNode, property, index);
}

function keywordNode(node: AstNode): CstNode | undefined {
  return node.$cstNode && CstUtils.flattenCst(node.$cstNode).head();
}
