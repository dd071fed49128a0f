import { displayWidth } from '@jixiao/core';
import type { Page } from '@jixiao/page';
import { describe, expect, it } from 'vitest';
import { examplePages, pageOf } from './pages.js';
import { textOf } from './printed-blocks.js';

const LETTERS = /[A-Za-z]{3,}/g;
/** Of the text on an upright sheet, and what a cell leaves free, in points; half the size of the smallest type. */
const SHEET = (156 * 72) / 25.4;
const PADDING = 3.4;
const LETTER = 8 / 2;

/** Words that are wider than their cells even in the smallest type. */
function tornWords({ sections }: Page): string[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind !== 'grid') return [];
      const cells = block.rows.flatMap((row) => row.cells).filter(({ role, rows }) => role !== 'label' || rows === 1);
      return cells.flatMap(({ column, columns, paragraphs }) => {
        const share = block.columns.slice(column, column + columns).reduce((sum, { width }) => sum + width, 0);
        const free = (share * SHEET) / 1000 - PADDING;
        return (textOf(paragraphs).match(LETTERS) ?? []).filter((word) => displayWidth(word) * LETTER > free);
      });
    }),
  );
}

describe('a form in English', () => {
  it.each(['departmental-report.jx', 'english-report.jx'])('tears no word of %s', (name) => {
    for (const { page } of examplePages(name)) expect(tornWords(page)).toEqual([]);
  });

  it('names amounts in yuan', () => {
    const text = (unit: string) =>
      `report A\nform departmental-report\ntable costs ${unit} "Costs"\nrow all 5\nnarrative\n[[costs]]\n`;
    const units = ['万元', '元', '亿元', '人'].map((unit) =>
      pageOf(text(unit)).page.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'grid' && block.unit ? [textOf(block.unit.paragraphs)] : [])),
      ),
    );
    expect(units.flat()).toEqual(['Unit: 10,000 yuan', 'Unit: yuan', 'Unit: 100 million yuan', 'Unit: 人']);
  });
});
