import { Decimal } from '@jixiao/core';
import { hasValue } from '../evaluation/figure.js';
import { hasFundColumn, overBudgetSeverity } from './fund-limits.js';
import { judgeRow, rateArgs } from './fund-rates.js';
import type { Rule } from './rule.js';

/** 执行率不超过 100%。 */
export const rateOver100: Rule = {
  id: 'rate-over-100',
  severity: 'error',
  purpose: {
    zh: '执行率不应超过 100%',
    en: 'The execution rate does not exceed 100 %',
  },
  basis: {
    zh: '多数地方的系统不允许预算执行率超过 100%；表式可用“参数 执行率上限 警告”放宽。',
    en: 'Most budget systems refuse a rate above 100 %; a form may relax this with 参数 执行率上限 警告.',
  },
  examples: {
    good: [
      '资金 万元\n  行 年度资金总额 100 90 90 执行率 １００％',
      '资金 万元\n  行 年度资金总额 100 90 80 执行率 120%',
      '资金 万元\n  行 年度资金总额 — — — 执行率 98%',
    ],
    bad: [
      '资金 万元\n  行 年度资金总额 100 — — 执行率 ⟦１０２．５９％⟧',
      '资金 万元\n  行 年度资金总额 120 100 110 执行率 ⟦110%⟧',
    ],
  },
  check(report, found) {
    const { form } = report;
    if (!hasFundColumn(form, '执行率')) return;
    for (const row of report.funds?.rows ?? []) {
      const { rate } = row;
      if (!hasValue(rate) || !rate.value.round(2).greaterThan(Decimal.hundred)) continue;
      // A wrong rate is told as that: the right one may not be above 100 at all. One that is left out is told by its amounts.
      if (judgeRow(row, form) === 'wrong' || (rate.origin !== 'typed' && !form.funds?.rate)) continue;
      if (rate.origin === 'typed' && row.budget?.value?.isZero()) continue;
      found({
        at: rate.origin === 'typed' ? rate.span : (row.executed?.span ?? rate.span),
        subject: row,
        severity: overBudgetSeverity(form),
        message,
        args: { ...rateArgs(row, form), over: rate.value.round(2).minus(Decimal.hundred).normalized().toString() },
      });
    }
  },
};

const message = {
  zh: '“{row}”执行率 {rate}，超过 100% {over} 个百分点；请核对预算调整是否漏填',
  en: '{row}: the rate of {rate} is {over} percentage points above 100 %; is a change of the budget missing?',
};
