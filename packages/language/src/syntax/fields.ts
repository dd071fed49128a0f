/**
 * Reads fields, one or more on a line.
 */

import { noWords } from './attributes.js';
import type { LineReader } from './line-reader.js';
import { startsField } from './phrase.js';
import { readTextValue } from './values.js';

/** `人员编制：55，实有人数：60`: fields, each with its value to the next `NAME：`. The first needs no colon. */
export function readFields(reader: LineReader): void {
  for (;;) {
    const end = reader.nameEnd(reader.pos);
    reader.sink.add('FIELD', reader.pos, end);
    reader.pos = end;
    reader.skipColon();
    reader.textOpen = true;
    reader.skip();
    // An empty value is followed by the next field at once: `主管部门： 年度：2021`.
    if (!reader.done && !startsField(reader, reader.pos)) readTextValue(reader, { words: noWords, fields: true });
    reader.skip();
    if (reader.done) return;
    const code = reader.code;
    if (code === 0xff0c || code === 0x2c || code === 0xff1b || code === 0x3b) {
      reader.sink.hide('PUNCTUATION', reader.pos, reader.pos + 1);
      reader.pos++;
      reader.skip();
    }
    if (!startsField(reader, reader.pos)) return reader.passOverRest();
  }
}
