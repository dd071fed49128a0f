import { fold, formatText, parseUnit, type Unit } from '@jixiao/core';
import { type ast, columnRoles, lookUp, type Members, percent } from '@jixiao/language';
import { CompletionItemKind } from 'vscode-languageserver';
import type { ServerContext } from '../../context.js';
import type { CaretContext, Where } from './caret-context.js';
import type { Draft, ItemData } from './draft.js';
import { FigurePaths, type Step } from './figure-paths.js';
import { functionDrafts } from './function-items.js';
import { mayMatch } from './may-match.js';
import { messages } from './messages.js';
import { hasParts, leadsToParts } from './parts-taken.js';
import { spell } from './spelling.js';
import { asWritten, pathName } from './written-name.js';

/** A list of more is not read; what is typed next makes it shorter. Names leave some places to whole paths. */
const MOST_ITEMS = 300;
const MOST_NAMES = 200;

interface PathDrafts {
  drafts: Draft[];
  /** Some were left out. */
  cut: boolean;
}

type Operand = Where & { kind: 'operand' };

/** At the beginning of an operand: figures with their present values, functions, names that only lead to figures. */
const ranksFirst = { figure: 10, path: 20, leading: 40, empty: 50, alias: 55 };
/** Behind a dot the names that go on from it stand before longer paths. */
const ranksBehind = { figure: 10, path: 40, leading: 10, empty: 10, alias: 45 };
const functionRank = 30;

/** Names of figures with their present values, one segment or the whole path, and functions. */
export function operandDrafts(caret: CaretContext, server: ServerContext, where: Operand): PathDrafts {
  const paths = new FigurePaths(caret, server);
  const before = paths.follow(where.path);
  if (!before) return { drafts: [], cut: false };
  const names = segmentDrafts(paths, before, where);
  const most = MOST_ITEMS - Math.min(names.length, MOST_NAMES);
  const longer = before.length < 2 ? pathDrafts(paths, before, where, most) : [];
  const drafts = [...names.slice(0, MOST_NAMES), ...longer.slice(0, most)];
  // What is only a column of its row has no parts.
  const inRow = [...paths.heads.values()].every(({ $type }) => $type === 'FormColumn');
  if (before.length === 0 && !where.taker) drafts.push(...functionDrafts(server, !inRow, functionRank));
  return { drafts, cut: names.length > MOST_NAMES || longer.length > most };
}

/** The names that may come next; one more than are offered where there are too many. */
function segmentDrafts(paths: FigurePaths, before: readonly Step[], where: Operand): Draft[] {
  const { caret, server } = paths;
  const typed = fold(caret.word.text).toLowerCase();
  const last = before.at(-1);
  const segments = last ? paths.membersBehind(last.node) : paths.heads;
  const seen = new Set<ast.Member>();
  const found: Draft[] = [];
  for (const [name, node] of segments) {
    if (found.length > MOST_NAMES) break;
    const steps = [...before, { name, node }];
    const alias = seen.has(node) && node !== last?.node;
    seen.add(node);
    const label = pathWord(name, node, segments, server);
    if (mayMatch(typed, [label]) && isOffered(paths, steps, where))
      found.push(segmentDraft(paths, steps, label, where, alias));
  }
  return found;
}

function isOffered(paths: FigurePaths, steps: readonly Step[], { taker }: Operand): boolean {
  if (taker) return hasParts(paths, steps, taker) || leadsToParts(paths, steps, taker);
  return paths.caret.block === 'layout' || isNumeric(paths, steps);
}

function segmentDraft(
  paths: FigurePaths,
  steps: readonly Step[],
  label: string,
  where: Operand,
  alias: boolean,
): Draft {
  const { caret, server } = paths;
  const { name, node } = steps.at(-1) as Step;
  const aside = asideOf(paths, steps, where);
  const written = label === name ? asWritten(node, name) : label;
  const leads = where.taker ? !hasParts(paths, steps, where.taker) : paths.leadsOn(steps);
  const table = leads && node.$type === 'Table' && standsAlone(caret, where);
  // Where an editor cannot open the list again the dot is left to be typed, which opens it.
  const dot = leads && !table && server.client.builtInForms;
  const ranks = steps.length === 1 ? ranksFirst : ranksBehind;
  const text =
    'text' in node && node.$type === 'Indicator' ? node.text.filter((part) => typeof part === 'string').join('') : '';
  return {
    label: written,
    text: `${pathName(written, steps.length === 1, where.quoted)}${dot ? '.' : ''}`,
    also: [name],
    kind: kinds[node.$type] ?? CompletionItemKind.Field,
    rank: alias ? ranks.alias : leads ? ranks.leading : aside === undefined ? ranks.empty : ranks.figure,
    ...(dot && { again: true }),
    ...(table ? { aside: messages.wholeTable[server.language] } : aside !== undefined && { aside }),
    ...(text !== '' && { detail: text }),
    data: pathData(caret, where, steps),
  };
}

/** The present value; of what is counted how many there are. */
function asideOf(paths: FigurePaths, steps: readonly Step[], { taker }: Operand): string | undefined {
  if (taker !== '计数') return paths.valueOf(steps);
  const count = paths.countOf(steps);
  return count ? formatText(messages.count, paths.server.language, { count }) : undefined;
}

/** Whether a reference is all of its paragraph, where a table is printed. */
function standsAlone({ block, file, line, word }: CaretContext, { pathStart }: Operand): boolean {
  const before = file.text.slice(line.start, pathStart).trim();
  const behind = file.text.slice(word.end, line.end).trim();
  return block === 'narrative' && ['[[', '【【'].includes(before) && ['', ']]', '】】'].includes(behind);
}

/** Whole paths to figures; one more than are offered where there are too many. */
function pathDrafts(paths: FigurePaths, before: readonly Step[], where: Operand, most: number): Draft[] {
  const { caret, server } = paths;
  const typed = fold(caret.word.text).toLowerCase();
  const found: Draft[] = [];
  for (const steps of longerPaths(paths, before)) {
    if (found.length > most) break;
    const names = steps.map(({ name, node }, index) => pathWord(name, node, paths.membersAt(steps, index), server));
    if (!mayMatch(typed, names.slice(before.length))) continue;
    if (where.taker ? hasParts(paths, steps, where.taker) : isFigure(paths, steps))
      found.push(pathDraft(paths, steps, names, before.length, where));
  }
  return found;
}

function pathDraft(
  paths: FigurePaths,
  steps: readonly Step[],
  names: readonly string[],
  typed: number,
  where: Operand,
): Draft {
  const { caret } = paths;
  const aside = asideOf(paths, steps, where);
  const written = steps.map(({ name, node }, index) =>
    names[index] === name ? asWritten(node, name) : (names[index] as string),
  );
  const rest = written.slice(typed).join('.');
  const also = names.slice(typed).join('.');
  return {
    label: written.join('.'),
    text: written.map((name, index) => pathName(name, index === 0, where.quoted)).join('.'),
    ...(rest !== also && { also: [also] }),
    kind: CompletionItemKind.Value,
    rank: (typed === 0 ? ranksFirst : ranksBehind).path,
    start: where.pathStart,
    // Dots and names may be typed in another spelling: 资金。, funds.
    ...(typed > 0 && { rest: { typed: caret.file.text.slice(where.pathStart, caret.word.start), label: rest } }),
    ...(aside !== undefined && { aside }),
    data: pathData(caret, where, steps),
  };
}

function pathData({ file }: CaretContext, { pathStart }: Operand, steps: readonly Step[]): ItemData {
  return { kind: 'path', uri: file.uri, at: pathStart, names: steps.map(({ name }) => name) };
}

/** A name as it is offered: a word of the language in the wanted spelling, where that leads to the same. */
function pathWord(name: string, node: ast.Member, members: Members, server: ServerContext): string {
  if (server.settings.keywords !== 'english' || !words.has(node.$type)) return name;
  const english = (columnRoles as Record<string, string>)[name] ?? spell(name, server);
  return lookUp(members, english) === node ? english : name;
}

/** What a path calls by a word of the language, not by a name of its own. */
const words = new Set<string>([
  'Funds',
  'Goals',
  'Total',
  'Report',
  'FormFunds',
  'FormGoals',
  'FormTotal',
  'FormColumn',
]);

/** Paths of two or three names from where the caret is. */
function* longerPaths(paths: FigurePaths, before: readonly Step[]): Generator<Step[]> {
  const last = before.at(-1);
  for (const head of distinct(last ? paths.membersBehind(last.node) : paths.heads)) {
    if (head.node.$type === 'Report') continue;
    for (const member of distinct(paths.membersBehind(head.node), head.node)) {
      yield [...before, head, member];
      if (before.length > 0 || !rows.has(member.node.$type)) continue;
      for (const column of distinct(paths.membersBehind(member.node))) yield [head, member, column];
    }
  }
}

/** Each thing by its first name, without its aliases; what stands for `itself` are words of its own. */
function* distinct(members: Members, itself?: ast.Member): Generator<Step> {
  const seen = new Set<ast.Member>();
  for (const [name, node] of members) {
    if (seen.has(node)) continue;
    if (node !== itself) seen.add(node);
    yield { name, node };
  }
}

const rows = new Set<string>(['FundRow', 'Row']);

function isFigure(paths: FigurePaths, steps: readonly Step[]): boolean {
  return paths.figureOf(steps)?.value !== undefined;
}

/** Fields and columns of text have no number to refer to; only a form prints them where it refers to them. */
function isNumeric(paths: FigurePaths, steps: readonly Step[]): boolean {
  const { node } = steps.at(-1) as Step;
  if (node.$type === 'FormField') return numericKinds.has(node.kind ?? '');
  if (node.$type !== 'Field') return !paths.leadsToText(steps);
  return isFigure(paths, steps) || numericKinds.has(node.field.ref?.kind ?? '');
}

const numericKinds = new Set(['整数', '数', '金额', '百分率', '年份']);

const kinds: Record<string, CompletionItemKind> = {
  Report: CompletionItemKind.File,
  Funds: CompletionItemKind.Module,
  Goals: CompletionItemKind.Module,
  Total: CompletionItemKind.Module,
  Table: CompletionItemKind.Struct,
  FormTable: CompletionItemKind.Struct,
  Category: CompletionItemKind.Class,
  Subcategory: CompletionItemKind.Class,
  FormLevel: CompletionItemKind.Class,
  Indicator: CompletionItemKind.Property,
  Part: CompletionItemKind.Property,
  Column: CompletionItemKind.Value,
  FormColumn: CompletionItemKind.Value,
};

/** What the value of an expression is counted in, as far as its words tell. */
export function unitOfExpression(
  caret: CaretContext,
  server: ServerContext,
  { tokens }: Where & { kind: 'format' },
): Unit | undefined {
  const name = tokens[0]?.tokenType.name === 'FUNCTION' ? tokens[0].image : '';
  if (/^(?:占比|增幅|share|growth)$/i.test(name)) return percent;
  if (/^(?:计数|count)$/i.test(name)) return parseUnit('个');
  const start = tokens.findIndex(({ tokenType }) => tokenType.name === 'NAME');
  const path: string[] = [];
  for (let at = start; at >= 0 && tokens[at]?.tokenType.name === 'NAME'; at += 2) {
    path.push(tokens[at]?.image as string);
    if (tokens[at + 1]?.tokenType.name !== '.') break;
  }
  const paths = new FigurePaths(caret, server);
  const steps = paths.follow(path);
  return steps && steps.length > 0 ? paths.figureOf(steps)?.unit : undefined;
}
