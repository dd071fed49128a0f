/**
 * Reads a line of a report that begins with no keyword: a field, a row that lacks its mark, or a mistake.
 */

import { nearest } from '@jixiao/core';
import { blockAttributes, noWords } from './attributes.js';
import { isBar, isBlank, isColon, isDash, isDigit, isHash, isLetter } from './characters.js';
import { readFields } from './fields.js';
import { keywordOf, spellings } from './keywords.js';
import type { LexerState } from './lexer-state.js';
import { LineReader } from './line-reader.js';
import { linesFrom } from './lookahead.js';
import { attributeAt } from './phrase.js';
import { cellsBehindName, readRow } from './rows.js';

/** `lettersEnd` is the end of the letters the line begins with. */
export function readUnmarkedLine(state: LexerState, lettersEnd: number): void {
  const { reader, sink, text } = state;
  const start = reader.pos;
  const nameEnd = reader.nameEnd(start);
  if (!isLetter(reader.code) && !isNumberedName(reader, nameEnd)) return passOver(state);
  const behind = reader.at(nameEnd);
  const endsName =
    behind === 0 ||
    isBlank(behind) ||
    isColon(behind) ||
    isBar(behind) ||
    behind === 0x22 ||
    behind === 0x201c ||
    behind === 0x300c;
  if (!endsName) return passOver(state);
  if (isUnmarkedRow(state, behind)) {
    const name = text.substring(start, nameEnd);
    sink.problem('row-mark-missing', start, nameEnd, { name });
    state.readable();
    state.rowsSeen = true;
    return readRow(reader, false);
  }
  if (state.block !== 'report' && state.block !== 'start' && nextLineContinues(state)) {
    const word = text.substring(start, lettersEnd);
    const meant = nearest(word, [...(blockAttributes[state.block] ?? []), ...spellings('structure')]);
    sink.problem(meant ? 'unknown-word' : 'unreadable-line', start, reader.end, { word, meant: meant ?? '' });
    sink.hide('PASSED_OVER', start, reader.end);
    state.lost = true;
    return;
  }
  state.block = 'report';
  state.inCategory = false;
  state.readable();
  readFields(reader);
}

/** A name with amounts behind it among the rows of a table: it lacks its 行 or its dashes. One amount alone may be a field's value. */
function isUnmarkedRow(state: LexerState, behindName: number): boolean {
  const { reader } = state;
  if ((state.block !== 'funds' && state.block !== 'table') || isColon(behindName) || state.lost) return false;
  // A single character is more likely a 行 that was mistyped.
  if (!isLetter(reader.at(reader.pos + 1))) return false;
  const cells = cellsBehindName(reader, reader.pos);
  return cells > 1 || (cells === 1 && nextLineContinues(state));
}

/** A name that begins with a digit, `2022年决算数：`; without its `：` such a line is a paragraph gone astray. */
function isNumberedName(reader: LineReader, end: number): boolean {
  const start = reader.pos;
  let i = start;
  while (isDigit(reader.at(i))) i++;
  return i > start && isLetter(reader.at(i)) && isColon(reader.at(end));
}

/** A line that begins like nothing at all. A run of such lines, as of pasted paragraphs, is one mistake. */
function passOver(state: LexerState): void {
  const { reader, sink, lost } = state;
  const start = reader.pos;
  sink.hide('PASSED_OVER', start, reader.end);
  state.lost = true;
  if (state.passedOver) {
    state.passedOver.end = reader.end;
    return;
  }
  const heading = isHash(reader.code);
  if (heading) state.headless = 'narrative';
  if (heading && (state.orphaned || lost)) return;
  sink.problem(heading ? 'heading-without-narrative' : 'unreadable-line', start, reader.end, {
    word: reader.excerpt(start, reader.end),
  });
  state.passedOver = sink.problems.at(-1);
}

/** Whether the next line that says something can only go on with the open block. */
function nextLineContinues(state: LexerState): boolean {
  state.lookedAhead = true;
  for (const [start, end] of linesFrom(state.text, state.reader.end)) return continuesBlock(state, start, end);
  return false;
}

function continuesBlock({ block, inCategory, sink, text }: LexerState, start: number, end: number): boolean {
  const peek = new LineReader(sink, text, false);
  peek.startLine(start, end);
  if (isDash(peek.code)) return block === 'funds' || block === 'table';
  const wordEnd = peek.lettersEnd(start);
  if (wordEnd === start || !peek.endsKeyword(wordEnd)) return false;
  const structure = keywordOf(text.substring(start, wordEnd), 'structure');
  if (structure === '行') return block === 'funds' || block === 'table';
  if (structure === '列') return block === 'table';
  if (structure === '其中') return block === 'funds' || block === 'table' || block === 'indicator';
  if (structure === '二级' || structure === '指标') return inCategory;
  if (structure) return false;
  // In a 一级 an attribute belongs to an indicator, whose line is then the one in question.
  const words = inCategory ? blockAttributes.indicator : blockAttributes[block];
  return attributeAt(peek, start, words ?? noWords) !== undefined;
}
