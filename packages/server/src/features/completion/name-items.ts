import { formatText } from '@jixiao/core';
import {
  type ast,
  builtInFormNames,
  defaultFormName,
  type EffectiveForm,
  type EffectiveLevel,
  type EffectiveRow,
  findLevel,
} from '@jixiao/language';
import { CompletionItemKind } from 'vscode-languageserver';
import type { ServerContext } from '../../context.js';
import { explainForm } from '../hover/declared.js';
import type { CaretContext, Where } from './caret-context.js';
import type { Draft } from './draft.js';
import { declaredHelp, helpFrom } from './help.js';
import { messages } from './messages.js';
import { elsewhere, missingLevels, missingRows, missingSublevels } from './nodes.js';
import { cellStops, typedColumns } from './rows.js';
import { literal } from './snippet-text.js';
import { asWritten, lineName, rowName } from './written-name.js';

/** Beyond this a workspace's names are found by typing, not by reading. */
const MOST_NAMES = 500;

/** The names that may stand behind a keyword of a report. */
export function nameDrafts(caret: CaretContext, server: ServerContext, { of }: Where & { kind: 'name' }): Draft[] {
  const { form, owners } = caret;
  switch (of) {
    case '表式':
      return formDrafts(caret, server);
    case '上年':
      return reportDrafts(caret, server);
    case '一级':
      return form ? levelNames(form.indicators?.levels ?? [], missingLevels(caret, form), form, server) : [];
    case '二级': {
      const level = findLevel(form?.indicators?.levels ?? [], owners.category?.level?.$refText ?? '');
      return form && level ? levelNames(level.sublevels, missingSublevels(caret, form), form, server) : [];
    }
    case '资金行': {
      const given = elsewhere(owners.funds?.rows, caret).map((row) => row.row?.$refText);
      return form?.funds ? rowDrafts(form.funds, given, form, caret, server) : [];
    }
    case '表行': {
      const table = form?.tables.get(owners.table?.name ?? '');
      const given = elsewhere(owners.table?.rows, caret).map((row) => row.name);
      return form && table ? rowDrafts(table, given, form, caret, server) : [];
    }
    case '表': {
      const given = elsewhere(owners.report?.entries, caret).map((entry) =>
        entry.$type === 'Table' ? entry.name : undefined,
      );
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
  }
}

/** Forms of this file and of the workspace first, then the built-in ones. */
export function formDrafts(caret: CaretContext, server: ServerContext): Draft[] {
  const { workspace, language } = server;
  const { FormLibrary, OtherFiles } = workspace.services.references;
  const own = caret.owners.form?.name;
  const here = caret.file.document.parseResult.value.forms.flatMap(({ name }) => (name ? [name] : []));
  const names = [...new Set([...here, ...[...workspace.names.formNames()].sort((a, b) => a.localeCompare(b, 'zh'))])]
    .filter((name) => name !== own)
    .slice(0, MOST_NAMES);
  const ofWorkspace = names.map((name): Draft => {
    const node =
      caret.file.document.parseResult.value.forms.find((form) => form.name === name) ?? OtherFiles.form(name);
    const draft = {
      label: name,
      text: lineName(name),
      kind: CompletionItemKind.Class,
      rank: 10,
      aside: messages.own[language],
    };
    // A form of a file that nobody has opened is read when it is looked at.
    return node
      ? { ...draft, ...formFacts(FormLibrary.effectiveForm(node), server) }
      : { ...draft, data: { kind: 'form', name } };
  });
  const builtIn = builtInFormNames
    .filter((name) => !names.includes(name) && name !== own)
    .map((name): Draft => {
      const facts = formFacts(FormLibrary.effectiveForm(FormLibrary.builtInForm(name)), server);
      return {
        label: name,
        text: lineName(name),
        kind: CompletionItemKind.Class,
        rank: name === defaultFormName ? 15 : 20,
        aside: messages.builtIn[language],
        ...facts,
      };
    });
  return [...ofWorkspace, ...builtIn];
}

/** What tells forms apart: their title, what they are for, and the documents they rest on. */
export function formFacts(form: EffectiveForm, server: ServerContext): Pick<Draft, 'detail' | 'help'> {
  return { ...(form.title !== '' && { detail: form.title }), ...helpFrom(explainForm(form, server)) };
}

/** Reports of the workspace, the one of the same name but for the year before first. */
function reportDrafts(caret: CaretContext, { workspace }: ServerContext): Draft[] {
  const own = caret.owners.report?.name ?? '';
  const before = own.replace(/(?:19|20)\d\d/, (year) => String(Number(year) - 1));
  const here = caret.file.document.parseResult.value.reports.map(({ name }) => name ?? '');
  const names = new Set([...here, ...workspace.names.reportNames()]);
  return [...names]
    .filter((name) => name !== '' && name !== own)
    .sort((a, b) => a.localeCompare(b, 'zh'))
    .slice(0, MOST_NAMES)
    .map((name) => ({
      label: name,
      text: lineName(name),
      kind: CompletionItemKind.File,
      rank: name === before ? 10 : 20,
    }));
}

/** Levels of the form, those that the report lacks first. */
function levelNames(
  levels: readonly EffectiveLevel[],
  missing: readonly EffectiveLevel[],
  form: EffectiveForm,
  server: ServerContext,
): Draft[] {
  return levels.map((level) => ({
    ...levelFacts(level, form, server),
    label: asWritten(level.node, level.name),
    text: levelText(level),
    rank: missing.includes(level) ? 10 : 20,
  }));
}

export function levelFacts(
  level: EffectiveLevel,
  form: EffectiveForm,
  server: ServerContext,
): Pick<Draft, 'kind' | 'aside' | 'also' | 'help'> {
  const { language } = server;
  const aside = [
    level.points && formatText(messages.points, language, { points: level.points.toString() }),
    level.optional && messages.optional[language],
  ].filter((part) => part);
  return {
    kind: CompletionItemKind.Class,
    also: level.aliases,
    ...(aside.length > 0 && { aside: aside.join(language === 'zh' ? '，' : ', ') }),
    ...declaredHelp(level.node, form, server),
  };
}

/** Name and points of a level, as a report repeats them. */
export function levelText({ node, name, points }: EffectiveLevel): string {
  return `${lineName(asWritten(node, name))}${points ? ` ${points}` : ''}`;
}

/** Rows of the form behind a mark, those that are missing first, with a tab stop for each amount. */
function rowDrafts(
  block: { rows: readonly EffectiveRow[]; columns: readonly ast.FormColumn[] },
  given: readonly (string | undefined)[],
  form: EffectiveForm,
  caret: CaretContext,
  server: ServerContext,
): Draft[] {
  const { rows } = block;
  const { language } = server;
  const columns = typedColumns(block.columns, server);
  const missing = missingRows(rows, given);
  const { file, line, word } = caret;
  const alone = file.text.slice(word.end, line.end).trim() === '';
  const depth = (file.text.slice(line.start, word.start).match(/[-－–—−]/g) ?? []).length;
  const names = rows.map(({ node, name }) => asWritten(node, name));
  return rows.map((row, index) => ({
    label: names[index] as string,
    text: rowName(names[index] as string),
    ...(alone && { snippet: literal(rowName(names[index] as string)) + cellStops(columns, 1) }),
    kind: CompletionItemKind.Field,
    rank: (missing.includes(row) ? 10 : 30) + (row.depth === depth ? 0 : 5),
    also: row.aliases,
    detail: rowDetail(columns, language),
    ...(row.optional && { aside: messages.optional[language] }),
    ...declaredHelp(row.node, form, server),
  }));
}

export function rowDetail(columns: readonly string[], language: ServerContext['language']): string {
  return formatText(messages.columns, language, { columns: columns.join(' ') });
}
