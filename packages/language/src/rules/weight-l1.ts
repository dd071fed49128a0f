import { hasValue, showDecimal, showFigure } from '../evaluation/figure.js';
import type { EvaluatedLevel } from '../evaluation/indicators.js';
import type { Fix } from '../findings/finding.js';
import { replaceFix, typedLike } from './fixes.js';
import { onlyIndicatorFixes } from './points-fixes.js';
import { everyLevel, pointsSum, type StatedPoints, statedPoints } from './report-sums.js';
import type { Rule } from './rule.js';

/** 一级、二级指标的分值与其下各项之和不符。 */
export const weightL1: Rule = {
  id: 'weight-l1',
  severity: 'error',
  purpose: {
    zh: '一级、二级指标名称后写的分值应等于其下各项分值之和',
    en: 'The points stated for a level are the sum of those below it',
  },
  basis: {
    zh: '三级指标分值之和应等于二级、一级指标的设定分值；表中标题印有“（50分）”的，各项之和也应是 50 分。',
    en: 'Level-3 points add up to those set for their levels; a printed title of （50分） promises that sum.',
  },
  supersedes: ['weight-profile', 'weight-total'],
  fix: 'suggested',
  examples: {
    good: [
      '一级 产出指标 50\n  二级 数量指标 20\n    指标 甲\n      分值 20\n  二级 质量指标\n    指标 乙\n      分值 30\n总分 100',
      '一级 满意度指标\n  二级 服务对象满意度指标\n    指标 甲\n      分值 １０\n总分 100',
      '一级 产出指标\n  二级 数量指标\n    指标 甲\n      分值 20',
    ],
    bad: [
      '一级 产出指标 ⟦50⟧\n  二级 数量指标\n    指标 甲\n      分值 70\n总分 100',
      '一级 产出指标 ５０\n  二级 数量指标 ⟦２０⟧\n    指标 甲\n      分值 ２５\n  二级 质量指标\n    指标 乙\n      分值 ２５\n总分：１００',
      '一级 ⟦满意度指标⟧\n  二级 服务对象满意度指标\n    指标 甲\n      分值 20',
      '一级 产出指标 ⟦50⟧\n  二级 数量指标\n    指标 甲\n      分值 20',
    ],
  },
  check(report, found) {
    if (!report.indicators.hasPoints) return;
    const total = report.form.total?.points;
    const all = pointsSum(report);
    for (const level of everyLevel(report)) {
      const stated = statedPoints(level);
      if (!stated || stated.sum.equals(stated.stated)) continue;
      const isUnfinished = !report.total.node && stated.sum.lessThan(stated.stated);
      if (isUnfinished && !stated.typed) continue;
      const gap = stated.sum.minus(stated.stated);
      const explainsTotal = stated.typed && total && all?.value.minus(total).equals(gap);
      found({
        at: stated.at,
        subject: explainsTotal ? report.total : level,
        ...(isUnfinished && { severity: 'hint' as const }),
        message: stated.typed ? message : labelMessage,
        args: {
          name: level.name,
          label: level.declared?.label ?? level.name,
          stated: showDecimal(stated.stated, 4),
          sum: showDecimal(stated.sum, 4),
          gap: showDecimal(gap.abs(), 4),
        },
        related: level.leaves
          .filter((leaf) => hasValue(leaf.points))
          .map((leaf) => ({
            at: leaf.points.span,
            node: leaf.node,
            message: partMessage,
            args: { name: leaf.name, points: showFigure(leaf.points) },
          })),
        fixes: [
          ...(explainsTotal ? [] : statedFixes(level, stated)),
          ...onlyIndicatorFixes(report, level, stated.stated),
        ],
      });
    }
  },
};

/** The number behind the level's name becomes the sum, unless the form gives the level another. */
function statedFixes({ name, points, declared }: EvaluatedLevel, { typed, sum, at }: StatedPoints): Fix[] {
  if (!typed || (declared?.points && !declared.points.equals(sum))) return [];
  return [replaceFix(at, typedLike(points, sum), { name, formula: points.expected?.formula ?? '' }, false)];
}

const message = {
  zh: '“{name}”写明 {stated} 分，其下各项分值合计 {sum}，相差 {gap} 分',
  en: '"{name}" is given {stated} points, those below it add up to {sum}, a difference of {gap}',
};
const labelMessage = {
  zh: '表中印的是“{label}”，其下各项分值合计 {sum}，相差 {gap} 分',
  en: 'The form prints "{label}", the points below it add up to {sum}, a difference of {gap}',
};
const partMessage = { zh: '{name} {points}', en: '{name} {points}' };
