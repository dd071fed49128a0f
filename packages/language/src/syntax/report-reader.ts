/**
 * Decides by its first word what a line of a report is, also where that word is misspelt or glued to the next.
 */

import { anyAttribute, blockAttributes, readAttributes, readAttributeValue } from './attributes.js';
import { isColon, isDash } from './characters.js';
import { keywordOf } from './keywords.js';
import type { LexerState } from './lexer-state.js';
import { requireHead } from './missing-heads.js';
import { attributeAt } from './phrase.js';
import { isRowDash } from './rows.js';
import { readRowLine, readStructure } from './structure-reader.js';
import { readUnmarkedLine } from './unmarked-lines.js';

/** What the form itself calls its columns, written where the keyword is meant. */
const misspeltKeywords: Record<string, string> = { 一级指标: '一级', 二级指标: '二级', 三级指标: '指标' };

export function readReportLine(state: LexerState): void {
  const { reader, sink, text } = state;
  const start = reader.pos;
  const end = reader.lettersEnd(start);
  const keyword =
    end > start && reader.endsKeyword(end) ? keywordOf(text.substring(start, end), 'structure') : undefined;
  if (state.block === 'start' && !requireHead(state, keyword)) return;
  if (isDash(reader.code) && isRowDash(reader)) return readRowLine(state);
  if (keyword && (keyword !== '其中' || state.block === 'indicator')) {
    readStructure(state, keyword, end);
    // A head with a mistake in it may be no head at all: what stands below it is no mistake of its own.
    if (sink.lineHasProblem) state.lost = true;
    return;
  }
  if (keyword === '其中') return readRowLine(state);

  const words = blockAttributes[state.block] ?? anyAttribute;
  const attribute = attributeAt(reader, start, words) ?? attributeAt(reader, start, anyAttribute);
  if (attribute) return readAttributeLine(state, attribute.keyword, attribute.end, words);
  const misspelt = misspeltKeywords[text.substring(start, end)];
  if (misspelt && reader.blanksEnd(end) < reader.end) {
    sink.problem('keyword-spelling', start, end, { word: text.substring(start, end), keyword: misspelt });
    return readStructure(state, misspelt, end);
  }
  const glued = gluedKeyword(state, start, end);
  if (glued) {
    const word = text.substring(start, glued.end);
    sink.problem('blank-missing', start, glued.end, { keyword: word, rest: reader.excerpt(glued.end, reader.end) });
    if (isGluedStructure(glued.keyword)) return readStructure(state, glued.keyword, glued.end);
    return readAttributeLine(state, glued.keyword, glued.end, words);
  }
  readUnmarkedLine(state, end);
}

function readAttributeLine(state: LexerState, keyword: string, end: number, words: ReadonlySet<string>): void {
  const { reader, sink, text } = state;
  const start = reader.pos;
  if (words === anyAttribute || !words.has(keyword) || state.orphaned)
    return state.orphan('attribute-without-head', text.substring(start, end));
  if ((state.block === 'funds' || state.block === 'table') && !state.rowsSeen)
    return state.orphan('attribute-without-head', text.substring(start, end));
  // The indicator this line belongs to was the line that could not be read.
  if (state.lost && state.block === 'indicator' && state.given.has(keyword))
    return state.orphan('attribute-without-head', keyword);
  state.passedOver = undefined;
  const from = sink.tokens.length;
  sink.add(keyword, start, end);
  reader.pos = end;
  readAttributeValue(reader, keyword, words);
  readAttributes(reader, words, false);
  state.noteGiven(from);
}

/** An attribute word of the block, 指标, 一级 or 二级 with Chinese glued to it and no `：` behind that word. */
function gluedKeyword(
  { block, reader, text }: LexerState,
  start: number,
  end: number,
): { keyword: string; end: number } | undefined {
  if (end - start < 3 || isColon(reader.at(reader.blanksEnd(reader.nameEnd(start))))) return undefined;
  const words = blockAttributes[block];
  for (const length of [3, 2]) {
    const word = text.substring(start, start + length);
    if (isGluedStructure(word) || words?.has(word)) return { keyword: word, end: start + length };
  }
  return undefined;
}

/** The structure keywords a name is glued to. */
function isGluedStructure(word: string): boolean {
  return word === '指标' || word === '一级' || word === '二级';
}
