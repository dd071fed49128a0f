import { fold } from '@jixiao/core';

/** Stands for what is not for publication. */
export const MASK = '***';

/** Masks parts of a text. */
export type MaskText = (text: string) => string;

/** A stretch of a text, end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

const notAmount = '(?!\\d|\\.\\d|,\\d| ?[元万亿%])';
const extension = '(?:(?:-|转| ?分机 ?)\\d{1,6})?';
const patterns: readonly RegExp[] = [
  // Mobile: eleven digits, perhaps in groups of 3-4-4, 4-4-3 or 3-3-5, perhaps behind +86.
  new RegExp(
    `(?<![\\d.,])(?:\\+?86[- ]?)?1[3-9](?:\\d{9}|\\d[- ]\\d{4}[- ]\\d{4}|\\d{2}[- ]\\d{4}[- ]\\d{3}|\\d[- ]\\d{3}[- ]\\d{5})${notAmount}`,
    'g',
  ),
  // Fixed line: area code, seven or eight digits, perhaps an extension. Without a mark between them it is no part of a code.
  new RegExp(
    `(?<![\\d.,])(?:\\(0\\d{2,3}\\)[- ]?|0\\d{2,3}[- ])(?:\\d{7,8}|\\d{3,4}[- ]\\d{4})${extension}${notAmount}`,
    'g',
  ),
  new RegExp(`(?<![\\dA-Za-z.,])0\\d{2,3}\\d{7,8}${extension}${notAmount}`, 'g'),
  /(?<![\d.,])[48]00-(?:\d{7}|\d{3}-\d{4}|\d{4}-\d{3})(?!\d)/g,
  // A number that is called one: without an area code.
  /(?<=(?:电话|手机|座机|传真|热线|联系方式|telephone|phone|tel|mobile|fax)[^\d\n]{0,8})\d{3,4}[- ]?\d{4,5}(?:-\d{1,6})?(?!\d)/gi,
  // Identity card: eighteen digits with a date in them, the last one perhaps an X; or the fifteen of an old one.
  /(?<!\d)\d{6}[- ]?(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[- ]?\d{3}[\dX](?![\dA-Z])/gi,
  /(?<!\d)\d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?!\d)/g,
];

/** Telephone and identity numbers in a text, in any width, also where invisible characters stand between the digits. */
export function numberStretches(text: string): Stretch[] {
  const { plain, places } = withoutInvisible(text);
  return patterns.flatMap((pattern) =>
    [...plain.matchAll(pattern)].map(({ 0: found, index }) => ({
      start: places[index] as number,
      end: (places[index + found.length - 1] as number) + 1,
    })),
  );
}

/** Where words stand that are to be masked wherever they are. */
export function wordStretches(text: string, words: readonly string[]): Stretch[] {
  const folded = fold(text);
  return words.flatMap((word) => {
    const found: Stretch[] = [];
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      found.push({ start: at, end: at + word.length });
    return found;
  });
}

/** Stretches in order, those that touch made one. */
export function merged(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && stretch.start <= last.end) last.end = Math.max(last.end, stretch.end);
    else result.push({ ...stretch });
  }
  return result;
}

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const dashes = /[－—–‐‑−]/;

/** Half-width, dashes alike, invisible characters left out; `places` leads from an index to where the character stands. */
function withoutInvisible(text: string): { plain: string; places: number[] } {
  const places: number[] = [];
  let plain = '';
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (invisible.test(character)) continue;
    plain += dashes.test(character) ? '-' : fold(character);
    places.push(index);
  }
  return { plain, places };
}
