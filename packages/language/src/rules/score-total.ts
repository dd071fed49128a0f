import { compareAmounts, Decimal } from '@jixiao/core';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { isTyped, showDecimal, showFigure } from '../evaluation/figure.js';
import { type Change, changesFix, typedLike } from './fixes.js';
import { pointsSum, scoresSum, sumText } from './report-sums.js';
import type { Rule } from './rule.js';

/** 总分不等于各项得分之和。 */
export const scoreTotal: Rule = {
  id: 'score-total',
  severity: 'error',
  purpose: {
    zh: '总分应等于各项指标得分与预算执行率得分之和',
    en: 'The total score is the sum of the indicators’ scores and that of the execution rate',
  },
  basis: {
    zh: '自评总分由预算执行率得分与各项指标得分相加得出，各项得分保留两位小数。',
    en: 'The total of a self-evaluation adds the score of the execution rate and those of the indicators, each with two decimals.',
  },
  fix: 'safe',
  examples: {
    good: [
      '资金 万元\n  行 年度资金总额 100 100 98.5\n指标 增设电梯\n  目标 ≥25台 完成 23台 分值 5 得分 4.6\n总分 得分 14.45',
      '指标 增设电梯\n  目标 ≥25台 完成 23台 分值 5 得分 4.6\n总分 得分 14.45',
      '资金 万元\n  行 年度资金总额 100 100 100\n指标 增设电梯\n  分值 ５ 得分 ４．６０\n总分 １００ 得分 １４．６',
    ],
    bad: [
      '资金 万元\n  行 年度资金总额 100 100 98.5\n指标 增设电梯\n  目标 ≥25台 完成 23台 分值 5 得分 4.6\n总分 得分 ⟦14.9⟧',
      '资金 万元\n  行 年度资金总额 100 100 100\n指标 增设电梯\n  目标 ≥25台 完成 23台 分值 ５\n总分：１００ 得分：⟦１５分⟧ 等级：优',
    ],
  },
  check(report, found) {
    const { score, points } = report.total;
    if (!report.form.total || !isTyped(score)) return;
    const sum = scoresSum(report);
    if (!sum?.complete || score.value.equals(sum.value)) return;
    const due = sum.value.round(2);
    const { verdict, gap } = compareAmounts([withCents(score.value.round(2))], [withCents(due)]);
    if (verdict === 'equal') return;
    found({
      at: score.span,
      subject: isGapOfPoints() ? report.total : score,
      ...(verdict === 'within' && { severity: 'hint' as const }),
      message: verdict === 'within' ? roundingMessage : message,
      args: { total: showDecimal(score.value, 4), sum: showDecimal(due), gap: showDecimal(gap.abs().normalized()) },
      related: sum.from.map((figure) => ({
        at: figure.span,
        node: figure.node,
        message: partMessage,
        args: { name: figure.path, value: showFigure(figure) },
      })),
      fixes: [
        changesFix(
          [
            { at: score.span, text: typedLike(score, due.normalized()), name: '总分得分', formula: sumText(sum) },
            ...gradeChange(report, due),
          ],
          true,
        ),
      ],
    });

    /** Whether the points miss their total by the same amount, so that one cause explains both. */
    function isGapOfPoints(): boolean {
      const stated = points.origin === 'typed' ? points.value : report.form.total?.points;
      const weights = pointsSum(report);
      return stated !== undefined && weights !== undefined && !gap.isZero() && stated.minus(weights.value).equals(gap);
    }
  },
};

/** The grade beside the total, where it is not that of the right one. */
function gradeChange({ form, total: { grade } }: EvaluatedReport, due: Decimal): Change[] {
  const right = form.grades.find(({ from }) => !due.lessThan(from));
  // A word that is no grade of the form says something else.
  const isGrade = grade && form.grades.some(({ name }) => grade.text.startsWith(name));
  if (!right || !isGrade || grade.text.startsWith(right.name)) return [];
  const formula = `${showDecimal(due)}≥${showDecimal(right.from)}`;
  return [{ at: grade.span, text: right.name, name: '等级', formula }];
}

const cents = Decimal.parse('0.00') as Decimal;

/** The value as typed to two decimals: what one of them stands for is half a cent. */
function withCents(value: Decimal): Decimal {
  return value.plus(cents);
}

const message = {
  zh: '总分得分 {total} 与各项得分之和 {sum} 相差 {gap}',
  en: 'The total score {total} differs from the sum of the scores {sum} by {gap}',
};
const roundingMessage = {
  zh: '总分得分 {total} 与各项得分之和 {sum} 相差 {gap}，在四舍五入范围内',
  en: 'The total score {total} differs from the sum of the scores {sum} by {gap}, which rounding explains',
};
const partMessage = { zh: '{name} {value}', en: '{name} {value}' };
