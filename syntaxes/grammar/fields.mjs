/**
 * Fields, one or more on a line: `人员编制：55，实有人数：60`. Only the first needs no colon.
 */

import {
  B,
  BARS,
  BLACK,
  BLANKS,
  CLOSING_QUOTES,
  COLON,
  COMMENT,
  DIGITS,
  LABEL,
  LETTERS,
  NAME,
  QUOTED,
  SEPARATORS,
  UNCLOSED,
} from './characters.mjs';
import { GAP, START } from './line.mjs';
import { include, match, region, scoped } from './sequence.mjs';
import { insideText } from './texts.mjs';

const FIELD = 'support.type.property-name.field';
/** A name that begins with a digit needs its colon; without it such a line is a paragraph gone astray. */
const FIRST = `(?=[${LETTERS}]|[${DIGITS}]+[${LETTERS}]${NAME}?${COLON})${NAME}(?=${B}|[:：${BARS}"“「]|$)`;
const BEHIND_LABEL = `(?<=${B}|[:：])`;
const NUMBER_END = `${B}*(?:[${BARS}]|$|[${SEPARATORS}]${B}*${LABEL})|${B}+(?:${COMMENT}|${LABEL})`;

export function fieldRules({ whole }) {
  return {
    field: region([...START, scoped(FIELD, FIRST), GAP], '$', [
      ...include('comments'),
      match(`(?<![^${BLANKS}${SEPARATORS}])`, scoped(FIELD, LABEL), GAP),
      match(scoped('punctuation.separator', `[${SEPARATORS}](?=${B}*${LABEL})`)),
      // A value that is wholly a number or a time; the lexer takes it for a text, its readers for what it is.
      match(BEHIND_LABEL, ...whole(NUMBER_END)),
      region([`${BEHIND_LABEL}(?=${QUOTED}|${UNCLOSED})`], `(?<=[${CLOSING_QUOTES}])|$`, include('quoted-text')),
      ...include('bar-text'),
      region(
        [`(?=${BLACK})`],
        `(?=[${BARS}]|[${SEPARATORS}]${B}*${LABEL})|(?<=${B})(?=${COMMENT}|${LABEL})|$`,
        include(...insideText),
        { name: 'string.unquoted.text' },
      ),
    ]),
  };
}
