import { type Decimal, fold, isBlankMark, parseQuantity } from '@jixiao/core';
import { isAmount } from './amount.js';
import type { TableUnits } from './amount-columns.js';
import { type GridCell, goesOnFromLeft, ownCells } from './grid.js';
import { type Header, isColumnCount } from './header.js';
import { plainLabel } from './labels.js';
import type { Home, Lines } from './lines.js';
import { isUnitLabel, moneyUnit } from './money-unit.js';
import type { RowTarget } from './place.js';
import { knownRow, type NamedRow, nameRows, totalRow } from './row-names.js';
import type { Spelling } from './spelling.js';

/** Columns that have a word of their own in a row of 资金. */
const words = ['分值', '执行率', '得分'];

/** A row of a table of amounts; those without a name are kept as they are. */
interface AmountRow {
  name: NamedRow;
  line: string;
  /** What has no place in the line, for comments below it. */
  kept: string[];
}

/** A row that has been read but not been named. */
interface ReadRow {
  label: string;
  amounts: string[];
  attributes: string[];
  kept: string[];
}

/** Keeps rows that say something; above a table a title or a unit alone does not. */
export function keepRows(rows: readonly (readonly GridCell[])[], lines: Lines, fewestTexts = 2, depth?: number): void {
  for (const row of rows) {
    const texts = ownCells(row).map(({ text }) => text.replaceAll('\n', ''));
    if (texts.length >= fewestTexts) lines.keep(texts.join(' '), depth);
  }
}

/**
 * Writes the rows of a table as rows of amounts: in place of the blank rows that the report has, else where the caller has entered. What
 * somebody has written in 资金 stays, and what was pasted stands beside it as a comment. Returns whether there was a row.
 */
export function rowLines(
  rows: readonly GridCell[][],
  header: Header | undefined,
  units: TableUnits,
  target: RowTarget,
  home: 'rows' | 'funds',
  spelling: Spelling,
  lines: Lines,
): boolean {
  const { first, named } = namedRows(rows, header, units, target, spelling);
  const total = target.scored ? totalRow(target.rows) : undefined;
  const isTotal = ({ name }: AmountRow) => (total ? name.known === total : target.scored && name.mark === '行');
  const totals = named.filter(isTotal);
  // Parts belong to the row above them.
  const sorted = totals.length === 1 ? [...totals, ...named.filter((row) => !isTotal(row))] : named;
  for (const text of first) lines.keep(text, 2);
  for (const { name, line, kept } of sorted) {
    const slot = target.slots.get(name.name);
    if (slot === 'blank') lines.enter({ kind: 'row', name: name.name, of: home } satisfies Home);
    if (slot === 'written' && target.scored) lines.keep(line, 2);
    else lines.add(2, line);
    for (const rest of kept) lines.keep(rest);
  }
  return named.length > 0;
}

function namedRows(
  rows: readonly GridCell[][],
  header: Header | undefined,
  units: TableUnits,
  target: RowTarget,
  spelling: Spelling,
): { first: string[]; named: AmountRow[] } {
  const read: ReadRow[] = [];
  const first: string[] = [];
  const roles = header?.roles;
  for (const row of rows) {
    if (row.every(({ text }) => text === '') || isColumnCount(row)) continue;
    const firstAmount = roles?.findIndex((role) => role !== undefined) ?? row.findIndex(({ text }) => isAmount(text));
    const nameAt = ownText(row, firstAmount < 0 ? row.length : firstAmount);
    const label = row[nameAt]?.text;
    const behind = row.slice(nameAt + 1);
    const isEmpty = behind.every(({ text }) => text === '');
    // `其中：` alone only leads to the rows below it.
    if (label !== undefined && isEmpty && plainLabel(label) === '其中') continue;
    const isRow = isEmpty ? knownRow(label ?? '', target.rows) : behind.some(({ text }) => isAmount(text));
    if (label === undefined || !isRow) {
      const texts = ownCells(row).map(({ text }) => text.replaceAll('\n', ''));
      if (!texts.every(isUnitLabel)) (read.at(-1)?.kept ?? first).push(texts.join(' '));
      continue;
    }
    const cellRoles = roles?.slice(nameAt + 1) ?? columnsOf(behind, target);
    read.push(readRow(label, behind, nameAt + 1, cellRoles, { header, units, target, spelling }));
  }
  const names = nameRows(
    read.map(({ label, amounts }) => ({ label, amounts: amounts.map(numberOf) })),
    target,
  );
  const named = read.map(({ amounts, attributes, kept }, index) => {
    const name = names[index] as NamedRow;
    while (amounts.at(-1) === '—') amounts.pop();
    const line = [`${name.mark} ${spelling.name(name.mark, name.name)}`, ...amounts, ...attributes].join('  ');
    return { name, line, kept };
  });
  return { first, named };
}

/** Without a header cells stand as they are typed, or, where there are more of them, as they are printed. */
function columnsOf(cells: readonly GridCell[], { columns, printed }: RowTarget): readonly string[] {
  const isShort = cells.findLastIndex(({ text }) => text !== '') < columns.length;
  return isShort || cells.length > printed.length ? columns : printed;
}

function readRow(
  label: string,
  cells: readonly GridCell[],
  offset: number,
  roles: Header['roles'] | readonly string[],
  {
    header,
    units,
    target,
    spelling,
  }: { header: Header | undefined; units: TableUnits; target: RowTarget; spelling: Spelling },
): ReadRow {
  const kept: string[] = [];
  const ownUnit = moneyUnit([label]);
  const cellOf = (role: string) => cells.findIndex(({ text }, index) => roles[index] === role && text !== '');
  const text = (role: string) => cells[cellOf(role)]?.text ?? '';
  const amounts = target.columns.map((column) => {
    const index = cellOf(column);
    const typed = cells[index]?.text ?? '';
    // A blank mark for an empty cell, so that those behind it keep their columns.
    if (typed === '') return '—';
    const cell = spelling.cell(typed);
    if (cell === undefined) kept.push(`${column === '' ? '' : `${column}：`}${typed}`);
    return cell === undefined ? '—' : withUnit(cell, ownUnit ?? units.of(offset + index), target.unit, spelling);
  });
  const attributes: string[] = [];
  for (const word of target.scored ? words : []) {
    const typed = text(word);
    const cell = spelling.cell(typed);
    if (typed !== '' && cell === undefined) kept.push(`${word}：${typed}`);
    else if (cell !== undefined && !isBlankMark(cell)) attributes.push(`${word} ${cell}`);
  }
  for (const [index, { text: rest, begins }] of cells.entries()) {
    const role = roles[index];
    const isWritten = role !== undefined && (target.columns.includes(role) || (target.scored && words.includes(role)));
    if (rest === '' || !begins || isWritten || isBlankMark(rest)) continue;
    const column = header?.labels?.[offset + index]?.replaceAll('\n', '') ?? '';
    kept.push(column === '' ? rest : `${column}：${rest}`);
  }
  return { label, amounts, attributes, kept };
}

/**
 * An amount in the unit of its block. In another one it is written with its unit and not converted: so it keeps the digits of the table
 * it came from, and with them how exactly it is known.
 */
function withUnit(cell: string, unit: string | undefined, block: string | undefined, spelling: Spelling): string {
  const quantity = parseQuantity(fold(cell));
  if (!quantity || quantity.unit || quantity.value.isZero() || unit === undefined || unit === block) return cell;
  return spelling.cell(`${cell}${unit}`) ?? cell;
}

function numberOf(cell: string): Decimal | undefined {
  return parseQuantity(fold(cell))?.value;
}

/** The last cell with a text of this row before a column: what the amounts behind it belong to, and not what several rows are about. */
function ownText(row: readonly GridCell[], before: number): number {
  for (let column = before - 1; column >= 0; column--)
    if (row[column]?.text && (row[column]?.begins || goesOnFromLeft(row, column))) return column;
  return -1;
}
