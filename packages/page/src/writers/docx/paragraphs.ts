import {
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
  HeadingLevel as WordHeading,
} from 'docx';
import type { Grid, Heading, HeadLine, Properties, Paragraph as Prose, Section, Signature, Slot } from '../../page.js';
import type { PlainBlock } from '../text-sections.js';
import type { Comments } from './comments.js';
import { font } from './fonts.js';
import { headingFonts, style } from './styles.js';
import { runsOf, textRun } from './text.js';

/** A block that is no grid. `width` is that of the text, in points. */
export function paragraphOf(
  block: Exclude<PlainBlock, Grid>,
  section: Section['kind'],
  width: number,
  wording: Wording,
): Paragraph {
  switch (block.kind) {
    case 'title':
      // In a form the year stands right below.
      return lineOf(style.title, block, wording, section !== 'narrative' ? { spacing: { after: 0 } } : {});
    case 'subtitle':
      return lineOf(style.subtitle, block, wording);
    case 'remark':
      return lineOf(style.remark, block, wording);
    case 'headline':
      return headLine(block, width, wording);
    case 'signature':
      return signature(block, width, wording);
    case 'heading':
      return heading(block, wording);
    case 'paragraph':
      return prose(block, wording);
  }
}

/** The language of a document, and what is said beside its texts. */
export interface Wording {
  language: Properties['language'];
  comments: Comments;
}

/** A slot as one paragraph of a style. */
export function lineOf(name: string, slot: Slot, wording: Wording, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ style: name, ...options, children: slotRuns(slot, wording) });
}

/** The paragraphs of a slot as lines of one; `before` stands before the first. */
function slotRuns(slot: Slot, { comments }: Wording, before: readonly ParagraphChild[] = []): ParagraphChild[] {
  const lines = slot.paragraphs.flatMap((passage, index) => [
    ...(index > 0 ? [new TextRun({ break: 1 })] : []),
    ...runsOf(passage),
  ]);
  return comments.around(slot, [...before, ...lines]);
}

const wordHeadings = {
  1: WordHeading.HEADING_1,
  2: WordHeading.HEADING_2,
  3: WordHeading.HEADING_3,
  4: WordHeading.HEADING_4,
} as const;

function heading(block: Heading, { comments }: Wording): Paragraph {
  const { level, number, paragraphs } = block;
  const runs = [...(number ? [textRun(number)] : []), ...paragraphs.flatMap((passage) => runsOf(passage))];
  return new Paragraph({ heading: wordHeadings[level], children: comments.around(block, runs) });
}

function prose(block: Prose, wording: Wording): Paragraph {
  const { lead } = block;
  const before = lead ? runsOf(lead.runs, { font: font(headingFonts[lead.level], wording.language) }) : [];
  return new Paragraph({ style: style.body, children: slotRuns(block, wording, before) });
}

function headLine({ left, right }: HeadLine, width: number, wording: Wording): Paragraph {
  return new Paragraph({
    style: style.note,
    keepNext: true,
    tabStops: [{ type: TabStopType.RIGHT, position: Math.round(width * 20) }],
    children: [
      ...(left ? slotRuns(left, wording) : []),
      ...(right ? [new TextRun({ children: [new Tab()] }), ...slotRuns(right, wording)] : []),
    ],
  });
}

/** Labels at equal distances, with room to sign behind those that nothing is written behind. */
function signature({ items }: Signature, width: number, wording: Wording): Paragraph {
  const colon = wording.language === 'zh' ? '：' : ': ';
  const step = (width * 20) / Math.max(items.length, 1);
  return new Paragraph({
    style: style.note,
    spacing: { before: 120 },
    tabStops: items.slice(1).map((_, index) => ({ type: TabStopType.LEFT, position: Math.round(step * (index + 1)) })),
    children: items.flatMap(({ label, slot }, index) => [
      ...(index > 0 ? [new TextRun({ children: [new Tab()] })] : []),
      textRun(`${label}${colon}`),
      ...slotRuns(slot, wording),
    ]),
  });
}
