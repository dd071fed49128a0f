import { displayWidth } from '@jixiao/core';
import type { Place } from './line-place.js';
import type { SourceLine, Unit } from './source-line.js';

/** A longer name does not push the numbers of all other rows to the right. */
const WIDEST_HEAD = 60;
const BETWEEN = 2;

/** A row taken apart into columns; offsets are indices into its units. */
interface Row {
  line: number;
  /** Width of `行`, `--`, `其中` … before the name, and whether the name stands right behind it. */
  mark: number;
  partial: boolean;
  name: number;
  /** First unit behind the name and its label. */
  cells: number;
  cellsEnd: number;
}

/** Sets the gaps of the rows of each block so that names, numbers and their last digits stand in columns. */
export function alignRows(text: string, lines: SourceLine[], places: Place[], gaps: string[][]): void {
  let rows: Row[] = [];
  const close = () => {
    if (rows.length > 0) align(text, lines, rows, gaps);
    rows = [];
  };
  for (const [index, line] of lines.entries()) {
    const kind = places[index]?.kind;
    if (kind === 'row') {
      const row = readRow(text, index, line.units);
      if (row) rows.push(row);
    } else if (kind !== 'other' && kind !== 'attributes' && kind !== 'continuation') close();
  }
  close();
}

/** The row in a line, where it is a plain one: mark, name, label, cells. */
function readRow(text: string, line: number, units: Unit[]): Row | undefined {
  let name = 0;
  while (['行', 'DASHES', '其中'].includes(units[name]?.type ?? '')) name++;
  if (units[name]?.type !== 'NAME') return undefined;
  const mark = units.slice(0, name).reduce((width, unit) => width + unitWidth(text, unit), 0);
  let cells = name + 1;
  if (units[cells]?.type === 'STRING') cells++;
  let cellsEnd = cells;
  while (units[cellsEnd]?.type === 'QUANTITY' || units[cellsEnd]?.type === 'BLANK') cellsEnd++;
  return { line, mark, partial: units[name - 1]?.type === '其中', name, cells, cellsEnd };
}

function align(text: string, lines: SourceLine[], rows: Row[], gaps: string[][]): void {
  const unitsOf = (row: Row) => (lines[row.line] as SourceLine).units;
  const nameColumn = rows.reduce((column, row) => Math.max(column, row.partial ? 0 : row.mark + 1), 3);
  const nameStart = (row: Row) => (row.partial ? Math.max(nameColumn, row.mark + 1) : nameColumn);
  const headWidth = (row: Row) =>
    nameStart(row) +
    unitsOf(row)
      .slice(row.name, row.cells)
      .reduce((sum, unit) => sum + unitWidth(text, unit) + 1, -1);

  let headEnd = 0;
  const before: number[] = [];
  const behind: number[] = [];
  for (const row of rows) {
    if (row.cellsEnd > row.cells) {
      const width = headWidth(row);
      if (width <= WIDEST_HEAD) headEnd = Math.max(headEnd, width);
    }
    for (let unit = row.cells; unit < row.cellsEnd; unit++) {
      const column = unit - row.cells;
      const [left, right] = cellWidths(text, unitsOf(row)[unit] as Unit);
      before[column] = Math.max(before[column] ?? 0, left);
      behind[column] = Math.max(behind[column] ?? 0, right);
    }
  }

  for (const row of rows) {
    const rowGaps = gaps[row.line] as string[];
    rowGaps[row.name - 1] = ' '.repeat(nameStart(row) - row.mark);
    let at = headWidth(row);
    let column = headEnd;
    for (let unit = row.cells; unit < row.cellsEnd; unit++) {
      const [left, right] = cellWidths(text, unitsOf(row)[unit] as Unit);
      const lastDigit = column + BETWEEN + (before[unit - row.cells] as number);
      const start = Math.max(lastDigit - left, at + BETWEEN);
      rowGaps[unit - 1] = ' '.repeat(start - at);
      at = start + left + right;
      column = lastDigit + (behind[unit - row.cells] as number);
    }
  }
}

/** The columns a cell takes up to its last digit, and behind it for its unit. */
function cellWidths(text: string, unit: Unit): [left: number, right: number] {
  const cell = text.substring(unit.start, unit.end);
  if (unit.type === 'BLANK') return [displayWidth(cell), 0];
  const number = /^\D?[\d０-９]+(?:[,.．][\d０-９]+)*/.exec(cell)?.[0] ?? cell;
  return [displayWidth(number), displayWidth(cell.slice(number.length))];
}

function unitWidth(text: string, { start, end }: Unit): number {
  return displayWidth(text.substring(start, end));
}
