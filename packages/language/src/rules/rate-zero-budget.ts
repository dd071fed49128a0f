import { compareAtOwnPrecision } from '@jixiao/core';
import { isTyped } from '../evaluation/figure.js';
import { hasFundColumn } from './fund-limits.js';
import { rateArgs } from './fund-rates.js';
import type { Rule } from './rule.js';

/** 没有预算就没有执行率。 */
export const rateZeroBudget: Rule = {
  id: 'rate-zero-budget',
  severity: 'warning',
  purpose: {
    zh: '全年预算数为 0 的，不应有执行率',
    en: 'There is no execution rate where the budget of the year is 0',
  },
  basis: {
    zh: '预算数为 0 时系统按 0 显示；表式写明“零预算 100”且有支出的，按 100%。',
    en: 'Systems show 0 for a budget of 0; under a form with 零预算 100 it is 100 % where something was spent.',
  },
  examples: {
    good: [
      '资金 万元\n  行 年度资金总额 100 90 90 执行率 100%\n  - 其他资金 0 ０ 0 执行率 0.00%',
      '资金 万元\n  行 年度资金总额 0 0 0 10 ／ —',
      '表式 零算满\n  继承 项目支出自评\n  资金\n    零预算 100\n报告 例\n表式 零算满\n资金\n  行 年度资金总额 0 0 5 执行率 100%',
    ],
    bad: [
      '资金 万元\n  行 年度资金总额 100 90 90 执行率 100%\n  - 其他资金 0 0.00 0 执行率 ⟦１００％⟧',
      '资金 万元\n  行 年度资金总额 0 0 0 10 ⟦100.00%⟧ —',
    ],
  },
  check(report, found) {
    if (!hasFundColumn(report.form, '执行率') || report.form.funds?.rate) return;
    for (const row of report.funds?.rows ?? []) {
      const { rate, budget } = row;
      if (!isTyped(rate) || !budget?.value?.isZero() || rate.value.isZero()) continue;
      if (rate.expected && compareAtOwnPrecision(rate.value, rate.expected.value).verdict !== 'apart') continue;
      found({ at: rate.span, subject: rate, message, args: rateArgs(row, report.form) });
    }
  },
};

const message = {
  zh: '“{row}”全年预算数是 {budget}，执行率却填了 {rate}；没有预算的写 0% 或空格',
  en: '{row}: the budget of the year is {budget}, yet the rate is {rate}; write 0 % or a blank mark',
};
