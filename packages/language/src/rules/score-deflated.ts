import { showDecimal } from '../evaluation/figure.js';
import { findColumn } from '../forms/effective-form.js';
import { hasReason, judgedScores, resultArgs } from './judged-scores.js';
import type { Rule } from './rule.js';

/** 达标却扣了分，没有说明。 */
export const scoreDeflated: Rule = {
  id: 'score-deflated',
  severity: 'warning',
  purpose: {
    zh: '达到目标的指标得满分；扣分的要写明原因',
    en: 'An indicator that reaches its target has its full score, or a reason why not',
  },
  basis: {
    zh: '自评表填报说明：完成年度指标值的得满分；得分低于分值的要在偏差栏写明原因。',
    en: 'Notes of the self-evaluation form: a target that is reached has the full score; a lower one needs a reason.',
  },
  examples: {
    good: [
      '指标 增设电梯\n  目标 ≥25台 完成 25台 分值 5 得分 5',
      '指标 增设电梯\n  目标 ≥２５台 完成 ４０台 分值 ５ 得分 ４\n  偏差 目标定得偏低，按偏离程度扣分',
      '指标 增设电梯\n  目标 ≥25台 完成 23台 分值 5 得分 4.6',
    ],
    bad: [
      '指标 增设电梯\n  目标 ≥25台 完成 25台 分值 5 得分 ⟦4⟧',
      '指标 竣工时间\n  目标：９月底前 完成：８月 分值：５ 得分：⟦４．５分⟧\n  偏差 无',
    ],
  },
  check(report, found) {
    const columns = report.form.indicators?.columns ?? [];
    if (!findColumn(columns, '偏差') && !findColumn(columns, '解释')) return;
    for (const { leaf, score, points, met } of judgedScores(report)) {
      if (!met || !score.value.lessThan(points) || score.value.sign() < 0) continue;
      if (hasReason(leaf)) continue;
      found({
        at: score.span,
        subject: leaf,
        message,
        args: {
          ...resultArgs(leaf),
          score: showDecimal(score.value, 4),
          points: showDecimal(points, 4),
          gap: showDecimal(points.minus(score.value), 4),
        },
      });
    }
  },
};

const message = {
  zh: '“{name}”完成 {actual}，已达到目标 {target}，得分 {score} 却比分值 {points} 少 {gap} 分；请改得分，或在“偏差”后面写明扣分原因',
  en: '"{name}" reached {actual}, its target {target}, but the score {score} is {gap} below its points {points}; correct it or give the reason',
};
