import { isBlank } from '@jixiao/core';
import type { Span } from '@jixiao/language';
import type { LexerResult } from 'langium';

type Token = LexerResult['tokens'][number];

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const clauseMarks = /[，。；：、！？,;!?“”「」"|｜（）()]/;
const running = new Set(['TEXT', 'LINE', 'PROSE', 'STRING', 'COMMENT', 'PASSED_OVER']);

/** The word, the clause, the quoted text and the token at an offset, as far as there are such. */
export function spansInToken(text: string, tokens: LexerResult, offset: number): Span[] {
  const token = tokenAt(tokens, offset);
  if (!token) return [];
  const { image, startOffset: start } = token;
  const at = offset - start;
  const spans = [{ start, end: start + image.length }];
  if (token.tokenType.name === 'STRING' && image.length > 2)
    spans.push({ start: start + 1, end: start + image.length - 1 });
  if (running.has(token.tokenType.name)) spans.push(clauseAt(text, { start, end: start + image.length }, offset));
  const segments = words.segment(image);
  const word = [at, at - 1].map((index) => segments.containing(index)).find((found) => found?.isWordLike);
  if (word) spans.push({ start: start + word.index, end: start + word.index + word.segment.length });
  return spans;
}

/** The line at an offset without its indentation. */
export function lineAt(text: string, offset: number): Span {
  let [start, end] = [offset, offset];
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** The token that an offset lies in, or else the one that ends there. */
function tokenAt({ tokens, hidden }: LexerResult, offset: number): Token | undefined {
  const around = [tokens, hidden].flatMap((list) => {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle] as Token).startOffset <= offset) low = middle + 1;
      else high = middle;
    }
    return list.slice(Math.max(0, low - 2), low);
  });
  const ends = around.filter(({ startOffset, image }) => startOffset <= offset && offset <= startOffset + image.length);
  return ends.find(({ startOffset, image }) => offset < startOffset + image.length) ?? ends[0];
}

function clauseAt(text: string, { start, end }: Span, offset: number): Span {
  let [from, to] = [offset, offset];
  while (from > start && !clauseMarks.test(text.charAt(from - 1))) from--;
  while (to < end && !clauseMarks.test(text.charAt(to))) to++;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
