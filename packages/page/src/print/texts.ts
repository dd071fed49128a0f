import { type ast, isTableReference, printReference, type WrittenGroup, writtenGroups } from '@jixiao/language';
import type { AstNode, CstNode, LeafCstNode } from 'langium';
import type { Context } from '../context.js';
import type { Passage, Run, Span } from '../page.js';
import { cleanText } from './clean-text.js';
import { passagesText } from './passage-text.js';

type TextPart = string | ast.Interpolation;
type Items = WrittenGroup['items'];

/** Places of groups are not read here: a node may outlive an edit that moves it. */
const known = new WeakMap<AstNode, Omit<WrittenGroup, 'span'>[]>();

/** What is written in a node, remembered: each of its texts asks for it. */
function groupsOf(node: AstNode): Omit<WrittenGroup, 'span'>[] {
  let groups = known.get(node);
  if (!groups) known.set(node, (groups = writtenGroups(node)));
  return groups;
}

/**
 * The paragraphs of a typed text: its first part and its `|` lines, with every `[[ ]]` replaced by what it prints. `parts` is the tree's
 * list for the same property as the items.
 */
export function readPassages(context: Context, items: Items, parts: readonly TextPart[]): Passage[] {
  const passages: Passage[] = [];
  let passage: Passage | undefined;
  for (const { node, index } of items) {
    const part = parts[index];
    const token = tokenName(node);
    if (!passage || token === 'LINE') passages.push((passage = []));
    const span = { start: node.offset, end: node.end };
    if (typeof part === 'object') {
      passage.push(referenceRun(context, part, span));
      continue;
    }
    const text = token === undefined ? node.text : typedText(token, node.text, part);
    if (text !== '') passage.push(typedRun(text, node.text, span.start));
  }
  return trimEnds(passages);
}

/** The text that stands behind the attribute word, or at the head of the line, of a node. */
export function readText(
  context: Context,
  node: AstNode,
  property: string,
  parts: readonly TextPart[],
  keyword?: string,
): Passage[] {
  if (parts.length === 0) return [];
  const group = groupsOf(node).findLast((candidate) => candidate.keyword === keyword);
  return readPassages(context, group?.items.filter((item) => item.property === property) ?? [], parts);
}

/** From the first to the last typed character; undefined where nothing is typed. */
export function sourceOf(passages: readonly Passage[]): Span | undefined {
  let source: Span | undefined;
  for (const { source: typed } of passages.flat()) {
    if (!typed) continue;
    source = source
      ? { start: Math.min(source.start, typed.start), end: Math.max(source.end, typed.end) }
      : { ...typed };
  }
  return source;
}

/** What a token is; undefined for a node of several. */
function tokenName(node: CstNode): string | undefined {
  return 'tokenType' in node ? (node as LeafCstNode).tokenType.name : undefined;
}

/** Numbers, times and operators are printed as typed; names and texts as they read, without quotes and bars. */
function typedText(token: string, typed: string, part: string | undefined): string {
  switch (token) {
    case 'QUOTE':
      return '';
    case 'TEXT':
    case 'LINE':
    case 'STRING':
    case 'PROSE':
      return part ?? typed;
    default:
      return typed;
  }
}

/** A run with its exact place in the token: behind the bar or the quotation mark. */
export function typedRun(text: string, token: string, offset: number): Run {
  const at = token.indexOf(text);
  const source =
    at < 0 ? { start: offset, end: offset + token.length } : { start: offset + at, end: offset + at + text.length };
  return { text: cleanText(text), source };
}

function referenceRun(context: Context, interpolation: ast.Interpolation, source: Span): Run {
  const printed = printedReference(context, interpolation);
  if (printed !== undefined) return { text: cleanText(printed), source, reference: true };
  return { text: cleanText(interpolation.$cstNode?.text ?? ''), source, reference: true, unresolved: true };
}

const open = new WeakSet<ast.Interpolation>();

/** What a `[[ ]]` prints: its value, the words of a field or a result that is no number, or the title of a table. */
export function printedReference(context: Context, interpolation: ast.Interpolation): string | undefined {
  if (isTableReference(interpolation)) return tableTitle(context, interpolation);
  const { text, problem } = printReference(context.report, interpolation);
  if (text !== undefined || problem) return text;
  // Two texts may refer to each other; the second one then has nothing to print.
  if (open.has(interpolation)) return undefined;
  open.add(interpolation);
  const words = wordsOf(context, interpolation);
  open.delete(interpolation);
  return words;
}

function tableTitle({ report }: Context, { expression }: ast.Interpolation): string | undefined {
  const table = expression.$type === 'Path' ? expression.segments.at(-1)?.ref : undefined;
  if (table?.$type !== 'Table' && table?.$type !== 'FormTable') return undefined;
  return table.title ?? report.form.tables.get(table.name ?? '')?.label ?? table.name;
}

function wordsOf(context: Context, { expression }: ast.Interpolation): string | undefined {
  if (expression.$type !== 'Path') return undefined;
  const nodes = expression.segments.map((segment) => segment.ref);
  const last = nodes.at(-1);
  const report = nodes[0]?.$type === 'Report' ? context.report.previous : context.report;
  if (!last || !report) return undefined;
  const inReport = { ...context, report };
  if (last.$type === 'Field' || last.$type === 'FormField') {
    const field = report.fields.find(({ node, declared }) => node === last || declared === last);
    return field && filled(readText(inReport, field.node, 'value', field.node.value));
  }
  const owner = nodes.at(-2);
  const attribute = last.$type === 'FormColumn' ? last.name : undefined;
  if (owner?.$type !== 'Indicator' && owner?.$type !== 'Part') return undefined;
  return attribute === '目标' || attribute === '完成' || attribute === '调整'
    ? filled(attributePassages(inReport, owner, attribute))
    : undefined;
}

const filled = (passages: Passage[]) => passagesText(passages).replaceAll('\n', '') || undefined;

const properties = {
  目标: 'target',
  调整: 'adjusted',
  完成: 'actual',
  偏差: 'deviation',
  解释: 'explanation',
  标准: 'criterion',
  备注: 'note',
} as const;
export type TextAttribute = keyof typeof properties;

export function isTextAttribute(column: string): column is TextAttribute {
  return Object.hasOwn(properties, column);
}

/** The text of an indicator behind one of its attribute words. */
export function attributePassages(
  context: Context,
  node: ast.Indicator | ast.Part,
  attribute: TextAttribute,
): Passage[] {
  return readText(context, node, properties[attribute], node[properties[attribute]], attribute);
}

/** Blanks at the ends of a paragraph are not printed; a paragraph of nothing else is an empty line and stays. */
function trimEnds(passages: Passage[]): Passage[] {
  for (const passage of passages) {
    const first = passage[0];
    const last = passage.at(-1);
    if (first && !first.reference) trimRun(first, first.text.length - first.text.trimStart().length, 0);
    if (last && !last.reference) trimRun(last, 0, last.text.length - last.text.trimEnd().length);
  }
  return passages;
}

function trimRun(run: Run, before: number, behind: number): void {
  if (before + behind === 0) return;
  const { source } = run;
  if (source && source.end - source.start === run.text.length)
    run.source = { start: source.start + before, end: source.end - behind };
  run.text = run.text.slice(before, run.text.length - behind);
}
