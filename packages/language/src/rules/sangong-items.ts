import { fold } from '@jixiao/core';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import type { Figure } from '../evaluation/figure.js';
import { yearOf } from './prose-amounts.js';
import { type ColumnKind, columnKinds } from './ratio-columns.js';
import { remembered } from './remembered.js';

type Table = EvaluatedReport['tables'][number];
export type TableRow = Table['rows'][number];

/** 三公经费 and what it consists of; `cars` is `purchase` and `running` together. */
export type SangongItem = 'total' | 'abroad' | 'cars' | 'purchase' | 'running' | 'reception';

/** The amounts of one item by the name of their column, or of their row where the items are columns. */
export interface SangongAmounts {
  name: string;
  amounts: ReadonlyMap<string, Figure>;
  row?: TableRow;
}

/** A table, or the part of one, that tells the 三公 expenditure. */
export interface SangongTable {
  items: ReadonlyMap<SangongItem, SangongAmounts>;
  /** Names of the columns (or rows) that are budget, spent, and spent last year. */
  kinds: ReadonlyMap<ColumnKind, string>;
  series: readonly string[];
}

/** What an item consists of. */
export const partsOfItem: Partial<Record<SangongItem, readonly SangongItem[]>> = {
  total: ['abroad', 'cars', 'reception'],
  cars: ['purchase', 'running'],
};

/** Names without 费, 经费, 支出 at their end and without brackets. */
const names: Record<SangongItem, RegExp> = {
  total: /^三公$/,
  abroad: /^(?:因公)?(?:临时)?出国境?(?:团组)?$/,
  cars: /^公务用?车(?:辆)?(?:购置(?:费用?)?(?:及|和|与|、)?运行(?:维护)?)?$/,
  purchase: /^公务用?车(?:辆)?购[置买]$/,
  running: /^公务用?车(?:辆)?运行(?:维护)?$/,
  reception: /^公务接待$/,
};
/** Below the row of the cars 公务用车 need not be repeated. */
const shortNames: Partial<Record<SangongItem, RegExp>> = {
  purchase: /^(?:车辆)?购[置买]$/,
  running: /^(?:车辆)?运行(?:维护)?$/,
};
const prefix =
  /^(?:其中:?|[（(]?[一二三四五六七八九十\d]{1,2}[）).、]|财政拨款|一般公共预算|本级|机关|部门|单位|全年|\d{4}年度?)+/;
const suffix = /(?:经费|费用|费|总支出|支出|开支|决算数?|合计|总计|小计|总额|金额|数)+$/;

/** In a table of nothing else its total need not be called 三公. */
const totalName = /^(?:合计|总计|总额)$/;

function itemOf(name: string, patterns: Partial<Record<SangongItem, RegExp>> = names): SangongItem | undefined {
  const plain = fold(name)
    .replace(/[\s“”"‘’'「」]/g, '')
    .replace(prefix, '')
    .replace(/\(境\)/g, '境')
    .replace(/\([^()]*\)/g, '')
    .replace(suffix, '');
  return (Object.keys(patterns) as SangongItem[]).find((item) => patterns[item]?.test(plain));
}

/** The tables of a report that have rows, or columns, of 三公 expenditure. */
export const sangongTables: (report: EvaluatedReport) => readonly SangongTable[] = remembered((report) =>
  report.tables.flatMap((table) => readTable(table, yearOf(report))),
);

function readTable(table: Table, year: string | undefined): SangongTable[] {
  const rows = onlyOnes(
    itemsOf(table.rows.map(({ name }) => name)).map((item, index) => {
      const row = table.rows[index] as TableRow;
      return [item, { name: row.name, amounts: row.cells, row }] as const;
    }),
    table,
  );
  if (rows.size > 0) {
    // A table of one column tells what was spent, unless it is called a budget.
    const isBudget = /预算/.test(`${table.name}${table.node.title ?? ''}`);
    const kinds =
      table.columns.length === 1 && table.columns[0] === ''
        ? new Map<ColumnKind, string>([[isBudget ? 'budget' : 'actual', '']])
        : columnKinds(table.columns, year);
    return [{ items: rows, kinds, series: table.columns }];
  }
  const columns = onlyOnes(
    itemsOf(table.columns).map((item, index) => [item, ofColumn(table, table.columns[index] ?? '')] as const),
  );
  if (columns.size < 2) return [];
  const series = table.rows.map((row) => row.name);
  return [{ items: columns, kinds: columnKinds(series, year), series }];
}

function itemsOf(called: readonly string[]): (SangongItem | undefined)[] {
  const items = called.map((name) => itemOf(name));
  const isAlone = items.every((item, index) => item !== undefined || totalName.test(called[index] ?? ''));
  return items.map((item) => item ?? (isAlone && items.some((other) => other !== undefined) ? 'total' : undefined));
}

/** Items that are named once; one that is named twice could be either. */
function onlyOnes(
  found: readonly (readonly [SangongItem | undefined, SangongAmounts])[],
  table?: Table,
): Map<SangongItem, SangongAmounts> {
  const items = new Map<SangongItem, SangongAmounts>();
  const twice = new Set<SangongItem>();
  const add = (item: SangongItem | undefined, amounts: SangongAmounts) => {
    if (!item) return;
    if (items.has(item)) twice.add(item);
    else items.set(item, amounts);
  };
  for (const [item, amounts] of found) add(item, amounts);
  if (table)
    for (const row of items.get('cars')?.row?.parts ?? [])
      if (!itemOf(row.name)) add(itemOf(row.name, shortNames), { name: row.name, amounts: row.cells, row });
  for (const item of twice) items.delete(item);
  return items;
}

function ofColumn(table: Table, column: string): SangongAmounts {
  const amounts = new Map<string, Figure>();
  for (const row of table.rows) {
    const figure = row.cells.get(column);
    if (figure) amounts.set(row.name, figure);
  }
  return { name: column, amounts };
}

/** Two amounts of an item that are compared with each other. */
export interface SangongPair {
  item: SangongItem;
  name: string;
  /** What was spent this year, and what it is measured by. */
  spent: Figure;
  measure: Figure;
}

/** Spent and budgeted of every item of a table. */
export function budgetPairs(table: SangongTable): SangongPair[] {
  const { budget, actual } = Object.fromEntries(table.kinds) as Partial<Record<ColumnKind, string>>;
  return pairs(table, actual, ({ amounts }) => (budget === undefined ? undefined : amounts.get(budget)));
}

/** Spent this year and last year of every item of a table: last year's column, else last year's report where no table has that column. */
export function growthPairs(table: SangongTable, report: EvaluatedReport): SangongPair[] {
  const { actual, last } = Object.fromEntries(table.kinds) as Partial<Record<ColumnKind, string>>;
  if (last !== undefined) return pairs(table, actual, ({ amounts }) => amounts.get(last));
  if (!report.previous || sangongTables(report).some(({ kinds }) => kinds.has('last'))) return [];
  const before = sangongTables(report.previous).find(({ kinds }) => kinds.has('actual'));
  return pairs(table, actual, (_, item) => before?.items.get(item)?.amounts.get(before.kinds.get('actual') ?? ''));
}

function pairs(
  table: SangongTable,
  actual: string | undefined,
  measureOf: (amounts: SangongAmounts, item: SangongItem) => Figure | undefined,
): SangongPair[] {
  if (actual === undefined) return [];
  return [...table.items].flatMap(([item, of]) => {
    const spent = of.amounts.get(actual);
    const measure = measureOf(of, item);
    return spent && measure ? [{ item, name: of.name, spent, measure }] : [];
  });
}
