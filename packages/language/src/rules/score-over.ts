import { hasValue, isTyped, showDecimal } from '../evaluation/figure.js';
import type { Rule } from './rule.js';
import { endFixes } from './score-fixes.js';

/** 得分大于分值。 */
export const scoreOver: Rule = {
  id: 'score-over',
  severity: 'error',
  purpose: { zh: '得分不能大于分值', en: 'A score is not above its points' },
  basis: {
    zh: '分值是该项指标的满分；预算系统保存时要求得分小于等于权重。',
    en: 'The points of an indicator are its full score; budget systems refuse a score above the weight.',
  },
  supersedes: ['score-inflated', 'score-reverse', 'score-qual-range', 'score-total'],
  fix: 'suggested',
  examples: {
    good: [
      '指标 增设电梯\n  目标 ≥25台 完成 25台 分值 5 得分 5',
      '指标 增设电梯\n  目标 ≥２５台 完成 ２６台 分值 ５ 得分 ４．８',
    ],
    bad: [
      '指标 增设电梯\n  目标 ≥25台 完成 25台 分值 5 得分 ⟦6⟧',
      '指标 增设电梯\n  目标：全面完成 完成：全面完成 分值：５ 得分：⟦５．５⟧',
    ],
  },
  check(report, found) {
    if (!report.indicators.hasPoints) return;
    for (const leaf of report.indicators.leaves) {
      const { score, full: points } = leaf;
      if (!isTyped(score) || !hasValue(points) || !score.value.greaterThan(points.value)) continue;
      found({
        at: score.span,
        subject: leaf,
        message,
        args: {
          name: leaf.name,
          score: showDecimal(score.value, 4),
          points: showDecimal(points.value, 4),
          gap: showDecimal(score.value.minus(points.value), 4),
        },
        fixes: endFixes(report, leaf, points.value, `≤${showDecimal(points.value, 4)}`),
      });
    }
  },
};

const message = {
  zh: '“{name}”得分 {score} 大于分值 {points}，多出 {gap} 分',
  en: 'The score {score} of "{name}" is {gap} above its points {points}',
};
