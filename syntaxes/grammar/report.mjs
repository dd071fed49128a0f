/**
 * A report: its blocks, which say which attribute words count, and the lines that stand in each.
 */

import { attributeRules } from './attributes.mjs';
import { BLACK, LINE_START } from './characters.mjs';
import { fieldRules } from './fields.mjs';
import { headRules, levelWords } from './heads.mjs';
import { START } from './line.mjs';
import { ROW_DASHES, rowRules } from './rows.mjs';
import { include, match, region } from './sequence.mjs';

/** Structure keywords that begin a line of another kind and so end whatever block is open; levels and indicators come to these. */
const heads = ['报告', '表式', '上年', '资金', '年度目标', '表', '勾稽', '总分', '正文', '汇总', '包含', '排序'];

export function reportRules({ blockAttributes }, words, values) {
  const { keyword } = words;
  const blocks = Object.fromEntries(Object.entries(blockAttributes).map(([name, set]) => [name, [...set]]));
  const attributes = ['funds', 'goals', 'indicator', 'total'];
  const levels = levelWords(words);
  const HEADS = `(?:${keyword(...heads)}|${Object.values(levels).join('|')})`;

  /** A block begins at its head and ends where another begins; a line of any other kind leaves it open. */
  const block = (head, own, attributesOf, fallback = []) =>
    region(
      [`^(?=${LINE_START}${head})`],
      `^(?=${LINE_START}(?!${head})${HEADS})`,
      include(
        'plain-lines',
        ...own,
        `${attributesOf}-attribute-line`,
        'orphan',
        `${attributesOf}-glued-line`,
        ...fallback,
        'field',
        'comments',
      ),
    );

  return {
    report: {
      patterns: [
        ...include('narrative', 'plain-lines'),
        block(keyword('资金'), ['funds-head', 'row'], 'funds', ['unmarked-row']),
        block(keyword('表'), ['table-head', 'columns', 'row'], 'funds', ['unmarked-row']),
        block(keyword('年度目标'), ['goals-head'], 'goals'),
        block(levels.指标, ['indicator-head', 'part'], 'indicator'),
        block(keyword('总分'), ['total-head'], 'total'),
        ...include('report-head', 'clause', 'category', 'subcategory', 'check', 'reserved'),
        ...include('orphan', 'field', 'comments'),
      ],
    },
    'plain-lines': { patterns: include('suppression', 'bar-line') },
    /** A line of a block that is not open: none of its words count. */
    orphan: region(
      [
        ...START,
        `(?=${keyword('行', '列', '其中', ...new Set(attributes.flatMap((name) => blocks[name])))}|${ROW_DASHES})`,
      ],
      '$',
      [match(`${BLACK}.*$`)],
    ),

    ...headRules(blocks, words, values),
    ...rowRules(words, blocks.funds, values),
    ...fieldRules(values),
    ...Object.assign({}, ...attributes.map((name) => attributeRules(name, blocks[name], words, values))),
  };
}
