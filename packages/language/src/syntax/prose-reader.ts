/**
 * Reads a line of a 正文: a heading or a paragraph.
 */

import { isBlank, isHash } from './characters.js';
import { readComment } from './comments.js';
import type { LexerState } from './lexer-state.js';

export function readProse({ reader, sink }: LexerState): void {
  const start = reader.pos;
  if (
    reader.code === 0x2f &&
    reader.at(start + 1) === 0x2f &&
    (start + 2 >= reader.end || isBlank(reader.at(start + 2)))
  )
    return readComment(reader);
  let hashes = start;
  while (isHash(reader.at(hashes))) hashes++;
  const level = hashes - start;
  if (level === 0 || (hashes < reader.end && !isBlank(reader.at(hashes))))
    return reader.readText('PROSE', start, reader.end);
  if (level > 4) sink.problem('heading-too-deep', start, hashes);
  const textStart = reader.blanksEnd(hashes);
  if (textStart >= reader.end) sink.problem('heading-empty', start, hashes);
  sink.add('HASHES', start, hashes);
  reader.readText('TEXT', textStart, reader.end);
}
