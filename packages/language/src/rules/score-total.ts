import { compareAmounts, Decimal } from '@jixiao/core';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { hasValue, isTyped, showDecimal, showFigure } from '../evaluation/figure.js';
import type { EvaluatedIndicator } from '../evaluation/indicators.js';
import { type Change, changesFix, typedAlike } from './fixes.js';
import { carriesPoints, pointsSum, scoresSum, statedTotal, sumText } from './report-sums.js';
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
    const { score } = report.total;
    if (!report.form.total || !isTyped(score)) return;
    const sum = scoresSum(report);
    if (!sum?.complete || score.value.equals(sum.value)) return;
    const due = sum.value.round(2);
    const { verdict, gap } = compareAmounts([withCents(score.value.round(2))], [withCents(due)]);
    if (verdict === 'equal') return;
    found({
      at: score.span,
      subject: causeOf(report, gap) ?? score,
      ...(verdict === 'within' && { severity: 'hint' as const }),
      message: verdict === 'within' ? roundingMessage : message,
      args: { total: showDecimal(score.value, 4), sum: showDecimal(due), gap: showDecimal(gap.abs().normalized()) },
      related: sum.from.map((figure) => ({
        at: figure.span,
        node: figure.node,
        message: partMessage,
        args: { name: figure.path, value: showFigure(figure) },
      })),
      // An indicator without points is left out of the sum: whether its score belongs there is to be settled first.
      from: [
        ...sum.from,
        ...report.indicators.leaves.filter((leaf) => !carriesPoints(leaf)).map((leaf) => leaf.points),
      ],
      fixes: [
        changesFix(
          [
            { at: score.span, text: typedAlike(score, due.normalized()), name: '总分得分', formula: sumText(sum) },
            ...gradeChange(report, due),
          ],
          true,
        ),
      ],
    });
  },
};

/**
 * What explains by how much the total is off, and is told by a rule of its own: one indicator, whose score is above its points or counts
 * for nothing without points; or the points, which miss their total by as much.
 */
function causeOf(report: EvaluatedReport, gap: Decimal): object | undefined {
  if (gap.isZero()) return undefined;
  const leaf = report.indicators.leaves.find((candidate) => gapOf(candidate)?.equals(gap));
  if (leaf) return leaf;
  const weights = pointsSum(report);
  const stated = weights && statedTotal(report, weights);
  if (!stated?.minus(weights?.value ?? stated).equals(gap)) return undefined;
  const [pointless, another] = report.indicators.leaves.filter((candidate) => !carriesPoints(candidate));
  return pointless && !another && gap.sign() > 0 ? pointless : report.total;
}

function gapOf({ score, full }: EvaluatedIndicator): Decimal | undefined {
  if (!isTyped(score)) return undefined;
  if (!hasValue(full) || full.value.isZero()) return score.value;
  return score.value.greaterThan(full.value) ? full.value.minus(score.value) : undefined;
}

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
