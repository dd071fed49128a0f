import type { Figure } from '@jixiao/language';
import type { Cell, FormulaTree, Role } from '../page.js';

/** A formula whose operands are figures, until it is known which cells print them. */
export type FigureFormula = FormulaTree<{ kind: 'figure'; figure: Figure }>;

/** A cell in the columns of its own draft, until the draft is laid on the lattice. */
export type DraftCell = Cell;

export interface DraftRow {
  id: string;
  cells: DraftCell[];
}

/** Rows in columns of their own: what each needs, in thousandths of an upright sheet. */
export interface Strip {
  kind: 'strip';
  needs: number[];
  /** How the columns share the sheet where they do not in proportion to their needs. */
  shares?: number[];
  rows: DraftRow[];
  headRows: number;
  /** Its lines are drawn where it wants them, and the others keep to them. */
  leads?: boolean;
}

/** Pieces with one label to the left of all of them; `width` is what the label needs. */
export interface Labelled {
  kind: 'labelled';
  label: DraftCell;
  width: number;
  pieces: Piece[];
}

export type Piece = Strip | Labelled;

export function strip(needs: number[], rows: DraftRow[], headRows = 0): Strip {
  return { kind: 'strip', needs, rows, headRows };
}

/** A cell with what most cells have. */
export function draftCell(cell: Partial<DraftCell> & { id: string; role: Role; column: number }): DraftCell {
  return { columns: 1, rows: 1, align: 'center', paragraphs: [], ...cell };
}

/** Drafts next to each other; where one is shorter, an empty cell fills it up. */
export function beside(strips: readonly Strip[]): Strip {
  const height = Math.max(...strips.map(({ rows }) => rows.length));
  const rows: DraftRow[] = Array.from({ length: height }, () => ({ id: '', cells: [] }));
  const needs: number[] = [];
  strips.forEach((part, index) => {
    const at = needs.length;
    needs.push(...part.needs);
    part.rows.forEach((row, line) => {
      const target = rows[line] as DraftRow;
      if (target.id === '') target.id = row.id;
      for (const cell of row.cells) cell.column += at;
      target.cells.push(...row.cells);
    });
    const missing = height - part.rows.length;
    if (missing > 0) {
      const target = rows[part.rows.length] as DraftRow;
      const id = `${part.rows.at(-1)?.id ?? String(index)}/…`;
      target.cells.push(draftCell({ id, role: 'empty', column: at, columns: part.needs.length, rows: missing }));
    }
  });
  return strip(needs, rows, Math.min(...strips.map(({ headRows }) => headRows)));
}
