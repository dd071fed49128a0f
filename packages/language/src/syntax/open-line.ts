/**
 * Reads a text up to a caret: the lines above it as ever, and its own line as far as one likes, as if the text ended there. What is
 * being typed has no tree yet, and may spoil that of the lines below.
 */

import type { IToken, TokenTypeDictionary } from 'chevrotain';
import { readExpression } from './expression-reader.js';
import { type Block, LexerState } from './lexer-state.js';
import { readLine } from './line-lexer.js';
import { LineReader } from './line-reader.js';
import { type SyntaxProblem, TokenSink } from './token-sink.js';

/** A line whose beginning is known and whose end is being written. */
export interface OpenLine {
  /** UTF-16 offset of its first character. */
  readonly start: number;
  /** What the lines above leave open. */
  readonly before: LineState;
  /** The line as it is when it ends at `end`, and what it leaves open then. */
  upTo(end: number): ReadLine;
}

export interface LineState {
  block: Block;
  /** An open 一级, so that 二级 and 指标 belong somewhere. */
  inCategory: boolean;
  /** Rows of the open 资金 or 表 were read. */
  rowsSeen: boolean;
  reportSeen: boolean;
  /** 块 that are open in a layout. */
  groups: number;
  /** A `|` line may go on with what was read last. */
  textOpen: boolean;
}

export interface ReadLine extends LineState {
  tokens: IToken[];
  /** Comments, punctuation, and what was passed over. */
  hidden: IToken[];
  problems: SyntaxProblem[];
}

/** A line of a report, or the line itself, from which on a text can be read without what stands above it. */
export interface KnownLine extends Pick<LineState, 'block' | 'inCategory'> {
  start: number;
}

/** `known` saves reading the lines above it: what is open before it must be known for sure. */
export function openLine(text: string, types: TokenTypeDictionary, start: number, known?: KnownLine): OpenLine {
  const state = new LexerState(text, types, { partial: false, hidden: true });
  const { sink } = state;
  if (known) Object.assign(state, { block: known.block, inCategory: known.inCategory, reportSeen: true });
  let at = known?.start ?? 0;
  while (at < start) at = readLine(state, at);
  const before = lineState(state);
  const saved = state.save();
  const { line } = sink;
  const above = sink.mark();
  const problems = sink.problems.length;
  const suppressions = sink.suppressions.length;
  return {
    start,
    before,
    upTo(end) {
      state.restore(saved);
      // What is being written is read for what it may become, whatever was lost above it.
      state.readable();
      sink.line = line;
      readLine(state, start, end);
      const read = {
        ...lineState(state),
        tokens: sink.tokens.slice(above.tokens),
        hidden: sink.hidden.slice(above.hidden),
        problems: sink.problems.slice(problems),
      };
      sink.rollback(above);
      sink.problems.length = problems;
      sink.suppressions.length = suppressions;
      return read;
    },
  };
}

/**
 * The tokens of an expression that may stop anywhere; with `formats` also of the formats behind it. Undefined where something in it
 * cannot be read.
 */
export function openExpression(
  text: string,
  types: TokenTypeDictionary,
  start: number,
  end: number,
  formats: boolean,
): IToken[] | undefined {
  const sink = new TokenSink(text, types, false);
  sink.lineStart = start;
  const reader = new LineReader(sink, text, true);
  reader.startLine(start, end);
  return readExpression(reader, start, end, formats) ? sink.tokens : undefined;
}

function lineState(state: LexerState): LineState {
  const { block, inCategory, reportSeen, groups, reader } = state;
  const rowsSeen = state.rowsSeen && (block === 'funds' || block === 'table');
  return { block, inCategory, rowsSeen, reportSeen, groups, textOpen: reader.textOpen };
}
