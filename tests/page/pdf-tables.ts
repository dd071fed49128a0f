import { elementsOf, type PdfElement } from './pdf-text.js';
import type { PrintedCell } from './printed-blocks.js';

/** The cells of tables, one table below the other, as their structure tells them. Where lines were broken is not known. */
export function pdfCells(tables: readonly PdfElement[]): PrintedCell[] {
  const found: PrintedCell[] = [];
  let above = 0;
  for (const table of tables) {
    const rows = elementsOf(table, 'TR');
    const taken = rows.map(() => new Set<number>());
    rows.forEach((line, row) => {
      let column = 0;
      for (const { columns, rows: down, text } of line.children) {
        while (taken[row]?.has(column)) column++;
        found.push({ row: above + row, column, rows: down, columns, text: withoutBlanks(text) });
        for (let y = 0; y < down; y++) for (let x = 0; x < columns; x++) taken[row + y]?.add(column + x);
        column += columns;
      }
    });
    above += rows.length;
  }
  return found;
}

/** What stands outside of tables, in order. */
export function textOutsideTables({ type, text, children }: PdfElement): string {
  if (type === 'Table') return '';
  return withoutBlanks(children.length > 0 ? children.map(textOutsideTables).join('') : text);
}

/** Lines end where there is no room for more, and blanks are left out there. */
export function withoutBlanks(text: string): string {
  return text.replace(/\s/g, '');
}
