/**
 * Whole blocks with tab stops, set as the formatter sets them.
 */

import { formatText } from '@jixiao/core';
import {
  builtInFormNames,
  defaultFormName,
  type EffectiveForm,
  type EffectiveTable,
  keywordHelp,
} from '@jixiao/language';
import { CompletionItemKind } from 'vscode-languageserver';
import type { ServerContext } from '../../context.js';
import { indicatorWords } from './attribute-items.js';
import type { CaretContext } from './caret-context.js';
import type { Draft } from './draft.js';
import { declaredHelp } from './help.js';
import { messages } from './messages.js';
import { rowLines, typedColumns } from './rows.js';
import { choice, literal, stop } from './snippet-text.js';
import { spell } from './spelling.js';
import { asWritten, lineName } from './written-name.js';

/** 指标 with the attributes that the form prints a number of: target with sign and unit, result, points, score. */
export function indicatorBlock(
  form: EffectiveForm | undefined,
  server: ServerContext,
  indent: number,
  rank: number,
): Draft {
  const { language } = server;
  const words = form ? indicatorWords(form).filter((word) => values[word]) : ['目标', '完成', '分值', '得分'];
  let next = 5;
  const parts = words.map((word) => {
    const name = literal(spell(word, server));
    if (word === '目标')
      return `${name} ${choice(2, ['≥', '≤', '='])}${stop(3, messages.number[language])}${stop(4, messages.unit[language])}`;
    // The result is counted in the unit of the target.
    if (word === '完成') return `${name} ${stop(next++)}${words.includes('目标') ? '$4' : ''}`;
    return `${name} ${stop(next++)}`;
  });
  const lines = [`${literal(spell('指标', server))} ${stop(1, messages.name[language])}`];
  if (parts.length > 0) lines.push(`${' '.repeat(indent + 2)}${parts.join('  ')}`);
  return {
    label: spell('指标', server),
    snippet: lines.join('\n'),
    kind: CompletionItemKind.Snippet,
    rank,
    indent,
    aside: formatText(messages.wholeIndicator, language, {
      words: words.map((word) => spell(word, server)).join(language === 'zh' ? '、' : ', '),
    }),
    also: ['指标', 'indicator'],
    ...helpOf('指标', server),
  };
}

const values: Record<string, true> = { 目标: true, 调整: true, 完成: true, 分值: true, 得分: true };

/** 资金 with all rows of the form. */
export function fundsBlock(form: EffectiveForm, server: ServerContext, rank: number): Draft[] {
  const { funds } = form;
  if (!funds || funds.rows.length === 0) return [];
  const head = `${spell('资金', server)} ${form.currency.text}`;
  const rows = rowLines(funds.rows, typedColumns(funds.columns, server), server);
  return [
    {
      label: spell('资金', server),
      snippet: [literal(head), ...rows].join('\n'),
      kind: CompletionItemKind.Snippet,
      rank,
      indent: 2,
      aside: messages.wholeBlock[server.language],
      also: ['资金', 'funds'],
      ...helpOf('资金', server),
    },
  ];
}

/** A table of the form with its rows. */
export function tableBlock(table: EffectiveTable, form: EffectiveForm, server: ServerContext, rank: number): Draft {
  const head = `${spell('表', server)} ${lineName(asWritten(table.node, table.name))}`;
  const rows = rowLines(table.rows, typedColumns(table.columns, server), server);
  return {
    label: head,
    text: head,
    ...(rows.length > 0 && { snippet: [literal(head), ...rows].join('\n') }),
    kind: CompletionItemKind.Struct,
    rank,
    indent: 2,
    ...(table.label !== table.name && { aside: table.label }),
    also: [table.name, 'table'],
    ...declaredHelp(table.node, form, server),
  };
}

/** What an empty file begins with: a report under one of the forms, or a form. */
export function startBlocks(server: ServerContext): Draft[] {
  const { language, workspace } = server;
  const names = [...new Set([...workspace.names.formNames(), defaultFormName, ...builtInFormNames])].slice(
    0,
    MOST_FORMS,
  );
  const form = literal(spell('表式', server));
  return [
    {
      label: spell('报告', server),
      snippet: `${literal(spell('报告', server))} ${stop(1, messages.reportName[language])}\n  ${form} ${choice(2, names.map(lineName))}\n\n  $0`,
      kind: CompletionItemKind.Snippet,
      rank: 0,
      indent: 0,
      aside: messages.wholeReport[language],
      also: ['报告', 'report'],
      ...helpOf('报告', server),
    },
    {
      label: form,
      snippet: `${form} ${stop(1, messages.name[language])} "${stop(2, messages.title[language])}"\n  ${literal(spell('继承', server))} ${choice(3, names.map(lineName))}\n\n  $0`,
      kind: CompletionItemKind.Snippet,
      rank: 5,
      indent: 0,
      aside: messages.wholeForm[language],
      also: ['表式', 'form'],
      ...helpOf('表式', server),
    },
  ];
}

/** More than this nobody reads in a list. */
const MOST_FORMS = 60;

/** 正文 with its title and a first heading. */
export function narrativeBlock({ owners, form }: CaretContext, server: ServerContext, rank: number): Draft {
  const title = owners.report?.title ?? form?.title ?? messages.title[server.language];
  return {
    label: spell('正文', server),
    snippet: `${literal(spell('正文', server))} "${stop(1, title)}"\n\n# ${stop(2, messages.heading[server.language])}\n$0`,
    kind: CompletionItemKind.Snippet,
    rank,
    indent: 0,
    aside: messages.wholeNarrative[server.language],
    also: ['正文', 'narrative'],
    ...helpOf('正文', server),
  };
}

function helpOf(keyword: string, { language }: ServerContext): { help?: string } {
  const help = keywordHelp(keyword, language);
  return help === undefined ? {} : { help };
}
