import { fold } from '@jixiao/core';
import {
  type Block,
  columnRoleDocs,
  columnRoleOf,
  columnRoles,
  type EffectiveForm,
  type FieldKind,
  fieldKindDocs,
  fieldKinds,
  type FormWord,
  formBlockBehind,
  formLines,
  formWords,
  keywordOf,
  layoutLines,
  settingDocs,
} from '@jixiao/language';
import { CompletionItemKind } from 'vscode-languageserver';
import type { ServerContext } from '../../context.js';
import type { CaretContext, FormArgument, Where } from './caret-context.js';
import type { Draft } from './draft.js';
import { messages } from './messages.js';
import { formDrafts } from './name-items.js';
import { hasFormPlace, type NextLine, nextLine } from './next-line.js';
import { elsewhere } from './nodes.js';
import { ruleDrafts } from './rule-items.js';
import { literal } from './snippet-text.js';
import { keywordDrafts, spellingsOf, vocabularyDrafts } from './spelling.js';
import { lineName } from './written-name.js';

/** Lines that a form has once; the later of two would only replace the first. */
const once = new Set('继承 依据 金额单位 页面 资金 年度目标 指标 总分 等级 版式 计分 执行率 年初 调整 预期 完成 完成率'.split(' '));
/** What follows these can be offered. */
const offered = new Set('继承 金额单位 页面 列 计分 参数 规则 签名 表 勾稽'.split(' '));
const alone = new Set(['版式', '块完']);
/** What a page prints of the form, where the form has it. */
const printed: Record<string, (form: EffectiveForm) => boolean> = {
  资金: ({ funds }) => funds !== undefined,
  年度目标: ({ goals }) => goals !== undefined,
  指标: ({ indicators }) => indicators !== undefined,
  总分: ({ total }) => total !== undefined,
  表: ({ tables }) => tables.size > 0,
};
const severities: readonly FormWord[] = ['错误', '警告', '提示', '关闭'];

/** What may begin a line of a form. */
export function formLineDrafts(caret: CaretContext, server: ServerContext): Draft[] {
  const { above, file, line } = caret;
  const next = nextLine(file.text, line.end);
  const bound = hasFormPlace(next, caret.below.block);
  const given = givenLines(caret);
  const layout = above.block === 'layout';
  const drafts = Object.keys(layout ? layoutLines : formLines).flatMap((keyword): Draft[] => {
    if (keyword === '表式' || given.has(keyword) || (keyword === '块完' && above.groups === 0)) return [];
    if (layout && caret.form && printed[keyword]?.(caret.form) === false) return [];
    const behind = layout ? above.block : formBlockBehind(above.block, keyword);
    if (behind === undefined || (bound && !hasFormPlace(next, behind))) return [];
    const rank = layout || behind === above.block ? 10 : 20;
    const draft = {
      rank,
      indent: layout ? 4 + 2 * (above.groups - (keyword === '块完' ? 1 : 0)) : formIndent(keyword, above.block),
      ...(offered.has(keyword) && { again: true }),
    };
    return keywordDrafts(keyword, server, draft, (word) => formText(keyword, word, layout));
  });
  const inRows = above.block === 'form-funds' || above.block === 'form-table';
  const others = [
    ...(inRows ? keywordDrafts('其中', server, { rank: 12, indent: 4 }) : []),
    ...(layout || (bound && !hasFormPlace(next, 'form')) ? [] : keywordDrafts('勾稽', server, { rank: 25, indent: 2, again: true })),
  ];
  const staysForm = caret.below.block.startsWith('form') || caret.below.block === 'layout';
  const heads = !staysForm || next.kind === 'none' || beginsAnother(next) ? ['报告', '表式'] : [];
  return [...drafts, ...others, ...heads.flatMap((word) => keywordDrafts(word, server, { rank: 40, indent: 0 }))];
}

function beginsAnother({ word }: NextLine): boolean {
  return ['报告', '表式'].includes(keywordOf(word, 'structure') ?? '');
}

function formText(keyword: string, word: string, layout: boolean): Pick<Draft, 'text' | 'snippet'> {
  if (layout && ['标题', '副标题', '注', '块'].includes(keyword)) return { text: `${word} `, snippet: `${literal(word)} "$1"` };
  const isAlone = alone.has(keyword) || (layout && keyword in printed && keyword !== '表');
  return { text: isAlone ? word : `${word} ` };
}

/** Lines that the form, or its open block, has already, but for the caret's own. */
function givenLines(caret: CaretContext): Set<string> {
  const { owners, above, file, line } = caret;
  const { form } = owners;
  const given = new Set<string>();
  if (!form) return given;
  const from = form.$cstNode?.offset ?? 0;
  const to = form.$cstNode?.end ?? from;
  const inLayout = above.block === 'layout';
  const blocks = { 'form-funds': form.funds, 'form-goals': form.goals } as Partial<Record<Block, readonly { $cstNode?: { offset: number } }[]>>;
  const block = blocks[above.block]?.findLast(({ $cstNode }) => ($cstNode?.offset ?? 0) < line.start)?.$cstNode?.offset;
  const layout = form.layout?.$cstNode?.offset ?? to;
  for (const { tokenType, startOffset, startColumn } of file.tokens.tokens) {
    if (startOffset < from || startOffset >= to || (startOffset >= line.start && startOffset <= line.end)) continue;
    if (startOffset > layout !== inLayout) continue;
    const word = tokenType.name;
    if (!once.has(word) || !beginsLine(file.text, startOffset, startColumn)) continue;
    const part = word in formParts;
    if (part ? block !== undefined && startOffset > block && sameBlock(caret, startOffset, block) : true) given.add(word);
  }
  return given;
}

/** Lines that stand inside a block and are counted there. */
const formParts: Record<string, true> = {
  计分: true,
  执行率: true,
  年初: true,
  调整: true,
  预期: true,
  完成: true,
  完成率: true,
};

function sameBlock({ owners }: CaretContext, offset: number, block: number): boolean {
  const { form } = owners;
  const open = [...(form?.funds ?? []), ...(form?.goals ?? [])].find(({ $cstNode }) => $cstNode?.offset === block);
  return open?.$cstNode !== undefined && offset < open.$cstNode.end;
}

function beginsLine(text: string, offset: number, column: number | undefined): boolean {
  return text.slice(offset - ((column ?? 1) - 1), offset).trim() === '';
}

function formIndent(keyword: string, block: Block): number {
  if (keyword === '二级') return 6;
  const inBlock = formBlockBehind(block, keyword) === block || keyword === '一级';
  return inBlock && block !== 'form' ? 4 : 2;
}

/** What the shape of a line of a form has left to say. */
export function formArgumentDrafts(caret: CaretContext, server: ServerContext, where: Where & { kind: 'form-line' }): Draft[] {
  const { keyword, options } = where;
  const words = options.flatMap((word) => keywordDrafts(word, server, { rank: 20 }, (spelling) => optionText(keyword, word, spelling)));
  return [...where.arguments.flatMap((argument) => argumentDrafts(caret, server, where, argument)), ...words];
}

function optionText(keyword: string, option: string, word: string): Pick<Draft, 'text' | 'snippet'> {
  const value = (keyword === '抬头' ? layoutLines : formLines)[keyword]?.options?.[option];
  if (value === 'string' || value === 'text') return { text: `${word} `, snippet: `${literal(word)} "$1"` };
  return { text: value === undefined ? word : `${word} ` };
}

function argumentDrafts(
  caret: CaretContext,
  server: ServerContext,
  { keyword, given }: Where & { kind: 'form-line' },
  argument: FormArgument,
): Draft[] {
  const { language } = server;
  const word = (label: string, rank: number, more: Partial<Draft> = {}): Draft => ({
    label,
    text: label,
    kind: CompletionItemKind.EnumMember,
    rank,
    ...more,
  });
  switch (`${keyword} ${argument}`) {
    case '继承 name':
      return formDrafts(caret, server);
    case '金额单位 unit':
      return ['万元', '元', '亿元'].map((unit, index) => word(unit, 10 + index, { kind: CompletionItemKind.Unit }));
    case '表 unit':
      return ['万元', '元', '人', '个', '%'].map((unit, index) => word(unit, 10 + index, { kind: CompletionItemKind.Unit }));
    case '表 columns':
      return keywordDrafts('列', server, { rank: 30 });
    case '页面 word':
      return fixedWords(['纵向', '横向'], server);
    case '字段 kind':
      return vocabularyDrafts(fieldKinds, server, (zh) => ({ rank: 10, aside: fieldKindDocs[zh as FieldKind][language] }));
    case '规则 rule':
      return ruleDrafts(caret, server, []).map((draft) => ({ ...draft, text: `${draft.text} `, again: true }));
    case '规则 word':
      return given.length > 1 ? [] : fixedWords(severities, server);
    case '参数 name':
      return missingSettings(caret).map(([name, { text }]) =>
        word(name, 10, { text: `${name} `, kind: CompletionItemKind.Property, detail: text[language], again: true }),
      );
    case '参数 word':
      return given.length > 1 ? [] : settingValues(given[0] ?? '', server);
    case '零预算 number':
      return [word('0', 10), word('100', 11)];
    case '列 name':
      return roleDrafts(caret, server);
    case '小数 name':
      return given.length > 0 ? [] : columnNames(caret).map((name) => word(name, 10, { text: `${name} `, kind: CompletionItemKind.Field }));
    case '行 name':
    case '签名 name':
      return caret.above.block === 'layout' ? fieldNames(caret, given) : [];
    case '表 name':
      return caret.above.block === 'layout' ? tableNames(caret, given) : [];
    default:
      return [];
  }
}

function fixedWords(words: readonly FormWord[], server: ServerContext): Draft[] {
  return words.flatMap((zh) =>
    spellingsOf(zh, server, formWords[zh]).map((label) => ({
      label,
      text: label,
      kind: CompletionItemKind.EnumMember,
      rank: 10,
      also: [zh, formWords[zh]],
    })),
  );
}

function missingSettings(caret: CaretContext): [string, (typeof settingDocs)[string]][] {
  const given = elsewhere(caret.owners.form?.settings, caret).map(({ name }) => name);
  return Object.entries(settingDocs).filter(([name]) => !given.includes(name));
}

/** The values of a setting; of a limit the default, to begin with. */
function settingValues(name: string, server: ServerContext): Draft[] {
  const values = settingDocs[fold(name)]?.values ?? [];
  const words = values.filter((value): value is FormWord => value in formWords);
  const numbers = values.filter((value) => !(value in formWords));
  return [
    ...fixedWords(words, server),
    ...numbers.map((value) => ({
      label: value,
      text: value,
      kind: CompletionItemKind.Value,
      rank: 10,
      aside: messages.default[server.language],
    })),
  ];
}

const fundRoles = new Set(['年初预算数', '全年预算数', '到位数', '全年执行数', '分值', '执行率', '得分', '原因']);
const notOfIndicators = new Set(['年初预算数', '全年预算数', '到位数', '全年执行数', '执行率', '原因']);

/** Columns by what they are, those that the block lacks. A table has columns of any name. */
function roleDrafts(caret: CaretContext, server: ServerContext): Draft[] {
  const { block, word } = caret;
  if (block !== 'form-funds' && block !== 'form-indicators') return [];
  const given = new Set(columnNames(caret, word.start).map((name) => columnRoleOf(name) ?? name));
  const roles = Object.fromEntries(
    Object.entries(columnRoles).filter(
      ([role]) => (block === 'form-funds' ? fundRoles.has(role) : !notOfIndicators.has(role)) && !given.has(role as never),
    ),
  );
  return vocabularyDrafts(roles, server, (zh) => ({
    rank: 10,
    kind: CompletionItemKind.Field,
    aside: columnRoleDocs[zh as keyof typeof columnRoleDocs][server.language],
  }));
}

/** The columns of the open block, but for one that begins at `except`. */
function columnNames({ owners, block, line }: CaretContext, except = -1): string[] {
  const { form } = owners;
  const blocks: Partial<Record<Block, readonly ({ columns: { name: string }[] } & { $cstNode?: { offset: number } })[]>> = {
    'form-funds': form?.funds ?? [],
    'form-indicators': form?.indicators ?? [],
    'form-level': form?.indicators ?? [],
    'form-table': form?.tables ?? [],
  };
  const open = blocks[block]?.findLast(({ $cstNode }) => ($cstNode?.offset ?? 0) <= line.end);
  return (open?.columns ?? [])
    .filter((column) => (column as { $cstNode?: { offset: number } }).$cstNode?.offset !== except)
    .map(({ name }) => name);
}

/** The fields of the form that no line of the layout prints yet, then the others. */
function fieldNames(caret: CaretContext, given: readonly string[]): Draft[] {
  const { form, owners } = caret;
  const printed = new Set<string>();
  const visit = (items: readonly unknown[]) => {
    for (const item of items as { $type: string; items?: unknown[]; cells?: { field?: { $refText: string } }[] }[]) {
      visit(item.items ?? []);
      for (const cell of item.cells ?? []) printed.add(cell.field?.$refText ?? '');
    }
  };
  visit(elsewhere(owners.form?.layout?.items, caret));
  return [...(form?.fields.values() ?? [])].flatMap(({ name, label }) => {
    if (name === undefined || given.includes(name)) return [];
    return [
      {
        label: name,
        text: lineName(name),
        kind: CompletionItemKind.Field,
        rank: printed.has(name) ? 20 : 10,
        ...(label !== undefined && { aside: label }),
      },
    ];
  });
}

function tableNames({ form }: CaretContext, given: readonly string[]): Draft[] {
  return [...(form?.tables.values() ?? [])]
    .filter(({ name }) => !given.includes(name))
    .map(({ name, label }) => ({
      label: name,
      text: lineName(name),
      kind: CompletionItemKind.Struct,
      rank: 10,
      ...(label !== name && { aside: label }),
    }));
}

