/**
 * Rows of 资金 and of a 表, with their marks; in a form without amounts.
 */

import { B, BARS, BLACK, BLANKS, COMMENT, DASHES, DIGITS, LETTERS, QUOTED } from './characters.mjs';
import { GAP, START } from './line.mjs';
import { include, match, region, scoped } from './sequence.mjs';
import { BLANK_MARK } from './words.mjs';

/** Dashes are a row's mark unless a digit makes them a sign; `—` needs a name behind it. */
export const ROW_DASHES = `(?!—+${B}*$)[${DASHES}]+(?![${DASHES}${DIGITS}])`;
/** The word of a phrase. */
const PHRASE_WORD = `[^${BLANKS}\\n${BARS}]+`;

/** What a row begins with, as parts of a rule: `行`, `--`, `-其中`, `其中`. */
export function rowMark({ keyword }) {
  return [
    ...START,
    '(?:',
    scoped('keyword.control.row', keyword('行')),
    '|',
    scoped('keyword.other.row-mark', ROW_DASHES),
    `(?:${B}*`,
    scoped('keyword.control.row', `${keyword('其中')}(?=${B}*${BLACK})`),
    ')?|',
    scoped('keyword.control.row', keyword('其中')),
    ')',
    GAP,
  ];
}

/** `行 name "label" cells 得分 n`. */
export function rowRules(words, funds, { CELL, BARE_NUMBER }) {
  const stop = `${CELL}|${QUOTED}|${words.endsPhrase(funds)}|${COMMENT}`;
  const NAME = `(?!${BARE_NUMBER}|${BLANK_MARK})(?:${QUOTED}|${PHRASE_WORD}(?:${B}+(?!${stop})${PHRASE_WORD})*)`;
  return {
    row: region(rowMark(words), '$', [
      match('\\G', scoped('entity.name.variable.row', NAME)),
      ...include('comments', 'quoted', 'cell', 'funds-attributes'),
    ]),
    /** A row without its mark: a mistake, and read all the same. */
    'unmarked-row': region(
      [
        ...START,
        scoped('entity.name.variable.row', `(?=[${LETTERS}]{2})${NAME}`),
        `(?=${B}+(?:${CELL})${B}+(?:${CELL}))`,
      ],
      '$',
      include('comments', 'quoted', 'cell', 'funds-attributes'),
    ),
  };
}
