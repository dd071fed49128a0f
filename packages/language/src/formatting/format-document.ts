import { displayWidth } from '@jixiao/core';
import type { LexerResult } from 'langium';
import type { JixiaoServices } from '../jixiao-module.js';
import type { JixiaoLexer } from '../syntax/lexer.js';
import { gapsOf } from './line-gaps.js';
import { type Place, placesOf } from './line-place.js';
import { alignRows } from './row-columns.js';
import { type SourceLine, sourceLines, type Unit } from './source-line.js';

/** A replacement of blanks: UTF-16 offsets, end exclusive. */
export interface FormattingEdit {
  start: number;
  end: number;
  text: string;
}

/** The text with its blanks in order; nothing else of it is ever changed. */
export function formatDocument(services: JixiaoServices, text: string): string {
  return applyEdits(text, formattingEdits(services, text));
}

export interface FormattingOptions {
  /** The tokens of the text, where they are known. */
  tokens?: LexerResult;
  /** Whether the columns of neighbouring rows stand below each other; otherwise one blank parts their cells. */
  alignColumns?: boolean;
}

/** The smallest edits that put a text's blanks in order, from the first to the last. */
export function formattingEdits(services: JixiaoServices, text: string, options?: FormattingOptions): FormattingEdit[] {
  return formatting(services, text, options).edits;
}

/**
 * As `formattingEdits`, with the zero-based numbers of the lines that had to be left as they are because with other blanks they would
 * have been read as something else. There should be none: this is the net below the rules, not one of them.
 */
export function formatting(
  services: JixiaoServices,
  text: string,
  { tokens, alignColumns = true }: FormattingOptions = {},
): { edits: FormattingEdit[]; kept: number[] } {
  const lex = (source: string) => (services.parser.Lexer as JixiaoLexer).tokenizeAll(source);
  const result = tokens ?? lex(text);
  const lines = sourceLines(text, result);
  const gaps = wantedGaps(text, lines, alignColumns);
  const edits = editsOf(text, lines, gaps);
  if (edits.length === 0 || sameTokens(result, lex(applyEdits(text, edits)))) return { edits, kept: [] };

  const kept = changedLines(text, lines, applyEdits(text, edits), lex);
  for (const index of kept) gaps.within[index] = typedGaps(text, lines[index] as SourceLine);
  const fewer = editsOf(text, lines, gaps);
  const numbers = kept.map((index) => (lines[index] as SourceLine).number);
  if (sameTokens(result, lex(applyEdits(text, fewer)))) return { edits: fewer, kept: numbers };
  return { edits: [], kept: lines.map((line) => line.number) };
}

export function applyEdits(text: string, edits: FormattingEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits) {
    parts.push(text.substring(at, edit.start), edit.text);
    at = edit.end;
  }
  return parts.join('') + text.substring(at);
}

/** The blanks wanted before every line and inside it. */
interface Gaps {
  indents: string[];
  within: string[][];
}

function wantedGaps(text: string, lines: SourceLine[], alignColumns: boolean): Gaps {
  const places = placesOf(lines);
  const within = lines.map((line, index) => gapsOf(text, line, places[index] as Place));
  if (alignColumns) alignRows(text, lines, places, within);
  const comments = commentIndents(lines, places);
  const indents: string[] = [];
  /** Column of the bar on the line of the keyword, for the `|` lines below it. */
  let bar: number | undefined;
  for (const [index, line] of lines.entries()) {
    const { indent, kind } = places[index] as Place;
    const width =
      kind === 'continuation' ? (bar ?? indent ?? 0) : (indent ?? comments[index] ?? typedIndent(text, line));
    indents.push(' '.repeat(width));
    if (kind !== 'continuation' && kind !== 'other') bar = barColumn(text, line, within[index] as string[], width);
  }
  return { indents, within };
}

function barColumn(text: string, { units }: SourceLine, gaps: string[], indent: number): number | undefined {
  if (units.at(-1)?.type !== 'LINE') return undefined;
  let column = indent;
  for (let index = 0; index < units.length - 1; index++) {
    const { start, end } = units[index] as Unit;
    column += displayWidth(text.substring(start, end)) + (gaps[index] as string).length;
  }
  return column;
}

/** A comment stands like the line it speaks of, the next one that can be read; behind the last of them, like that one. */
function commentIndents(lines: SourceLine[], places: Place[]): (number | undefined)[] {
  const indents: (number | undefined)[] = [];
  let indent = places.findLast((place) => place.indent !== undefined)?.indent ?? 0;
  for (let index = lines.length - 1; index >= 0; index--) {
    indent = places[index]?.indent ?? indent;
    if (lines[index]?.units.every((unit) => unit.type === 'COMMENT')) indents[index] = indent;
  }
  return indents;
}

/** What stands before a line that cannot be read, with a wide blank or a tab as two blanks. */
function typedIndent(text: string, { units }: SourceLine): number {
  let width = 0;
  for (let at = (units[0] as Unit).start - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d || code === 0xfeff) break;
    width += code === 0x3000 || code === 0x09 ? 2 : 1;
  }
  return width;
}

function typedGaps(text: string, { units }: SourceLine): string[] {
  return units.slice(1).map((unit, index) => text.substring((units[index] as Unit).end, unit.start));
}

function editsOf(text: string, lines: SourceLine[], { indents, within }: Gaps): FormattingEdit[] {
  const edits: FormattingEdit[] = [];
  const replace = (start: number, end: number, wanted: string) => {
    if (text.substring(start, end) !== wanted) edits.push({ start, end, text: wanted });
  };
  const lineBreak = commonLineBreak(text);
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let before = -1;
  for (const [index, { number, units }] of lines.entries()) {
    const breaks = index === 0 ? '' : number > before + 1 ? lineBreak + lineBreak : lineBreak;
    for (const [position, unit] of units.entries()) {
      replace(
        at,
        unit.start,
        position === 0 ? breaks + indents[index] : ((within[index] as string[])[position - 1] as string),
      );
      at = unit.end;
    }
    before = number;
  }
  replace(at, text.length, lines.length === 0 ? '' : lineBreak);
  return edits;
}

/** The line end most lines of the text have. */
function commonLineBreak(text: string): string {
  const counts = new Map([
    ['\n', 0],
    ['\r\n', 0],
    ['\r', 0],
  ]);
  for (const [found] of text.matchAll(/\r\n|\r|\n/g)) counts.set(found, (counts.get(found) as number) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

function sameTokens(left: LexerResult, right: LexerResult): boolean {
  return sameList(left.tokens, right.tokens) && sameList(left.hidden, right.hidden);
}

function sameList(left: LexerResult['tokens'], right: LexerResult['tokens']): boolean {
  if (left.length !== right.length) return false;
  return left.every(
    (token, index) => token.tokenType === right[index]?.tokenType && token.image === right[index]?.image,
  );
}

/** Indices of the lines that would be read otherwise; lines keep their order, so the n-th stays the n-th. */
function changedLines(
  text: string,
  lines: SourceLine[],
  formatted: string,
  lex: (text: string) => LexerResult,
): number[] {
  const others = sourceLines(formatted, lex(formatted));
  const said = (source: string, line: SourceLine | undefined) =>
    line?.units.map(({ type, start, end }) => `${type} ${source.substring(start, end)}`).join('\n');
  return [...lines.keys()].filter((index) => said(text, lines[index]) !== said(formatted, others[index]));
}
