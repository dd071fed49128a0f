import type { Decimal, Unit } from '@jixiao/core';
import { addsUp, valueIn } from '../evaluation/cells.js';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { type Figure, showDecimal } from '../evaluation/figure.js';
import type { EvaluatedFundRow } from '../evaluation/funds.js';
import { remembered } from './remembered.js';
import type { RuleFinding } from './rule.js';

/** An amount of a sum, in the unit of its total. */
export interface Summand extends SumCell {
  value: Decimal;
}

/** A place of a sum: its total, a part, or a part that is left blank. */
export interface SumCell {
  /** Of its row. */
  name: string;
  figure: Figure;
  /** All amounts of its row, by column. */
  amounts: ReadonlyMap<string, Figure>;
  /** Its row, where it is one of the funds. */
  fundRow?: EvaluatedFundRow;
}

/** One column of a row with what stands below it in the funds or in a table. */
export interface ColumnSum {
  /** Name of the row that is the total, and of the column; '' where a table has only one. */
  row: string;
  column: string;
  total: Figure;
  whole: SumCell;
  unit?: Unit;
  /** Parts that claim to be all of it, those that are filled in. */
  complete: Summand[];
  /** 其中: parts that do not. */
  partial: Summand[];
  /** Complete parts that a blank mark stands for. */
  blank: SumCell[];
}

interface SumRow {
  name: string;
  partial: boolean;
  parts: SumRow[];
  amounts: ReadonlyMap<string, Figure>;
  fundRow?: EvaluatedFundRow;
}

/** Every sum of the funds and of the tables that has at least one part filled in. */
export const sumsOf: (report: EvaluatedReport) => readonly ColumnSum[] = remembered((report) => [
  ...fundSums(report),
  ...tableSums(report),
]);

function fundSums(report: EvaluatedReport): ColumnSum[] {
  const rows = report.funds?.rows ?? [];
  // A row that the form does not have is told by its name; sums without it would only repeat that.
  return rows.some((row) => !row.declared) ? [] : rows.map(ofFunds).flatMap(columnSums);
}

function ofFunds(row: EvaluatedFundRow): SumRow {
  const { name, partial, amounts } = row;
  return { name, partial, amounts, parts: row.parts.map(ofFunds), fundRow: row };
}

function tableSums(report: EvaluatedReport): ColumnSum[] {
  return report.tables.flatMap((table) => table.rows.map(asSumRow).flatMap(columnSums));
}

type TableRow = EvaluatedReport['tables'][number]['rows'][number];

function asSumRow(row: TableRow): SumRow {
  return { name: row.name, partial: row.partial, amounts: row.cells, parts: row.parts.map(asSumRow) };
}

function columnSums(row: SumRow): ColumnSum[] {
  if (row.parts.length === 0) return [];
  return [...row.amounts].flatMap(([column, total]) => columnSum(row, column, total) ?? []);
}

function columnSum(row: SumRow, column: string, total: Figure): ColumnSum | undefined {
  const cells = row.parts.flatMap((part) => {
    const figure = part.amounts.get(column);
    return figure ? [{ ...cellOf(part, figure), partial: part.partial }] : [];
  });
  if (!addsUp(column, [total, ...cells.map((cell) => cell.figure)])) return undefined;
  const filled = cells.filter(({ figure }) => figure.value !== undefined);
  const unit = total.unit ?? filled.find(({ figure }) => figure.unit)?.figure.unit;
  const summands: (Summand & { partial: boolean })[] = [];
  for (const cell of filled) {
    const value = valueIn(cell.figure, unit);
    // What is counted in another unit is told by the rules about units.
    if (!value) return undefined;
    summands.push({ ...cell, value });
  }
  if (summands.length === 0) return undefined;
  return {
    row: row.name,
    column,
    total,
    whole: cellOf(row, total),
    ...(unit && { unit }),
    complete: summands.filter((part) => !part.partial),
    partial: summands.filter((part) => part.partial),
    blank: cells.filter(({ figure, partial }) => !partial && figure.origin === 'blank'),
  };
}

function cellOf({ name, amounts, fundRow }: SumRow, figure: Figure): SumCell {
  return { name, figure, amounts, ...(fundRow && { fundRow }) };
}

/** Without the zeros that an amount typed in 元 has behind the point in 万元. */
export function tidy(value: Decimal): Decimal {
  return value.decimals > 2 ? value.normalized() : value;
}

/** An amount as messages show it. */
export function money(value: Decimal, unit: Unit | undefined): string {
  return `${showDecimal(tidy(value), 6)}${unit?.text ?? ''}`;
}

const partMessage = { zh: '{name} {value}', en: '{name} {value}' };

/** What a row of the funds is called in its form, and its other names there. */
export function namesOf(row: EvaluatedFundRow): string[] {
  return [row.name, ...(row.declared?.aliases ?? [])];
}

/** A row and its column in running text. */
export function cellName(row: string, column: string): string {
  return column === '' ? row : `${row} ${column}`;
}

/** The parts of a sum as related places. */
export function relatedParts(parts: readonly Summand[], unit: Unit | undefined): RuleFinding['related'] {
  return parts.map(({ name, figure, value }) => ({
    at: figure.span,
    node: figure.node,
    message: partMessage,
    args: { name, value: money(value, unit) },
  }));
}
