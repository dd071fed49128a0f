/**
 * Reads the head of a 表 and the names of its columns.
 */

import { closingQuoteOf } from './characters.js';
import { keywordOf } from './keywords.js';
import type { LineReader } from './line-reader.js';
import { readName, readUnit } from './names.js';

/** `表 name unit "title" 列 a b c`. */
export function readTable(reader: LineReader): void {
  readName(reader, '表');
  reader.skip();
  if (!startsColumns(reader)) readUnit(reader);
  reader.skip();
  if (closingQuoteOf(reader.code) !== undefined) reader.readQuoted(false);
  reader.skip();
  if (startsColumns(reader)) {
    const end = reader.lettersEnd(reader.pos);
    reader.sink.add('列', reader.pos, end);
    reader.pos = end;
    readColumns(reader);
  }
  reader.passOverRest();
}

export function startsColumns(reader: LineReader): boolean {
  const end = reader.lettersEnd(reader.pos);
  return (
    end > reader.pos &&
    reader.endsKeyword(end) &&
    keywordOf(reader.text.substring(reader.pos, end), 'structure') === '列'
  );
}

/** The names of a 列 line. */
export function readColumns(reader: LineReader): void {
  reader.skipColon();
  let count = 0;
  for (;;) {
    reader.skip();
    if (reader.done) break;
    const start = reader.pos;
    const quoted = reader.quotedEnd(start);
    const end = quoted > 0 ? quoted : reader.wordEnd(start);
    if (end === start) {
      if (reader.code === 0xff0c || reader.code === 0x2c) {
        reader.sink.hide('PUNCTUATION', start, start + 1);
        reader.pos++;
        continue;
      }
      return reader.passOverRest();
    }
    reader.sink.add('NAME', start, end);
    reader.pos = end;
    count++;
  }
  if (count === 0) reader.sink.problem('name-expected', reader.pos - 1, reader.pos, { keyword: '列' });
}
