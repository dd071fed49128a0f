import type { Cell, Grid } from '../page.js';

/** A grid as plain rows of equally many cells, for formats that know no spans. */
export interface FlatGrid {
  /** What stands beside all rows; taken out of them. */
  label?: Cell;
  /** Rows at the top that name columns. */
  headRows: number;
  rows: FlatCell[][];
}

export interface FlatCell {
  cell: Cell;
  /** Whether the cell begins here, or only reaches here. */
  begins: boolean;
  /** It has begun in a row above. */
  fromAbove: boolean;
}

/**
 * Lays grids that share their columns into one matrix. Columns in which nothing begins are left out, and so is a label that runs down
 * beside everything.
 */
export function flatten(grids: readonly Grid[]): FlatGrid {
  const [main] = grids;
  if (!main) return { headRows: 0, rows: [] };
  const matrix = grids.flatMap(cellMatrix);
  const label = labelBeside(main);
  const used = new Set(grids.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ column }) => column))));
  const first = label ? label.columns : 0;
  const columns = [...used].filter((column) => column >= first).sort((a, b) => a - b);
  const seen = new Set<Cell>();
  const rows = matrix.map((line) => {
    const here = new Set<Cell>();
    return columns.map((column): FlatCell => {
      const cell = line[column] as Cell;
      const fromAbove = seen.has(cell) && !here.has(cell);
      const begins = !seen.has(cell);
      seen.add(cell);
      // What reaches here from the left is neither: it has been named in this row.
      if (begins || fromAbove) here.add(cell);
      return { cell, begins, fromAbove };
    });
  });
  return { ...(label && { label }), headRows: headCount(main), rows };
}

function cellMatrix({ rows, columns }: Grid): Cell[][] {
  const matrix: Cell[][] = rows.map(() => new Array<Cell>(columns.length));
  rows.forEach(({ cells }, row) => {
    for (const cell of cells)
      for (let down = 0; down < cell.rows; down++)
        for (let right = 0; right < cell.columns; right++) {
          const line = matrix[row + down];
          if (line) line[cell.column + right] = cell;
        }
  });
  return matrix;
}

function labelBeside({ rows }: Grid): Cell | undefined {
  const first = rows[0]?.cells[0];
  return first?.role === 'label' && first.column === 0 && first.rows === rows.length && rows.length > 1
    ? first
    : undefined;
}

/** Rows at the top that hold nothing but heads. */
function headCount({ rows, headRows }: Grid): number {
  if (headRows > 0) return headRows;
  const body = rows.findIndex(({ cells }) =>
    cells.some(
      ({ role, rows: height }) => role !== 'head' && role !== 'empty' && !(role === 'label' && height === rows.length),
    ),
  );
  return body < 0 ? 0 : body;
}
