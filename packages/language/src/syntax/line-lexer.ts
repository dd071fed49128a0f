/**
 * Reads a text line by line into tokens. What is wrong on a line is reported here and hidden from the parser, so that one mistake
 * costs one diagnostic and the next line is read normally.
 */

import type { TokenTypeDictionary } from 'chevrotain';
import type { LexerResult, LexingReport } from 'langium';
import { isBar } from './characters.js';
import { readComment, startsComment } from './comments.js';
import { readFormOrReport } from './form-reader.js';
import { type LexerOptions, LexerState, type OpenState } from './lexer-state.js';
import { lineEnd } from './lookahead.js';
import { belongsToHeadless } from './missing-heads.js';
import { readProse } from './prose-reader.js';
import { readReportLine } from './report-reader.js';
import type { Suppression, SyntaxProblem } from './token-sink.js';

/** What the lexer says about a text besides its tokens. */
export interface LineLexingReport extends LexingReport {
  problems: SyntaxProblem[];
  suppressions: Suppression[];
  /** By line what is open before it, so that a line can be read again without those above. */
  states: OpenState[];
}

/** Whole lines of a text: UTF-16 offsets of the first character and behind the last line end, and the zero-based number of the first line. */
export interface Lines {
  start: number;
  end: number;
  line: number;
}

/** Lines that were read again. */
export interface LinesRead {
  tokens: LexerResult;
  /** What is open behind them. */
  after: OpenState;
}

export function readLines(text: string, types: TokenTypeDictionary, options: LexerOptions): LexerResult {
  const state = new LexerState(text, types, options);
  const states: OpenState[] = [];
  for (let start = 0; start <= text.length; ) {
    states.push(state.save(states.at(-1)));
    start = readLine(state, start);
  }
  return lexerResult(state, states);
}

/** Reads some lines of a text, before which `before` is open. */
export function readSomeLines(text: string, types: TokenTypeDictionary, lines: Lines, before: OpenState): LinesRead {
  const state = new LexerState(text, types, { partial: false, hidden: false });
  state.restore(before);
  state.sink.line = lines.line;
  const states: OpenState[] = [];
  const isLast = lines.end === text.length;
  for (let start = lines.start; start < lines.end || (isLast && start === text.length); ) {
    states.push(state.save(states.at(-1)));
    start = readLine(state, start);
  }
  return { tokens: lexerResult(state, states), after: state.save() };
}

function lexerResult({ sink }: LexerState, states: OpenState[]): LexerResult {
  const { problems, suppressions, tokens, hidden } = sink;
  const report: LineLexingReport = { diagnostics: [], problems, suppressions, states };
  return { tokens, hidden, errors: [], report };
}

/** Reads the line at `start`, of all of it or of what stands before `end`. Returns where the next line starts. */
export function readLine(state: LexerState, start: number, end = lineEnd(state.text, start)): number {
  const { sink, text } = state;
  sink.lineStart = start;
  readContent(state, start, end);
  sink.line++;
  return end + (text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? 2 : 1);
}

function readContent(state: LexerState, start: number, end: number): void {
  const { reader, sink } = state;
  reader.startLine(start, end);
  reader.pos = reader.blanksEnd(start);
  if (reader.done) return;
  if (state.block === 'narrative') return readProse(state);
  if (startsComment(reader)) {
    readComment(reader);
    if (reader.done) return;
  }
  if (isBar(reader.code) && state.block !== 'start') {
    return reader.textOpen ? reader.readBarLine() : state.orphan('bar-without-text');
  }
  reader.textOpen = false;
  state.lookedAhead = false;
  if (state.headless && belongsToHeadless(state)) return sink.hide('PASSED_OVER', reader.pos, reader.end);
  if (state.block.startsWith('form') || state.block === 'layout') readFormOrReport(state);
  else readReportLine(state);
}
