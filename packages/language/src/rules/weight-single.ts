import { Decimal, parseQuantity } from '@jixiao/core';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { hasValue, showDecimal } from '../evaluation/figure.js';
import type { EvaluatedIndicator, EvaluatedLevel } from '../evaluation/indicators.js';
import { settingOf } from '../forms/effective-form.js';
import { remembered } from './remembered.js';
import type { Rule } from './rule.js';

const usualLimit = Decimal.of(30);
/** Up to here one indicator may well be all of a level: 满意度 10 分. */
const small = Decimal.of(10);
const two = Decimal.of(2);

/** 单个指标的分值过高。 */
export const weightSingle: Rule = {
  id: 'weight-single',
  severity: 'warning',
  purpose: {
    zh: '单个指标的分值不宜过高：不超过 30 分，也不超过所在一级指标的一半',
    en: 'No single indicator weighs too much: at most 30 points and half of its level',
  },
  basis: {
    zh: '一个指标占去大半分值，其他方面就评不出来；公开的表中有一个指标占 90 分的。上限可由表式的“参数 单项分值上限”规定。',
    en: 'One heavy indicator leaves nothing to judge the rest by; published forms with one of 90 points exist. A form may set the limit.',
  },
  examples: {
    good: [
      '一级 产出指标\n  二级 数量指标\n    指标 甲\n      分值 25\n  二级 质量指标\n    指标 乙\n      分值 ２５',
      '一级 满意度指标\n  二级 服务对象满意度指标\n    指标 甲\n      分值 10\n总分 100',
      '表式 甲\n  指标\n    列 三级 分值\n  参数 单项分值上限 90\n报告 例\n  表式 甲\n  指标 子\n    分值 90',
    ],
    bad: [
      '指标 甲\n  分值 ⟦90⟧',
      '一级 产出指标\n  二级 数量指标\n    指标 甲\n      分值：⟦２６分⟧\n  二级 质量指标\n    指标 乙\n      分值：２４',
      '一级 效益指标\n  二级 社会效益指标\n    指标 甲\n      分值 ⟦30⟧\n总分 100',
    ],
  },
  check(report, found) {
    if (!report.indicators.hasPoints) return;
    for (const leaf of report.indicators.leaves) {
      const { points } = leaf;
      const limit = hasValue(points) ? passedLimit(report, leaf, points.value) : undefined;
      if (!limit || !hasValue(points)) continue;
      found({
        at: points.span,
        subject: leaf,
        message: limit.level === undefined ? message : levelMessage,
        args: {
          name: leaf.name,
          points: showDecimal(points.value, 4),
          limit: showDecimal(limit.most, 4),
          gap: showDecimal(points.value.minus(limit.most), 4),
          level: limit.level ?? '',
        },
      });
    }
  },
};

interface Limit {
  most: Decimal;
  /** The level whose half it is. */
  level?: string;
}

/** What so many points for an indicator are too many by: the form's limit, or half of its level. `added` are points not yet written. */
export function passedLimit(
  report: EvaluatedReport,
  leaf: EvaluatedIndicator,
  points: Decimal,
  added = Decimal.zero,
): Limit | undefined {
  const most = parseQuantity(settingOf(report.form, '单项分值上限') ?? '')?.value ?? usualLimit;
  if (points.greaterThan(most)) return { most };
  const level = levelsByLeaf(report).get(leaf);
  return level && halfOf(level, points, report, added);
}

const levelsByLeaf = remembered(
  ({ indicators }: EvaluatedReport) =>
    new Map(indicators.levels.flatMap((level) => level.leaves.map((leaf) => [leaf, level] as const))),
);

/** The level's half, where an indicator is more than that. While the report is being written the form's points count, not those so far. */
function halfOf(level: EvaluatedLevel, points: Decimal, report: EvaluatedReport, added: Decimal): Limit | undefined {
  const whole = report.total.node ? level.points.expected?.value.plus(added) : level.declared?.points;
  if (!whole) return undefined;
  if (!points.greaterThan(small) && (level.declared?.sublevels.length ?? 0) < 2) return undefined;
  if (!points.times(two).greaterThan(whole)) return undefined;
  const most = whole.dividedBy(two)?.normalized();
  return most && { most, level: level.name };
}

const message = {
  zh: '“{name}”一项就有 {points} 分，超过单项上限 {limit} 分，多 {gap} 分；建议分成几项',
  en: '"{name}" alone has {points} points, {gap} above the limit of {limit}; consider splitting it',
};
const levelMessage = {
  zh: '“{name}”的 {points} 分超过“{level}”分值的一半 {limit}，多 {gap} 分；建议分成几项',
  en: 'The {points} points of "{name}" are {gap} more than half of "{level}" ({limit}); consider splitting it',
};
