/**
 * The lines of a report that begin with a structure keyword, with the names, units and titles behind it.
 */

import { B, BARS, BLACK, BLANKS, COLON, COMMENT, DIGITS, FREE, LETTERS, NAME, QUOTED, WORD } from './characters.mjs';
import { GAP, START } from './line.mjs';
import { include, match, maybe, region, scoped } from './sequence.mjs';
import { GLUED } from './words.mjs';

/** A keyword as a level or an indicator may spell it: also glued to its name, and as printed forms call the column. */
export function levelWords({ keyword }) {
  const misspelt = (label) => `${label}(?![${LETTERS}_])(?=${B}*${BLACK})`;
  // The whole may still be the name of a field.
  const glued = (zh) => `(?!${NAME}${COLON})${zh}${GLUED}`;
  const word = (zh, label) => `(?:${keyword(zh)}|${misspelt(label)}|${glued(zh)})`;
  return { 一级: word('一级', '一级指标'), 二级: word('二级', '二级指标'), 指标: word('指标', '三级指标') };
}

export function headRules(blocks, words, { CELL, BARE_NUMBER, SIGN }) {
  const { keyword, inPhrase, endsPhrase } = words;
  const levels = levelWords(words);
  const head = (zh, source = keyword(zh)) => [...START, scoped('keyword.control.block', source), GAP];
  const name = (scope) => scoped(scope, `(?:${QUOTED}|${WORD})?`);
  /** Bare text up to the next attribute word. */
  const phrase = (list) => {
    const word = `[^${BLANKS}\\n${BARS}]+`;
    return `(?!${COMMENT})${word}(?:${B}+(?!${endsPhrase(list)}|${COMMENT})${word})*`;
  };
  const goal = `(?!${inPhrase(blocks.goals)})${phrase(blocks.goals)}`;
  const indicator = `(?!${inPhrase(blocks.indicator)}${B}*(?:${SIGN}|[${DIGITS}]))(?:${QUOTED}|${phrase(blocks.indicator)})`;

  const level = (zh) =>
    match(
      ...head(zh, levels[zh]),
      scoped('entity.name.section.level', `(?:(?!${keyword('分值', '不适用')}|${BARE_NUMBER})(?:${QUOTED}|${WORD}))?`),
      maybe(`${B}*`, scoped('keyword.other.attribute', keyword('分值')), GAP),
      maybe(`${B}*`, scoped('', CELL, 'blank-mark', 'number')),
      maybe(`${B}*`, scoped('keyword.other.attribute', keyword('不适用'))),
    );

  return {
    'report-head': region(
      [...START, scoped('keyword.control.report', keyword('报告')), GAP, name('entity.name.type.report')],
      '$',
      include('comments', 'quoted'),
    ),
    clause: region(
      [...START, scoped('keyword.control.clause', keyword('表式', '上年')), GAP, name('entity.other.inherited-class')],
      '$',
      include('comments'),
    ),
    'funds-head': region([...head('资金'), scoped('keyword.other.unit', `(?:${WORD})?`)], '$', include('comments')),
    'goals-head': region(head('年度目标'), '$', [
      match('\\G', scoped('entity.name.section.goal', goal)),
      ...include('goals-attributes'),
    ]),
    category: level('一级'),
    subcategory: level('二级'),
    'indicator-head': region(
      // `指标1：name`: the number is printed by the form.
      [...head('指标', levels.指标), maybe(`[${DIGITS}]+${COLON}(?![${DIGITS}])${B}*`)],
      '$',
      [match('\\G', scoped('entity.name.function.indicator', indicator)), ...include('indicator-attributes')],
    ),
    part: region(head('其中'), '$', [
      match('\\G', scoped('entity.name.function.part', indicator)),
      ...include('indicator-attributes'),
    ]),
    'table-head': region(
      [
        ...head('表'),
        name('entity.name.type.table'),
        maybe(`${B}+(?!${keyword('列')})`, scoped('keyword.other.unit', WORD)),
      ],
      '$',
      [
        region([FREE, scoped('keyword.control.block', keyword('列')), GAP], '$', include('column-names')),
        ...include('comments', 'quoted'),
      ],
    ),
    columns: region(head('列'), '$', include('column-names')),
    'column-names': {
      patterns: [
        ...include('comments'),
        match(scoped('variable.parameter.column', `${QUOTED}|${WORD}`)),
        ...include('separator'),
      ],
    },
    check: region(head('勾稽'), '$', include('check-body'), { content: 'meta.embedded.expression' }),
    'total-head': region(
      [...head('总分'), scoped('', `(?:${CELL})?`, 'blank-mark', 'number')],
      '$',
      include('total-attributes'),
    ),
    reserved: match(...START, scoped('keyword.control.reserved', keyword('汇总', '包含', '排序'))),
  };
}
