import type { PrintedCell } from './printed-blocks.js';
import { childrenOf, type Element, elements, find, textOf } from './xml-tree.js';

/** A section of a document: its paper, and what stands in it. */
export interface DocxSection {
  properties: Element;
  blocks: Element[];
}

/** Sections end with their properties, in their last paragraph or at the end of the body. */
export function docxSections(document: Element): DocxSection[] {
  const sections: DocxSection[] = [];
  let blocks: Element[] = [];
  for (const element of elements(find(document, 'w:body') as Element)) {
    const properties = element.name === 'w:sectPr' ? element : find(element, 'w:pPr', 'w:sectPr');
    if (!properties || find(element, 'w:r')) blocks.push(element);
    if (properties) {
      sections.push({ properties, blocks });
      blocks = [];
    }
  }
  return sections;
}

/** The cells of all tables, one table below the other, merged as Word merges them. */
export function docxCells(blocks: readonly Element[]): PrintedCell[] {
  const found: PrintedCell[] = [];
  let row = 0;
  for (const table of blocks.filter(({ name }) => name === 'w:tbl')) {
    const open = new Map<number, PrintedCell>();
    for (const line of childrenOf(table, 'w:tr')) {
      let column = 0;
      for (const cell of childrenOf(line, 'w:tc')) {
        const properties = find(cell, 'w:tcPr');
        const columns = Number(find(properties, 'w:gridSpan')?.attributes['w:val'] ?? 1);
        const merge = find(properties, 'w:vMerge');
        const above = open.get(column);
        if (merge && merge.attributes['w:val'] !== 'restart') {
          if (above?.columns !== columns || textOf(cell) !== '') throw new Error(`row ${row} goes on from nothing`);
          above.rows++;
        } else {
          const begun = { row, column, rows: 1, columns, text: cellText(cell) };
          found.push(begun);
          open.set(column, begun);
        }
        column += columns;
      }
      row++;
    }
  }
  return found;
}

function cellText(cell: Element): string {
  return childrenOf(cell, 'w:p').map(paragraphText).join('\n');
}

/** The text of a paragraph; tabs and line ends are elements. */
export function paragraphText(paragraph: Element): string {
  return elements(paragraph)
    .map((element) => {
      switch (element.name) {
        case 'w:t':
          return textOf(element);
        case 'w:tab':
          return '\t';
        case 'w:br':
          return '\n';
        default:
          return element.name === 'w:pPr' ? '' : paragraphText(element);
      }
    })
    .join('');
}
