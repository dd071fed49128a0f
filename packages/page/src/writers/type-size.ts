import { displayWidth } from '@jixiao/core';
import type { Cell, Grid } from '../page.js';
import { passageText } from '../print/passage-text.js';
import { cellPoints, textPoints } from './text-lines.js';

const sizes = [10.5, 10, 9.5, 9, 8.5, 8];
/** Words of other scripts may need smaller type than a form is set in for a number, which can be small by itself. */
const SMALLEST_FOR_NUMBERS = 9;
const SMALLEST_NUMBER = 6.5;

/**
 * The largest type in which no number, no word and nothing of one or two characters is broken over lines; what does not fit in the
 * smallest one either is not minded. `width` is that of the grids, `padding` what a cell leaves free at both sides together, in points.
 */
export function fittingSize(grids: readonly Grid[], width: number, padding: number): number {
  let index = 0;
  for (const { columns, rows } of grids) {
    for (const cell of rows.flatMap(({ cells }) => cells)) {
      const free = cellPoints(cell, columns, width) - padding;
      for (const piece of cell.paragraphs.flatMap((passage) => unbreakable(passageText(passage)))) {
        const fitting = sizes.findIndex((size) => widest(piece, size) <= free);
        const smallest = isNumber(piece) ? sizes.indexOf(SMALLEST_FOR_NUMBERS) : sizes.length - 1;
        if (fitting >= 0 && fitting <= smallest) index = Math.max(index, fitting);
      }
    }
  }
  return sizes[index] as number;
}

/** The size of a number that would else be broken: the one given, or smaller. */
export function numberSize(
  { paragraphs, figure }: Pick<Cell, 'paragraphs' | 'figure'>,
  size: number,
  free: number,
): number {
  const [only, another] = paragraphs;
  if (!figure || !only || another) return size;
  const text = passageText(only);
  if (!/^[\d.,]+%?$/.test(text)) return size;
  const fitting = Math.floor((free / widest(text, 1)) * 2) / 2;
  return fitting >= size ? size : Math.max(fitting, SMALLEST_NUMBER);
}

/** Whether a label is written from bottom to top: one in Latin letters in a column as narrow as suits Han characters. */
export function isUpright(
  { role, rows, paragraphs }: Pick<Cell, 'role' | 'rows' | 'paragraphs'>,
  size: number,
  free: number,
): boolean {
  if (role !== 'label' || rows < 2 || free > 4 * size) return false;
  const text = paragraphs.map(passageText).join(' ');
  return !han.test(text) && textPoints(text, size) > free;
}

const han = /\p{Script=Han}/u;

function unbreakable(text: string): string[] {
  return displayWidth(text, 2) <= 4 ? [text] : (text.match(/[\d.,]*\d(?:[%‰]|[A-Za-z]+)?|[A-Za-z]{3,}/g) ?? []);
}

/** Figures and letters of the fonts that stand in for 宋体 are a tenth wider, and their percent signs as wide as two. */
function widest(text: string, size: number): number {
  return textPoints(text.endsWith('%') ? `${text}%` : text, size) * (/^[\dA-Za-z]/.test(text) ? 1.1 : 1);
}

function isNumber(text: string): boolean {
  return /^[\d.,]+[%‰]?$/.test(text);
}
