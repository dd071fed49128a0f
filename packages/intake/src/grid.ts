/** One place of a table. A merged cell stands at each of the places it covers, but begins at one only. */
export interface GridCell {
  /** Paragraphs joined by line feeds, without blanks around them. */
  text: string;
  /** False where a cell that begins above or to the left goes on. */
  begins: boolean;
}

/** A table as a rectangle, whatever was merged in it. */
export interface Grid {
  rows: GridCell[][];
}

/** Whether the cell left of a place goes on there, and begins in the same row. */
export function goesOnFromLeft(row: readonly GridCell[], column: number): boolean {
  const [cell, left] = [row[column], row[column - 1]];
  if (!cell || !left || cell.begins || cell.text !== left.text) return false;
  return left.begins || goesOnFromLeft(row, column - 1);
}

/** The cells of a row that begin in it and hold something. */
export function ownCells(row: readonly GridCell[]): GridCell[] {
  return row.filter(({ text, begins }) => begins && text !== '');
}

/** Larger spans and tables than any form has are a mistake or an attack. */
const MOST_SPAN = 1_000;
const MOST_CELLS = 200_000;

/** Lays cells with spans out row by row, as HTML does. */
export class GridBuilder {
  private readonly rows: (GridCell | undefined)[][] = [];
  private row = -1;
  private column = 0;
  private count = 0;

  nextRow(): void {
    this.row++;
    this.column = 0;
    this.rows[this.row] ??= [];
  }

  /** Spans below 1 count as 1. Cells beyond the limit are left out and told by `full`. */
  add(text: string, rowSpan: number, columnSpan: number): void {
    if (this.row < 0) this.nextRow();
    const current = this.rows[this.row] as (GridCell | undefined)[];
    while (current[this.column]) this.column++;
    const down = Math.min(Math.max(rowSpan, 1), MOST_SPAN);
    const across = Math.min(Math.max(columnSpan, 1), MOST_SPAN);
    for (let y = 0; y < down; y++) {
      const row = (this.rows[this.row + y] ??= []);
      for (let x = 0; x < across; x++) {
        if (++this.count > MOST_CELLS) return;
        row[this.column + x] ??= { text, begins: x === 0 && y === 0 };
      }
    }
    this.column += across;
  }

  get full(): boolean {
    return this.count > MOST_CELLS;
  }

  /** Rows that only a span reaches are cut off; short rows are filled up with empty cells. */
  build(): Grid {
    const rows = this.rows.slice(0, this.row + 1);
    const width = Math.max(0, ...rows.map((row) => row.length));
    return {
      rows: rows.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? { text: '', begins: true })),
    };
  }
}
