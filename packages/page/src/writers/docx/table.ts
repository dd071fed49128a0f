import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IParagraphOptions,
  type IRunOptions,
  type ITableCellBorders,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { type SplitCell, splitHead } from '../../grid/split-head.js';
import type { Grid } from '../../page.js';
import { isProse } from '../tables.js';
import { countLines } from '../text-lines.js';
import { fittingSize, isUpright, numberSize } from '../type-size.js';
import type { Comments } from './comments.js';
import { style } from './styles.js';
import { runsOf } from './text.js';

/** What a cell leaves free at each side and above and below its text, in twips. */
const PADDING = { side: 34, above: 23 };
/** Numbers at the right edge keep away from the line. */
const RIGHT_INDENT = 100;
/** Two sides, in points. */
const PADDING_POINTS = (2 * PADDING.side) / 20;
const ROW_HEIGHT = 340;
/** A row of more lines than this may be broken over two pages. */
const UNBROKEN_LINES = 8;

/** The type in which all these grids are set. `width` is that of the text, in points. */
export function tableSize(grids: readonly Grid[], width: number): number {
  return fittingSize(grids, width, PADDING_POINTS);
}

/**
 * Grids that share their columns as one table. A head that is repeated on every page has to be at its top, so only the first grid may
 * have one. A table that goes on in another one is not closed below, and stays with it on its page.
 */
export function tableOf(
  grids: readonly Grid[],
  width: number,
  size: number,
  { goesOn, comments }: { goesOn: boolean; comments: Comments },
): Table {
  const [main] = grids as [Grid];
  const lines = columnLines(main, Math.round(width * 20));
  const rows = grids.flatMap((grid) => {
    const { head, body } = splitHead(grid);
    return [
      ...head.map((row) => ({ ...row, head: true, grid })),
      ...body.map((row) => ({ ...row, head: false, grid })),
    ];
  });
  const drawn = { lines, size, comments };
  return new Table({
    rows: withMerges(rows.map(({ cells }) => cells)).map((cells, index) => {
      const { head, grid } = rows[index] as (typeof rows)[number];
      const isOpen = goesOn && index === rows.length - 1;
      const isWhole = head || height(rows[index]?.cells ?? [], drawn) <= UNBROKEN_LINES;
      return new TableRow({
        ...(head && { tableHeader: true }),
        ...(isWhole && { cantSplit: true }),
        ...((isOpen || isHead(cells)) && { keepNext: true }),
        height: { value: ROW_HEIGHT, rule: HeightRule.ATLEAST },
        children: cells.map((place) => tableCell(place, grid, drawn, isOpen)),
      });
    }),
    width: { size: lines.at(-1) as number, type: WidthType.DXA },
    columnWidths: lines.slice(1).map((line, index) => line - (lines[index] as number)),
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: {
      marginUnitType: WidthType.DXA,
      left: PADDING.side,
      right: PADDING.side,
      top: PADDING.above,
      bottom: PADDING.above,
    },
  });
}

interface Drawn {
  /** The vertical lines, in twips from the left one. */
  lines: readonly number[];
  size: number;
  comments: Comments;
}

/** What stands at one place of a row: a cell that begins there, or the rest of one from above. */
interface Place {
  cell: SplitCell;
  merge?: 'restart' | 'continue';
}

function columnLines({ columns }: Grid, width: number): number[] {
  let sum = 0;
  return [0, ...columns.map((column) => Math.round(((sum += column.width) * width) / 1000))];
}

/** Word writes a cell that reaches down once more in every row it covers. */
function withMerges(rows: readonly (readonly SplitCell[])[]): Place[][] {
  const places: Place[][] = rows.map(() => []);
  rows.forEach((cells, index) => {
    for (const cell of cells) {
      if (cell.rows === 1) places[index]?.push({ cell });
      else
        for (let down = 0; down < cell.rows; down++)
          places[index + down]?.push({ cell, merge: down === 0 ? 'restart' : 'continue' });
    }
  });
  return places.map((row) => row.sort((a, b) => a.cell.column - b.cell.column));
}

function tableCell({ cell, merge }: Place, grid: Grid, { lines, size, comments }: Drawn, isOpen: boolean): TableCell {
  const { column, columns, paragraphs } = cell;
  const width = (lines[column + columns] as number) - (lines[column] as number);
  const free = width / 20 - PADDING_POINTS;
  const font = fontSize(numberSize(cell, size, free));
  const isEmpty = merge === 'continue' || paragraphs.length === 0;
  return new TableCell({
    children: isEmpty
      ? [new Paragraph({ style: style.cell, children: merge === 'continue' ? [] : comments.around(cell, []) })]
      : paragraphs.map((passage, index) => {
          const runs = runsOf(passage, font);
          // A comment on several paragraphs stands at the first one.
          const children = index === 0 ? comments.around(cell, runs) : runs;
          return new Paragraph({ ...paragraphOptions(cell, grid, size), children });
        }),
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(isUpright(cell, size, free) && { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT }),
    ...(columns > 1 && { columnSpan: columns }),
    ...(merge && { verticalMerge: merge === 'restart' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
    ...((cell.goesOn || isOpen) && { borders: openSides(cell.goesOn, isOpen) }),
  });
}

/** Whether a row names what stands below it, and says nothing without that. */
function isHead(places: readonly Place[]): boolean {
  const own = places.filter(({ cell, merge }) => merge !== 'continue' && cell.role !== 'label');
  return own.some(({ cell }) => cell.role === 'head') && own.every(({ cell }) => isHeadCell(cell));
}

function isHeadCell({ role, rows, paragraphs }: SplitCell): boolean {
  return (role === 'head' && rows === 1) || paragraphs.length === 0;
}

/** Twice the size of the style is written only where it differs. */
function fontSize(size: number): IRunOptions {
  return size === 10.5 ? {} : { size: size * 2 };
}

const noLine = { style: BorderStyle.NIL, size: 0, color: 'auto' };

function openSides(goesOn: SplitCell['goesOn'], isOpen: boolean): ITableCellBorders {
  return {
    ...(goesOn === 'above' && { top: noLine }),
    ...((goesOn === 'below' || isOpen) && { bottom: noLine }),
  };
}

function paragraphOptions(cell: SplitCell, grid: Grid, size: number): IParagraphOptions {
  const characters = Math.round(size * 20);
  if (isProse(cell, grid))
    return {
      style: style.cell,
      alignment: AlignmentType.BOTH,
      indent: { firstLine: 2 * characters, firstLineChars: 200 },
    };
  switch (cell.align) {
    case 'center':
      return { style: style.cell };
    case 'right':
      return { style: style.cell, alignment: AlignmentType.RIGHT, indent: { right: RIGHT_INDENT } };
    case 'left':
      return { style: style.cell, alignment: AlignmentType.LEFT, indent: { left: (cell.indent ?? 0) * characters } };
  }
}

function height(cells: readonly SplitCell[], { lines, size }: Drawn): number {
  return Math.max(
    1,
    ...cells
      .filter(({ rows }) => rows === 1)
      .map(({ column, columns, paragraphs }) => {
        const width = ((lines[column + columns] as number) - (lines[column] as number)) / 20;
        return countLines(paragraphs, size, width - PADDING_POINTS);
      }),
  );
}
