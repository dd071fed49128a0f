import { displayWidth } from '@jixiao/core';
import type { LexerResult } from 'langium';
import type { FormattingEdit } from './format-document.js';
import { type Place, placesOf } from './line-place.js';
import { type SourceLine, sourceLines, type Unit } from './source-line.js';

/**
 * The edits of a text as far as they change the lines from `first` to `last`: zero-based, both included. Line ends at the border stay.
 */
export function editsInLines(
  text: string,
  edits: readonly FormattingEdit[],
  first: number,
  last: number,
): FormattingEdit[] {
  const [from, to] = offsetsOf(text, first, last);
  const isInside = (offset: number) => offset >= from && offset < to;
  return edits.flatMap((edit) => {
    if (isInside(edit.start) && isInside(edit.end)) return [edit];
    const old = text.slice(edit.start, edit.end);
    const firstBreak = old.search(/[\r\n]/);
    if (firstBreak < 0) return [];
    const parts: FormattingEdit[] = [];
    // Blanks at the end of the line before the break, and the indentation of the line behind it.
    if (isInside(edit.start) && firstBreak > 0)
      parts.push({ start: edit.start, end: edit.start + firstBreak, text: '' });
    const indent = afterBreaks(edit.text);
    const typed = afterBreaks(old);
    if (isInside(edit.end) && typed !== indent)
      parts.push({ start: edit.end - typed.length, end: edit.end, text: indent });
    return parts;
  });
}

/** The lines below these stand one step deeper. */
const opening = new Set(['报告', '资金', '年度目标', '一级', '二级', '指标', '表', '版式', '块']);
const STEP = 2;

/**
 * How many blanks an empty line begins with, by the lines above it, to which `edits` are about to be applied: where the next line is
 * most likely to stand. Undefined inside a narrative, whose lines are free.
 */
export function indentBelow(
  text: string,
  line: number,
  read: LexerResult,
  edits: readonly FormattingEdit[],
): number | undefined {
  const lines = sourceLines(text, read).filter(({ number }) => number < line);
  const places = placesOf(lines);
  const index = places.findLastIndex(({ indent }) => indent !== undefined);
  const [above, place] = [lines[index], places[index]];
  if (!above || !place) return 0;
  const { indent = 0, kind } = place;
  if (kind === 'prose' || kind === 'other' || above.first === '正文') return undefined;
  if (above.first === '表式' ? indent === 0 : opensBlock(above, place)) return indent + STEP;
  const bar = above.units.at(-1);
  // The text of an attribute or a field may go on below its `|`.
  return bar?.type === 'LINE' ? columnOf(text, bar, edits) : indent;
}

function opensBlock({ first = '' }: SourceLine, { kind }: Place): boolean {
  // 二级 of a form has nothing below it; 其中 has attributes only below an indicator.
  if (first === '二级') return kind !== 'form';
  return opening.has(first) || (first === '其中' && kind === 'attributes');
}

/** The column at which a unit will stand. */
function columnOf(text: string, { start }: Unit, edits: readonly FormattingEdit[]): number {
  let at = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  let before = '';
  for (const edit of edits) {
    if (edit.end > start || edit.end < at) continue;
    before = edit.start < at ? afterBreaks(edit.text) : before + text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return displayWidth(before + text.slice(at, start));
}

function afterBreaks(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
}

/** Where the first line begins, and where the one behind the last. */
function offsetsOf(text: string, first: number, last: number): [from: number, to: number] {
  const lineEnds = /\r\n|\r|\n/g;
  let from = first === 0 ? 0 : text.length + 1;
  for (let line = 1; line <= last + 1; line++) {
    const end = lineEnds.exec(text);
    if (!end) return [from, text.length + 1];
    if (line === first) from = lineEnds.lastIndex;
    if (line === last + 1) return [from, lineEnds.lastIndex];
  }
  return [from, text.length + 1];
}
