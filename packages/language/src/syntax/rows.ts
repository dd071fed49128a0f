/**
 * Reads a row of 资金 or of a 表: its mark, its name, its cells.
 */

import { parseQuantity } from '@jixiao/core';
import { blockAttributes, noWords, readAttributes } from './attributes.js';
import { closingQuoteOf, isBar, isBlank, isDash, isDigit, isSeparator } from './characters.js';
import { keywordOf } from './keywords.js';
import type { LineReader } from './line-reader.js';
import { cellEnd, isBlankMark, phraseEnd } from './phrase.js';
import { isBareNumber } from './values.js';

/** `行 name "label" cells 得分 n`, `-- name`, `-其中 name`. `pos` stands at the keyword or the dashes, or at the name of a row that lacks them. */
export function readRow(reader: LineReader, marked = true): void {
  const { sink } = reader;
  if (marked) readRowMark(reader);
  reader.skipColon();
  reader.skip();
  const nameStart = reader.pos;
  if (reader.done || isBareNumber(reader, nameStart) || isBlankMark(reader, nameStart)) {
    sink.problem('row-name-expected', Math.max(nameStart - 1, sink.lineStart), Math.max(nameStart, reader.pos), {});
  } else {
    if (reader.isUnclosedQuote(nameStart)) sink.problem('unclosed-quote', nameStart, reader.end);
    const quoted = reader.quotedEnd(nameStart);
    const nameEnd =
      quoted > 0 ? quoted : phraseEnd(reader, nameStart, { words: blockAttributes.funds as Set<string>, row: true });
    sink.add(marked ? 'NAME' : 'ROW_NAME', nameStart, nameEnd);
    reader.pos = nameEnd;
  }
  reader.skip();
  if (closingQuoteOf(reader.code) !== undefined) reader.readQuoted(false);
  for (;;) {
    reader.skip();
    const end = cellEnd(reader, reader.pos);
    if (end === reader.pos) break;
    if (isSeparator(reader.at(end))) {
      if (readWideCommas(reader)) continue;
      break;
    }
    sink.add(isBlankMark(reader, reader.pos) ? 'BLANK' : 'QUANTITY', reader.pos, end);
    reader.pos = end;
  }
  readAttributes(reader, blockAttributes.funds as Set<string>, true);
}

/**
 * `1，234`: a full-width comma does not join thousands, but nothing else is likely to be meant. It keeps its place among the cells, so
 * that those behind it stay in their columns, and has no value.
 */
function readWideCommas(reader: LineReader): boolean {
  const { pos, sink, text } = reader;
  let end = pos;
  while (end < reader.end && !isBlank(reader.at(end)) && !isBar(reader.at(end))) end++;
  const typed = text.substring(pos, end);
  const meant = typed.replaceAll('，', ',');
  if (meant === typed || !parseQuantity(meant)) return false;
  sink.problem('wide-comma', pos, end, { text: typed, meant });
  sink.add('QUANTITY', pos, end);
  reader.pos = end;
  return true;
}

/** 行, 其中 and runs of dashes; the caller has made sure that one of them stands here. */
export function readRowMark(reader: LineReader): void {
  const { sink } = reader;
  const start = reader.pos;
  if (isDash(reader.code)) {
    let end = start;
    while (isDash(reader.at(end))) end++;
    sink.add('DASHES', start, end);
    reader.pos = reader.blanksEnd(end);
    const wordEnd = reader.lettersEnd(reader.pos);
    if (!reader.endsKeyword(wordEnd) || keywordOf(reader.text.substring(reader.pos, wordEnd), 'structure') !== '其中')
      return;
    // `- 其中` alone is a row called 其中.
    const behind = reader.blanksEnd(wordEnd);
    if (behind >= reader.end) return;
    sink.add('其中', reader.pos, wordEnd);
    reader.pos = wordEnd;
    return;
  }
  const end = reader.lettersEnd(start);
  sink.add(keywordOf(reader.text.substring(start, end), 'structure') as string, start, end);
  reader.pos = end;
}

/** A run of dashes is a row's mark unless it is the sign of a number; `—` needs a name behind it. */
export function isRowDash(reader: LineReader): boolean {
  let end = reader.pos;
  while (isDash(reader.at(end))) end++;
  if (isDigit(reader.at(end))) return false;
  return reader.code !== 0x2014 || reader.blanksEnd(end) < reader.end;
}

/** How many cells follow the name of a row that begins at `offset`. */
export function cellsBehindName(reader: LineReader, offset: number): number {
  let count = 0;
  let pos = reader.blanksEnd(phraseEnd(reader, offset, { words: noWords, row: true }));
  for (let end = cellEnd(reader, pos); end > pos; end = cellEnd(reader, pos)) {
    count++;
    pos = reader.blanksEnd(end);
  }
  return count;
}
