import { hasValue, showDecimal } from '../evaluation/figure.js';
import { carriesPoints, statedPoints } from './report-sums.js';
import type { Rule } from './rule.js';

/** 一级指标的分值偏离表式规定。 */
export const weightProfile: Rule = {
  id: 'weight-profile',
  severity: 'warning',
  purpose: {
    zh: '一级指标的分值应是表式规定的分值',
    en: 'Each level has the points its form gives it',
  },
  basis: {
    zh: '自评指标的权重原则上统一设置：预算执行率 10%、产出 50%、效益 30%、满意度 10%；各地有调整的，以表式为准。',
    en: 'Weights are set uniformly as a rule: execution 10 %, output 50 %, effect 30 %, satisfaction 10 %; forms may differ.',
  },
  examples: {
    good: [
      '表式 甲\n  指标\n    列 一级 三级 分值\n    一级 产出指标 50\n  总分 100\n报告 例\n  表式 甲\n  一级 产出指标\n    指标 子\n      分值 ５０\n  总分 100',
      '表式 甲\n  指标\n    列 一级 三级 分值\n    一级 产出指标 50\n  总分 100\n报告 例\n  表式 甲\n  一级 产出指标\n    指标 子\n      分值 20',
    ],
    bad: [
      '表式 甲\n  指标\n    列 一级 三级 分值\n    一级 产出指标 50\n  总分 100\n报告 例\n  表式 甲\n  一级 ⟦产出指标⟧\n    指标 子\n      分值 40\n  总分 100',
      '表式 甲\n  指标\n    列 一级 三级 分值\n    一级 产出指标 50 别名 产出\n  总分 100\n报告 例\n  表式 甲\n  一级：⟦产出⟧\n    指标 子\n      分值：６０',
    ],
  },
  check(report, found) {
    if (!report.indicators.hasPoints) return;
    for (const level of report.indicators.levels) {
      const due = level.declared?.points;
      const sum = level.points.expected?.value;
      if (!due || !sum || sum.equals(due)) continue;
      if (!level.leaves.every(carriesPoints) && sum.lessThan(due)) continue;
      if (!report.total.node && !sum.greaterThan(due)) continue;
      // A number that is stated beside it is compared with that first.
      const stated = statedPoints(level);
      if (stated && !stated.sum.equals(stated.stated)) continue;
      found({
        at: level.nameSpan,
        subject: level,
        message,
        args: {
          name: level.name,
          sum: showDecimal(sum, 4),
          due: showDecimal(due, 4),
          gap: showDecimal(sum.minus(due).abs(), 4),
          form: report.form.name,
        },
        related: level.levels
          .filter((below) => hasValue(below.points))
          .map((below) => ({
            at: below.nameSpan,
            node: below.node,
            message: partMessage,
            args: { name: below.name, points: below.points.value ? showDecimal(below.points.value, 4) : '' },
          })),
      });
    }
  },
};

const message = {
  zh: '“{name}”的分值合计 {sum}，表式“{form}”规定 {due}，相差 {gap} 分',
  en: 'The points of "{name}" add up to {sum}; the form "{form}" gives it {due}, a difference of {gap}',
};
const partMessage = { zh: '{name} {points} 分', en: '{name}: {points}' };
