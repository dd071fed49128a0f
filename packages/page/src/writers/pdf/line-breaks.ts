import { displayWidth } from '@jixiao/core';

/**
 * Where a text may be broken although no word ends there: within words, and rows of signs, that are longer than a line of `free` points.
 * UTF-16 offsets; nothing is put into the text itself.
 */
export function lineBreaks(text: string, size: number, free: number): number[] {
  const line = free / size;
  if (text.length <= line) return [];
  const offsets: number[] = [];
  for (const { 0: piece, index } of text.matchAll(unbroken)) {
    if (widest(piece) <= line) continue;
    // Every break costs time, and in a long row nobody minds lines of uneven length.
    const step = piece.length <= SHORT ? 1 : Math.max(1, Math.floor(line / 4));
    let count = 0;
    for (const { index: inside } of graphemes.segment(piece))
      if (inside > 0 && ++count % step === 0) offsets.push(index + inside);
  }
  return offsets;
}

const SHORT = 200;

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Lines end at blanks and before or behind Han characters. */
const unbroken = /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,}/gu;

/** In ems, with the widest letters a font may have. */
function widest(text: string): number {
  const wide = text.match(/[A-Zmw%@&—…]/g)?.length ?? 0;
  return displayWidth(text, 2) * 0.62 + wide * 0.35;
}
