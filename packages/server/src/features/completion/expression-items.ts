import { fold, parseUnit, type Unit } from '@jixiao/core';
import { type ast, columnRoles, keywordHelp, keywords, lookUp, type Members, percent } from '@jixiao/language';
import { CompletionItemKind } from 'vscode-languageserver';
import type { ServerContext } from '../../context.js';
import type { CaretContext, Where } from './caret-context.js';
import type { Draft } from './draft.js';
import { FigurePaths, type Step } from './figure-paths.js';
import { mayMatch } from './may-match.js';
import { stop } from './snippet-text.js';
import { spell, spellingsOf } from './spelling.js';
import { asWritten, pathName } from './written-name.js';

/** A list of more is not read; what is typed next makes it shorter. */
const MOST_PATHS = 300;

export interface PathDrafts {
  drafts: Draft[];
  /** Some were left out. */
  cut: boolean;
}

/** Names of figures with their present values, one segment or the whole path, and functions. */
export function operandDrafts(
  caret: CaretContext,
  server: ServerContext,
  where: Where & { kind: 'operand' },
): PathDrafts {
  const paths = new FigurePaths(caret, server);
  const before = paths.follow(where.path);
  if (!before) return { drafts: [], cut: false };
  const found: Draft[] = [];
  const segment = fold(caret.word.text).toLowerCase();
  // Dots part the names that are compared one by one.
  const path = fold(caret.file.text.slice(where.pathStart, caret.offset)).toLowerCase().replaceAll(/[.。]/g, '');
  const last = before.at(-1);
  const segments = last ? paths.membersBehind(last.node) : paths.heads;
  const seen = new Set<ast.Member>();
  for (const [name, node] of segments) {
    if (found.length > MOST_PATHS) break;
    const steps = [...before, { name, node }];
    const alias = seen.has(node) && node !== last?.node;
    seen.add(node);
    const label = pathWord(name, node, segments, server);
    if (!mayMatch(segment, [label])) continue;
    if (caret.block !== 'layout' && !isNumeric(paths, steps)) continue;
    found.push(segmentDraft(paths, steps, label, where, alias ? 45 : 10));
  }
  for (const steps of before.length < 2 ? longerPaths(paths, before) : []) {
    if (found.length > MOST_PATHS) break;
    const names = steps.map(({ name, node }, index) => pathWord(name, node, paths.membersAt(steps, index), server));
    if (mayMatch(path, names) && isFigure(paths, steps)) found.push(pathDraft(paths, steps, names, where));
  }
  const cut = found.length > MOST_PATHS;
  const functions = before.length === 0 ? functionDrafts(server) : [];
  return { drafts: [...found, ...functions], cut };
}

function segmentDraft(
  paths: FigurePaths,
  steps: readonly Step[],
  label: string,
  { quoted }: Where & { kind: 'operand' },
  rank: number,
): Draft {
  const { name, node } = steps.at(-1) as Step;
  const value = paths.valueOf(steps);
  const written = label === name ? asWritten(node, name) : label;
  const text =
    'text' in node && node.$type === 'Indicator' ? node.text.filter((part) => typeof part === 'string').join('') : '';
  return {
    label: written,
    text: pathName(written, steps.length === 1, quoted),
    also: [name],
    kind: kinds[node.$type] ?? CompletionItemKind.Field,
    rank,
    ...(value !== undefined && { aside: value }),
    ...(text !== '' && { detail: text }),
  };
}

function pathDraft(
  paths: FigurePaths,
  steps: readonly Step[],
  names: readonly string[],
  where: Where & { kind: 'operand' },
): Draft {
  const value = paths.valueOf(steps);
  const written = steps.map(({ name, node }, index) =>
    names[index] === name ? asWritten(node, name) : (names[index] as string),
  );
  return {
    label: written.join('.'),
    text: written.map((name, index) => pathName(name, index === 0, where.quoted)).join('.'),
    ...(written.join() !== names.join() && { also: [names.join('.')] }),
    kind: CompletionItemKind.Value,
    rank: value === undefined ? 60 : 40,
    start: where.pathStart,
    ...(value !== undefined && { aside: value }),
  };
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

/** Fields of text have no number to refer to; only a form prints them where it refers to them. */
function isNumeric(paths: FigurePaths, steps: readonly Step[]): boolean {
  const { node } = steps.at(-1) as Step;
  if (node.$type === 'FormField') return numericKinds.has(node.kind ?? '');
  if (node.$type !== 'Field') return true;
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

const signatures: Record<string, { zh: string[]; en: string[] }> = {
  合计: { zh: ['名称'], en: ['whole'] },
  占比: { zh: ['部分', '总数'], en: ['part', 'whole'] },
  增减: { zh: ['现在的数', '原来的数'], en: ['now', 'before'] },
  增幅: { zh: ['现在的数', '原来的数'], en: ['now', 'before'] },
  绝对值: { zh: ['数'], en: ['number'] },
  计数: { zh: ['名称'], en: ['whole'] },
};

function functionDrafts(server: ServerContext): Draft[] {
  return keywords
    .filter(({ uses }) => uses.includes('function'))
    .flatMap(({ zh, en }) =>
      spellingsOf(zh, server).map((label): Draft => {
        const names = signatures[zh]?.[label === en ? 'en' : 'zh'] ?? [];
        const help = keywordHelp(zh, server.language);
        return {
          label,
          note: `(${names.join(', ')})`,
          text: `${label}(`,
          snippet: `${label}(${names.map((_, index) => stop(index + 1)).join(', ')})`,
          kind: CompletionItemKind.Function,
          rank: 30,
          also: [zh, en],
          again: true,
          ...(help !== undefined && { help }),
        };
      }),
    );
}

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
