import type { IToken } from 'chevrotain';
import type { LexerResult } from 'langium';
import { isBlank } from '../syntax/characters.js';
import { lineEnd } from '../syntax/lookahead.js';

/** Tokens of a line between which nothing may change: one word, or a whole text with its references. Offsets, end exclusive. */
export interface Unit {
  /** Type of its first token; OPAQUE for text that no token covers. */
  type: string;
  start: number;
  end: number;
}

/** A line that says something. `first` is its first token that is not hidden, where it has one. */
export interface SourceLine {
  /** Zero-based number in the text. */
  number: number;
  units: Unit[];
  first: string | undefined;
}

const textStarts = new Set(['TEXT', 'LINE', 'PROSE']);

/** The lines of a text that are not blank, each with its units in order. */
export function sourceLines(text: string, { tokens, hidden }: LexerResult): SourceLine[] {
  const lines: SourceLine[] = [];
  let token = 0;
  let comment = 0;
  let number = 0;
  for (let start = 0; start <= text.length; number++) {
    const end = lineEnd(text, start);
    const pieces: IToken[] = [];
    for (;;) {
      const next = before(tokens[token], hidden[comment]) ? tokens[token++] : hidden[comment++];
      if (next) {
        if (next.startOffset < end) {
          pieces.push(next);
          continue;
        }
        if (next === tokens[token - 1]) token--;
        else comment--;
      }
      break;
    }
    const units = unitsOf(text, start, end, pieces);
    if (units.length > 0)
      lines.push({ number, units, first: pieces.find((piece) => !isHidden(piece))?.tokenType.name });
    start = end + (text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? 2 : 1);
  }
  return lines;
}

function before(token: IToken | undefined, hidden: IToken | undefined): boolean {
  return token !== undefined && (hidden === undefined || token.startOffset < hidden.startOffset);
}

function isHidden({ tokenType }: IToken): boolean {
  return tokenType.name === 'COMMENT' || tokenType.name === 'PUNCTUATION' || tokenType.name === 'PASSED_OVER';
}

function unitsOf(text: string, start: number, end: number, pieces: IToken[]): Unit[] {
  const units: Unit[] = [];
  let depth = 0;
  let quoted = false;
  let at = start;
  let last = '';
  for (const piece of pieces) {
    const type = piece.tokenType.name;
    const pieceEnd = piece.startOffset + piece.image.length;
    const unit = units.at(-1);
    opaque(text, at, piece.startOffset, units);
    const adjacent = unit !== undefined && unit.end === piece.startOffset;
    const goesOn = adjacent && ((type === 'TEXT' && last === ']]') || type === '[[') && isText(unit);
    if (unit && (depth > 0 || quoted || goesOn)) unit.end = pieceEnd;
    else units.push({ type, start: piece.startOffset, end: pieceEnd });
    if (type === '[[' || type === 'PROSE_REFERENCE') depth++;
    else if (type === ']]') depth = Math.max(0, depth - 1);
    else if (type === 'QUOTE') quoted = !quoted;
    at = pieceEnd;
    last = type;
  }
  opaque(text, at, end, units);
  return units;
}

function isText({ type }: Unit): boolean {
  return textStarts.has(type) || type === '[[' || type === 'PROSE_REFERENCE';
}

/** Adds what no token covers: the lexer leaves hidden tokens out where there are very many in a row. */
function opaque(text: string, start: number, end: number, units: Unit[]): void {
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (start < end) units.push({ type: 'OPAQUE', start, end });
}
