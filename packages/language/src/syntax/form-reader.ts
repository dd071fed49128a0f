/**
 * Decides what a line below a 表式 is: a line of the form or of its layout, or the head of what follows it.
 */

import { nearest } from '@jixiao/core';
import { isDash } from './characters.js';
import { readCheck } from './checks.js';
import { formLines, layoutLines, readFormLine } from './form-lines.js';
import { keywordOf } from './keywords.js';
import type { Block, LexerState } from './lexer-state.js';
import { readFirstForm, readHeadlessReport } from './missing-heads.js';
import { isRowDash } from './rows.js';
import { readStructure } from './structure-reader.js';

const formBlocks: Record<string, Block> = {
  资金: 'form-funds',
  年度目标: 'form-goals',
  指标: 'form-indicators',
  表: 'form-table',
  版式: 'layout',
};
/** Form lines that stand inside a block, with the blocks they may stand in; all others stand at the form itself and close the block. */
const formParts: Record<string, Block[]> = {
  列: ['form-funds', 'form-indicators', 'form-table'],
  行: ['form-funds', 'form-table'],
  计分: ['form-funds'],
  执行率: ['form-funds'],
  年初: ['form-goals'],
  调整: ['form-goals'],
  预期: ['form-goals'],
  完成: ['form-goals'],
  完成率: ['form-goals'],
  一级: ['form-indicators', 'form-level'],
  二级: ['form-level'],
};
/** How blanks, decimals and rates are printed: said for the block it stands in, or else for the form. */
const printOptions: Record<string, Block[]> = {
  空格: ['form-funds', 'form-indicators', 'form-level', 'form-table'],
  小数: ['form-funds', 'form-indicators', 'form-level', 'form-table'],
  零预算: ['form-funds'],
};
/** 块 within 块: more than a page could show would only exhaust the stack of whatever walks the tree. */
const DEEPEST_GROUP = 20;

export function readFormOrReport(state: LexerState): void {
  const { reader, sink } = state;
  const start = reader.pos;
  const dashes = isDash(reader.code) && isRowDash(reader);
  const end = reader.lettersEnd(start);
  const word = state.text.substring(start, end);
  const structure = end > start && reader.endsKeyword(end) ? keywordOf(word, 'structure') : undefined;
  if (structure === '报告') return readStructure(state, '报告', end);
  // Behind a form it begins the next one, behind the head of a report it is a clause of that.
  if (structure === '表式') return state.reportSeen ? readStructure(state, '表式', end) : readFirstForm(state, end);
  if (structure === '上年') return readHeadlessReport(state, '上年', end);
  const layout = state.block === 'layout';
  const lines = layout ? layoutLines : formLines;
  const keyword = dashes
    ? '行'
    : end > start && reader.endsKeyword(end)
      ? (keywordOf(word, 'form') ?? structure)
      : undefined;
  // A row of the printed page holds fields; it has no parts.
  const part = dashes || keyword === '其中';
  const shapeKeyword = part ? (layout ? undefined : '行') : keyword;
  if (!layout && shapeKeyword === '勾稽') {
    state.block = 'form';
    state.readable();
    return readCheck(reader, end);
  }
  const shape = shapeKeyword ? lines[shapeKeyword] : undefined;
  if (!shape || !shapeKeyword) {
    if (!layout && shapeKeyword && shapeKeyword in layoutLines) {
      state.headless = 'layout';
      return state.orphan('form-line-without-head', word);
    }
    return passOver(state, word, Object.keys(lines));
  }
  if (!layout && !enterBlock(state, shapeKeyword)) {
    if (state.block === 'form-level' && shapeKeyword === '列' && !state.orphaned && !state.lost)
      sink.problem('columns-behind-rows', start, reader.end, { word });
    else return state.orphan('form-line-without-head', dashes ? '-' : word);
    return sink.hide('PASSED_OVER', start, reader.end);
  }
  if (shapeKeyword === '块' && ++state.groups > DEEPEST_GROUP) {
    if (state.groups === DEEPEST_GROUP + 1) sink.problem('groups-too-deep', start, reader.end);
    return sink.hide('PASSED_OVER', start, reader.end);
  }
  if (shapeKeyword === '块完' && --state.groups >= DEEPEST_GROUP) return sink.hide('PASSED_OVER', start, reader.end);
  if (state.groups < 0) {
    state.groups = 0;
    return state.orphan('form-line-without-head', word);
  }
  state.readable();
  readFormLine(reader, shapeKeyword, end, shape);
  if (sink.lineHasProblem) state.lost = true;
}

/** Opens the block a form line begins; false where the line has no place here. */
function enterBlock(state: LexerState, keyword: string): boolean {
  const block = formBlockBehind(state.block, keyword);
  if (block === undefined) return false;
  state.block = block;
  if (keyword === '版式') state.groups = 0;
  return true;
}

/** The block that is open behind a line of a form; undefined where the line has no place in the block before it. */
export function formBlockBehind(block: Block, keyword: string): Block | undefined {
  const within = formParts[keyword];
  if (within) return within.includes(block) ? (keyword === '一级' ? 'form-level' : block) : undefined;
  const option = printOptions[keyword];
  if (!option) return formBlocks[keyword] ?? 'form';
  if (block === 'form-level') return 'form-indicators';
  return option.includes(block) ? block : 'form';
}

/** A line with an unknown word, or with none; a run of lines without any word is one mistake. */
function passOver(state: LexerState, word: string, known: string[]): void {
  const { reader, sink } = state;
  const start = reader.pos;
  sink.hide('PASSED_OVER', start, reader.end);
  if (state.orphaned) return;
  state.lost = true;
  if (state.passedOver && word === '') {
    state.passedOver.end = reader.end;
    return;
  }
  const meant = word === '' ? undefined : nearest(word, known);
  sink.problem(meant ? 'unknown-form-word' : 'unreadable-form-line', start, reader.end, {
    word: word || reader.excerpt(start, reader.end),
    meant: meant ?? '',
  });
  state.passedOver = word === '' ? sink.problems.at(-1) : undefined;
}
