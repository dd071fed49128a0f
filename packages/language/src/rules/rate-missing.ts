import { hasFundColumn } from './fund-limits.js';
import { rateArgs, rateFix } from './fund-rates.js';
import type { Rule } from './rule.js';

/** 有预算数和执行数的，填执行率。 */
export const rateMissing: Rule = {
  id: 'rate-missing',
  severity: 'error',
  purpose: {
    zh: '预算数和执行数都已填的，执行率不应填成空格',
    en: 'The rate is not marked blank where budget and amount spent are there',
  },
  basis: {
    zh: '执行率是必填的栏，空着会被退回；整项不写时由程序计算。',
    en: 'The rate is a required cell and a blank one is sent back; left out altogether it is computed.',
  },
  fix: 'safe',
  examples: {
    good: [
      '资金 万元\n  行 年度资金总额 100 300 250\n  - 当年财政拨款 100 200 150',
      '资金 万元\n  行 年度资金总额 0 0 0 执行率 —',
      '资金 万元\n  行 年度资金总额 100 300 250 执行率 ８３．３３％\n  - 上年结转资金 — — — 执行率 —',
      '资金 万元\n  行 年度资金总额 100 90 76.50 10 85% 8.5\n  - 当年财政拨款 / / / / /',
    ],
    bad: [
      '资金 万元\n  行 年度资金总额 100 300 250 执行率 ⟦—⟧',
      '资金 万元\n  行 年度资金总额 100 300 250 执行率 83.33%\n  - 当年财政拨款 ２００ 200 150 执行率 ⟦／⟧',
      '资金 万元\n  行 年度资金总额 100 90 76.50 10 ⟦/⟧ 8.5',
    ],
  },
  check(report, found) {
    const { form } = report;
    if (!hasFundColumn(form, '执行率')) return;
    const total = report.funds?.totals[0];
    for (const row of report.funds?.rows ?? []) {
      if (row.rate.origin !== 'blank' || !row.rate.expected || row.budget?.value?.isZero()) continue;
      found({
        at: row.rate.span,
        subject: row.rate,
        severity: row === total ? 'error' : 'hint',
        message,
        args: rateArgs(row, form),
        from: row.rate.expected?.from,
        advice,
        // Many offices leave the rates of the parts blank on purpose.
        fixes: rateFix(report, row, row === total),
      });
    }
  },
};

const advice = { zh: '，应写 {expected}', en: ', so write {expected}' };
const message = {
  zh: '“{row}”执行率没有填；{executed}÷{budget} 是 {expected}',
  en: '{row} has no rate; {executed} of {budget} is {expected}',
};
