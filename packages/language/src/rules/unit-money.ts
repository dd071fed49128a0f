import { convert, type Decimal, isMoney, parseQuantity, type Quantity, type Unit } from '@jixiao/core';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import type { Figure } from '../evaluation/figure.js';
import { tidy } from './fund-sums.js';
import { remembered } from './remembered.js';

/** An amount typed in the funds or in a table. */
export interface MoneyCell {
  row: string;
  column: string;
  /** The row it stands in, to tell cells of one row. */
  owner: object;
  figure: Figure & { value: Decimal; text: string };
  quantity: Quantity;
  /** The money unit typed in the cell; a bare scale counts as one (`150万`). */
  unit?: Unit;
}

/** The funds, or a table that may hold money. */
export interface MoneyBlock {
  table?: EvaluatedReport['tables'][number];
  /** The unit of its head; undefined for a table without one. */
  unit?: Unit;
  cells: MoneyCell[];
}

/** The funds and the tables of a report that are not about something else than money. */
export const moneyBlocks: (report: EvaluatedReport) => readonly MoneyBlock[] = remembered(({ funds, tables }) => {
  const blocks: MoneyBlock[] = [];
  if (funds)
    blocks.push({
      unit: funds.unit,
      cells: funds.rows.flatMap((row) => cellsOf(row, row.name, row.amounts, funds.unit)),
    });
  for (const table of tables) {
    if (table.unit?.base && !isMoney(table.unit)) continue;
    const unit = isMoney(table.unit) ? table.unit : undefined;
    const cells = table.rows.flatMap((row) => cellsOf(row, row.name, row.cells, unit));
    blocks.push({ table, ...(unit && { unit }), cells });
  }
  return blocks;
});

/** A column or row that names a unit of its own: 执行数（元）, 人数（人）. */
const ownUnit = /[（(]\s*(?:单位[:：])?\s*([^（）()]{1,6})\s*[)）]\s*$/;

function cellsOf(
  owner: object,
  row: string,
  figures: ReadonlyMap<string, Figure>,
  blockUnit: Unit | undefined,
): MoneyCell[] {
  return [...figures].flatMap(([column, figure]): MoneyCell[] => {
    const { text, value, origin } = figure;
    const quantity = text === undefined ? undefined : parseQuantity(text);
    if (origin !== 'typed' || !value || !quantity || text === undefined || isOtherwise(row, column, blockUnit))
      return [];
    const { unit } = quantity;
    const isScale = unit !== undefined && unit.base === '' && unit.power > 0;
    const isOwn = unit && (isMoney(unit) || (isScale && blockUnit));
    if (unit && !isOwn && (unit.base !== '' || unit.power > 0)) return [];
    const typedFigure = figure as MoneyCell['figure'];
    return [{ row, column, owner, figure: typedFigure, quantity, ...(isOwn && !unit.approximate && { unit }) }];
  });
}

function isOtherwise(row: string, column: string, blockUnit: Unit | undefined): boolean {
  return [row, column].some((name) => {
    const named = ownUnit.exec(name)?.[1];
    const unit = named === undefined ? undefined : parseQuantity(`1${named}`)?.unit;
    return isUnitWord(unit) && !(isMoney(unit) && blockUnit && unit?.power === blockUnit.power);
  });
}

/** Of what stands in brackets behind a name only these are certainly units. */
function isUnitWord(unit: Unit | undefined): boolean {
  return (
    unit !== undefined &&
    (isMoney(unit) || /^(?:%|‰|人|人次|户|个|辆|台|套|批次|次|件|项|㎡|亩|公里|元\/.*)$/.test(unit.base))
  );
}

/** The amount of a cell in another unit as it would be typed there, with commas where it had some. */
export function amountIn({ quantity, unit }: MoneyCell, to: Unit): string {
  const value = (unit && convert(quantity.value, unit, to)) ?? quantity.value;
  return typed(value, quantity.grouped);
}

/** A number of so much money, with commas where it had some. */
export function typed(value: Decimal, grouped: boolean): string {
  const digits = tidy(value).toString();
  return grouped ? digits.replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ',') : digits;
}

/** The cell without its unit, its digits as they were typed. */
export function withoutUnit({ quantity }: MoneyCell): string {
  return quantity.text.slice(0, quantity.text.length - (quantity.unit?.text.length ?? 0));
}
