import { isTyped, showDecimal } from '../evaluation/figure.js';
import { hasFundColumn } from './fund-limits.js';
import { judgeRate, judgeRow, rateArgs, rateFix } from './fund-rates.js';
import type { Rule } from './rule.js';

/** 执行率的分母是全年预算数，不是年初预算数。 */
export const rateBaseInitial: Rule = {
  id: 'rate-base-initial',
  severity: 'error',
  purpose: {
    zh: '执行率应以全年预算数为分母，不应以年初预算数为分母',
    en: 'The rate is of the budget of the year, not of the initial budget',
  },
  basis: {
    zh: '年中调整过预算的，执行率按调整后的全年预算数计算；误用年初数是常见错误。',
    en: 'Where the budget was changed, the rate is of the changed budget; using the initial one is a common mistake.',
  },
  supersedes: ['rate-mismatch'],
  fix: 'safe',
  examples: {
    good: [
      '资金 万元\n  行 年度资金总额 200 300 250 执行率 83.33%',
      '资金 万元\n  行 年度资金总额 200 300 250 执行率 ９０％',
      '资金 万元\n  行 年度资金总额 100 100 50 执行率 50%',
    ],
    bad: [
      '资金 万元\n  行 年度资金总额 200 300 150 执行率 ⟦75%⟧',
      '资金 万元\n  行 年度资金总额 ９０．００ 120 76.50 10 ⟦８５％⟧ 6.38',
    ],
  },
  check(report, found) {
    const { form } = report;
    if (!hasFundColumn(form, '执行率') || form.funds?.rate) return;
    for (const row of report.funds?.rows ?? []) {
      const { rate, initial, executed } = row;
      if (!isTyped(rate) || judgeRow(row, form) !== 'wrong') continue;
      if (judgeRate(rate.value, executed, initial) !== 'right') continue;
      found({
        at: rate.span,
        subject: row,
        message,
        args: { ...rateArgs(row, form), initial: initial?.value ? showDecimal(initial.value, 6) : '' },
        from: rate.expected?.from,
        fixes: rateFix(report, row, true),
      });
    }
  },
};

const message = {
  zh: '“{row}”执行率 {rate} 是用年初预算数 {initial} 算的；应为 {executed}÷{budget}，即 {expected}，相差 {gap} 个百分点',
  en: '{row}: the rate of {rate} is of the initial budget {initial}; {executed} of {budget} is {expected}, {gap} percentage points off',
};
