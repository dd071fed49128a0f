import { splitHead } from '../../grid/split-head.js';
import type { Cell, Grid, HeadingLevel, Passage, Properties, Signature, Slot } from '../../page.js';
import { notesOf } from '../found-notes.js';
import { points } from '../paper.js';
import { slotText } from '../slot-text.js';
import { countLines, textPoints } from '../text-lines.js';
import type { PlainBlock, TextSection } from '../text-sections.js';
import { fittingSize, isUpright } from '../type-size.js';
import type { WriterOptions } from '../writer.js';
import { nearestLine, type SheetLines, sheetLines } from './columns.js';
import type { Look, SheetDrawing } from './drawing.js';
import { mayBeTorn, type Need, rowHeights, splitHigh } from './heights.js';

/** A sheet on which everything has its place; what the cells hold is not yet known. */
export interface SheetPlan extends Omit<SheetDrawing, 'cells'> {
  cells: PlannedCell[];
}

export interface PlannedCell {
  row: number;
  column: number;
  rows: number;
  columns: number;
  look: Look;
  text: string;
  note?: string;
  /** The cell of the page, if it is one. */
  cell?: Cell;
}

/** The area that is printed on, in millimetres: margins of 20 all round, and a little for the rounding of widths. */
const printed = { portrait: { width: 169, height: 257 }, landscape: { width: 256, height: 170 } };

/** What a cell leaves free at both sides together, and above and below together. */
const PADDING = 7;
/** The width of one step. */
const INDENT = 9;
const CELL_SPACE = 5;
/** Of the widest of the fonts that stand in for 宋体, by its size. */
const LINE_HEIGHT = 1.4;
const ROW_HEIGHT = 18;
const GAP_HEIGHT = 9;
const TITLE_SPACE = 12;

const fonts = { song: '宋体', hei: '黑体', kai: '楷体', body: '仿宋', title: '方正小标宋简体' };
const headings: Record<HeadingLevel, string> = { 1: fonts.hei, 2: fonts.kai, 3: fonts.body, 4: fonts.body };

const note: Look = { font: fonts.song, size: 10.5, align: 'left' };
const looks = {
  title: { font: fonts.title, size: 20, align: 'center' },
  subtitle: { font: fonts.body, size: 14, align: 'center' },
  remark: { ...note, size: 9 },
  caption: { font: fonts.hei, size: 12, align: 'center' },
  body: { font: fonts.body, size: 14, align: 'left' },
} satisfies Record<string, Look>;

/** Lays out a section row by row; the columns are those of its grids. */
export function planSheet(
  section: TextSection,
  name: string,
  language: Properties['language'],
  options: WriterOptions = {},
): SheetPlan {
  const paper = printed[section.orientation];
  const width = points(paper.width);
  const sheet = new Rows(sheetLines(section), width, language, options);
  const grids = section.blocks.filter((block) => block.kind === 'grid');
  const size = fittingSize(grids, width, PADDING);
  section.blocks.forEach((block, index) => {
    if (block.kind === 'grid') {
      const before = section.blocks[index - 1];
      if (before?.kind === 'grid' && !block.joined) sheet.gap();
      sheet.grid(block, section.kind === 'form' ? size : fittingSize([block], width, PADDING));
      if (section.kind === 'narrative' && section.blocks[index + 1]) sheet.gap();
    } else sheet.block(block);
  });
  return { name, orientation: section.orientation, ...sheet.finish(section.kind === 'form', points(paper.height)) };
}

interface More {
  rows?: number;
  /** Whose text it is. */
  slot?: Pick<Slot, 'findings'>;
  cell?: Cell;
  /** Height beyond what the letters need. */
  space?: number;
}

/** Rows from top to bottom, as they are filled. */
class Rows {
  private count = 0;
  private readonly lines: SheetLines['lines'];
  private readonly ofGrid: SheetLines['ofGrid'];
  private readonly cells: PlannedCell[] = [];
  private readonly needs: Need[] = [];
  private readonly low = new Set<number>();
  private head: { first: number; last: number } | undefined;

  constructor(
    { lines, ofGrid }: SheetLines,
    private readonly width: number,
    private readonly language: Properties['language'],
    private readonly options: WriterOptions,
  ) {
    this.lines = lines;
    this.ofGrid = ofGrid;
  }

  gap(): void {
    this.low.add(this.count++);
  }

  block(block: Exclude<PlainBlock, Grid>): void {
    switch (block.kind) {
      case 'title':
        this.line(looks.title, block, block.paragraphs, TITLE_SPACE);
        break;
      case 'subtitle':
      case 'remark':
        this.line(looks[block.kind], block);
        break;
      case 'headline': {
        const middle = nearestLine(this.lines, 500);
        if (block.left) this.place(note, block.left.paragraphs, 0, middle, { slot: block.left });
        if (block.right)
          this.place({ ...note, align: 'right' }, block.right.paragraphs, middle, this.last, { slot: block.right });
        this.count++;
        break;
      }
      case 'signature':
        this.signature(block);
        break;
      case 'heading':
        this.line({ ...looks.body, font: headings[block.level] }, block, [
          [...this.indent, { text: block.number ?? '' }, ...block.paragraphs.flat()],
        ]);
        break;
      case 'paragraph':
        this.line(looks.body, block, indented(this.indent, [...(block.lead?.runs ?? [])], block.paragraphs));
        break;
    }
  }

  grid(grid: Grid, size: number): void {
    const { caption, unit } = grid;
    if (caption) this.line(looks.caption, caption);
    if (unit) this.line({ ...note, align: 'right' }, unit);
    const { head, body } = splitHead(grid);
    const places = this.ofGrid.get(grid) ?? [];
    if (head.length > 0) this.head ??= { first: this.count, last: this.count + head.length - 1 };
    for (const row of [...head, ...body]) {
      for (const cell of row.cells) {
        const from = places[cell.column] as number;
        const to = places[cell.column + cell.columns] as number;
        const free = this.widthOf(from, to) - PADDING;
        const indent = indentOf(cell, free);
        const tight = 1.1 * textPoints(slotText(cell), size) > free - indent * INDENT;
        const upright = isUpright(cell, size, free);
        const look: Look = {
          font: fonts.song,
          size,
          align: cell.align,
          ...(indent > 0 && { indent }),
          ...(tight && { tight }),
          ...(upright && { upright }),
          lines: { top: cell.goesOn !== 'above', bottom: cell.goesOn !== 'below' },
        };
        this.place(look, cell.paragraphs, from, to, { rows: cell.rows, slot: cell, cell });
      }
      this.count++;
    }
  }

  /** `repeats`: whether the first head is that of all pages. `page` is the height that is printed on. */
  finish(repeats: boolean, page: number): Pick<SheetPlan, 'columns' | 'rows' | 'cells' | 'head' | 'breaks'> {
    const needed = rowHeights(this.count, ROW_HEIGHT, this.needs);
    for (const row of this.low) needed[row] = GAP_HEIGHT;
    const { starts, heights } = splitHigh(needed);
    const start = (row: number) => starts[row] as number;
    const head = repeats && this.head && { first: start(this.head.first), last: start(this.head.last + 1) - 1 };
    return {
      columns: this.lines.slice(1).map((_, index) => this.widthOf(index, index + 1)),
      rows: heights,
      cells: this.cells.map((cell) => {
        const row = start(cell.row);
        return { ...cell, row, rows: start(cell.row + cell.rows) - row };
      }),
      ...(head && { head }),
      breaks: head && mayBeTorn(heights, head.first, head.last, page) ? [head.first] : [],
    };
  }

  private get last(): number {
    return this.lines.length - 1;
  }

  /** A paragraph of a Chinese text begins two characters from the edge. */
  private get indent(): Passage {
    return this.language === 'zh' ? [{ text: '　　' }] : [];
  }

  private line(look: Look, slot: Slot, paragraphs: readonly Passage[] = slot.paragraphs, space = 0): void {
    this.place(look, paragraphs, 0, this.last, { slot, space });
    this.count++;
  }

  private signature({ items }: Signature): void {
    const colon = this.language === 'zh' ? '：' : ': ';
    const texts = items.map(({ label, slot }) => `${label}${colon}${slotText(slot)}`);
    const starts = texts.map((_, index) => nearestLine(this.lines, (1000 * index) / texts.length));
    const fits = starts.every((line, index) => line < (starts[index + 1] ?? this.last));
    if (fits)
      texts.forEach((text, index) => {
        const more = { slot: items[index]?.slot as Slot };
        this.place(note, [[{ text }]], starts[index] as number, starts[index + 1] ?? this.last, more);
      });
    else {
      const findings = items.flatMap(({ slot }) => slot.findings ?? []);
      this.place(note, [[{ text: texts.join('　　') }]], 0, this.last, { slot: { findings } });
    }
    this.count++;
  }

  private place(look: Look, paragraphs: readonly Passage[], from: number, to: number, more: More = {}): void {
    const { rows = 1, slot = {}, cell, space = 0 } = more;
    const { size, indent = 0 } = look;
    const text = slotText({ paragraphs: [...paragraphs] });
    const columns = to - from;
    const notes = notesOf(slot, this.language, this.options);
    const beside = notes.length > 0 && { note: notes.join('\n') };
    this.cells.push({ row: this.count, column: from, rows, columns, look, text, ...beside, ...(cell && { cell }) });
    if (look.upright || text === '') return;
    const lines = countLines(paragraphs, size, this.widthOf(from, to) - PADDING - indent * INDENT);
    this.needs.push({ row: this.count, rows, height: lines * size * LINE_HEIGHT + CELL_SPACE + space });
  }

  private widthOf(from: number, to: number): number {
    return (((this.lines[to] as number) - (this.lines[from] as number)) * this.width) / 1000;
  }
}

/** Steps of indent; numbers at the right edge of wide columns keep away from the line. */
function indentOf({ align, indent = 0 }: Cell, free: number): number {
  if (align === 'center') return 0;
  return align === 'left' ? indent : free > 4 * INDENT ? 1 : 0;
}

function indented(indent: Passage, lead: Passage, [first = [], ...others]: readonly Passage[]): Passage[] {
  return [[...indent, ...lead, ...first], ...others.map((passage) => [...indent, ...passage])];
}
