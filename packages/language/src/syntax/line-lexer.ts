/**
 * Reads a text line by line into tokens. What is wrong on a line is reported here and hidden from the parser, so that one mistake
 * costs one diagnostic and the next line is read normally.
 */

import type { TokenTypeDictionary } from 'chevrotain';
import type { LexerResult, LexingReport } from 'langium';
import { isBar } from './characters.js';
import { readComment, startsComment } from './comments.js';
import { readFormOrReport } from './form-reader.js';
import { type LexerOptions, LexerState } from './lexer-state.js';
import { lineEnd } from './lookahead.js';
import { belongsToHeadless } from './missing-heads.js';
import { readProse } from './prose-reader.js';
import { readReportLine } from './report-reader.js';
import type { Suppression, SyntaxProblem } from './token-sink.js';

/** What the lexer says about a text besides its tokens. */
export interface LineLexingReport extends LexingReport {
  problems: SyntaxProblem[];
  suppressions: Suppression[];
}

export function readLines(text: string, types: TokenTypeDictionary, options: LexerOptions): LexerResult {
  const state = new LexerState(text, types, options);
  const { sink } = state;
  for (let start = 0; start <= text.length; ) start = readLine(state, start);
  const report: LineLexingReport = { diagnostics: [], problems: sink.problems, suppressions: sink.suppressions };
  return { tokens: sink.tokens, hidden: sink.hidden, errors: [], report };
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
  if (state.headless && belongsToHeadless(state)) return sink.hide('PASSED_OVER', reader.pos, reader.end);
  if (state.block.startsWith('form') || state.block === 'layout') readFormOrReport(state);
  else readReportLine(state);
}
