import {
  blockAttributes,
  type EffectiveForm,
  type EffectiveLevel,
  type EffectiveRow,
  keywordOf,
} from '@jixiao/language';
import { CompletionItemKind } from 'vscode-languageserver';
import type { ServerContext } from '../../context.js';
import { attributeDrafts, goalWords } from './attribute-items.js';
import { fundsBlock, indicatorBlock, narrativeBlock, startBlocks, tableBlock } from './block-items.js';
import type { CaretContext } from './caret-context.js';
import type { Draft } from './draft.js';
import { fieldDrafts } from './field-items.js';
import { declaredHelp } from './help.js';
import { levelFacts, levelText, rowDetail } from './name-items.js';
import { hasPlace, type NextLine, nextLine, openedBy, takes } from './next-line.js';
import { elsewhere, missingLevels, missingRows, missingSublevels } from './nodes.js';
import { cellStops, rowHeads, typedColumns } from './rows.js';
import { literal } from './snippet-text.js';
import { keywordDrafts, spell } from './spelling.js';
import { asWritten } from './written-name.js';

/** What goes on with the open block comes first, then what a report lacks, then what may stand anywhere. */
const inner = 10;
const lacking = 30;
const anywhere = 60;

/** What may begin a line of a report, and what the lines below still have their place behind. */
export function lineStartDrafts(caret: CaretContext, server: ServerContext): Draft[] {
  if (caret.above.block === 'start') return startDrafts(caret, server);
  const next = nextLine(caret.file.text, caret.line.end);
  const bound = hasPlace(next, caret.below);
  // Where the line is the head of those below, another head in its place only keeps them.
  const isHead = heads(caret, next);
  const may = (keyword: string) =>
    !bound || (hasPlace(next, openedBy(keyword, caret.above)) && (isHead || !takes(keyword, next)));
  return [
    ...innerDrafts(caret, server, may),
    ...clauseDrafts(caret, server, may),
    ...(caret.form && may('字段') ? fieldDrafts(caret, server, caret.form, fieldRanks(caret), true) : []),
    ...structureDrafts(caret, server, may),
  ];
}

type May = (keyword: string) => boolean;

/** Whether the caret's line, as it stands, begins with what the next line may belong to: a keyword, or for a `|` line any word. */
function heads({ file, word, line }: CaretContext, next: NextLine): boolean {
  const typed = file.text.slice(word.start, word.end);
  if (file.text.slice(word.end, line.end).trim() !== '') return true;
  return next.kind === 'bar' ? typed !== '' : keywordOf(typed, 'structure') !== undefined;
}

function startDrafts({ file, line }: CaretContext, server: ServerContext): Draft[] {
  const isEmpty = file.tokens.tokens.every(({ startOffset }) => startOffset >= line.start && startOffset <= line.end);
  // Forms come before reports: what follows would become one of the report's.
  const beforeForm = !isEmpty && file.document.parseResult.value.forms.length > 0;
  return [
    ...(isEmpty ? startBlocks(server) : []),
    ...(beforeForm ? [] : keywordDrafts('报告', server, { rank: 10, indent: 0 })),
    ...keywordDrafts('表式', server, { rank: 15, indent: 0 }),
  ];
}

/** In the head of a report the fields are what comes next; further down they are an afterthought. */
function fieldRanks({ above }: CaretContext): { required: number; others: number } {
  return above.block === 'report'
    ? { required: inner, others: lacking + 10 }
    : { required: lacking + 5, others: anywhere - 5 };
}

/** What goes on with the open block: its rows, its attributes, its levels and indicators. */
function innerDrafts(caret: CaretContext, server: ServerContext, may: May): Draft[] {
  const { above, form, owners } = caret;
  const { block } = above;
  const drafts: Draft[] = [];
  const words = [...(blockAttributes[block] ?? [])].filter(may);
  const rows = block === 'funds' || block === 'table';
  if (!rows || above.rowsSeen)
    drafts.push(...attributeDrafts(caret, server, words, rows ? inner + 2 : inner, attributeIndent(caret)));
  if (rows) drafts.push(...rowLineDrafts(caret, server, may));
  const declared = form?.tables.has(owners.table?.name ?? '') === true;
  if (
    block === 'table' &&
    !above.rowsSeen &&
    !declared &&
    may('列') &&
    elsewhere(owners.table?.columns, caret).length === 0
  )
    drafts.push(...keywordDrafts('列', server, { rank: inner, indent: 4 }));
  if (block === 'indicator' && may('其中'))
    drafts.push(...keywordDrafts('其中', server, { rank: lacking - 5, indent: indicatorIndent(caret) + 2 }));
  if (mayHaveIndicator(caret) && may('指标')) {
    const indent = indicatorIndent(caret);
    const home = block === 'subcategory' || block === 'indicator' || !hasSublevels(caret);
    drafts.push(
      indicatorBlock(form, server, indent, home ? inner + 6 : lacking),
      ...keywordDrafts('指标', server, { rank: home ? inner + 7 : lacking + 1, indent }),
    );
  }
  if (above.inCategory && may('二级')) {
    const rank = block === 'category' ? inner : inner + 8;
    if (form)
      for (const level of missingSublevels(caret, form)) drafts.push(levelDraft('二级', level, form, server, rank, 4));
    if (!form || hasSublevels(caret))
      drafts.push(...keywordDrafts('二级', server, { rank: rank + 2, indent: 4, again: true }));
  }
  return drafts;
}

function mayHaveIndicator({ above, form }: CaretContext): boolean {
  return (
    above.inCategory || (form !== undefined && form.indicators !== undefined && form.indicators.levels.length === 0)
  );
}

/** Whether the open first level is divided further. */
function hasSublevels({ form, owners }: CaretContext): boolean {
  const name = owners.category?.level?.$refText ?? '';
  const level = form?.indicators?.levels.find((one) => one.name === name || one.aliases.includes(name));
  return level === undefined || level.sublevels.length > 0;
}

/** 表式 and 上年, which belong to the head of a report. */
function clauseDrafts(caret: CaretContext, server: ServerContext, may: May): Draft[] {
  const { above, owners } = caret;
  const { report } = owners;
  if (above.block !== 'report' || !report) return [];
  const fresh = elsewhere(report.entries, caret).length === 0;
  const rank = fresh ? inner - 5 : anywhere + 5;
  const isHere = (node: { offset: number } | undefined) =>
    node !== undefined && node.offset >= caret.line.start && node.offset <= caret.line.end;
  const lacks = (reference: typeof report.form | typeof report.previous) =>
    reference === undefined || isHere(reference.$refNode);
  return [
    ...(lacks(report.form) && may('表式') ? keywordDrafts('表式', server, { rank, indent: 2, again: true }) : []),
    ...(lacks(report.previous) && may('上年')
      ? keywordDrafts('上年', server, { rank: rank + 1, indent: 2, again: true })
      : []),
  ];
}

/** Blocks that the report lacks, in the order in which reports have them, and lines that may come as often as one likes. */
function structureDrafts(caret: CaretContext, server: ServerContext, may: May): Draft[] {
  const { form, owners } = caret;
  const entries = elsewhere(owners.report?.entries, caret);
  const lacks = (type: string) => !entries.some(({ $type }) => $type === type);
  const drafts: Draft[] = [];
  if ((!form || form.funds) && lacks('Funds') && may('资金')) {
    if (form && !bindsLines(caret)) drafts.push(...fundsBlock(form, server, lacking));
    drafts.push(...keywordDrafts('资金', server, { rank: lacking, indent: 2 }));
  }
  if ((!form || form.goals) && (lacks('Goals') || (form && hasSeveralGoals(form))) && may('年度目标'))
    drafts.push(...keywordDrafts('年度目标', server, { rank: lacking + 1, indent: 2 }, (word) => ({ text: word })));
  if ((!form || (form.indicators && form.indicators.levels.length > 0)) && may('一级')) {
    const missing = form ? missingLevels(caret, form) : [];
    if (form) for (const level of missing) drafts.push(levelDraft('一级', level, form, server, lacking + 2, 2));
    drafts.push(
      ...keywordDrafts('一级', server, {
        rank: missing.length > 0 || !form ? lacking + 3 : anywhere,
        indent: 2,
        again: true,
      }),
    );
  }
  if (may('表')) {
    const given = entries.map((entry) => (entry.$type === 'Table' ? entry.name : undefined));
    if (form)
      for (const table of form.tables.values())
        if (!given.includes(table.name)) drafts.push(tableBlock(table, form, server, lacking + 4));
    drafts.push(...keywordDrafts('表', server, { rank: anywhere, indent: 2 }));
  }
  if (may('勾稽')) drafts.push(...keywordDrafts('勾稽', server, { rank: anywhere + 1, indent: 2, again: true }));
  if ((!form || form.total) && lacks('Total') && may('总分')) {
    const points = form?.total?.points;
    drafts.push(
      ...keywordDrafts('总分', server, { rank: lacking + 5, indent: 2 }, (word) => ({
        text: `${word} ${points ?? ''}`,
      })),
    );
  }
  if (mayEnd(caret) && may('正文')) {
    const rank = lacking + 6;
    if (!bindsLines(caret)) drafts.push(narrativeBlock(caret, server, rank));
    drafts.push(...keywordDrafts('正文', server, { rank: rank + 1, indent: 0 }));
  }
  if (may('报告')) drafts.push(...keywordDrafts('报告', server, { rank: anywhere + 9, indent: 0 }));
  return drafts;
}

/** Goals with points, or with a rate of their own, are written one by one. */
function hasSeveralGoals(form: EffectiveForm): boolean {
  return form.goals?.grouped === true || goalWords(form).includes('完成率');
}

/** Whether the caret's line says something behind the word: then a block of several lines would tear it apart. */
function bindsLines({ file, word, line }: CaretContext): boolean {
  return file.text.slice(Math.max(word.end, word.start), line.end).trim() !== '';
}

/** The narrative runs to the end of the file: nothing but prose may stand behind it. */
function mayEnd(caret: CaretContext): boolean {
  const { file, owners, line } = caret;
  const { report } = owners;
  const last = file.document.parseResult.value.reports.at(-1);
  if (!report || report !== last) return false;
  const behind = elsewhere([...report.entries, ...(report.narrative ? [report.narrative] : [])], caret);
  return behind.every((node) => (node.$cstNode?.offset ?? 0) < line.start);
}

function levelDraft(
  keyword: '一级' | '二级',
  level: EffectiveLevel,
  form: EffectiveForm,
  server: ServerContext,
  rank: number,
  indent: number,
): Draft {
  const word = spell(keyword, server);
  return {
    ...levelFacts(level, form, server),
    label: `${word} ${asWritten(level.node, level.name)}`,
    text: `${word} ${levelText(level)}`,
    rank,
    indent,
  };
}

/** Rows of the form that are missing, whole lines of them; or the marks of rows that no form knows. */
function rowLineDrafts(caret: CaretContext, server: ServerContext, may: May): Draft[] {
  if (!may('行')) return [];
  const { above, form, owners } = caret;
  const block = rowsOf(caret, form);
  const given =
    above.block === 'funds'
      ? elsewhere(owners.funds?.rows, caret).map((row) => row.row?.$refText)
      : elsewhere(owners.table?.rows, caret).map((row) => row.name);
  const columns = typedColumns(block.columns, server);
  const heads = rowHeads(block.rows, server);
  const missing = new Set(missingRows(block.rows, given));
  const rows = block.rows.flatMap((row, index): Draft[] => {
    if (!missing.has(row)) return [];
    const head = heads[index] as string;
    return [
      {
        label: head.trimEnd().replace(/\s+/g, ' '),
        text: head.trimEnd(),
        ...(!bindsLines(caret) && {
          snippet: literal(columns.length > 0 ? head : head.trimEnd()) + cellStops(columns, 1),
        }),
        kind: CompletionItemKind.Field,
        rank: inner + 1,
        indent: 4,
        detail: rowDetail(columns, server.language),
        also: row.aliases,
        ...(form && declaredHelp(row.node, form, server)),
      },
    ];
  });
  const rank = rows.length > 0 ? lacking - 2 : inner;
  const marks = ['行', '其中'].filter(may).flatMap((word) => keywordDrafts(word, server, { rank, indent: 4 }));
  return [...rows, ...marks];
}

function rowsOf(
  { above, owners }: CaretContext,
  form: EffectiveForm | undefined,
): { rows: readonly EffectiveRow[]; columns: EffectiveColumns } {
  const block = above.block === 'funds' ? form?.funds : form?.tables.get(owners.table?.name ?? '');
  return block ?? { rows: [], columns: [] };
}

type EffectiveColumns = NonNullable<EffectiveForm['funds']>['columns'];

/** Where the formatter sets an indicator here. */
function indicatorIndent({ above, owners }: CaretContext): number {
  if (!above.inCategory) return 2;
  return owners.subcategory ? 6 : 4;
}

/** Where the formatter sets an attribute of what is open. */
function attributeIndent(caret: CaretContext): number {
  const { above, owners } = caret;
  if (above.block === 'indicator') return indicatorIndent(caret) + (owners.part ? 4 : 2);
  return above.block === 'funds' || above.block === 'table' ? 6 : 4;
}
