import { flatten } from '../grid/flatten.js';
import type { Grid, Page } from '../page.js';
import { passageText } from '../print/passage-text.js';
import { type BlockGroup, blockGroups } from './block-groups.js';
import { slotText } from './slot-text.js';
import { textSections } from './text-sections.js';

/**
 * Comma-separated values as spreadsheets of every language read them: UTF-8 with a byte order mark, lines end with CR LF, a blank line
 * between blocks. Levels are repeated on each of their rows, so that rows can be sorted and filtered; other merged cells are written
 * where they begin.
 *
 * A text that a spreadsheet would take for a formula is written with `'` before it. Plain negative numbers (`-3.5`, `-1,200.00`,
 * `-2%`) are no formulas and stay numbers, and so does a dash alone.
 */
export function writeCsv(page: Page): string {
  const lines: string[][] = [];
  for (const { blocks } of textSections(page)) for (const group of blockGroups(blocks)) addGroup(lines, group);
  return `\uFEFF${lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}

function addGroup(lines: string[][], group: BlockGroup): void {
  if (group.kind !== 'grids') {
    if (startsAnew(group)) separate(lines);
    lines.push(plainCells(group));
    return;
  }
  separate(lines);
  const [main] = group.grids;
  if (main?.caption) lines.push([slotText(main.caption), ...(main.unit ? [slotText(main.unit)] : [])]);
  // Fields have nothing in common but the paper: each line has cells of its own.
  for (const grids of main?.content === 'fields' ? group.grids.map((grid) => [grid]) : [group.grids])
    addTable(lines, grids);
  lines.push([]);
}

function addTable(lines: string[][], grids: readonly Grid[]): void {
  const { label, rows } = flatten(grids);
  if (label && slotText(label) !== '') lines.push([slotText(label)]);
  for (const row of rows) {
    lines.push(
      row.map(({ cell, begins, fromAbove }) =>
        begins || (fromAbove && (cell.role === 'level1' || cell.role === 'level2')) ? slotText(cell) : '',
      ),
    );
  }
}

type PlainGroup = Exclude<BlockGroup, { kind: 'grids' }>;

function startsAnew({ kind }: PlainGroup): boolean {
  return kind === 'title' || kind === 'heading';
}

/** One empty line, never two, and none at the top. */
function separate(lines: string[][]): void {
  if (lines.length > 0 && lines.at(-1)?.length !== 0) lines.push([]);
}

function plainCells(block: PlainGroup): string[] {
  switch (block.kind) {
    case 'headline':
      return [block.left, block.right].map((slot) => (slot ? slotText(slot) : ''));
    case 'signature':
      return block.items.flatMap(({ label, slot }) => [label, slotText(slot)]);
    case 'heading':
      return [`${block.number ?? ''}${slotText(block)}`];
    case 'paragraph':
      return [`${block.lead ? passageText(block.lead.runs) : ''}${slotText(block)}`];
    default:
      return [slotText(block)];
  }
}

const harmless = /^-(?:(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?[%‰]?)?$/;

function csvCell(text: string): string {
  const guarded = /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !harmless.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
