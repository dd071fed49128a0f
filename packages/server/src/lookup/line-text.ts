/**
 * The characters of the caret's line.
 */

import { isBlank, isDigit, isLetter, isNameMark, isOpenBracket } from '@jixiao/language';

/** The line an offset is on, without its line end. */
export function lineAround(text: string, offset: number): { start: number; end: number } {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return { start, end };
}

/** Where the word that ends at `caret` begins: letters, digits and the marks that a name may hold. */
export function wordStart(text: string, from: number, caret: number): number {
  let start = caret;
  while (start > from && isNameCharacter(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Where the word that goes on at `offset` ends. */
export function nameEnd(text: string, offset: number, lineEnd: number): number {
  let end = offset;
  while (end < lineEnd && isNameCharacter(text.charCodeAt(end))) end++;
  return end;
}

export function firstNonBlank(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Whether nothing but characters of a name, open brackets among them, stand in a stretch. */
export function isNameRun(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isNameCharacter(code) && !isOpenBracket(code) && code !== 0x29 && code !== 0xff09) return false;
  }
  return true;
}

export function isNameCharacter(code: number): boolean {
  return isLetter(code) || isDigit(code) || isNameMark(code);
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
