/**
 * Attribute words with their values: `目标 ≥95%  完成 97%  分值 10`. One rule for each kind of value, tried in this order.
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
  NAME,
  QUOTED,
  SEPARATORS,
  UNCLOSED,
  WORD,
} from './characters.mjs';
import { GAP, START } from './line.mjs';
import { include, match, region, scoped } from './sequence.mjs';
import { insideText } from './texts.mjs';
import { GLUED, numeric } from './words.mjs';

const single = [...numeric, '佐证', '核心', '等级'];
const texts = (words) => words.filter((word) => !single.includes(word));

/** The rules for the attribute words of one block; `name` tells them from those of other blocks. */
export function attributeRules(name, words, { keyword, inPhrase, endsPhrase }, { CELL, QUANTITY, whole }) {
  const only = (list) => words.filter((word) => list.includes(word));
  const word = (list, source = keyword(...list)) => [
    `(?<![^${BLANKS}${SEPARATORS}])`,
    scoped('keyword.other.attribute', source),
    GAP,
  ];
  const next = endsPhrase(words);
  /** Where a text ends: a bar, a comment, the next attribute word; its first word is its own unless that begins the next attribute. */
  const TEXT_END = `(?=[${BARS}])|(?<=${B})(?=${COMMENT})|(?:(?<=${B})(?!\\G)|\\G(?!${inPhrase(words)}(?=[${DIGITS}])))(?=${next})|$`;
  const VALUE_END = `${B}*(?:[${BARS}]|$)|${B}+${COMMENT}|(?:${B}+|${B}*[${SEPARATORS}]${B}*)${inPhrase(words)}`;

  const rules = [];
  const values = texts(words);
  if (values.length > 0) {
    rules.push(
      match(...word(values), ...whole(VALUE_END)),
      region([...word(values), `(?=${QUOTED}|${UNCLOSED})`], `(?<=[${CLOSING_QUOTES}])|$`, include('quoted-text')),
      region(word(values), TEXT_END, include(...insideText), { content: 'string.unquoted.text' }),
    );
  }
  const numbers = only(numeric);
  if (numbers.length > 0) rules.push(match(...word(numbers), scoped('', `(?:${CELL})?`, 'blank-mark', 'number')));
  if (words.includes('佐证')) rules.push(match(...word(['佐证'])));
  if (words.includes('核心')) rules.push(match(...word(['核心']), scoped('', `(?:${QUANTITY})?`, 'number')));
  if (words.includes('等级')) {
    rules.push(match(...word(['等级']), scoped('constant.language.grade', `(?:(?!${inPhrase(words)})${WORD})?`)));
  }
  return {
    [`${name}-attributes`]: { patterns: [...include('comments'), ...rules, ...include('bar-text', 'quoted')] },
    /** A line that begins with an attribute word. */
    [`${name}-attribute-line`]: region([...START, `(?=${keyword(...words)})`], '$', include(`${name}-attributes`)),
    /** `目标全面完成`: the blank is missing, and the line is read as if it were there. */
    [`${name}-glued-line`]: region(
      [...START, `(?!${NAME}${COLON})`, scoped('keyword.other.attribute', `(?:${byLength(words).join('|')})${GLUED}`)],
      '$',
      [
        region([`\\G(?!${next})(?=${BLACK})`], TEXT_END, include(...insideText), { content: 'string.unquoted.text' }),
        ...include(`${name}-attributes`),
      ],
    ),
  };
}

/** The longer before the shorter that it begins with. */
const byLength = (words) => [...words].sort((a, b) => b.length - a.length);
