import type { Cell, Grid, Row } from '../page.js';

/** A cell of a grid whose head stands by itself. */
export interface SplitCell extends Cell {
  /** Goes on in the rows below the head, or comes from there: no line is drawn between the two. */
  goesOn?: 'below' | 'above';
}

export interface SplitGrid {
  head: { id: string; cells: SplitCell[] }[];
  body: { id: string; cells: SplitCell[] }[];
}

/**
 * The head that is repeated on every page, and the rest. A cell that reaches from one into the other is two cells here, because no format
 * lets one be repeated with the head; what it says stands in the lower one.
 */
export function splitHead({ rows, headRows }: Grid): SplitGrid {
  const head: SplitGrid['head'] = [];
  const below: SplitCell[] = [];
  for (const [index, row] of rows.slice(0, headRows).entries()) {
    const inside = headRows - index;
    head.push({
      id: row.id,
      cells: row.cells.map((cell): SplitCell => {
        if (cell.rows <= inside) return cell;
        below.push({ ...cell, rows: cell.rows - inside, goesOn: 'above' });
        const { findings: _findings, ...upper } = cell;
        return { ...upper, id: `${cell.id}/续`, paragraphs: [], rows: inside, role: 'empty', goesOn: 'below' };
      }),
    });
  }
  const [first, ...rest] = rows.slice(headRows);
  if (!first) return { head: rows, body: [] };
  return { head, body: [withCells(first, below), ...rest] };
}

function withCells(row: Row, cells: readonly SplitCell[]): SplitGrid['body'][number] {
  return { id: row.id, cells: [...row.cells, ...cells].sort((a, b) => a.column - b.column) };
}
