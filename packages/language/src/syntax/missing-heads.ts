/**
 * Reads on where the first line of a report, a form, its layout or a narrative is missing.
 */

import { readNamed } from './block-heads.js';
import { isBar, isColon, isDash, isLetter } from './characters.js';
import { formLines, layoutLines, readFormLine } from './form-lines.js';
import { keywordOf } from './keywords.js';
import type { LexerState } from './lexer-state.js';
import { isHead, kindOfFile, linesFrom } from './lookahead.js';

/**
 * A file that begins with neither 报告 nor 表式 is one mistake; what follows is read as a report, or passed over where it is a form.
 * False where the line itself says nothing: most often it is the head, misspelt.
 */
export function requireHead(state: LexerState, keyword: string | undefined): boolean {
  if (keyword === '报告' || keyword === '表式') return true;
  const { reader, sink } = state;
  state.block = 'report';
  if (keyword === '汇总' || keyword === '包含' || keyword === '排序') return true;
  sink.problem('head-expected', reader.pos, reader.end);
  state.lost = true;
  if (kindOfFile(state.text, sink.lineStart) === 'form') {
    state.headless = 'form';
  } else if ((keyword || isFieldLine(state)) && !headFollows(state)) {
    return true;
  }
  sink.hide('PASSED_OVER', reader.pos, reader.end);
  return false;
}

/** 表式 before anything else begins a form, unless what follows can only be a report that lost its head. */
export function readFirstForm(state: LexerState, end: number): void {
  const { reader } = state;
  if (kindOfFile(state.text, reader.end) === 'report') return readHeadlessReport(state, 'HEADLESS_FORM', end);
  state.block = 'form';
  state.readable();
  readFormLine(reader, '表式', end, formLines.表式 as object);
}

/** `表式 NAME` or `上年 NAME` as the first line of a report that has no head. */
export function readHeadlessReport(state: LexerState, type: 'HEADLESS_FORM' | '上年', end: number): void {
  const { reader, sink } = state;
  const start = reader.pos;
  if (!state.lost && state.block !== 'report') sink.problem('head-expected', start, reader.end);
  state.readable();
  state.block = 'report';
  state.reportSeen = true;
  sink.add(type, start, end);
  reader.pos = end;
  readNamed(reader, state.text.substring(start, end), false);
}

/** Whether a line still belongs to the form, layout or narrative without head that is being passed over. */
export function belongsToHeadless(state: LexerState): boolean {
  const { reader } = state;
  const end = reader.lettersEnd(reader.pos);
  const word = end > reader.pos && reader.endsKeyword(end) ? state.text.substring(reader.pos, end) : '';
  const structure = keywordOf(word, 'structure');
  let belongs = structure === undefined;
  if (state.headless === 'form') belongs = structure !== '报告' && structure !== '表式';
  if (state.headless === 'layout') {
    const keyword = isDash(reader.code) ? '行' : keywordOf(word, 'form');
    const alone = reader.blanksEnd(end) >= reader.end;
    belongs = keyword !== undefined && keyword in layoutLines && (alone || !(keyword in formLines) || keyword === '行');
  }
  if (!belongs) state.headless = undefined;
  return belongs;
}

/** `NAME：`, or a bare name with `|` lines below it. */
function isFieldLine(state: LexerState): boolean {
  const { reader } = state;
  const end = reader.nameEnd(reader.pos);
  if (!isLetter(reader.code)) return false;
  return isColon(reader.at(end)) || (end >= reader.end && barFollows(state));
}

/** Whether the next line is the head that was missed, so that this one is only astray before it. */
function headFollows({ reader, text }: LexerState): boolean {
  for (const [start, end] of linesFrom(text, reader.end)) return isHead(text, start, end);
  return false;
}

function barFollows({ reader, text }: LexerState): boolean {
  for (const [start] of linesFrom(text, reader.end, true)) return isBar(text.charCodeAt(start));
  return false;
}
