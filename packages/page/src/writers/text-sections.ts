import type { Block, ChartFigure, Page, Section } from '../page.js';

export type PlainBlock = Exclude<Block, ChartFigure>;

/** A section of text and tables. */
export interface TextSection extends Section {
  kind: 'form' | 'narrative';
  blocks: PlainBlock[];
}

/** What formats without pictures write: all but the charts. */
export function textSections({ sections }: Pick<Page, 'sections'>): TextSection[] {
  return sections.filter((section): section is TextSection => section.kind !== 'charts');
}
