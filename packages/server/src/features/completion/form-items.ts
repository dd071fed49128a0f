import { fold } from '@jixiao/core';
import {
  type Block,
  columnRoleDocs,
  columnRoleOf,
  columnRoles,
  type FieldKind,
  type FormWord,
  fieldKindDocs,
  fieldKinds,
  formLines,
  formWords,
  layoutLines,
  settingDocs,
} from '@jixiao/language';
import { CompletionItemKind } from 'vscode-languageserver';
import type { ServerContext } from '../../context.js';
import { explainColumnRole, explainFieldKind, explainSetting, explainSeverity } from '../hover/form-words.js';
import type { CaretContext, FormArgument, Where } from './caret-context.js';
import type { Draft } from './draft.js';
import { declaredHelp, helpFrom, unitHelp } from './help.js';
import { messages } from './messages.js';
import { formDrafts } from './name-items.js';
import { elsewhere } from './nodes.js';
import { ruleDrafts } from './rule-items.js';
import { literal } from './snippet-text.js';
import { keywordDrafts, spellingsOf, vocabularyDrafts } from './spelling.js';
import { asWritten, lineName } from './written-name.js';

const severities: readonly FormWord[] = ['错误', '警告', '提示', '关闭'];

/** What the shape of a line of a form has left to say. */
export function formArgumentDrafts(
  caret: CaretContext,
  server: ServerContext,
  where: Where & { kind: 'form-line' },
): Draft[] {
  const { keyword, options } = where;
  const words = options.flatMap((word) =>
    keywordDrafts(word, server, { rank: 20 }, (spelling) => optionText(keyword, word, spelling)),
  );
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
      return ['万元', '元', '亿元'].map((unit, index) =>
        word(unit, 10 + index, { kind: CompletionItemKind.Unit, ...unitHelp(unit, server) }),
      );
    case '表 unit':
      return ['万元', '元', '人', '个', '%'].map((unit, index) =>
        word(unit, 10 + index, { kind: CompletionItemKind.Unit, ...unitHelp(unit, server) }),
      );
    case '表 columns':
      return keywordDrafts('列', server, { rank: 30 });
    case '页面 word':
      return fixedWords(['纵向', '横向'], server);
    case '字段 kind':
      return vocabularyDrafts(fieldKinds, server, (zh) => ({
        rank: 10,
        aside: fieldKindDocs[zh as FieldKind][language],
        ...helpFrom(explainFieldKind(zh, server)),
      }));
    case '规则 rule':
      return ruleDrafts(caret, server, []).map((draft) => ({ ...draft, text: `${draft.text} `, again: true }));
    case '规则 word':
      return given.length > 1 ? [] : fixedWords(severities, server);
    case '参数 name':
      return missingSettings(caret).map(([name, { text }]) =>
        word(name, 10, {
          text: `${name} `,
          kind: CompletionItemKind.Property,
          detail: text[language],
          again: true,
          ...helpFrom(explainSetting(name, server)),
        }),
      );
    case '参数 word':
      return given.length > 1 ? [] : settingValues(given[0] ?? '', server);
    case '零预算 number':
      return [word('0', 10), word('100', 11)];
    case '列 name':
      return roleDrafts(caret, server);
    case '小数 name':
      return given.length > 0
        ? []
        : columnNames(caret).map((name) => word(name, 10, { text: `${name} `, kind: CompletionItemKind.Field }));
    case '行 name':
    case '签名 name':
      return caret.above.block === 'layout' ? fieldNames(caret, server, given) : [];
    case '表 name':
      return caret.above.block === 'layout' ? tableNames(caret, server, given) : [];
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
      ...helpFrom(explainSeverity(zh, server)),
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
      ([role]) =>
        (block === 'form-funds' ? fundRoles.has(role) : !notOfIndicators.has(role)) && !given.has(role as never),
    ),
  );
  return vocabularyDrafts(roles, server, (zh) => ({
    rank: 10,
    kind: CompletionItemKind.Field,
    aside: columnRoleDocs[zh as keyof typeof columnRoleDocs][server.language],
    ...helpFrom(explainColumnRole(zh, server)),
  }));
}

/** The columns of the open block, but for one that begins at `except`. */
function columnNames({ owners, block, line }: CaretContext, except = -1): string[] {
  const { form } = owners;
  const blocks: Partial<
    Record<Block, readonly ({ columns: { name: string }[] } & { $cstNode?: { offset: number } })[]>
  > = {
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
function fieldNames(caret: CaretContext, server: ServerContext, given: readonly string[]): Draft[] {
  const { form, owners } = caret;
  const printed = new Set<string>();
  const visit = (items: readonly unknown[]) => {
    for (const item of items as { $type: string; items?: unknown[]; cells?: { field?: { $refText: string } }[] }[]) {
      visit(item.items ?? []);
      for (const cell of item.cells ?? []) printed.add(cell.field?.$refText ?? '');
    }
  };
  visit(elsewhere(owners.form?.layout?.items, caret));
  return [...(form?.fields.values() ?? [])].flatMap((field) => {
    const { name, label } = field;
    if (name === undefined || given.includes(name)) return [];
    const written = asWritten(field, name);
    return [
      {
        label: written,
        text: lineName(written),
        kind: CompletionItemKind.Field,
        rank: printed.has(name) ? 20 : 10,
        ...(label !== undefined && { aside: label }),
        ...(form && declaredHelp(field, form, server)),
      },
    ];
  });
}

function tableNames({ form }: CaretContext, server: ServerContext, given: readonly string[]): Draft[] {
  return [...(form?.tables.values() ?? [])]
    .filter(({ name }) => !given.includes(name))
    .map(({ node, name, label }) => ({
      label: asWritten(node, name),
      text: lineName(asWritten(node, name)),
      kind: CompletionItemKind.Struct,
      rank: 10,
      ...(label !== name && { aside: label }),
      ...(form && declaredHelp(node, form, server)),
    }));
}
