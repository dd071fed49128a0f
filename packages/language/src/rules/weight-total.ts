import type { Decimal } from '@jixiao/core';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { hasValue, isTyped, showDecimal } from '../evaluation/figure.js';
import type { Fix } from '../findings/finding.js';
import { replaceFix, typedLike } from './fixes.js';
import { reportSpan, totalSpan } from './places.js';
import { onlyIndicatorFixes } from './points-fixes.js';
import { pointsSum, statedPoints, statedTotal, sumText } from './report-sums.js';
import type { Rule, RuleFinding } from './rule.js';

/** 分值合计不为总分。 */
export const weightTotal: Rule = {
  id: 'weight-total',
  severity: 'error',
  purpose: {
    zh: '各项指标的分值加预算执行率的分值应等于总分',
    en: 'The points of the indicators and of the execution rate add up to the total',
  },
  basis: {
    zh: '自评采用百分制，各项指标分值与预算执行率分值合计为 100 分（以表式规定的总分为准）；公开的表中有合计 110 分的。',
    en: 'Self-evaluation counts out of 100, or the total of the form; published forms with 110 points exist.',
  },
  supersedes: ['score-total'],
  fix: 'suggested',
  examples: {
    good: [
      '资金 万元\n  行 年度资金总额 100 100 100\n指标 甲\n  分值 60\n指标 乙\n  分值 30\n总分 100',
      '资金 万元\n  行 年度资金总额 100 100 100\n指标 甲\n  分值 ６０\n指标 乙\n  分值 ３０分\n总分：１００',
      '表式 甲\n  指标\n    列 三级 目标 完成 得分\n  总分 100\n报告 例\n  表式 甲\n  指标 子\n    目标 1 完成 1 得分 60\n  总分 100',
    ],
    bad: [
      '资金 万元\n  行 年度资金总额 100 100 100\n指标 甲\n  分值 60\n指标 乙\n  分值 40\n总分 ⟦100⟧',
      '资金 万元\n  行 年度资金总额 100 100 100\n指标 甲\n  分值：６０\n指标 乙\n  分值：２０\n⟦总分⟧ 得分 ９０',
      '资金 万元\n  行 年度资金总额 100 100 100\n指标 甲\n  分值 90\n总分 ⟦90⟧',
      '报告 ⟦例⟧\n指标 甲\n  分值 60',
    ],
  },
  check(report, found) {
    const { points } = report.total;
    const sum = pointsSum(report);
    if (!report.form.total || !sum) return;
    const ofForm = report.form.total.points;
    const stated = statedTotal(report, sum);
    if (!stated || stated.equals(sum.value)) return;
    // What a missing weight explains is said where the weight is missing.
    if (!sum.complete && sum.value.lessThan(stated)) return;
    const isAbove = sum.value.greaterThan(stated);
    const isFormRight = isTyped(points) && ofForm?.equals(sum.value);
    found({
      at: isTyped(points) ? points.span : (totalSpan(report) ?? reportSpan(report)),
      subject: report.total,
      ...(!report.total.node && { severity: 'hint' as const }),
      message: isAbove ? aboveMessage : belowMessage,
      args: {
        sum: showDecimal(sum.value, 4),
        total: showDecimal(stated, 4),
        gap: showDecimal(sum.value.minus(stated).abs(), 4),
        ...rateArgs(report),
      },
      related: [...levelPlaces(report), ...ratePlaces(report)],
      fixes: isFormRight
        ? [replaceFix(points.span, typedLike(points, sum.value), { name: '总分', formula: sumText(sum) }, false)]
        : !ofForm || ofForm.equals(stated)
          ? levelFixes(report, sum.value.minus(stated))
          : [],
    });
  },
};

type Related = NonNullable<RuleFinding['related']>;

function levelPlaces({ indicators }: EvaluatedReport): Related {
  return indicators.levels.flatMap(({ name, nameSpan, node, points }) =>
    hasValue(points)
      ? [{ at: nameSpan, node, message: levelMessage, args: { name, points: showDecimal(points.value, 4) } }]
      : [],
  );
}

/** The row of the funds whose execution rate carries points: they stand in no level. */
function ratePlaces({ funds }: EvaluatedReport): Related {
  const points = funds?.totals[0]?.points;
  if (!hasValue(points)) return [];
  return [{ at: points.span, node: points.node, message: rateMessage, args: { points: showDecimal(points.value, 4) } }];
}

/** What the message says of the points of the execution rate, also where no row of the funds shows them. */
function rateArgs({ form, funds }: EvaluatedReport) {
  const points = funds?.totals[0]?.points.value ?? form.funds?.points;
  if (!points) return { rate: '', rateEn: '' };
  const shown = showDecimal(points, 4);
  return { rate: `（其中预算执行率 ${shown} 分）`, rateEn: ` (${shown} of them for the execution rate)` };
}

/** Where one level alone has points that the form does not give it, and by as much as the total is off, they are set right. */
function levelFixes(report: EvaluatedReport, gap: Decimal): Fix[] {
  const wrong = report.indicators.levels.flatMap((level) => {
    const due = statedPoints(level)?.stated ?? level.declared?.points;
    const by = due && level.points.expected?.value.minus(due);
    return by && !by.isZero() ? [{ level, due, by }] : [];
  });
  const [only, another] = wrong;
  return only && !another && only.by.equals(gap) ? onlyIndicatorFixes(report, only.level, only.due) : [];
}

const aboveMessage = {
  zh: '分值合计 {sum}{rate}，比总分 {total} 多 {gap} 分',
  en: 'The points add up to {sum}{rateEn}, {gap} more than the total {total}',
};
const belowMessage = {
  zh: '分值合计 {sum}{rate}，比总分 {total} 少 {gap} 分',
  en: 'The points add up to {sum}{rateEn}, {gap} less than the total {total}',
};
const rateMessage = { zh: '预算执行率 {points} 分', en: 'The execution rate: {points}' };
const levelMessage = { zh: '{name} {points} 分', en: '{name}: {points}' };
