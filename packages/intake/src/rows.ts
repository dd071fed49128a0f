import { fold, isBlankMark, parseQuantity } from '@jixiao/core';
import type { EffectiveForm, EffectiveRow } from '@jixiao/language';
import type { Grid, GridCell } from './grid.js';
import { type Header, headerOf, isColumnCount } from './header.js';
import { fundRole, plainLabel } from './labels.js';
import type { Lines } from './lines.js';
import type { RowTarget } from './place.js';
import type { Spelling } from './spelling.js';

/** Columns that have a word of their own in a row of 资金. */
const words = ['分值', '执行率', '得分'];

/** The rows of a table that name its columns as columns of amounts. */
export function amountHeader(grid: Grid, form: EffectiveForm | undefined, target: RowTarget): Header | undefined {
  return headerOf(
    grid,
    (label) =>
      target.columns.find((name) => plainLabel(label) !== '' && plainLabel(name) === plainLabel(label)) ??
      (target.scored ? fundRole(label, form) : undefined),
    (roles) => roles.some((role) => role !== undefined && target.columns.includes(role)),
  );
}

/**
 * The columns of a 表 that has none yet, by the labels above the amounts; undefined where it has columns, or where no row labels them.
 */
export function labelledColumns({ rows }: Grid, target: RowTarget): Header | undefined {
  const [labels, below] = rows;
  const amounts = below?.flatMap(({ text }, column) => (isAmount(text) ? [column] : [])) ?? [];
  const columns = amounts.map((column) => labels?.[column]?.text ?? '');
  if (!target.takesColumns || columns.length === 0 || columns.some((label) => label === '' || isAmount(label)))
    return undefined;
  const roles = labels?.map(({ text }, column) => (amounts.includes(column) ? text : undefined)) ?? [];
  return new Set(columns).size === columns.length ? { first: 0, end: 1, roles, columns } : undefined;
}

/**
 * Whether rows can be nothing but rows of a target, wherever they are pasted: one of them is called as the form calls it, with amounts
 * behind it.
 */
export function namesRows(rows: readonly GridCell[][], target: RowTarget): boolean {
  return rows.some((row) => {
    const [label, ...behind] = row.filter(({ text, begins }) => begins && text !== '').map(({ text }) => text);
    const rest = [label ?? '', ...behind].slice(0, 2).filter((text) => knownRow(text, target.rows));
    return rest.length > 0 && behind.some((text) => isAmount(text));
  });
}

/** Keeps rows that say something; above a table a title or a unit alone does not. */
export function keepRows(rows: readonly GridCell[][], lines: Lines, fewestTexts = 2): void {
  for (const row of rows) {
    const texts = row.filter(({ text, begins }) => begins && text !== '').map(({ text }) => text);
    if (texts.length >= fewestTexts) lines.keep(texts.map((text) => text.replaceAll('\n', '')).join(' '));
  }
}

/** Writes the rows of a table as rows of amounts. Returns whether there was one. */
export function rowLines(
  rows: readonly GridCell[][],
  roles: Header['roles'] | undefined,
  target: RowTarget,
  spelling: Spelling,
  lines: Lines,
): boolean {
  let any = false;
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
      keepRows([row], lines, 1);
      continue;
    }
    const cellRoles = roles?.slice(nameAt + 1) ?? columnsOf(behind, target);
    const { text, kept } = rowLine(label, behind, cellRoles, target, spelling);
    lines.add(2, text);
    for (const rest of kept) lines.keep(rest);
    any = true;
  }
  return any;
}

/** Without a header cells stand as they are typed, or, where there are more of them, as they are printed. */
function columnsOf(cells: readonly GridCell[], { columns, printed }: RowTarget): readonly string[] {
  const isShort = cells.findLastIndex(({ text }) => text !== '') < columns.length;
  return isShort || cells.length > printed.length ? columns : printed;
}

function rowLine(
  label: string,
  cells: readonly GridCell[],
  roles: Header['roles'] | readonly string[],
  target: RowTarget,
  spelling: Spelling,
): { text: string; kept: string[] } {
  const kept: string[] = [];
  const { mark, name } = markedName(label, target.rows);
  const text = (role: string) => cells.find((cell, index) => roles[index] === role && cell.text !== '')?.text ?? '';
  /** An amount as it was typed; a blank mark for an empty cell, so that those behind it keep their columns. */
  const amount = (typed: string) => {
    const cell = typed === '' ? '—' : spelling.cell(typed);
    if (cell === undefined) kept.push(typed);
    return cell ?? '—';
  };
  const spelt = `${mark} ${spelling.name(mark, name)}`;
  const amounts = target.columns.map((column) => amount(text(column)));
  while (amounts.at(-1) === '—') amounts.pop();
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
    if (rest !== '' && begins && !isWritten && !isBlankMark(rest)) kept.push(rest);
  }
  return { text: [spelt, ...amounts, ...attributes].join('  '), kept };
}

/** The name as the form calls it with the mark it has there; else what its own words say: 合计 is a total, 其中：… a part. */
function markedName(label: string, rows: readonly EffectiveRow[]): { mark: string; name: string } {
  const flat = label
    .replace(/\s+/g, '')
    .replace(/[:：]$/, '')
    .replace(/^[\d０-９]+[.．、](?=\D)|^[(（][\d０-９一二三四五六七八九十]+[)）]|^[一二三四五六七八九十]+、/, '');
  const known = knownRow(flat, rows);
  if (known) {
    const dashes = known.partial ? known.depth - 1 : known.depth;
    return { mark: known.depth === 0 ? '行' : `${'-'.repeat(dashes)}${known.partial ? '其中' : ''}`, name: known.name };
  }
  const part = /^其中[:：]?(.+)$/.exec(flat)?.[1];
  if (part !== undefined) return { mark: '其中', name: part };
  return { mark: /合计|总计|总额/.test(flat) ? '行' : '-', name: flat };
}

/** The row of the form that a label names, with or without 其中 before it. */
function knownRow(label: string, rows: readonly EffectiveRow[]): EffectiveRow | undefined {
  const plain = plainLabel(label);
  const bare = plain.replace(/^其中/, '');
  const called = (word: string) => rows.find((row) => namesOf(row).some((name) => plainLabel(name) === word));
  return plain === '' ? undefined : (called(plain) ?? (bare === '' ? undefined : called(bare)));
}

function namesOf({ name, label, aliases }: EffectiveRow): string[] {
  return [name, label, ...aliases];
}

function isAmount(text: string): boolean {
  const bare = text.replace(/\s/g, '');
  return isBlankMark(bare) || parseQuantity(fold(bare)) !== undefined;
}

/** The last cell with a text of this row before a column: what the amounts behind it belong to. */
function ownText(row: readonly GridCell[], before: number): number {
  for (let column = before - 1; column >= 0; column--) if (row[column]?.text && isOwn(row, column)) return column;
  return -1;
}

/** False where a cell that begins in a row above goes on: it says what several rows are about. */
function isOwn(row: readonly GridCell[], column: number): boolean {
  const [cell, left] = [row[column], row[column - 1]];
  return cell?.begins || (left !== undefined && left.text === cell?.text && isOwn(row, column - 1));
}
