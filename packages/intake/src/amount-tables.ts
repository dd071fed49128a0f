import { amountHeader, labelledColumns, namesRows, type TableUnits, tableUnits } from './amount-columns.js';
import type { Grid } from './grid.js';
import type { Header } from './header.js';
import type { Intake } from './intake.js';
import type { RowTarget } from './place.js';
import { keepRows, rowLines } from './rows.js';

/** Writes rows of the 表 that is open at the caret; returns whether there were any, and none where they are those of 资金. */
export function tableLines(grid: Grid, { place, spelling, lines, paragraphs }: Intake): boolean {
  const { form, block, rows: open, funds } = place;
  if (block !== 'rows' || !open || open.scored) return false;
  const header = amountHeader(grid, form, open) ?? labelledColumns(grid, open);
  if (!header && funds && isFunds(grid, funds, place)) return false;
  lines.enter({ kind: 'rows' });
  const units = tableUnits(grid, header, paragraphs);
  const target = inOwnUnit({ ...open, columns: header?.columns ?? open.columns }, header, units);
  if (header?.columns) lines.add(2, `列 ${header.columns.map((label) => spelling.name('列', label)).join(' ')}`);
  const hasRows = rowLines(grid.rows.slice(header?.end ?? 0), header, units, target, 'rows', spelling, lines);
  if (hasRows) keepRows(grid.rows.slice(0, header?.first ?? 0), lines);
  return hasRows;
}

/** Writes rows of 资金: those at the caret, those that the report has somewhere, or with their head. Returns whether there were any. */
export function fundLines(grid: Grid, { place, spelling, lines, paragraphs }: Intake): boolean {
  const { form, block, rows: open, funds, hasFunds } = place;
  const target = block === 'rows' && open?.scored ? open : funds;
  if (!target) return false;
  const isOpen = target === open;
  if (!isOpen && !isFunds(grid, target, place)) return false;
  const header = amountHeader(grid, form, target);
  const units = tableUnits(grid, header, paragraphs);
  const isNew = !isOpen && !hasFunds;
  const unit = (isNew ? units.first : undefined) ?? target.unit;
  if (isOpen) lines.enter({ kind: 'rows' });
  else lines.enter({ kind: isNew ? 'entry' : 'funds' });
  if (isNew) lines.add(1, `资金 ${unit}`);
  const rows = grid.rows.slice(header?.end ?? 0);
  const written = { ...target, ...(unit !== undefined && { unit }) };
  const hasRows = rowLines(rows, header, units, written, isOpen ? 'rows' : 'funds', spelling, lines);
  // What stands above amounts is about the report as a whole.
  lines.enter({ kind: 'fields' });
  if (hasRows || isNew) keepRows(grid.rows.slice(0, header?.first ?? 0), lines, 2, 1);
  return hasRows;
}

/** Whether a table can be nothing but one of funds. */
function isFunds(grid: Grid, funds: RowTarget, { form }: Intake['place']): boolean {
  const header = amountHeader(grid, form, funds);
  const labels = grid.rows.slice(0, (header?.end ?? 0) + 1).flatMap((row) => row.map(({ text }) => text));
  const saysFunds = header !== undefined && labels.some((label) => label.includes('资金'));
  return saysFunds || namesRows(grid.rows.slice(header?.end ?? 0), funds);
}

/** A 表 without a unit takes that of its columns where they agree: amounts may then stand as they are. */
function inOwnUnit(target: RowTarget, header: Header | undefined, units: TableUnits): RowTarget {
  if (target.unit !== undefined) return target;
  const columns = header?.roles.flatMap((role, column) => (role === undefined ? [] : [column])) ?? [0];
  const [unit, ...others] = new Set(columns.map(units.of));
  return unit === undefined || others.length > 0 ? target : { ...target, unit };
}
