/**
 * Keywords as parts of regular expressions, made from the table of keywords.
 */

import {
  B,
  BARS,
  BLACK,
  COLONS,
  COMMENT,
  DASHES,
  DIGITS,
  LETTERS,
  OPENING_QUOTES,
  SEPARATORS,
  SIGNS,
} from './characters.mjs';

/** What must follow a keyword: a blank, `：`, a digit, a comparison, a quote, `|` or the line end. */
export const KEYWORD_END = `(?=${B}|[${COLONS}${DIGITS}${SIGNS}${BARS}${OPENING_QUOTES}]|$)`;

/** A blank mark standing alone, and where a number begins. */
export const BLANK_MARK = `(?:——|[${DASHES}/／])(?=${B}|[${SEPARATORS}${BARS}]|$)`;
export const NUMBER_START = `(?:[+＋\\-－–−]?[${DIGITS}]|${BLANK_MARK})`;

/** Attribute words by what their value is; all others take a text, a target or a result. */
export const numeric = ['分值', '得分', '执行率', '完成率'];
const bare = ['核心', '不适用'];
const evidence = '佐证';

/** A value may stand behind `：`. */
const VALUE = `${B}*(?:[${COLONS}]${B}*)?`;
/** An English attribute word counts inside a phrase only before what is sure to be its value. */
const ENGLISH_GUARD = `(?=${B}*(?:[${COLONS}${SIGNS}${OPENING_QUOTES}]|${NUMBER_START}|$))`;

/** The alternations of a table of keywords. */
export function wordsOf(keywords) {
  const english = new Map(keywords.map(({ zh, en }) => [zh, en]));

  /** Every spelling of the words: Chinese, and English in either case and width. */
  const spelled = (words) => `(?:${words.join('|')}|(?:${words.map(englishOf).join('|')}))`;
  const englishOf = (zh) => {
    const en = english.get(zh);
    if (en === undefined) throw new Error(`${zh} is no keyword`);
    return anyCase(en);
  };

  /** Keywords with what must follow them. */
  const keyword = (...words) => spelled(words) + KEYWORD_END;
  const inPhrase = (words) =>
    words.length === 0
      ? '(?!)'
      : `(?:(?:${words.join('|')})${KEYWORD_END}|(?:${words.map(englishOf).join('|')})${ENGLISH_GUARD})`;

  /**
   * An attribute word that ends the phrase before it: one with a value that fits. A word that another such word follows has none.
   */
  function endsPhrase(words, depth = 1) {
    const only = (list) => inPhrase(words.filter((word) => list.includes(word)));
    const others = inPhrase(
      words.filter((word) => !numeric.includes(word) && !bare.includes(word) && word !== evidence),
    );
    const alternatives = [
      `${only(numeric)}${VALUE}${NUMBER_START}`,
      `${only([evidence])}${VALUE}[${OPENING_QUOTES}]`,
      only(bare),
      `${others}${VALUE}(?=${BLACK})(?!${COMMENT})${depth > 0 ? `(?!${endsPhrase(words, depth - 1)})` : ''}`,
    ];
    return `(?:${alternatives.join('|')})`;
  }

  return { keyword, inPhrase, endsPhrase, spelled };
}

/** Letters that a keyword was glued to. */
export const GLUED = `(?=[${LETTERS}])`;

/** An English word in either case and width, letter by letter; `(?i)` would also try all the ligatures that fold to two of them. */
export function anyCase(word) {
  const wide = (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
  return [...word]
    .map((letter) => [letter, letter.toUpperCase()])
    .map(([lower, upper]) => `[${lower}${wide(lower)}${upper === lower ? '' : upper + wide(upper)}]`)
    .join('');
}
