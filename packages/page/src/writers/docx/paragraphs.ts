import {
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
  HeadingLevel as WordHeading,
} from 'docx';
import type {
  Block,
  Grid,
  Heading,
  HeadLine,
  Properties,
  Paragraph as Prose,
  Section,
  Signature,
  Slot,
} from '../../page.js';
import { font } from './fonts.js';
import { headingFonts, style } from './styles.js';
import { runsOf, textRun } from './text.js';

/** A block that is no grid. `width` is that of the text, in points. */
export function paragraphOf(
  block: Exclude<Block, Grid>,
  section: Section['kind'],
  width: number,
  language: Properties['language'],
): Paragraph {
  switch (block.kind) {
    case 'title':
      // In a form the year stands right below.
      return lineOf(style.title, block, section === 'form' ? { spacing: { after: 0 } } : {});
    case 'subtitle':
      return lineOf(style.subtitle, block);
    case 'remark':
      return lineOf(style.remark, block);
    case 'headline':
      return headLine(block, width);
    case 'signature':
      return signature(block, width, language);
    case 'heading':
      return heading(block);
    case 'paragraph':
      return prose(block, language);
  }
}

/** A slot as one paragraph of a style. */
export function lineOf(name: string, slot: Slot, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ style: name, ...options, children: slotRuns(slot) });
}

/** The paragraphs of a slot as lines of one. */
function slotRuns({ paragraphs }: Slot, options: IRunOptions = {}): ParagraphChild[] {
  return paragraphs.flatMap((passage, index) => [
    ...(index > 0 ? [new TextRun({ break: 1 })] : []),
    ...runsOf(passage, options),
  ]);
}

const wordHeadings = {
  1: WordHeading.HEADING_1,
  2: WordHeading.HEADING_2,
  3: WordHeading.HEADING_3,
  4: WordHeading.HEADING_4,
} as const;

function heading({ level, number, paragraphs }: Heading): Paragraph {
  const children = [...(number ? [textRun(number)] : []), ...paragraphs.flatMap((passage) => runsOf(passage))];
  return new Paragraph({ heading: wordHeadings[level], children });
}

function prose(block: Prose, language: Properties['language']): Paragraph {
  const { lead } = block;
  const children = [
    ...(lead ? runsOf(lead.runs, { font: font(headingFonts[lead.level], language) }) : []),
    ...slotRuns(block),
  ];
  return new Paragraph({ style: style.body, children });
}

function headLine({ left, right }: HeadLine, width: number): Paragraph {
  return new Paragraph({
    style: style.note,
    keepNext: true,
    tabStops: [{ type: TabStopType.RIGHT, position: Math.round(width * 20) }],
    children: [
      ...(left ? slotRuns(left) : []),
      ...(right ? [new TextRun({ children: [new Tab()] }), ...slotRuns(right)] : []),
    ],
  });
}

/** Labels at equal distances, with room to sign behind those that nothing is written behind. */
function signature({ items }: Signature, width: number, language: Properties['language']): Paragraph {
  const colon = language === 'zh' ? '：' : ': ';
  const step = (width * 20) / Math.max(items.length, 1);
  return new Paragraph({
    style: style.note,
    spacing: { before: 120 },
    tabStops: items.slice(1).map((_, index) => ({ type: TabStopType.LEFT, position: Math.round(step * (index + 1)) })),
    children: items.flatMap(({ label, slot }, index) => [
      ...(index > 0 ? [new TextRun({ children: [new Tab()] })] : []),
      textRun(`${label}${colon}`),
      ...slotRuns(slot),
    ]),
  });
}
