import { splitHead } from '../grid/split-head.js';
import type { Page } from '../page.js';
import { blockHtml, gridShell, type HtmlFragment, rowHtml } from './html.js';

/** A block in the parts that an edit changes by themselves. */
export interface HtmlParts extends HtmlFragment {
  /** The rows of a grid, whose `html` is then the rest: the head there is empty, or missing where the grid has none. */
  rows?: { head: HtmlRow[]; body: HtmlRow[] };
}

export interface HtmlRow {
  id: string;
  html: string;
}

/** The blocks of a page one by one, in order, as `htmlFragments` gives them, but grids row by row. */
export function htmlParts(page: Page): HtmlParts[] {
  return page.sections.flatMap(({ id: section, blocks }) =>
    blocks.map((block): HtmlParts => {
      if (block.kind !== 'grid') return { id: block.id, section, html: blockHtml(block, page, {}) };
      const { head, body } = splitHead(block);
      const rows = (part: typeof head) => part.map((row): HtmlRow => ({ id: row.id, html: rowHtml(row, {}) }));
      const html = gridShell(block, head.length > 0 ? ' ' : '', '', {});
      return { id: block.id, section, html, rows: { head: rows(head), body: rows(body) } };
    }),
  );
}
