import type { Grid, Section } from '../../page.js';

/** The vertical lines of a sheet, in thousandths of its width, and for each grid which of them are its own. */
export interface SheetLines {
  lines: readonly number[];
  ofGrid: ReadonlyMap<Grid, readonly number[]>;
}

/** Lines of different tables that are nearer than this become one. */
const NEAR = 12;

/** One list of lines for all grids of a section; those of a form share theirs already. */
export function sheetLines({ blocks }: Section): SheetLines {
  const lines = new Set([0, 1000]);
  const drawn = new Map<Grid, number[]>();
  for (const grid of blocks.filter((block) => block.kind === 'grid')) {
    const own = drawnAt(grid, [...lines]);
    for (const line of own) lines.add(line);
    drawn.set(grid, own);
  }
  // Something at the left and something at the right need two columns.
  if (lines.size === 2) lines.add(500);
  const sorted = [...lines].sort((a, b) => a - b);
  const indexOf = new Map(sorted.map((line, index) => [line, index]));
  const ofGrid = new Map([...drawn].map(([grid, own]) => [grid, own.map((line) => indexOf.get(line) as number)]));
  return { lines: sorted, ofGrid };
}

/** The index of the line nearest to a place. */
export function nearestLine(lines: readonly number[], place: number): number {
  let nearest = 0;
  lines.forEach((line, index) => {
    if (Math.abs(line - place) < Math.abs((lines[nearest] as number) - place)) nearest = index;
  });
  return nearest;
}

/** Where the lines of a grid are drawn: at lines that are there already, if they are near, but never two at one. */
function drawnAt({ columns }: Grid, lines: readonly number[]): number[] {
  let sum = 0;
  const wanted = [0, ...columns.map(({ width }) => (sum += width))];
  return wanted.map((line, index) => {
    const near = lines[nearestLine(lines, line)] as number;
    const isFree = wanted.every((other, at) => at === index || Math.abs(other - near) > Math.abs(line - near));
    return isFree && Math.abs(near - line) <= NEAR ? near : line;
  });
}
