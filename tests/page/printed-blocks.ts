import { type Block, type Page, type Passage, type Section, splitHead } from '@jixiao/page';

/** A cell as every table has it: its place among all rows of its section, and what it says. */
export interface PrintedCell {
  row: number;
  column: number;
  rows: number;
  columns: number;
  text: string;
}

const textOfPassage = (passage: Passage) => passage.map(({ text }) => text).join('');
export const textOf = (paragraphs: readonly Passage[]) => paragraphs.map(textOfPassage).join('\n');

/** The cells of each grid of a section in reading order, one grid below the other, heads that are repeated by themselves. */
export function printedGrids({ blocks }: Section): PrintedCell[][] {
  let above = 0;
  return blocks.flatMap((block) => {
    if (block.kind !== 'grid') return [];
    const { head, body } = splitHead(block);
    const first = above;
    above += head.length + body.length;
    const cells = [...head, ...body].flatMap((row, index) =>
      row.cells.map(({ column, rows, columns, paragraphs }) => ({
        row: first + index,
        column,
        rows,
        columns,
        text: textOf(paragraphs),
      })),
    );
    return [cells.sort(inReadingOrder)];
  });
}

export const inReadingOrder = (a: { row: number; column: number }, b: { row: number; column: number }) =>
  a.row - b.row || a.column - b.column;

/** What stands outside of tables, in order; the two sides of a headline and the items of a signature one by one. */
export function printedTexts({ blocks }: Section): string[] {
  return blocks.flatMap(textsOf).filter((text) => text !== '');
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'grid':
      return [block.caption, block.unit].flatMap((slot) => (slot ? [textOf(slot.paragraphs)] : []));
    case 'headline':
      return [block.left, block.right].flatMap((slot) => (slot ? [textOf(slot.paragraphs)] : []));
    case 'signature':
      return block.items.map(({ label, slot }) => `${label}：${textOf(slot.paragraphs)}`);
    case 'figure':
      return [textOf(block.caption.paragraphs)];
    case 'heading':
      return [`${block.number ?? ''}${textOf(block.paragraphs)}`];
    case 'paragraph':
      return [`${block.lead ? textOfPassage(block.lead.runs) : ''}${textOf(block.paragraphs)}`];
    default:
      return [textOf(block.paragraphs)];
  }
}

/** The words of a signature end in the colon of the language. */
export function colonsAlike(text: string, { properties }: Page): string {
  return properties.language === 'zh' ? text : text.replaceAll(': ', '：');
}
