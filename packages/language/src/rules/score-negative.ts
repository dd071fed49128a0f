import { Decimal } from '@jixiao/core';
import { isTyped, showDecimal } from '../evaluation/figure.js';
import type { Rule } from './rule.js';
import { endFixes } from './score-fixes.js';

/** 得分为负数。 */
export const scoreNegative: Rule = {
  id: 'score-negative',
  severity: 'error',
  purpose: { zh: '得分不能是负数', en: 'A score is not negative' },
  basis: {
    zh: '扣分最多扣到 0 分为止，得分在 0 分与分值之间。',
    en: 'Deductions end at nothing: a score lies between 0 and its points.',
  },
  supersedes: ['score-qual-range', 'score-formula-diff', 'score-reverse'],
  fix: 'suggested',
  examples: {
    good: [
      '指标 增设电梯\n  目标 ≥25台 完成 0台 分值 5 得分 0',
      '指标 化解投诉\n  目标 全部化解 完成 —— 分值 ５ 得分 ０',
    ],
    bad: [
      '指标 增设电梯\n  目标 ≥25台 完成 0台 分值 5 得分 ⟦-1⟧',
      '指标 化解投诉\n  目标 全部化解 完成 未化解 分值 ５ 得分 ⟦－０．５⟧',
    ],
  },
  check(report, found) {
    for (const leaf of report.indicators.leaves) {
      const { score } = leaf;
      if (!isTyped(score) || score.value.sign() >= 0) continue;
      found({
        at: score.span,
        subject: leaf,
        message,
        args: { name: leaf.name, score: showDecimal(score.value, 4) },
        fixes: endFixes(report, leaf, Decimal.zero, '≥0'),
      });
    }
  },
};

const message = {
  zh: '“{name}”得分 {score} 是负数；得分最低写 0',
  en: 'The score {score} of "{name}" is negative; the lowest score is 0',
};
