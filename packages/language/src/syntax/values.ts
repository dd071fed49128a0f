/**
 * Reads one value: a number, a word, a text, quoted file names, or a target or result.
 */

import { scanQuantity } from '@jixiao/core';
import { closingQuoteOf, isBar, isDigit, isLetter } from './characters.js';
import type { LineReader } from './line-reader.js';
import { cellEnd, isBlankMark, type PhraseLimits, phraseEnd, splitValue } from './phrase.js';

/** One number or blank mark as a token. With `keyword` it is expected, and anything else is reported and passed over. */
export function readNumber(reader: LineReader, keyword?: string): void {
  reader.skip();
  const end = cellEnd(reader, reader.pos);
  if (end > reader.pos) {
    reader.sink.add(isBlankMark(reader, reader.pos) ? 'BLANK' : 'QUANTITY', reader.pos, end);
    reader.pos = end;
  } else if (keyword && !reader.done) {
    const word = reader.wordEnd(reader.pos);
    const wordEnd = word > reader.pos ? word : reader.end;
    // `得分五` has its message already.
    if (reader.sink.problems.at(-1)?.end !== reader.pos)
      reader.sink.problem('number-expected', reader.pos, wordEnd, {
        keyword,
        text: reader.excerpt(reader.pos, wordEnd),
      });
    reader.sink.hide('PASSED_OVER', reader.pos, wordEnd);
    reader.pos = wordEnd;
  }
}

/** A target or a result. */
export function readValue(reader: LineReader, words: ReadonlySet<string>): void {
  const { sink, text } = reader;
  const start = reader.pos;
  if (closingQuoteOf(reader.code) !== undefined && (reader.quotedEnd(start) > 0 || reader.isUnclosedQuote(start))) {
    return readTextValue(reader, { words });
  }
  const end = phraseEnd(reader, start, { words });
  const parts = splitValue(text.substring(start, end));
  if (parts.kind === 'TEXT') return readTextValue(reader, { words });
  if (parts.operatorEnd !== undefined) sink.add('OPERATOR', start, start + parts.operatorEnd);
  sink.add(parts.kind, start + parts.start, start + parts.end);
  if (start + parts.end < end) sink.add('OPERATOR', start + parts.end, end);
  reader.pos = end;
  reader.textOpen = true;
  reader.skip();
  if (isBar(reader.code)) reader.readBarLine();
}

/** A phrase, a quoted text or a `|` line. */
export function readTextValue(reader: LineReader, limits: PhraseLimits): void {
  if (isBar(reader.code)) return reader.readBarLine();
  if (
    closingQuoteOf(reader.code) !== undefined &&
    (reader.quotedEnd(reader.pos) > 0 || reader.isUnclosedQuote(reader.pos))
  ) {
    reader.readQuoted(true);
  } else {
    const end = phraseEnd(reader, reader.pos, limits);
    reader.readText('TEXT', reader.pos, end);
    reader.pos = end;
  }
  reader.textOpen = true;
  reader.skip();
  if (isBar(reader.code)) reader.readBarLine();
}

/** Quoted names of files, as the value of 佐证. */
export function readEvidence(reader: LineReader): void {
  const start = reader.pos;
  while (closingQuoteOf(reader.code) !== undefined && reader.readQuoted(false)) {
    reader.skip();
    if (reader.code === 0xff0c || reader.code === 0x2c || reader.code === 0x3001) {
      reader.sink.hide('PUNCTUATION', reader.pos, reader.pos + 1);
      reader.pos++;
      reader.skip();
    }
  }
  if (reader.pos === start) {
    if (reader.sink.problems.at(-1)?.end !== start)
      reader.sink.problem('quote-expected', start, reader.end, {
        keyword: '佐证',
        text: reader.excerpt(start, reader.end),
      });
    reader.sink.hide('PASSED_OVER', start, reader.end);
    reader.pos = reader.end;
  }
}

/** The value of 等级. */
export function readWord(reader: LineReader): void {
  const end = reader.wordEnd(reader.pos);
  if (end === reader.pos) return;
  reader.sink.add('WORD', reader.pos, end);
  reader.pos = end;
}

/** A number without a unit or a name behind it: it stands where a name was left out. */
export function isBareNumber(reader: LineReader, offset: number): boolean {
  const quantity = isDigit(reader.at(offset)) ? scanQuantity(reader.text, offset) : undefined;
  return quantity !== undefined && !quantity.unit && (quantity.end >= reader.end || !isLetter(reader.at(quantity.end)));
}
