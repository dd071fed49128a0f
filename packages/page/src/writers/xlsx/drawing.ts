import type { Section } from '../../page.js';

/** A sheet as it is to look, before anybody knows in which library's words. Lengths are in points. */
export interface SheetDrawing {
  name: string;
  orientation: Section['orientation'];
  /** Widths. */
  columns: number[];
  /** Heights. */
  rows: number[];
  cells: SheetCell[];
  /** First and last row that are repeated on every printed page. */
  head?: { first: number; last: number };
  /** Rows that begin a page. */
  breaks: number[];
}

export interface SheetCell {
  /** Of its upper left corner, from zero. */
  row: number;
  column: number;
  /** Rows and columns it covers. */
  rows: number;
  columns: number;
  look: Look;
  content: Content;
  /** What is said beside it. */
  note?: string;
}

export type Content =
  | { kind: 'text'; text: string }
  /** `formula` is written without `=`; `value` is its result. */
  | { kind: 'number'; value: number; format: string; formula?: string };

export interface Look {
  font: string;
  size: number;
  bold?: boolean;
  align: 'left' | 'center' | 'right';
  indent?: number;
  /** There may not be enough room to write it in one line. */
  tight?: boolean;
  /** Written from bottom to top. */
  upright?: boolean;
  /** Sides at which a line is drawn. */
  lines?: { top: boolean; bottom: boolean };
}
