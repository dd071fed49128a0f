import { amountHeader, namesRows } from './amount-columns.js';
import { fundLines, tableLines } from './amount-tables.js';
import { readEntries, titleYear } from './entries.js';
import { fieldLines, goalLines } from './entry-lines.js';
import { type Grid, type GridCell, ownCells } from './grid.js';
import type { Intake } from './intake.js';
import { keepRows } from './rows.js';

/** Writes fields, amounts and goals. Returns the rows that are none of these, unless they were kept beside the amounts. */
export function formLines(grid: Grid, intake: Intake): { kind?: 'rows' | 'entries'; rest: GridCell[][] } {
  const { place, spelling, lines, paragraphs } = intake;
  const { form, funds, block, inText } = place;
  if (tableLines(grid, intake)) return { kind: 'rows', rest: [] };
  const header = funds && amountHeader(grid, form, funds);
  const ofHeader = header ? grid.rows.slice(header.first, header.end) : [];
  const entries = readEntries(
    grid.rows,
    form,
    (row) => ofHeader.some((own) => own === row) || (funds !== undefined && namesRows([row], funds)),
  );
  const titles = grid.rows.map(ownCells).flatMap((cells) => (cells.length === 1 ? (cells[0]?.text ?? '') : []));
  const year = titleYear([...titles, ...paragraphs], form);
  if (year && !entries.fields.has(year[0])) entries.fields.set(...year);
  const count = fieldLines(entries.fields, place, spelling, lines);
  const hasAmounts = fundLines({ rows: entries.rest }, intake);
  const goalCount = goalLines(entries.goals, place, spelling, lines);
  if (hasAmounts) return { kind: 'rows', rest: [] };
  const isEntries = block === 'report' && !inText && count + goalCount > 1;
  if (isEntries) {
    lines.enter({ kind: 'fields' });
    keepRows(entries.rest, lines, 2, 1);
  }
  return { ...(isEntries && { kind: 'entries' }), rest: isEntries ? [] : entries.rest };
}
