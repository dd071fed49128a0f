import type {
  Block,
  ChartFigure,
  Grid,
  Heading,
  HeadingLevel,
  HeadLine,
  Paragraph,
  Properties,
  Section,
  Signature,
  Slot,
} from '../../page.js';
import type { FontRole } from './fonts.js';
import { linesCode, literal, passageCode, pt, type Room, textCode } from './markup.js';
import { LINE, size } from './styles.js';

/** What blocks need to know besides themselves: `width` is that of the text, in points. */
export interface Surroundings {
  section: Section['kind'];
  width: number;
  language: Properties['language'];
}

/** A block that is no grid, as a statement. */
export function blockCode(block: Exclude<Block, Grid>, surroundings: Surroundings): string {
  const { section, width } = surroundings;
  switch (block.kind) {
    case 'title':
      // In a form the year stands right below.
      return `form-title(${section === 'narrative' ? pt(LINE) : '0pt'}, ${slotCode(block, size.title, width)})`;
    case 'subtitle':
      return `subtitle(${slotCode(block, size.subtitle, width)})`;
    case 'remark':
      return `remark(${slotCode(block, size.remark, width)})`;
    case 'headline':
      return headLineCode(block, width);
    case 'signature':
      return signatureCode(block, surroundings);
    case 'heading':
      return headingCode(block, width);
    case 'paragraph':
      return proseCode(block, width);
    case 'figure':
      return figureCode(block, width);
  }
}

/** The paragraphs of a slot as lines of one. */
export function slotCode({ paragraphs }: Pick<Slot, 'paragraphs'>, points: number, width: number): string {
  return `{${linesCode(paragraphs, { size: points, free: width })}}`;
}

const headingFonts: Record<HeadingLevel, FontRole> = { 1: 'hei', 2: 'kai', 3: 'body', 4: 'body' };

function fontOf(level: HeadingLevel): string {
  return `${headingFonts[level]}-font`;
}

function headingCode({ level, number, paragraphs }: Heading, width: number): string {
  const room: Room = { size: size.body, free: width };
  const statements = [...(number ? [textCode(number, room)] : []), ...paragraphs.map((one) => passageCode(one, room))];
  return `chapter(${level}, ${fontOf(level)}, {${statements.join('; ')}})`;
}

function proseCode({ lead, paragraphs }: Paragraph, width: number): string {
  const room: Room = { size: size.body, free: width };
  const begin = lead ? `text(font: ${fontOf(lead.level)}, {${passageCode(lead.runs, room)}}); ` : '';
  return `paragraph({${begin}${linesCode(paragraphs, room)}})`;
}

function headLineCode({ left, right }: HeadLine, width: number): string {
  const side = (slot: Slot | undefined) => (slot ? slotCode(slot, size.note, width) : '[]');
  return `headline(${side(left)}, ${side(right)})`;
}

/** Labels at equal distances, with room to sign behind those that nothing is written behind. */
function signatureCode({ items }: Signature, { width, language }: Surroundings): string {
  const room: Room = { size: size.note, free: width / Math.max(items.length, 1) - size.note };
  const colon = language === 'zh' ? '：' : ': ';
  const parts = items.map(
    ({ label, slot }) => `{${textCode(`${label}${colon}`, room)}; ${linesCode(slot.paragraphs, room)}}`,
  );
  return `signature(${parts.join(', ')})`;
}

function figureCode({ svg, width, height, caption, description }: ChartFigure, textWidth: number): string {
  return `picture(${literal(svg)}, ${pt(width)}, ${pt(height)}, ${literal(description)}, ${slotCode(caption, size.caption, textWidth)})`;
}
