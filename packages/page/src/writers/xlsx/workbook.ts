import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from 'hucre';
import { cleanText } from '../../print/clean-text.js';
import { NOTE_AUTHOR } from '../found-notes.js';
import type { Look, SheetCell, SheetDrawing } from './drawing.js';

/** The one place that knows the library: sheets as an .xlsx file. */
export async function workbookOf(sheets: readonly SheetDrawing[]): Promise<Uint8Array> {
  return await writeXlsx({
    defaultFont: standardFont,
    sheets: sheets.map(writeSheet),
    namedRanges: sheets.flatMap(({ name, head }) =>
      head
        ? [
            {
              name: '_xlnm.Print_Titles',
              range: `${quoted(name)}!$${head.first + 1}:$${head.last + 1}`,
              scope: name,
            },
          ]
        : [],
    ),
  });
}

const standardFont = { name: '宋体', size: 11 };

/** The longest text that a cell takes. */
const LONGEST = 32_767;

function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** The page number as in the document: at the outer edge, one character from it. */
const pageNumber = '&"宋体"&14— &P —';
const margin = 20 / 25.4;

function writeSheet({ name, orientation, columns, rows, cells, breaks }: SheetDrawing): WriteSheet {
  const written = new Map<string, Cell>();
  for (const cell of cells) {
    const style = cellStyle(cell);
    for (let row = cell.row; row < cell.row + cell.rows; row++)
      for (let column = cell.column; column < cell.column + cell.columns; column++)
        written.set(`${row},${column}`, { value: null, type: 'empty', style });
    written.set(`${cell.row},${cell.column}`, { ...contentOf(cell), ...commentOf(cell), style });
  }
  return {
    name,
    columns: columns.map((width) => ({ width: charactersOf(width) })),
    rowDefs: new Map(rows.map((height, row) => [row, { height: Math.round(height * 4) / 4 }])),
    cells: written,
    merges: cells
      .filter((cell) => cell.rows > 1 || cell.columns > 1)
      .map((cell) => ({
        startRow: cell.row,
        startCol: cell.column,
        endRow: cell.row + cell.rows - 1,
        endCol: cell.column + cell.columns - 1,
      })),
    rowBreaks: breaks.map((row) => row - 1),
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: margin, right: margin, bottom: margin, left: margin, header: margin / 2, footer: margin / 2 },
    },
    headerFooter: { differentOddEven: true, oddFooter: `&R${pageNumber}　`, evenFooter: `&L　${pageNumber}` },
  };
}

/** Widths are told in digits of the standard font, of eight pixels each. */
function charactersOf(width: number): number {
  return Math.round((width * 96 * 100) / (72 * 8)) / 100;
}

function contentOf({ content }: SheetCell): Cell {
  if (content.kind === 'text') return textCell(content.text);
  const { value, formula } = content;
  return formula === undefined ? { value, type: 'number' } : { value, type: 'formula', formula, formulaResult: value };
}

function commentOf({ note }: SheetCell): Pick<Cell, 'comment'> {
  return note === undefined
    ? {}
    : { comment: { author: NOTE_AUTHOR, text: note.split('\n').map(cleanText).join('\n') } };
}

function textCell(text: string): Cell {
  if (text === '') return { value: null, type: 'empty' };
  // What looks like an escape would be read as one, and a text that is the name of an error as that error.
  const escaped = limited(text.split('\n').map(cleanText).join('\n')).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return text.startsWith('#')
    ? { value: escaped, type: 'richText', richText: [{ text: escaped }] }
    : { value: escaped, type: 'string' };
}

/** Cut where a cell is full, with a sign that it is. */
function limited(text: string): string {
  if (text.length <= LONGEST) return text;
  const end = LONGEST - 1 - (/[\uD800-\uDBFF]/.test(text.charAt(LONGEST - 2)) ? 1 : 0);
  return `${text.slice(0, end)}…`;
}

function cellStyle({ look, content }: SheetCell): CellStyle {
  const { font, size, bold, align, indent, tight, upright, lines } = look;
  const isNumber = content.kind === 'number';
  return {
    font: { name: font, size, ...(bold && { bold }) },
    alignment: {
      horizontal: align,
      vertical: 'center',
      // A number that is too wide would be a row of #.
      ...(!isNumber ? { wrapText: true } : tight && { shrinkToFit: true }),
      ...(indent && { indent }),
      ...(upright && { textRotation: 90 }),
    },
    ...(lines && { border: borders(lines) }),
    ...(isNumber && { numFmt: content.format }),
  };
}

function borders({ top, bottom }: NonNullable<Look['lines']>): CellStyle['border'] {
  const line = { style: 'thin', color: { rgb: '000000' } } as const;
  return { left: line, right: line, ...(top && { top: line }), ...(bottom && { bottom: line }) };
}
