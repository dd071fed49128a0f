import { isAfter, type Time, withYear } from '@jixiao/core';
import { hasValue, isTyped } from '../evaluation/figure.js';
import { countedTarget, type EvaluatedIndicator } from '../evaluation/indicators.js';
import { reportYear } from './date-fields.js';
import { hasReason, shown } from './judged-scores.js';
import type { Rule } from './rule.js';

/** 完成时间不晚于目标时间。 */
export const timeTarget: Rule = {
  id: 'time-target',
  severity: 'warning',
  purpose: {
    zh: '完成时间晚于目标时间的，应扣分或者写明原因',
    en: 'A result later than its target loses points or has a reason',
  },
  basis: {
    zh: '审核时拿完成时间与时效目标对照；逾期而不扣分、不说明的，按未完成处理。',
    en: 'Reviewers compare the times; what is late without a deduction or a reason counts as missed.',
  },
  examples: {
    good: [
      '指标 完工时间\n  目标 2023年10月底前 完成 2023年10月28日 分值 5 得分 5',
      '指标 完工时间\n  目标 ２０２３年１０月底前 完成 2023年11月12日 分值 5 得分 4\n  偏差 9月连续降雨，停工11天',
      '年度：2023\n指标 完工时间\n  目标 9月前 完成 2023年9月 分值 5 得分 5',
      '指标 完工时间\n  目标 9月前 完成 2023年10月 分值 5 得分 5',
      '指标 保修期\n  目标 不早于2023年9月 完成 2023年11月 分值 5 得分 5',
    ],
    bad: [
      '指标 完工时间\n  目标 2023年10月底前 完成 ⟦2023年11月12日⟧ 分值 5 得分 5',
      '年度：２０２３\n指标 完工时间\n  目标：９月前 完成：⟦２０２３年１０月⟧ 分值 5 得分 5',
      '报告 例\n表式 转移支付自评\n一级 产出指标\n  二级 时效指标\n    指标 竣工时间\n      目标 11月底前 完成 ⟦12月3日⟧',
    ],
  },
  check(report, found) {
    const year = reportYear(report);
    for (const indicator of report.indicators.all.flatMap((whole) => [whole, ...whole.parts])) {
      const target = countedTarget(indicator);
      if (!target.time || !indicator.actual.time || /[≥>]/.test(target.operator ?? '')) continue;
      if (!isLater(indicator.actual.time, target.time, year) || isAdmitted(indicator)) continue;
      found({
        at: indicator.actual.span,
        subject: indicator,
        message,
        args: { name: indicator.name, actual: shown(indicator.actual), target: shown(target) },
        related: [{ at: target.span, node: indicator.node, message: targetMessage }],
      });
    }
  },
};

/** Certainly later, which `12月前` is not; where one of the two has no year, it is that of the report. */
function isLater(actual: Time, target: Time, year: number | undefined): boolean {
  if (actual.bound) return false;
  const later = isAfter(actual, target);
  if (later !== undefined || year === undefined) return later ?? false;
  return isAfter(withYear(actual, year), withYear(target, year)) ?? false;
}

/** Points were taken off, or a reason is given. */
function isAdmitted(indicator: EvaluatedIndicator): boolean {
  const { score, points } = indicator;
  return hasReason(indicator) || (isTyped(score) && hasValue(points) && score.value.lessThan(points.value));
}

const message = {
  zh: '“{name}”完成时间 {actual}，晚于目标 {target}；请核对，确实逾期的酌情扣分并写明偏差原因',
  en: '"{name}" was done {actual}, later than the target {target}; check both, or take points off and give the reason',
};
const targetMessage = { zh: '目标时间', en: 'The target' };
