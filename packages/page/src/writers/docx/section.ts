import {
  AlignmentType,
  Footer,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { Section } from '../../page.js';
import { paperOf, textWidth } from '../paper.js';
import { isTable, tableGroups } from '../tables.js';
import { figureParagraphs } from './figure.js';
import { lineOf, paragraphOf, type Wording } from './paragraphs.js';
import { style } from './styles.js';
import { tableOf, tableSize } from './table.js';

type Child = Paragraph | Table;

/** A section of the page as one of Word, with its paper, its page numbers and its blocks. */
export function sectionOf(section: Section, wording: Wording): ISectionOptions {
  const { width, height, margins } = paperOf(section);
  const landscape = section.orientation === 'landscape';
  return {
    properties: {
      page: {
        // The library turns the sheet itself.
        size: {
          width: twips(landscape ? height : width),
          height: twips(landscape ? width : height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(margins.top),
          right: twips(margins.right),
          bottom: twips(margins.bottom),
          left: twips(margins.left),
          header: twips(15),
          // The number stands 7 mm below the text and is 5 mm high.
          footer: twips(margins.bottom - 12),
        },
      },
    },
    footers: {
      default: new Footer({ children: [pageNumber('right')] }),
      even: new Footer({ children: [pageNumber('left')] }),
    },
    children: childrenOf(section, wording),
  };
}

function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** One character from the edge that is outside when the sheets are bound. */
function pageNumber(side: 'left' | 'right'): Paragraph {
  return new Paragraph({
    style: style.footer,
    alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: { [side]: 280 },
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
  });
}

function childrenOf(section: Section, wording: Wording): Child[] {
  const width = textWidth(section);
  const groups = tableGroups(section.blocks);
  // The form is set in one size, a table of the narrative in its own.
  const ofForm = section.kind === 'form' ? tableSize(groups.filter(isTable).flat(), width) : undefined;
  return groups.flatMap((group, index): Child[] => {
    const next = groups[index + 1];
    if (!isTable(group) && group.kind === 'figure') return figureParagraphs(group, wording);
    if (!isTable(group)) return [paragraphOf(group, section.kind, width, wording)];
    const [{ joined, caption, unit }] = group;
    const goesOn = next !== undefined && isTable(next) && next[0].joined;
    return [
      ...(isTable(groups[index - 1]) && !joined ? [gap(GAP)] : []),
      ...(caption ? [lineOf(style.caption, caption, wording, { keepNext: true })] : []),
      ...(unit ? [lineOf(style.note, unit, wording, { keepNext: true, alignment: AlignmentType.RIGHT })] : []),
      tableOf(group, width, ofForm ?? tableSize(group, width), { goesOn, comments: wording.comments }),
      // Something has to stand between two tables, and below the last one.
      ...(goesOn || !next ? [gap(0)] : []),
      ...(section.kind === 'narrative' && next && !isTable(next) ? [gap(GAP)] : []),
    ];
  });
}

/** Twips above what follows a table. */
const GAP = 120;

function gap(before: number): Paragraph {
  return new Paragraph({ style: style.gap, keepNext: true, ...(before > 0 && { spacing: { before } }) });
}
