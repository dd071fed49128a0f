import type { Decimal } from '@jixiao/core';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { isTyped, showDecimal } from '../evaluation/figure.js';
import { type Change, changesFix, typedLike } from './fixes.js';
import { hasFundColumn } from './fund-limits.js';
import { judgeRateScore, rateScoreText } from './fund-scores.js';
import { pointsSum } from './report-sums.js';
import type { Rule } from './rule.js';

/** 资金行写的执行率分值与表式不同。 */
export const weightRate: Rule = {
  id: 'weight-rate',
  severity: 'error',
  purpose: {
    zh: '资金行写的分值应是表式规定的预算执行率分值',
    en: 'The points typed in the funds row are those the form gives to the execution rate',
  },
  basis: {
    zh: '预算执行率的分值由表式统一规定，执行率得分按它计算；自评表通常为 10 分。',
    en: 'The form fixes the points of the execution rate, usually 10, and its score is computed from them.',
  },
  supersedes: ['weight-total'],
  fix: 'suggested',
  examples: {
    good: ['资金 万元\n  行 年度资金总额 100 100 90 分值 10', '资金 万元\n  行 年度资金总额 100 100 90 分值：１０分'],
    bad: [
      '资金 万元\n  行 年度资金总额 100 100 90 分值 ⟦20⟧',
      '资金 万元\n  行 年度资金总额 １００ １００ ９０ 分值：⟦５分⟧ 得分：４．５',
      '资金 万元\n  行 年度资金总额 100 100 90 ⟦20⟧ 90% 18',
    ],
  },
  check(report, found) {
    const points = report.funds?.totals[0]?.points;
    const ofForm = report.form.funds?.points;
    if (!isTyped(points) || !ofForm || points.value.equals(ofForm)) return;
    const gap = points.value.minus(ofForm);
    const sum = pointsSum(report);
    const total = report.form.total?.points;
    const explainsTotal = sum && total && sum.value.minus(total).equals(gap);
    const change = { at: points.span, text: typedLike(points, ofForm), name: '分值', formula: report.form.name };
    found({
      at: points.span,
      subject: explainsTotal ? report.total : points,
      message,
      args: {
        points: showDecimal(points.value, 4),
        form: report.form.name,
        due: showDecimal(ofForm, 4),
        gap: showDecimal(gap.abs(), 4),
      },
      fixes: [changesFix([change, ...scoreChange(report, ofForm)], false)],
    });
  },
};

/** A score that was right out of the wrong points is not right out of the form's. */
function scoreChange({ form, funds }: EvaluatedReport, points: Decimal): Change[] {
  const total = funds?.totals[0];
  if (!total || !hasFundColumn(form, '得分')) return [];
  const judged = judgeRateScore({ ...total, points: { ...total.points, value: points } }, form);
  if (!judged || judged.verdict === 'right') return [];
  const { value, formula } = judged.right;
  return [{ at: total.score.span, text: rateScoreText(total, value), name: '执行率得分', formula }];
}

const message = {
  zh: '执行率的分值写了 {points}，表式“{form}”规定 {due}，相差 {gap} 分；写 {due}，或删去不写',
  en: 'The execution rate has {points} points here, {due} by the form "{form}", a difference of {gap}; write {due} or leave it out',
};
