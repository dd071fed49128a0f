import { parseValue, scanOperator, scanQuantity, scanTime, skipBlanks } from '@jixiao/core';
import {
  closingQuoteOf,
  isBar,
  isBlank,
  isColon,
  isDash,
  isDigit,
  isLetter,
  isMinus,
  isOperatorSign,
  isSeparator,
} from './characters.js';
import { isEnglish, keywordOf } from './keywords.js';
import type { LineReader } from './line-reader.js';

/** Attribute words whose value is one number. */
const numeric = new Set(['分值', '得分', '执行率', '完成率']);
/** Attribute words that may stand without a value. */
const bare = new Set(['核心', '不适用']);
/** How far a row of attribute words is followed before they are taken for text. */
const MOST_WORDS_AHEAD = 8;

/**
 * An attribute word at `offset` that may belong to the open block: canonical keyword and the end of its spelling. Where a phrase may go
 * on instead, an English word is one only before what is sure to be its value.
 */
export function attributeAt(
  reader: LineReader,
  offset: number,
  words: ReadonlySet<string>,
  insidePhrase = false,
): { keyword: string; end: number } | undefined {
  const end = reader.lettersEnd(offset);
  if (end === offset || !reader.endsKeyword(end)) return undefined;
  const spelling = reader.text.substring(offset, end);
  const keyword = keywordOf(spelling, 'attribute');
  if (!keyword || !words.has(keyword)) return undefined;
  if (insidePhrase && isEnglish(spelling)) {
    const next = reader.at(reader.blanksEnd(end));
    if (
      next !== 0 &&
      !isColon(next) &&
      !startsNumber(reader, reader.blanksEnd(end)) &&
      !isOperatorSign(next) &&
      closingQuoteOf(next) === undefined
    ) {
      return undefined;
    }
  }
  return { keyword, end };
}

/** True where a number or a blank mark standing alone begins. */
function startsNumber(reader: LineReader, offset: number): boolean {
  const code = reader.at(offset);
  return (
    isDigit(code) ||
    ((isMinus(code) || code === 0x2b || code === 0xff0b) && isDigit(reader.at(offset + 1))) ||
    isBlankMark(reader, offset)
  );
}

/** A blank mark standing alone: `—` `——` `-` `–` `/` `／` between blanks. */
export function isBlankMark(reader: LineReader, offset: number): boolean {
  return blankMarkEnd(reader, offset) > offset;
}

export function blankMarkEnd(reader: LineReader, offset: number): number {
  const code = reader.at(offset);
  let end = offset;
  if (code === 0x2f || code === 0xff0f) end = offset + 1;
  else if (isDash(code)) end = code === 0x2014 && reader.at(offset + 1) === 0x2014 ? offset + 2 : offset + 1;
  if (end === offset) return offset;
  const next = reader.at(end);
  return next === 0 || isBlank(next) || isSeparator(next) || isBar(next) ? end : offset;
}

/**
 * Whether the attribute word at `offset` ends the phrase before it: it needs a value that fits, except behind a phrase that is
 * a number, a time or a blank mark, and for the words that take none.
 */
function endsPhrase(
  reader: LineReader,
  offset: number,
  words: ReadonlySet<string>,
  phraseIsValue: boolean,
  ahead = 0,
): boolean {
  const found = attributeAt(reader, offset, words, true);
  if (!found || ahead > MOST_WORDS_AHEAD) return false;
  if (phraseIsValue || bare.has(found.keyword)) return true;
  let value = reader.blanksEnd(found.end);
  if (isColon(reader.at(value))) value = reader.blanksEnd(value + 1);
  if (value >= reader.end || reader.isComment(value)) return false;
  if (numeric.has(found.keyword)) return startsNumber(reader, value);
  if (found.keyword === '佐证') return closingQuoteOf(reader.at(value)) !== undefined;
  return !endsPhrase(reader, value, words, false, ahead + 1);
}

/**
 * Where the value of an attribute word that was just read begins with another attribute word: is that word the value itself, or does
 * the next attribute begin there? `完成 完成 得分 10` has the value 完成; `完成 得分 10` has none.
 */
export function valueIsMissing(reader: LineReader, offset: number, words: ReadonlySet<string>): boolean {
  if (offset >= reader.end) return true;
  const found = attributeAt(reader, offset, words, true);
  if (!found || isDigit(reader.at(found.end))) return false;
  const next = reader.blanksEnd(found.end);
  if (next >= reader.end || reader.isComment(next)) return false;
  if (endsPhrase(reader, next, words, false)) return numeric.has(found.keyword);
  return endsPhrase(reader, offset, words, false);
}

export interface PhraseLimits {
  /** Attribute words that may end it. */
  words: ReadonlySet<string>;
  /** Ends before `NAME：`, as the value of a field does. */
  fields?: boolean;
  /** Ends before a quoted text or a cell, as the name of a row does. */
  row?: boolean;
}

/** End of the phrase that begins at `offset`, without trailing blanks. Its first word always belongs to it. */
export function phraseEnd(reader: LineReader, offset: number, limits: PhraseLimits): number {
  let i = offset;
  let firstWord = true;
  while (i < reader.end) {
    const code = reader.at(i);
    if (isBar(code)) break;
    if ((code === 0x5b || code === 0x3010) && reader.at(i + 1) === code) {
      const close = reader.referenceClose(i + 2, reader.end);
      if (close >= 0) {
        i = close + 2;
        continue;
      }
    }
    if (isSeparator(code)) {
      const behind = reader.blanksEnd(i + 1);
      if (limits.fields && startsField(reader, behind)) break;
      // `目标 =100%，完成 100%`: behind a number a comma may part two attributes as a blank does.
      const isNumber = firstWord && limits.words.size > 0 && isPlainValue(reader.text.substring(offset, i));
      if (isNumber && endsPhrase(reader, behind, limits.words, true)) break;
    }
    if (
      limits.row &&
      i > offset &&
      closingQuoteOf(code) !== undefined &&
      isBlank(reader.at(i - 1)) &&
      reader.quotedEnd(i) > 0
    )
      break;
    if (!isBlank(code)) {
      i++;
      continue;
    }
    const next = reader.blanksEnd(i);
    if (next >= reader.end || reader.isComment(next)) break;
    if (
      limits.words.size > 0 &&
      endsPhrase(reader, next, limits.words, firstWord && isPlainValue(reader.text.substring(offset, i)))
    )
      break;
    if (limits.fields && startsField(reader, next)) break;
    if (limits.row && startsCell(reader, next)) break;
    i = next;
    firstWord = false;
  }
  return reader.trimEnd(offset, i);
}

/** `NAME：` with a NAME that begins with a letter, and no `/` behind the colon (an address is not a field). */
export function startsField(reader: LineReader, offset: number): boolean {
  if (!isLetter(reader.at(offset))) return false;
  const end = reader.nameEnd(offset);
  return isColon(reader.at(end)) && reader.at(end + 1) !== 0x2f;
}

/** A word that is wholly a quantity or a blank mark. */
export function startsCell(reader: LineReader, offset: number): boolean {
  return cellEnd(reader, offset) > offset;
}

export function cellEnd(reader: LineReader, offset: number): number {
  const blank = blankMarkEnd(reader, offset);
  if (blank > offset) return blank;
  if (!startsNumber(reader, offset)) return offset;
  const quantity = scanQuantity(reader.text, offset);
  if (!quantity || quantity.end > reader.end) return offset;
  const next = reader.at(quantity.end);
  return next === 0 || isBlank(next) || isBar(next) || isSeparator(next) ? quantity.end : offset;
}

/** A phrase that is a number, a range, a time or a blank mark, with or without an operator. */
export function isPlainValue(phrase: string): boolean {
  return splitValue(phrase).kind !== 'TEXT';
}

export interface ValueParts {
  kind: 'BLANK' | 'TIME' | 'RANGE' | 'QUANTITY' | 'TEXT';
  /** Offsets into the phrase. */
  start: number;
  end: number;
  /** An operator stands before the value and ends here, blanks not counted. */
  operatorEnd?: number;
}

/** Takes a whole phrase apart: operator, value, and behind the value perhaps an operator word; anything else is text. */
export function splitValue(phrase: string): ValueParts {
  const value = parseValue(phrase);
  if (value.kind === 'text') return { kind: 'TEXT', start: 0, end: phrase.length };
  const before = scanOperator(phrase, 0);
  const start = before ? skipBlanks(phrase, before.end) : 0;
  const parts = before ? { start, operatorEnd: before.end } : { start };
  switch (value.kind) {
    case 'blank':
      return { kind: 'BLANK', ...parts, end: phrase.length };
    case 'time':
      return { kind: 'TIME', ...parts, end: start + value.time.text.length };
    case 'range':
      return { kind: 'RANGE', ...parts, end: start + value.range.text.length };
    case 'quantity':
      // `9月前完成` begins as a time and goes on in words; as a number it would be 9 of the unit 月前完成.
      if (scanTime(phrase, start)) return { kind: 'TEXT', start: 0, end: phrase.length };
      return { kind: 'QUANTITY', ...parts, end: value.quantity.end };
  }
}
