import { formatText, type Language } from '@jixiao/core';
import {
  type ast,
  type EffectiveForm,
  type FieldKind,
  fieldByName,
  fieldKindDocs,
  fieldKinds,
  nameOf,
} from '@jixiao/language';
import { CompletionItemKind } from 'vscode-languageserver';
import type { ServerContext } from '../../context.js';
import { plain } from '../hover/markdown.js';
import type { CaretContext, Where } from './caret-context.js';
import type { Draft } from './draft.js';
import { messages } from './messages.js';
import { missingFields } from './nodes.js';
import { literal } from './snippet-text.js';
import { asWritten } from './written-name.js';

const chosen = new Set<string | undefined>(['单选', '多选', '是否', '年份', '日期']);

/** The fields of the form that the report has not filled in, required ones first. */
export function fieldDrafts(
  caret: CaretContext,
  server: ServerContext,
  form: EffectiveForm,
  ranks: { required: number; others: number },
  beginsLine: boolean,
): Draft[] {
  const colon = server.settings.keywords === 'english' ? ': ' : '：';
  return missingFields(caret, form).map((field) => {
    const name = asWritten(field, field.name as string);
    const lines = field.kind === '长文' && beginsLine;
    return {
      label: name,
      text: `${name}${colon}`,
      ...(lines && { snippet: `${literal(name)}\n    | $0` }),
      kind: CompletionItemKind.Field,
      rank: field.required ? ranks.required : ranks.others,
      ...(field.required && { aside: messages.required[server.language] }),
      detail: fieldDetail(field, server.language),
      help: fieldHelp(field, server.language),
      also: field.aliases,
      ...(beginsLine && { indent: 2 }),
      ...(chosen.has(field.kind) && { again: true }),
    };
  });
}

/** What a field may be filled with, and behind a separator the next fields of the line. */
export function fieldValueDrafts(
  caret: CaretContext,
  server: ServerContext,
  where: Where & { kind: 'field-value' },
): Draft[] {
  const { form, file, offset } = caret;
  const { separated } = where;
  const field = form && fieldByName(form, nameOf(where.name));
  const next =
    form && separated && field?.kind !== '长文'
      ? fieldDrafts(caret, server, form, { required: 30, others: 40 }, false)
      : [];
  const value = (label: string, rank: number, more: Partial<Draft> = {}): Draft => ({
    label,
    text: label,
    kind: CompletionItemKind.Value,
    start: where.valueStart,
    rank,
    ...more,
  });
  // The value of all other kinds ends at the blank.
  if (separated && field?.kind !== '多选') return next;
  switch (field?.kind) {
    case '单选':
      return [...field.choices.map((one) => value(one, 10, { kind: CompletionItemKind.EnumMember })), ...next];
    case '多选': {
      const typed = file.text.slice(where.valueStart, offset);
      const start = where.valueStart + typed.length - (/[^、，,；;/\s]*$/u.exec(typed) as RegExpExecArray)[0].length;
      const given = new Set(typed.slice(0, start - where.valueStart).split(/[、，,；;/\s]+/u));
      const left = field.choices.filter((one) => !given.has(one));
      return [...left.map((one) => value(one, 10, { kind: CompletionItemKind.EnumMember, start })), ...next];
    }
    case '是否':
      return [...['是', '否'].map((one) => value(one, 10)), ...next];
    case '年份':
      return [...yearDrafts(caret, server).map((draft) => ({ ...draft, start: where.valueStart })), ...next];
    case '日期': {
      const { zh, iso } = today();
      const aside = messages.today[server.language];
      return [value(zh, 10, { aside }), value(iso, 11, { aside }), ...next];
    }
    default:
      return next;
  }
}

/** The year in the name of the report, last year, which reports of the beginning of a year speak of, and this one. */
function yearDrafts({ owners }: CaretContext, { language }: ServerContext): Draft[] {
  const now = new Date().getFullYear();
  const named = /(?:19|20)\d\d/.exec(owners.report?.name ?? '')?.[0];
  const years = new Set([...(named === undefined ? [] : [named]), String(now), String(now - 1)]);
  return [...years].map((year, index) => ({
    label: year,
    text: year,
    kind: CompletionItemKind.Value,
    rank: 10 + index,
    ...(year === String(now) && { aside: messages.thisYear[language] }),
    ...(year === String(now - 1) && { aside: messages.lastYear[language] }),
  }));
}

function today(): { zh: string; iso: string } {
  const now = new Date();
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const two = (number: number) => String(number).padStart(2, '0');
  return { zh: `${year}年${month}月${day}日`, iso: `${year}-${two(month)}-${two(day)}` };
}

function fieldDetail({ kind: typed, limit }: ast.FormField, language: Language): string {
  const kind = (typed ?? '文本') as FieldKind;
  const name = language === 'zh' ? kind : fieldKinds[kind].replaceAll('_', ' ');
  return limit === undefined
    ? name
    : `${name}${language === 'zh' ? '，' : ', '}${formatText(messages.limit, language, { limit })}`;
}

function fieldHelp(field: ast.FormField, language: Language): string {
  const { label, name, choices, aliases, kind } = field;
  const comma = language === 'zh' ? '、' : ', ';
  const lines = [
    fieldKindDocs[(kind ?? '文本') as FieldKind][language],
    label !== undefined && label !== name && formatText(messages.printedAs, language, { label }),
    choices.length > 0 && formatText(messages.choices, language, { choices: choices.join(comma) }),
    aliases.length > 0 && formatText(messages.aliases, language, { aliases: aliases.join(comma) }),
    field.private && messages.private[language],
  ];
  return lines
    .filter((line) => line !== false)
    .map((line) => plain(line as string).source)
    .join('\n\n');
}
