/**
 * Reads a line of a report that begins with a structure keyword: opens its block, or says that the line has no place here.
 */

import { readGoals, readIndicator, readLevel, readNamed, readPart, readTotal } from './block-heads.js';
import { readCheck } from './checks.js';
import type { Block, LexerState } from './lexer-state.js';
import { readFirstForm } from './missing-heads.js';
import { readUnit } from './names.js';
import { readRow } from './rows.js';
import { readColumns, readTable } from './tables.js';

/** `pos` stands at the keyword, or at what was written for it, which ends at `end`. */
export function readStructure(state: LexerState, keyword: string, end: number): void {
  const { reader, sink } = state;
  const start = reader.pos;
  switch (keyword) {
    case '报告':
      state.reportSeen = true;
      openBlock(state, 'report', keyword, end);
      return readNamed(reader, keyword, true);
    case '表式':
      if (sink.tokens.length === 0) return readFirstForm(state, end);
      openBlock(state, 'report', keyword, end);
      return readNamed(reader, keyword, false);
    case '上年':
      openBlock(state, 'report', keyword, end);
      return readNamed(reader, keyword, false);
    case '资金':
      openBlock(state, 'funds', keyword, end);
      readUnit(reader);
      return reader.passOverRest();
    case '年度目标':
      openBlock(state, 'goals', keyword, end);
      return readGoals(reader);
    case '一级':
      openBlock(state, 'category', keyword, end, true);
      return readLevel(reader, keyword);
    case '二级':
      if (!state.inCategory) return state.orphan('level-without-category', keyword);
      openBlock(state, 'subcategory', keyword, end, true);
      return readLevel(reader, keyword);
    case '指标': {
      openBlock(state, 'indicator', keyword, end, state.inCategory);
      state.openGiven();
      const from = sink.tokens.length;
      readIndicator(reader);
      return state.noteGiven(from);
    }
    case '其中': {
      readKeyword(state, keyword, end);
      state.openGiven();
      const from = sink.tokens.length;
      readPart(reader);
      return state.noteGiven(from);
    }
    case '表':
      openBlock(state, 'table', keyword, end);
      return readTable(reader);
    case '列':
      if (state.block !== 'table') return state.orphan('columns-without-table', keyword);
      if (state.rowsSeen) {
        // Where the line before was lost it was the head of another table, and so are the rows that follow.
        if (state.lost) state.block = 'report';
        return state.orphan('columns-behind-rows', keyword);
      }
      readKeyword(state, keyword, end);
      return readColumns(reader);
    case '行':
      return readRowLine(state);
    case '勾稽':
      state.block = 'report';
      state.inCategory = false;
      state.readable();
      return readCheck(reader, end);
    case '总分':
      openBlock(state, 'total', keyword, end);
      return readTotal(reader);
    case '正文':
      openBlock(state, 'narrative', keyword, end);
      reader.skipColon();
      reader.skip();
      reader.readQuoted(false);
      return reader.passOverRest();
    default:
      sink.problem('reserved-word', start, end, { word: state.text.substring(start, end) });
      sink.hide('PASSED_OVER', start, reader.end);
      state.lost = true;
  }
}

/** A line that begins with 行, 其中 or dashes. */
export function readRowLine(state: LexerState): void {
  const { reader } = state;
  if (state.block !== 'funds' && state.block !== 'table')
    return state.orphan('row-without-table', state.text.substring(reader.pos, reader.wordEnd(reader.pos)));
  state.readable();
  state.rowsSeen = true;
  readRow(reader);
}

function openBlock(state: LexerState, block: Block, keyword: string, end: number, inCategory = false): void {
  state.block = block;
  state.inCategory = inCategory;
  state.rowsSeen = false;
  readKeyword(state, keyword, end);
}

function readKeyword(state: LexerState, keyword: string, end: number): void {
  const { reader } = state;
  state.sink.add(keyword, reader.pos, end);
  reader.pos = end;
  state.readable();
}
