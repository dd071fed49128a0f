import type { EffectiveForm } from '@jixiao/language';
import { isAmount } from './amount.js';
import { type Grid, type GridCell, ownCells } from './grid.js';
import { type Header, headerOf } from './header.js';
import { fundRole, plainLabel } from './labels.js';
import { columnUnit, isCountLabel, moneyUnit } from './money-unit.js';
import type { RowTarget } from './place.js';
import { knownRow } from './row-names.js';

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
  const first = rows.findIndex((row) => row.slice(1).some(({ text }) => isAmount(text))) - 1;
  const labels = rows[first]?.map(({ text }) => text) ?? [];
  const amounts = rows[first + 1]?.flatMap(({ text }, column) => (isAmount(text) ? [column] : [])) ?? [];
  const columns = amounts.map((column) => labels[column] ?? '');
  if (!target.takesColumns || columns.length === 0 || columns.some((label) => label === '' || isAmount(label)))
    return undefined;
  const roles = labels.map((label, column) => (amounts.includes(column) ? label : undefined));
  return new Set(columns).size === columns.length ? { first, end: first + 1, roles, labels, columns } : undefined;
}

/**
 * Whether rows can be nothing but rows of a target, wherever they are pasted: one of them is called as the form calls it, with amounts
 * behind it.
 */
export function namesRows(rows: readonly (readonly GridCell[])[], target: RowTarget): boolean {
  return rows.some((row) => {
    const [label, ...behind] = ownCells(row).map(({ text }) => text);
    const rest = [label ?? '', ...behind].slice(0, 2).filter((text) => knownRow(text, target.rows));
    return rest.length > 0 && behind.some((text) => isAmount(text));
  });
}

/** The units of a table of amounts. */
export interface TableUnits {
  /** That of the table as a whole, else that of its first column which says one. */
  first?: string;
  /** What amounts of a column are in; undefined where nothing says it. */
  of(column: number): string | undefined;
}

export function tableUnits(grid: Grid, header: Header | undefined, paragraphs: readonly string[]): TableUnits {
  const { rows } = grid;
  const roles = header?.roles ?? [];
  const labels = header?.labels ?? [];
  const firstRole = roles.findIndex((role) => role !== undefined);
  const firstAmounts = rows.findIndex(
    (row, index) => index >= (header?.end ?? 0) && row.some(({ text }) => isAmount(text)),
  );
  const first = rows[firstAmounts] ?? [];
  const above = rows.slice(0, header?.first ?? Math.max(0, firstAmounts)).reverse();
  const table = moneyUnit([
    ...labels.slice(0, Math.max(0, firstRole)),
    // The label of a row speaks for its row alone.
    ...ownCells(first)
      .map(({ text }) => text)
      .slice(0, ownCells(first).findIndex(({ text }) => isAmount(text)) - 1),
    ...above.flatMap((row) => row.map(({ text }) => text)),
    ...paragraphs,
  ]);
  const unit = table ?? labels.map(columnUnit).find((own) => own !== undefined);
  return {
    ...(unit !== undefined && { first: unit }),
    of(column) {
      const label = labels[column] ?? '';
      return columnUnit(label) ?? (isCountLabel(label) ? undefined : table);
    },
  };
}
