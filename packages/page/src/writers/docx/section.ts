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
import type { Block, Grid, Properties, Section } from '../../page.js';
import { paperOf, textWidth } from '../paper.js';
import { lineOf, paragraphOf } from './paragraphs.js';
import { style } from './styles.js';
import { tableOf, tableSize } from './table.js';

type Child = Paragraph | Table;

/** A section of the page as one of Word, with its paper, its page numbers and its blocks. */
export function sectionOf(section: Section, { language }: Properties): ISectionOptions {
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
    children: childrenOf(section, language),
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

function childrenOf(section: Section, language: Properties['language']): Child[] {
  const width = textWidth(section);
  const groups = tableGroups(section.blocks);
  // The form is set in one size, a table of the narrative in its own.
  const ofForm = section.kind === 'form' ? tableSize(groups.filter(isTable).flat(), width) : undefined;
  return groups.flatMap((group, index): Child[] => {
    const next = groups[index + 1];
    if (!isTable(group)) return [paragraphOf(group, section.kind, width, language)];
    const [{ joined, caption, unit }] = group;
    const goesOn = next !== undefined && isTable(next) && next[0].joined;
    return [
      ...(isTable(groups[index - 1]) && !joined ? [gap(GAP)] : []),
      ...(caption ? [lineOf(style.caption, caption, { keepNext: true })] : []),
      ...(unit ? [lineOf(style.note, unit, { keepNext: true, alignment: AlignmentType.RIGHT })] : []),
      tableOf(group, width, ofForm ?? tableSize(group, width), { goesOn }),
      // Something has to stand between two tables, and below the last one.
      ...(goesOn || !next ? [gap(0)] : []),
      ...(section.kind === 'narrative' && next && !isTable(next) ? [gap(GAP)] : []),
    ];
  });
}

/** Twips above what follows a table. */
const GAP = 120;

/** Grids that are drawn as one table. */
type Grids = [Grid, ...Grid[]];

function isTable(group: Exclude<Block, Grid> | Grids | undefined): group is Grids {
  return Array.isArray(group);
}

/** Grids without a gap between them are one table, up to the next head that is repeated. */
function tableGroups(blocks: readonly Block[]): (Exclude<Block, Grid> | Grids)[] {
  const groups: (Exclude<Block, Grid> | Grids)[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind !== 'grid') groups.push(block);
    else if (block.joined && block.headRows === 0 && isTable(last)) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function gap(before: number): Paragraph {
  return new Paragraph({ style: style.gap, keepNext: true, ...(before > 0 && { spacing: { before } }) });
}
