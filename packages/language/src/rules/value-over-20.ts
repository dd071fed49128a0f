import { Decimal } from '@jixiao/core';
import { showDecimal } from '../evaluation/figure.js';
import { resultArgs } from './judged-scores.js';
import type { Rule } from './rule.js';
import { overshoots } from './value-overshoot.js';

const limit = Decimal.of(20);

/** 完成超出目标两成。 */
export const valueOver20: Rule = {
  id: 'value-over-20',
  severity: 'hint',
  purpose: {
    zh: '完成超出目标 20% 以上的，看看目标是否定低了',
    en: 'A result 20 % or more above its target asks whether the target was too low',
  },
  basis: {
    zh: '超出两成的得分，系统会标红请填报人复核。',
    en: 'Budget systems mark the score of such a result for a second look.',
  },
  examples: {
    good: [
      '指标 培训\n  目标 ≥10次 完成 11次',
      '指标 培训\n  目标 ≥１０次 完成 １２次\n  备注 年中追加两次\n指标 培训率\n  目标 ≥80% 完成 100%\n指标 造价\n  目标 ≤100万元 完成 70万元',
    ],
    bad: ['指标 培训\n  目标 ≥10次 完成 ⟦12次⟧', '指标 帮扶户数\n  目标：不少于１００户 完成：⟦１２５户⟧'],
  },
  check(report, found) {
    for (const { row, percent } of overshoots(report)) {
      if (!percent || percent.lessThan(limit)) continue;
      found({
        at: row.actual.span,
        subject: row,
        message,
        args: { ...resultArgs(row), percent: showDecimal(percent.round(2).normalized()) },
      });
    }
  },
};

const message = {
  zh: '“{name}”完成 {actual}，超出目标 {target} 的 {percent}%；请核对目标是否偏低，必要时说明原因',
  en: '"{name}" reached {actual}, {percent} % above its target {target}; see whether the target was too low, and say why if need be',
};
