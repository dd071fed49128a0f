import { displayWidth } from '@jixiao/core';
import type { Cell, Column, Passage } from '../page.js';
import { passageText } from '../print/passage-text.js';

/** In a Chinese font a Han character is as wide as it is high, and a Latin one half of that. */
export function textPoints(text: string, size: number): number {
  return (displayWidth(text, 2) * size) / 2;
}

/** How many lines paragraphs take in a width, in points: words are not broken unless they are longer than a line. */
export function countLines(paragraphs: readonly Passage[], size: number, width: number, indent = 0): number {
  return paragraphs.reduce((sum, passage) => sum + passageLines(passageText(passage), size, width, indent), 0);
}

/** What is not broken: words and numbers, with brackets that may not end a line and signs that may not begin one. */
const pieces = /[(（《〈“‘〔【]*(?:[\w.%+/'"-]+|[\s\S])[\]),.:;!?）》〉”’〕】，。；：、！？…%]*/gu;

function passageLines(text: string, size: number, width: number, indent: number): number {
  const perLine = Math.max(2, Math.floor((width * 2) / size));
  const all = displayWidth(text, 2) + indent;
  if (all <= perLine) return 1;
  // Of many lines one more or less is not seen.
  if (all > MANY_LINES * perLine) return Math.ceil((all / perLine) * 1.05);
  let lines = 1;
  let used = indent;
  for (const [piece] of text.matchAll(pieces)) {
    const needs = displayWidth(piece, 2);
    if (used + needs <= perLine) used += needs;
    else if (needs <= perLine) {
      lines++;
      used = needs;
    } else {
      const broken = used + needs;
      lines += Math.ceil(broken / perLine) - 1;
      used = broken % perLine || perLine;
    }
  }
  return lines;
}

const MANY_LINES = 40;

/** The width of a cell, in points, of a grid that is `width` points wide. */
export function cellPoints(
  { column, columns }: Pick<Cell, 'column' | 'columns'>,
  all: readonly Column[],
  width: number,
): number {
  const thousandths = all.slice(column, column + columns).reduce((sum, one) => sum + one.width, 0);
  return (thousandths * width) / 1000;
}
