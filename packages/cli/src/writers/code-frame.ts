import { displayWidth, truncateToWidth } from '@jixiao/core';
import type { TextDocument } from 'langium';
import type { Range } from '../issue.js';
import { visibleText } from './visible-text.js';

const TAB_STOP = 4;

/** The line a finding stands on, and below it marks under the place. */
export interface CodeFrame {
  source: string;
  marks: string;
}

/**
 * Cuts a line so that it takes at most `width` columns and shows the place. Columns are counted as a terminal draws them: a Han
 * character takes two. A place over several lines is marked to the end of its first line.
 */
export function codeFrame(text: TextDocument, range: Range, width: number): CodeFrame {
  const { before, marked, behind, cutBefore, cutBehind } = pieces(text, range, 2 * width);
  const rest = marked + behind;
  if (!cutBefore && !cutBehind && displayWidth(before + rest) <= width)
    return { source: before + rest, marks: marksUnder(before, marked) };

  // A third of the room goes to what stands before the place, or more where what follows does not need it.
  const room = Math.max(Math.floor(width / 3), width - 2 - displayWidth(rest));
  const kept = endOfWidth(before, room);
  const lead = (cutBefore || kept.length < before.length ? '…' : '') + kept;
  const left = width - 1 - displayWidth(lead);
  const shown = truncateToWidth(rest, left);
  const tail = cutBehind || shown.length < rest.length ? '…' : '';
  return { source: lead + shown + tail, marks: marksUnder(lead, truncateToWidth(marked, left)) };
}

/** One mark at least: a place may be empty, or lie behind the end of its line. */
function marksUnder(lead: string, marked: string): string {
  return ' '.repeat(displayWidth(lead)) + '^'.repeat(Math.max(1, displayWidth(marked)));
}

/** The line in three parts, as far as `reach` characters from the place: a line may have a megabyte. */
function pieces(text: TextDocument, { start, end }: Range, reach: number) {
  const { line } = start;
  const lineLength = text.offsetAt({ line: line + 1, character: 0 }) - text.offsetAt({ line, character: 0 });
  const from = Math.max(0, start.character - reach);
  const to = Math.min(lineLength, start.character + 2 * reach);
  const piece = text.getText({ start: { line, character: from }, end: { line, character: to } });
  const content = piece.replace(/[\r\n]+$/, '');
  const at = Math.min(start.character - from, content.length);
  const until = end.line > line ? content.length : Math.min(Math.max(end.character - from, at), content.length);

  const before = show(content.slice(0, at), 0);
  const marked = show(content.slice(at, until), displayWidth(before));
  const behind = show(content.slice(until), displayWidth(before + marked));
  return { before, marked, behind, cutBefore: from > 0, cutBehind: to < lineLength && content === piece };
}

/** Tabs become blanks up to the next stop; `column` is where the text begins. */
function show(text: string, column: number): string {
  if (!text.includes('\t')) return visibleText(text);
  let shown = '';
  for (const [index, part] of text.split('\t').entries()) {
    if (index > 0) shown += ' '.repeat(TAB_STOP - ((column + displayWidth(shown)) % TAB_STOP));
    shown += visibleText(part);
  }
  return shown;
}

/** The longest ending that fits into a width in columns; no character is cut in two. */
function endOfWidth(text: string, width: number): string {
  const points = Array.from(text);
  let used = 0;
  let first = points.length;
  while (first > 0 && (used += displayWidth(points[first - 1] as string)) <= width) first--;
  return points.slice(first).join('');
}
