import type { RowPlace } from './messages.js';
import type { Places } from './places.js';

type Rows = Pick<Places, 'rows' | 'lineCount'>;

/** The place on the page of a line of the text, which may be a line and a half. */
export function placeOfLine({ rows }: Rows, line: number): RowPlace {
  const [first] = rows;
  // What stands above the first row, such as the name of the report, goes with the top of the page.
  if (line <= 0 || !first || line < first.line) return { edge: 'top' };
  const index = lastFrom(rows, line);
  const row = rows[index] as Rows['rows'][number];
  return { row: row.id, share: clamp((line - row.line) / linesOf({ rows, index, line: row.line })) };
}

/** The line of the text, or a part of it, for a place on the page; undefined for what is not written. */
export function lineOfPlace({ rows, lineCount }: Rows, place: RowPlace): number | undefined {
  if ('edge' in place) return place.edge === 'top' ? 0 : Math.max(0, lineCount - 1);
  const index = rows.findIndex(({ id }) => id === place.row);
  const row = rows[index];
  return row && row.line + place.share * linesOf({ rows, index, line: row.line });
}

/** How many lines a row takes: up to the next one. The last one may be a paragraph of one long line. */
function linesOf({ rows, index, line }: { rows: Rows['rows']; index: number; line: number }): number {
  const next = rows[index + 1];
  return next ? next.line - line : 1;
}

/** Index of the last row that begins on a line or above it. */
function lastFrom(rows: Rows['rows'], line: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rows[middle] as Rows['rows'][number]).line <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
