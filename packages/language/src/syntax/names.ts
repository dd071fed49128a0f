/**
 * Reads the name, or the unit, behind a keyword.
 */

import { closingQuoteOf, isDigit, isOperatorSign } from './characters.js';
import { keywordOf } from './keywords.js';
import type { LineReader } from './line-reader.js';
import { attributeAt, phraseEnd } from './phrase.js';

/** One word, or a quoted text, as the name behind a structure keyword; false and a problem where there is none. */
export function readName(reader: LineReader, keyword: string): boolean {
  reader.skipColon();
  reader.skip();
  const start = reader.pos;
  if (reader.quotedEnd(start) > 0) {
    const end = reader.quotedEnd(start);
    reader.sink.add('NAME', start, end);
    reader.pos = end;
    return true;
  }
  if (reader.isUnclosedQuote(start)) {
    reader.sink.problem('unclosed-quote', start, reader.end);
    reader.sink.hide('PASSED_OVER', start, start + 1);
    reader.pos = start + 1;
    return readName(reader, keyword);
  }
  const end = reader.wordEnd(start);
  if (end === start) {
    if (!reader.sink.lineHasProblem) reader.sink.problem('name-expected', start - 1, start, { keyword });
    return false;
  }
  const word = reader.text.substring(start, end);
  const clash = keywordOf(word, 'structure');
  if (clash && !reader.sink.lineHasProblem) {
    reader.sink.problem('keyword-as-name', start, end, { keyword, word });
    const next = reader.blanksEnd(end);
    if (clash === keywordOf(keyword, 'structure') && reader.wordEnd(next) > next) {
      // Typed twice: the name is the word behind it.
      reader.sink.hide('PASSED_OVER', start, end);
      reader.pos = next;
      return readName(reader, keyword);
    }
  }
  reader.sink.add('NAME', start, end);
  reader.pos = end;
  return true;
}

/** A phrase up to the next attribute word, or a quoted text, as the name of an indicator or of a part of one. */
export function readPhraseName(reader: LineReader, keyword: string, words: ReadonlySet<string>): void {
  const start = reader.pos;
  if (reader.done) {
    reader.sink.problem('name-expected', start - 1, start, { keyword });
    return;
  }
  const quoted = reader.quotedEnd(start);
  if (quoted > 0) {
    reader.sink.add('NAME', start, quoted);
    reader.pos = quoted;
    return;
  }
  if (reader.isUnclosedQuote(start)) {
    reader.sink.problem('unclosed-quote', start, reader.end);
  } else {
    const clash = attributeAt(reader, start, words, true);
    if (clash) {
      const next = reader.at(reader.blanksEnd(clash.end));
      if (isOperatorSign(next) || isDigit(next)) {
        reader.sink.problem('keyword-as-name', start, clash.end, {
          keyword,
          word: reader.text.substring(start, clash.end),
        });
        return;
      }
    }
  }
  const end = phraseEnd(reader, start, { words });
  reader.sink.add('NAME', start, end);
  reader.pos = end;
}

/** `资金 万元` and the unit of a 表. */
export function readUnit(reader: LineReader): void {
  reader.skipColon();
  reader.skip();
  if (reader.done || closingQuoteOf(reader.code) !== undefined) return;
  const start = reader.pos;
  const end = reader.wordEnd(start);
  if (end === start) return;
  reader.sink.add('UNIT', start, end);
  reader.pos = end;
}
