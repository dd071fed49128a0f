import { type SplitCell, splitHead } from '../../grid/split-head.js';
import type { Grid } from '../../page.js';
import { passageText } from '../../print/passage-text.js';
import { type Grids, isProse } from '../tables.js';
import { cellPoints, countLines, textPoints } from '../text-lines.js';
import { isUpright, numberSize } from '../type-size.js';
import { linesCode, paragraphsCode, pt, type Room } from './markup.js';

/** What a cell leaves free at both sides together, in points. */
export const PADDING = 3.4;
/** Numbers at the right edge keep away from the line. */
const RIGHT_INDENT = 5;
/** A row of more lines than this may be broken over two pages. */
const UNBROKEN_LINES = 8;
/** A head of more lines would leave no room for what it is the head of. */
const REPEATED_LINES = 16;
/** A label that is written upwards is not broken, and has to fit on a page. */
const UPRIGHT_POINTS = 300;

/** Grids that share their columns as one table, set in a type of `size` points. `width` is that of the text. */
export function tableCode(grids: Grids, width: number, size: number): string {
  const [{ columns }] = grids;
  const drawn: Drawn = { columns, width, size };
  const parts = grids.flatMap((grid) => {
    const { head, body } = splitHead(grid);
    const heights = head.map(({ cells }) => rowLines(cells, drawn));
    const isRepeated = head.length > 0 && sum(heights) <= REPEATED_LINES;
    const rows = rowsCode(isRepeated ? body : [...head, ...body], grid, drawn);
    if (!isRepeated) return rows;
    const cells = head.flatMap((row) => row.cells.map((cell) => cellCode(cell, grid, drawn)));
    return [`table.header(\n${cells.join(',\n')},\n)`, ...rows];
  });
  const widths = columns.map((column) => pt((column.width * width) / 1000));
  return `sheet(${pt(size)}, (${widths.join(', ')},),\n${parts.join(',\n')},\n)`;
}

interface Drawn {
  columns: Grid['columns'];
  width: number;
  size: number;
}

function rowsCode(rows: readonly { cells: SplitCell[] }[], grid: Grid, drawn: Drawn): string[] {
  const whole = wholeRows(rows, drawn);
  return rows.flatMap(({ cells }, index) =>
    cells.map((cell) => cellCode(cell, grid, drawn, whole[index] === true && cell.rows === 1)),
  );
}

/**
 * Which rows are not broken: those of a few lines, unless a cell that reaches down into them has more to say than all of them, whose rest
 * then stands in the last one.
 */
function wholeRows(rows: readonly { cells: SplitCell[] }[], drawn: Drawn): boolean[] {
  const lines = rows.map(({ cells }) => rowLines(cells, drawn));
  const whole = lines.map((count) => count <= UNBROKEN_LINES);
  rows.forEach(({ cells }, index) => {
    for (const cell of cells) {
      if (cell.rows === 1) continue;
      const room = sum(lines.slice(index, index + cell.rows));
      if (cellLines(cell, drawn) > room + UNBROKEN_LINES) whole.fill(false, index, index + cell.rows);
    }
  });
  return whole;
}

function rowLines(cells: readonly SplitCell[], drawn: Drawn): number {
  return Math.max(1, ...cells.filter(({ rows }) => rows === 1).map((cell) => cellLines(cell, drawn)));
}

function cellLines(cell: SplitCell, { columns, width, size }: Drawn): number {
  return countLines(cell.paragraphs, size, cellPoints(cell, columns, width) - PADDING);
}

function cellCode(cell: SplitCell, grid: Grid, { columns, width, size }: Drawn, isWhole = false): string {
  const free = cellPoints(cell, columns, width) - PADDING;
  const stroke = cell.goesOn === 'below' ? '(bottom: none)' : cell.goesOn === 'above' ? '(top: none)' : undefined;
  const options = Object.entries({
    colspan: cell.columns > 1 ? cell.columns : undefined,
    rowspan: cell.rows > 1 ? cell.rows : undefined,
    breakable: isWhole ? false : undefined,
    stroke,
  })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value}, `);
  return `table.cell(${options.join('')}${bodyCode(cell, grid, { size, free })})`;
}

function bodyCode(cell: SplitCell, grid: Grid, { size, free }: Room): string {
  const { paragraphs, align, indent = 0 } = cell;
  if (paragraphs.every((passage) => passageText(passage) === '')) return 'empty';
  if (isProse(cell, grid)) return `prose({${paragraphsCode(paragraphs, { size, free })}})`;
  const fitted = numberSize(cell, size, free);
  const lines = linesCode(paragraphs, { size: fitted, free });
  const body = fitted === size ? `{${lines}}` : `text(size: ${pt(fitted)}, {${lines}})`;
  switch (align) {
    case 'center':
      return isUpright(cell, size, free) && longest(cell, size) <= UPRIGHT_POINTS ? `upright(${body})` : body;
    case 'right':
      return `right-side(${pt(RIGHT_INDENT)}, ${body})`;
    case 'left':
      return `left-side(${pt(indent * size)}, ${body})`;
  }
}

function longest({ paragraphs }: SplitCell, size: number): number {
  return Math.max(...paragraphs.map((passage) => textPoints(passageText(passage), size)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
