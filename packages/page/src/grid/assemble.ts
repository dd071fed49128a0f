import type { Grid, GridKind } from '../page.js';
import type { DraftRow, Labelled, Piece, Strip } from './draft.js';
import { Lattice, WIDTH } from './lattice.js';

/** A grid in the making: what it is, and its pieces from top to bottom. */
export interface GridDraft {
  id: string;
  content: GridKind;
  label: string;
  pieces: Piece[];
  headRows: number;
}

/** More than any strip has columns. */
const LEADS = 1000;

/** Draws grids on one lattice: the strip that leads, then the one with most columns first, because the others can be laid across several of its columns. */
export function assembleGrids(drafts: readonly GridDraft[], scale: number): Grid[] {
  const lattice = new Lattice(scale);
  const lines: Lines = { ofStrip: new Map(), behindLabel: new Map() };
  const strips = drafts.flatMap(({ pieces }) => stripsOf(pieces, []));
  const rank = ({ strip }: { strip: Strip }) => strip.needs.length + (strip.leads ? LEADS : 0);
  for (const { strip, labels } of strips.sort((a, b) => rank(b) - rank(a))) {
    let from = 0;
    for (const label of labels) {
      const line: number = lines.behindLabel.get(label) ?? lattice.near(Math.round(from + label.width * scale), from);
      lines.behindLabel.set(label, line);
      from = line;
    }
    lines.ofStrip.set(strip, lattice.place(strip.needs, from, WIDTH, strip.shares));
  }
  const sorted = lattice.sorted();
  const columns = sorted.slice(1).map((line, index) => ({ width: line - (sorted[index] as number) }));
  const indexOf = new Map(sorted.map((line, index) => [line, index]));
  return drafts.map(({ id, content, label, pieces, headRows }) => {
    const rows = placeRows(pieces, 0, lines);
    for (const { cells } of rows) {
      cells.sort((a, b) => a.column - b.column);
      // So far columns are places on the paper; from now on they count lines.
      for (const cell of cells) {
        const column = indexOf.get(cell.column) as number;
        cell.columns = (indexOf.get(cell.column + cell.columns) as number) - column;
        cell.column = column;
      }
    }
    return { kind: 'grid', id, content, label, joined: false, columns, headRows, rows };
  });
}

interface Lines {
  ofStrip: Map<Strip, number[]>;
  behindLabel: Map<Labelled, number>;
}

function stripsOf(
  pieces: readonly Piece[],
  labels: readonly Labelled[],
): { strip: Strip; labels: readonly Labelled[] }[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'strip' ? [{ strip: piece, labels }] : stripsOf(piece.pieces, [...labels, piece]),
  );
}

/** Rows with their cells at their places on the paper, labels included. */
function placeRows(pieces: readonly Piece[], from: number, lines: Lines): DraftRow[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'strip') {
      const places = lines.ofStrip.get(piece) as number[];
      for (const cell of piece.rows.flatMap(({ cells }) => cells)) {
        const start = places[cell.column] as number;
        cell.columns = (places[cell.column + cell.columns] as number) - start;
        cell.column = start;
      }
      return piece.rows;
    }
    const to = lines.behindLabel.get(piece) ?? from;
    const rows = placeRows(piece.pieces, to, lines);
    rows[0]?.cells.push({ ...piece.label, rows: rows.length, column: from, columns: to - from });
    return rows;
  });
}
