/**
 * Numbers with their units, ranges, times, blank marks, comparisons: what a value is when it is no text.
 */

import { B, BARS, BLACK, DIGITS, LETTERS, MINUSES, SEPARATORS, SIGNS } from './characters.mjs';
import { match, scoped } from './sequence.mjs';
import { BLANK_MARK } from './words.mjs';

const D = `[${DIGITS}]`;
const NUMBER = `[+＋${MINUSES}]?${D}+(?:,${D}{3}(?!${D}))*(?:[.．]${D}+)?`;

const HALF = '[上下]半年';
const QUARTER = '[第前]?[1-4１-４一二三四]季度[底末初]?';
const MONTH = `${D}{1,2}月(?:${D}{1,2}[日号]|份?(?:[上中下]旬|[底末]|初(?!步))?)`;
const PART_OF_YEAR = `(?:${MONTH}|${HALF}|${QUARTER}|[底末]|初(?!步))`;
const DATE = `${D}{4}(?:[\\-－]${D}{1,2}[\\-－]${D}{1,2}|[/／]${D}{1,2}[/／]${D}{1,2}|[.．]${D}{1,2}[.．]${D}{1,2}|[\\-－]${D}{2})(?!${D})`;
const TIME = `(?:${DATE}|${D}{4}(?:年度?${PART_OF_YEAR}?|${HALF}|${QUARTER})|${MONTH}|${HALF}|${QUARTER}|年(?:[底末]|初(?!步)|(?=内)))(?:[之以][前内]|[前内])?`;

/** Values by the comparisons that may stand around them. */
export function valuesOf({ operatorSigns, operatorWordsBefore, operatorWordsBehind }) {
  const bothWidths = (spelling) => spelling.replace('(', '[(（]').replace(')', '[)）]');
  const longestFirst = (list) =>
    list
      .map(({ spelling }) => spelling)
      .sort((a, b) => b.length - a.length)
      .map(bothWidths)
      .join('|');
  const BEHIND = `(?:${longestFirst(operatorWordsBehind)})`;
  /** Two characters at most: a sign, or an angle with an equals sign behind it. */
  const SIGN = `(?:[><＞＜][=＝]|[${SIGNS}])`;
  const BEFORE = `(?:${SIGN}|(?:${longestFirst(operatorWordsBefore)})(?=${B}*[+＋${MINUSES}]?${D}))`;
  for (const { spelling } of operatorSigns) {
    if (!new RegExp(`^(?:${SIGN.replaceAll('\\-', '-')})$`).test(spelling))
      throw new Error(`${spelling} is no comparison here`);
  }

  const UNIT_CHARACTER = `(?:(?!${BEHIND})[${LETTERS}%％‰℃°²³㎀-㏟])`;
  const UNIT = `${UNIT_CHARACTER}+(?:[/／·*＊×・•⋅]${UNIT_CHARACTER}+|(?<=[mMｍＭ])[23２３](?![${DIGITS}])|(?!${BEHIND})[(（][${LETTERS}%％‰℃°²³㎀-㏟/／·*＊×、]{1,11}[)）])*`;
  const QUANTITY = `${NUMBER}(?:${UNIT})?`;
  const RANGE = `${QUANTITY}(?:[~～〜∼]|——|[\\-－−–—](?=${D}))${QUANTITY}`;
  const ANY = `(?:${BLANK_MARK}|${TIME}|${RANGE}|(?!${TIME})${QUANTITY})`;
  /** The end of a cell: `1，234` is none, because only a half-width comma joins thousands. */
  const CELL_END = `(?=${B}|[${BARS}]|$)`;

  return {
    SIGN,
    QUANTITY,
    CELL: `(?:${BLANK_MARK}|${QUANTITY}(?=${B}|[${BARS}${SEPARATORS}]|$))`,
    /** Digits alone where a name is missing. */
    BARE_NUMBER: `${D}+(?:,${D}{3}(?!${D}))*(?:[.．]${D}+)?(?![${LETTERS}%％‰℃°²³㎀-㏟${DIGITS}])`,
    /** A whole value up to `end`, as parts of a rule: comparison, value, comparison. */
    whole: (end) => [
      scoped('keyword.operator.comparison', `(?:${BEFORE})?`),
      `${B}*`,
      scoped('', ANY, 'blank-mark', 'time', 'range-mark', 'number'),
      scoped('keyword.operator.comparison', `(?:${BEHIND})?`),
      `(?=${end})`,
    ],
    rules: {
      'blank-mark': match(scoped('constant.language.blank', BLANK_MARK)),
      time: match(scoped('constant.numeric.time', TIME)),
      number: match(scoped('constant.numeric', NUMBER), scoped('keyword.other.unit', `(?:${UNIT})?`)),
      'range-mark': match(
        scoped('keyword.operator.range', `(?<=[${LETTERS}${DIGITS}%％‰℃°²³㎀-㏟)）])(?:[~～〜∼]|——|[\\-－−–—])`),
      ),
      comparison: match(scoped('keyword.operator.comparison', SIGN)),
      /** A number or a blank mark of its own, as in a row. */
      cell: match(
        `(?<!${BLACK})`,
        scoped('', `${BLANK_MARK}${CELL_END}|${QUANTITY}${CELL_END}`, 'blank-mark', 'number'),
      ),
    },
  };
}
