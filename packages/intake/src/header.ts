import type { Grid, GridCell } from './grid.js';
import { plainLabel } from './labels.js';
import { isUnitLabel } from './money-unit.js';

/** The rows of a table that name its columns, with the role of each column. */
export interface Header {
  /** The first row of the header, and the first row below it. */
  first: number;
  end: number;
  roles: (string | undefined)[];
  /** The label of each column, its rows joined by `/`; empty where there is none, absent where the header was guessed. */
  labels?: string[];
  /** The columns that it declares where the report has none. */
  columns?: string[];
}

/** How far below the top of a table its header may stand: what a form asks about a project comes first. */
const MOST_ROWS_ABOVE = 40;

/**
 * The header of a table, which may have two rows: `年度指标值` above `指标性质`, `指标值` and `度量单位`. `roleOf` knows what a label
 * means, `suffices` whether some roles make a header.
 */
export function headerOf(
  { rows }: Grid,
  roleOf: (label: string) => string | undefined,
  suffices: (roles: readonly (string | undefined)[]) => boolean,
): Header | undefined {
  for (const [first, row] of rows.slice(0, MOST_ROWS_ABOVE).entries()) {
    const one = row.map(({ text }) => roleOf(text));
    const below = rows[first + 1];
    const two = below && !below.some(({ text }) => /^[\d.,%]+$/.test(text)) ? pairs(row, below).map(firstRole) : [];
    // Else the row below would be a header by itself, and this one something else.
    const belongs =
      distinct(two) > distinct(below?.map(({ text }) => roleOf(text)) ?? []) ||
      below?.some(({ text, begins }, column) => !begins && text !== '' && text === row[column]?.text && two[column]);
    const isPair = belongs && suffices(two) && distinct(two) > distinct(one);
    if (!isPair && !suffices(one)) continue;
    const height = isPair || (below && isUnitRow(below)) ? 2 : 1;
    const labels = height === 2 && below ? pairs(row, below).map(joinedLabel) : row.map(({ text }) => text);
    return { first, end: first + height, roles: isPair ? two : one, labels };
  }
  return undefined;

  function firstRole([upper, lower]: [string, string]): string | undefined {
    if (lower === '' || lower === upper) return roleOf(upper);
    return roleOf(`${upper}/${lower}`) ?? roleOf(lower);
  }
}

function joinedLabel([upper, lower]: [string, string]): string {
  return lower === '' || lower === upper ? upper : `${upper}/${lower}`;
}

/** A row below the labels that says the units of their columns. */
function isUnitRow(row: readonly GridCell[]): boolean {
  const texts = row.filter(({ text, begins }) => begins && text !== '').map(({ text }) => text);
  return texts.length > 0 && texts.every(isUnitLabel);
}

/** The labels of two rows column by column; text with tabs has a merged label only at its first place. */
function pairs(upper: readonly GridCell[], lower: readonly GridCell[]): [string, string][] {
  let label = '';
  return upper.map(({ text }, column) => {
    const below = lower[column]?.text ?? '';
    if (text !== '' || below === '') label = text;
    return [label, below];
  });
}

function distinct(roles: readonly (string | undefined)[]): number {
  return new Set(roles.filter((role) => role !== undefined)).size;
}

/** A table without the column that only counts its rows. */
export function withoutOrdinals(grid: Grid): Grid {
  const { rows } = grid;
  const counts = (column: number) => {
    const texts = rows.map((row) => row[column]).flatMap((cell) => (cell?.begins && cell.text ? [cell.text] : []));
    if (texts.some((text) => /^(序号|编号|no)$/.test(plainLabel(text)))) return true;
    return texts.length > 1 && texts.every((text, index) => plainLabel(text) === String(index + 1));
  };
  const width = rows[0]?.length ?? 0;
  if (width < 3 || !counts(0)) return grid;
  return { rows: rows.map((row) => row.slice(1)) };
}

/** `栏次 1 2 3`: a row below the header that only counts the columns. */
export function isColumnCount(row: readonly GridCell[]): boolean {
  const texts = row.filter(({ text, begins }) => begins && text !== '').map(({ text }) => plainLabel(text));
  const numbers = texts.filter((text) => /^\d+(=.*)?$/.test(text));
  if (numbers.length < 3 || numbers.some((text, index) => Number.parseInt(text, 10) !== index + 1)) return false;
  return texts.every((text) => numbers.includes(text) || /^(栏次|列次|行次|甲|乙|丙|丁)$/.test(text));
}
