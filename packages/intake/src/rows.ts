import { fold, isBlankMark, parseQuantity } from '@jixiao/core';
import type { EffectiveForm, EffectiveRow } from '@jixiao/language';
import type { Grid, GridCell } from './grid.js';
import { fundRole, plainLabel } from './labels.js';
import type { Lines } from './lines.js';
import type { Spelling } from './spelling.js';

/** Where rows of amounts go: the columns whose amounts are typed one behind the other, and the rows that the form has. */
export interface RowTarget {
  columns: readonly string[];
  rows: readonly EffectiveRow[];
  /** Whether the rows carry points, rate and score behind their amounts: those of 资金. */
  scored: boolean;
}

const words = ['分值', '执行率', '得分'];

/** The row of a table that names its columns as columns of amounts, with the role of each column. */
export function amountHeader(
  grid: Grid,
  form: EffectiveForm | undefined,
  target: RowTarget,
): { row: number; roles: (string | undefined)[] } | undefined {
  for (const [row, cells] of grid.rows.slice(0, 6).entries()) {
    const roles = cells.map(
      ({ text }) =>
        target.columns.find((name) => plainLabel(name) === plainLabel(text)) ??
        (target.scored ? fundRole(text, form) : undefined),
    );
    if (roles.some((role) => role !== undefined && target.columns.includes(role))) return { row, roles };
  }
  return undefined;
}

/** Writes the rows of a table as rows of amounts. Returns whether there was one. */
export function rowLines(
  rows: readonly GridCell[][],
  roles: readonly (string | undefined)[] | undefined,
  target: RowTarget,
  spelling: Spelling,
  lines: Lines,
): boolean {
  let any = false;
  for (const row of rows) {
    if (row.every(({ text }) => text === '')) continue;
    const firstAmount = roles?.findIndex((role) => role !== undefined) ?? row.findIndex(({ text }) => isAmount(text));
    const nameAt = lastText(row, firstAmount < 0 ? row.length : firstAmount);
    const label = row[nameAt]?.text;
    if (label === undefined) {
      for (const { text } of row) if (text !== '') lines.keep(text);
      continue;
    }
    const behind = row.slice(nameAt + 1);
    const cellRoles = roles?.slice(nameAt + 1) ?? behind.map((_, index) => target.columns[index]);
    lines.add(2, rowLine(label, behind, cellRoles, target, spelling, lines));
    any = true;
  }
  return any;
}

function rowLine(
  label: string,
  cells: readonly GridCell[],
  roles: readonly (string | undefined)[],
  target: RowTarget,
  spelling: Spelling,
  lines: Lines,
): string {
  const { mark, name } = markedName(label, target.rows);
  const text = (role: string) => cells[roles.indexOf(role)]?.text ?? '';
  const amounts = target.columns.map((column) => amountText(text(column), lines));
  while (amounts.at(-1) === '—') amounts.pop();
  const attributes = target.scored
    ? words.flatMap((word) => {
        const value = text(word);
        return value !== '' && parseQuantity(fold(value)) ? [`${word} ${value}`] : [];
      })
    : [];
  for (const [index, { text: rest }] of cells.entries()) {
    const role = roles[index];
    if (rest !== '' && (role === undefined || !(target.columns.includes(role) || words.includes(role))))
      lines.keep(rest);
  }
  return [`${mark} ${spelling.name(mark, name)}`, ...amounts, ...attributes].join('  ');
}

/** The name as the form calls it with the mark it has there; else what its own words say: 合计 is a total, 其中：… a part. */
function markedName(label: string, rows: readonly EffectiveRow[]): { mark: string; name: string } {
  const flat = label.replace(/\s+/g, '').replace(/[:：]$/, '');
  const known = rows.find(({ name, label: called, aliases }) =>
    [name, called, ...aliases].some((word) => plainLabel(word) === plainLabel(flat)),
  );
  if (known) {
    const dashes = known.partial ? known.depth - 1 : known.depth;
    return { mark: known.depth === 0 ? '行' : `${'-'.repeat(dashes)}${known.partial ? '其中' : ''}`, name: known.name };
  }
  const part = /^其中[:：]?(.+)$/.exec(flat)?.[1];
  if (part !== undefined) return { mark: '其中', name: part };
  return { mark: /合计|总计|总额/.test(flat) ? '行' : '-', name: flat };
}

function isAmount(text: string): boolean {
  return isBlankMark(text) || parseQuantity(fold(text.replace(/\s/g, ''))) !== undefined;
}

/** An amount as it was typed; a blank mark for an empty cell, so that those behind it keep their columns. */
function amountText(text: string, lines: Lines): string {
  const bare = text.replace(/\s/g, '');
  if (bare === '') return '—';
  if (isAmount(bare)) return bare;
  lines.keep(text);
  return '—';
}

/** The last cell with text before a column: what the amounts behind it belong to. */
function lastText(row: readonly GridCell[], before: number): number {
  for (let column = before - 1; column >= 0; column--) if (row[column]?.text) return column;
  return -1;
}
