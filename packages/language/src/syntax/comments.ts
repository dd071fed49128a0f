/**
 * A comment at the start of a line, and what it silences.
 */

import { fold } from '@jixiao/core';
import type { LineReader } from './line-reader.js';

/** Whether a line that begins at `pos` begins with a comment, which here needs no blank before it. */
export function startsComment(reader: LineReader): boolean {
  const next = reader.at(reader.pos + 1);
  return reader.code === 0x2f && (next === 0x2f || next === 0x2a);
}

export function readComment(reader: LineReader): void {
  const start = reader.pos;
  const end = reader.commentEnd(start);
  if (reader.at(start + 1) === 0x2f) readSuppression(reader, start + 2, end);
  reader.sink.hide('COMMENT', start, end);
  reader.pos = end;
  reader.skip();
}

/** `忽略 rule-id …` inside a comment. */
function readSuppression({ sink, text }: LineReader, start: number, end: number): void {
  const words = text
    .substring(start, end)
    .trim()
    .split(/[\s，,、；;：:]+/u);
  const first = fold(words[0] ?? '').toLowerCase();
  if (first !== '忽略' && first !== 'ignore') return;
  const rules = words.slice(1).filter((word) => word !== '');
  if (rules.length > 0) sink.suppressions.push({ line: sink.line, rules, start, end });
}
