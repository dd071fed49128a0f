import { Decimal } from '@jixiao/core';
import { isTyped } from '../evaluation/figure.js';
import { hasFundColumn } from './fund-limits.js';
import { judgeRate, judgeRow, rateArgs, rateFix } from './fund-rates.js';
import type { Rule } from './rule.js';

/** 执行率等于执行数除以预算数。 */
export const rateMismatch: Rule = {
  id: 'rate-mismatch',
  severity: 'error',
  purpose: {
    zh: '执行率应等于全年执行数除以全年预算数',
    en: 'The execution rate is what was spent divided by the budget of the year',
  },
  basis: {
    zh: '自评表的执行率栏标明“B/A”，即全年执行数除以全年预算数；按填写的小数位四舍五入核对。',
    en: 'Forms define the rate as B/A, spent over budget of the year; it is checked at the decimals it is written with.',
  },
  fix: 'safe',
  examples: {
    good: [
      '资金 万元\n  行 年度资金总额 100 300 250 执行率 83.33%',
      '资金 万元\n  行 年度资金总额 100 300 250 执行率 83%\n  - 当年财政拨款 100 200 150 执行率 ７５％\n  - 其他资金 — 100 100 执行率 100',
      '资金 万元\n  行 年度资金总额 100 300 250',
      '资金 万元\n  行 年度资金总额 0 0 0 执行率 0.00%',
      '资金 万元\n  行 年度资金总额 100 90 76.50 10 85% 8.5',
    ],
    bad: [
      '资金 万元\n  行 年度资金总额 100 300 250 执行率 ⟦90%⟧',
      '资金 万元\n  行 年度资金总额 100 300 250 执行率 83.33%\n  - 当年财政拨款 100 200 150 执行率 ⟦８０％⟧\n  - 其他资金 — 100 100 执行率 100%',
      '资金 万元\n  行 年度资金总额 100 300 250 执行率 ⟦0.83⟧',
      '资金 万元\n  行 年度资金总额 100 90 76.50 10 ⟦86.00%⟧ 8.5',
    ],
  },
  check(report, found) {
    const { form } = report;
    if (!hasFundColumn(form, '执行率')) return;
    for (const row of report.funds?.rows ?? []) {
      const verdict = judgeRow(row, form);
      if (!isTyped(row.rate) || verdict === undefined || verdict === 'right') continue;
      const isFraction =
        !/[%％]/.test(row.rate.text ?? '') &&
        judgeRate(row.rate.value.times(Decimal.hundred), row.executed, row.budget) !== 'wrong';
      found({
        at: row.rate.span,
        subject: row,
        severity: verdict === 'rounding' ? 'hint' : 'error',
        message: isFraction
          ? fractionMessage
          : form.funds?.rate
            ? formulaMessage
            : verdict === 'rounding'
              ? roundingMessage
              : message,
        args: { ...rateArgs(row, form), typed: row.rate.text ?? '' },
        from: row.rate.expected?.from,
        advice:
          verdict === 'rounding' && !isFraction && !form.funds?.rate ? undefined : isFraction ? fractionAdvice : advice,
        fixes: rateFix(report, row, verdict === 'wrong'),
      });
    }
  },
};

const advice = { zh: '；应写 {expected}', en: '; write {expected}' };
const fractionAdvice = { zh: '；请写成百分数 {expected}', en: '; write it in percent as {expected}' };
const message = {
  zh: '“{row}”执行率 {rate}，而 {executed}÷{budget} 是 {expected}，相差 {gap} 个百分点',
  en: '{row}: the rate is {rate}, but {executed} of {budget} is {expected}, {gap} percentage points off',
};
const roundingMessage = {
  zh: '“{row}”执行率 {rate}，而 {executed}÷{budget} 是 {expected}，相差 {gap} 个百分点，金额四舍五入可以解释',
  en: '{row}: the rate is {rate}, but {executed} of {budget} is {expected}; rounded amounts explain the {gap} percentage points',
};
const fractionMessage = {
  zh: '“{row}”执行率写成了 {typed}，而 {executed}÷{budget} 是 {expected}',
  en: '{row}: the rate reads {typed}, but {executed} of {budget} is {expected}',
};
const formulaMessage = {
  zh: '“{row}”执行率 {rate}，按表式的算式是 {expected}，相差 {gap} 个百分点',
  en: '{row}: the rate is {rate}, but by the formula of the form {expected}, {gap} percentage points off',
};
