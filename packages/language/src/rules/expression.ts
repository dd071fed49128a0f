import type { Localized } from '@jixiao/core';
import { AstUtils } from 'langium';
import type { ExpressionProblemCode } from '../evaluation/expressions.js';
import { nodeSpan } from '../evaluation/written.js';
import { isReport } from '../generated/ast.js';
import type { Rule } from './rule.js';

/** 算不出来的算式。 */
export const expression: Rule = {
  id: 'expression',
  severity: 'error',
  purpose: { zh: '算式应能算出数来', en: 'A formula has a value' },
  basis: {
    zh: '算不出来的算式印不出数，用到它的核对也不起作用。',
    en: 'A formula without value prints nothing, and checks that use it say nothing.',
  },
  examples: {
    good: [
      '资金 万元\n  行 年度资金总额 100 100 90\n正文\n执行率[[占比(资金.年度资金总额.全年执行数, 资金.年度资金总额.全年预算数)]]。',
      '表 支出 万元\n  行 决算总支出 １０\n  - 基本支出 ６\n正文\n共[[合计（支出.决算总支出）]]、[[支出.决算总支出＋１０００元]]。',
      '表 支出 万元\n  行 决算总支出\n正文\n共[[支出.决算总支出]]。',
    ],
    bad: [
      '资金 万元\n  行 年度资金总额 100 0 0\n正文\n[[⟦资金.年度资金总额.全年执行数 / 资金.年度资金总额.全年预算数⟧]]。',
      '指标 学习\n  目标 ≥12次 完成 13次\n资金 万元\n  行 年度资金总额 １００ １００ ９０\n正文\n[[⟦学习.完成＋资金.年度资金总额.全年执行数⟧]]、[[⟦资金.年度资金总额⟧]]。',
      '表 支出 万元\n  行 决算总支出 10\n正文\n[[⟦支出.决算总支出 * 支出.决算总支出⟧]]、[[⟦占比(支出.决算总支出)⟧]]、[[合计(⟦10⟧)]]。',
      '指标 甲\n  目标 ≥1次\n  完成 ⟦[[甲.完成]]⟧',
    ],
  },
  check(report, found) {
    const told = new Set<unknown>();
    for (const { problem, node } of report.problems) {
      if (told.has(node) || AstUtils.getContainerOfType(node, isReport) !== report.node) continue;
      told.add(node);
      found({
        at: nodeSpan(node),
        subject: node,
        message: messages[problem],
        args: { text: node.$cstNode?.text ?? '' },
      });
    }
  },
};

const messages: Record<ExpressionProblemCode, Localized> = {
  cycle: {
    zh: '“{text}”绕一圈又用到自己，算不出数；请把其中一处写成数字',
    en: '"{text}" leads back to itself and has no value; write one of them as a number',
  },
  'division-by-zero': {
    zh: '“{text}”除以 0，算不出数；请核对分母',
    en: '"{text}" divides by zero; check what it divides by',
  },
  'units-differ': {
    zh: '“{text}”两边的单位不同，不能相加减或比较；请改用单位相同的数，如都用万元',
    en: 'The units in "{text}" differ and cannot be added or compared; use numbers of one unit',
  },
  'units-multiplied': {
    zh: '“{text}”是金额乘金额，没有意义；请把一边改成不带单位的数或百分率',
    en: '"{text}" multiplies money by money; make one side a bare number or a percentage',
  },
  'column-expected': {
    zh: '“{text}”有好几个数；请在后面写明是哪一个，如 资金.年度资金总额.全年执行数',
    en: '"{text}" has several numbers; add which one is meant, such as funds.total.column',
  },
  'number-expected': {
    zh: '“{text}”不是数；算式里请写数，或写有数的那一项',
    en: '"{text}" is no number; name something that has one',
  },
  'parts-expected': {
    zh: '“{text}”下面没有分项；“合计”“计数”的括号里请写有分项的行，如 合计(支出.决算总支出)',
    en: '"{text}" has no parts; put a row that has some between the brackets of sum or count',
  },
  'argument-count': {
    zh: '“{text}”括号里的项数不对；占比、增减、增幅写两项，合计、绝对值、计数写一项',
    en: '"{text}" has a wrong number of arguments; share, change and growth take two, sum, abs and count one',
  },
};
