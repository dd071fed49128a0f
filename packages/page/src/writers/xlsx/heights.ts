/** A text that needs a height in the rows it covers. */
export interface Need {
  row: number;
  rows: number;
  height: number;
}

/** No row of a spreadsheet is higher. */
const HIGHEST = 400;

/**
 * Heights of rows in which every text has room, since no spreadsheet finds those of merged cells by itself. What a text needs beyond the
 * rows it covers is shared by them.
 */
export function rowHeights(count: number, least: number, needs: readonly Need[]): number[] {
  const heights = new Array<number>(count).fill(least);
  for (const { row, rows, height } of [...needs].sort((a, b) => a.rows - b.rows)) {
    const covered = heights.slice(row, row + rows).reduce((sum, one) => sum + one, 0);
    const more = (height - covered) / rows;
    if (more > 0) for (let index = row; index < row + rows; index++) heights[index] = (heights[index] as number) + more;
  }
  return heights;
}

/** How far from where it is worked out a page may end. */
const SLACK = { less: 0.92, more: 1.06 };

/**
 * Whether a page may end in or right behind rows that belong together, for pages of a height. Office programs lose rows where it ends in
 * those that are repeated.
 */
export function mayBeTorn(heights: readonly number[], first: number, last: number, page: number): boolean {
  const sum = (end: number) => heights.slice(0, end).reduce((total, height) => total + height, 0);
  const from = sum(first);
  const to = sum(last + 2);
  for (let end = page; end * SLACK.less < to; end += page) if (end * SLACK.more > from) return true;
  return false;
}

/** Rows of the page as rows of the sheet: one that is too high becomes several, over which its cells are merged. */
export function splitHigh(heights: readonly number[]): { starts: number[]; heights: number[] } {
  const starts: number[] = [];
  const split: number[] = [];
  for (const height of heights) {
    starts.push(split.length);
    const parts = Math.max(1, Math.ceil(height / HIGHEST));
    for (let part = 0; part < parts; part++) split.push(height / parts);
  }
  starts.push(split.length);
  return { starts, heights: split };
}
