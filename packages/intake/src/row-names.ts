import { Decimal } from '@jixiao/core';
import type { EffectiveRow } from '@jixiao/language';
import { plainLabel } from './labels.js';
import type { RowTarget } from './place.js';

/** How a row is written: its mark and its name, and the row of the form that it is. */
export interface NamedRow {
  mark: string;
  name: string;
  known?: EffectiveRow;
}

/** A row of a table: its label, and its amounts column by column. */
export interface LabelledAmounts {
  label: string;
  amounts: readonly (Decimal | undefined)[];
}

/** What offices call the same row of 资金; the first group are totals. */
const sameRows: readonly (readonly string[])[] = [
  [
    '合计',
    '总计',
    '总额',
    '总金额',
    '资金合计',
    '资金总计',
    '资金总额',
    '预算合计',
    '预算资金',
    '预算资金合计',
    '项目资金',
    '项目资金合计',
    '项目资金总额',
    '年度资金',
    '年度资金合计',
    '年度资金总额',
    '年度总资金',
    '年度总金额',
    '年度预算资金',
    '年度预算资金总额',
    '年度财政资金总额',
  ],
  ['财政拨款', '当年财政拨款', '本年财政拨款', '年度财政拨款', '财政资金', '当年财政资金', '财政拨款资金'],
  [
    '上年结转资金',
    '上年结转',
    '结转资金',
    '上年结转结余',
    '上年结转结余资金',
    '上年结余',
    '上年结余资金',
    '结转结余资金',
  ],
  ['其他资金', '其他', '其它资金', '其它'],
];

/**
 * The rows of a table as the form calls them. In 资金 a row that no name of the form fits is known by what offices call it, and the total
 * by being the sum of all others; a row of the form is taken once.
 */
export function nameRows(table: readonly LabelledAmounts[], target: RowTarget): NamedRow[] {
  const exact = table.map(({ label }) => knownRow(bareLabel(label), target.rows));
  if (!target.scored) return table.map(({ label }, index) => named(label, exact[index]));
  const known = [...exact];
  const take = (index: number, row: EffectiveRow | undefined) => {
    if (row && !known[index] && !known.includes(row)) known[index] = row;
  };
  for (const [index, { label }] of table.entries()) take(index, aliasedRow(bareLabel(label), target.rows));
  const total = totalRow(target.rows);
  const sum = total && !known.includes(total) ? sumIndex(table, known) : -1;
  if (sum >= 0) take(sum, total);
  return table.map(({ label }, index) => named(label, known[index]));
}

/** The row that all others are parts of; undefined where a form splits its funds in several ways. */
export function totalRow(rows: readonly EffectiveRow[]): EffectiveRow | undefined {
  const totals = rows.filter(({ depth }) => depth === 0);
  return totals.length === 1 ? totals[0] : undefined;
}

/** The row of the form that a label names, with or without 其中 before it. */
export function knownRow(label: string, rows: readonly EffectiveRow[]): EffectiveRow | undefined {
  const plain = plainLabel(label);
  const bare = plain.replace(/^其中/, '');
  const called = (word: string) => rows.find((row) => namesOf(row).some((name) => plainLabel(name) === word));
  return plain === '' ? undefined : (called(plain) ?? (bare === '' ? undefined : called(bare)));
}

function aliasedRow(label: string, rows: readonly EffectiveRow[]): EffectiveRow | undefined {
  const plain = plainLabel(label).replace(/^其中/, '');
  const group = sameRows.find((words) => words.includes(plain));
  if (!group) return undefined;
  if (group === sameRows[0]) return totalRow(rows);
  return rows.find((row) => row.depth > 0 && namesOf(row).some((name) => group.includes(plainLabel(name))));
}

/** The only row whose amounts are the sums of all others in every column, parts of parts left out; -1 where there is none. */
function sumIndex(table: readonly LabelledAmounts[], known: readonly (EffectiveRow | undefined)[]): number {
  const filled = [...table.keys()].filter((index) => table[index]?.amounts.some((amount) => amount));
  const isSum = (index: number) => {
    const parts = filled.filter((other) => other !== index && (known[other]?.depth ?? 1) === 1);
    const sumOf = (column: number) => Decimal.sum(parts.flatMap((part) => table[part]?.amounts[column] ?? []));
    const own = table[index]?.amounts ?? [];
    return parts.length > 1 && own.every((amount, column) => sumOf(column).equals(amount ?? Decimal.zero));
  };
  const sums = filled.filter((index) => known[index] === undefined && isSum(index));
  return sums.length === 1 ? (sums[0] as number) : -1;
}

/** The name as the form calls it with the mark it has there; else what its own words say: 合计 is a total, 其中：… a part. */
function named(label: string, known: EffectiveRow | undefined): NamedRow {
  if (known) {
    const dashes = known.partial ? known.depth - 1 : known.depth;
    const mark = known.depth === 0 ? '行' : `${'-'.repeat(dashes)}${known.partial ? '其中' : ''}`;
    return { mark, name: known.name, known };
  }
  const flat = bareLabel(label);
  const part = /^其中[:：]?(.+)$/.exec(flat)?.[1];
  if (part !== undefined) return { mark: '其中', name: part };
  return { mark: /合计|总计|总额/.test(flat) ? '行' : '-', name: flat };
}

/** A label without blanks and without the number or the colon around it. */
function bareLabel(label: string): string {
  return label
    .replace(/\s+/g, '')
    .replace(/[:：]$/, '')
    .replace(/^[\d０-９]+[.．、](?=\D)|^[(（][\d０-９一二三四五六七八九十]+[)）]|^[一二三四五六七八九十]+、/, '');
}

function namesOf({ name, label, aliases }: EffectiveRow): string[] {
  return [name, label, ...aliases];
}
