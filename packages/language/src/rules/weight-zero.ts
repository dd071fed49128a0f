import { Decimal, parseQuantity } from '@jixiao/core';
import { isLeafCstNode } from 'langium';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { isTyped, showDecimal } from '../evaluation/figure.js';
import { countedTarget, type EvaluatedIndicator } from '../evaluation/indicators.js';
import { expectedScore } from '../evaluation/scoring.js';
import type { Fix } from '../findings/finding.js';
import { insertFix, replaceFix } from './fixes.js';
import { agrees, isDoubtful } from './judged-scores.js';
import { reportSpan, totalSpan } from './places.js';
import { carriesPoints, everyLevel, pointsSum } from './report-sums.js';
import type { Rule } from './rule.js';
import { passedLimit } from './weight-single.js';

/** 指标没有分值。 */
export const weightZero: Rule = {
  id: 'weight-zero',
  severity: 'error',
  purpose: { zh: '每个指标都应有分值', en: 'Every indicator has points' },
  basis: {
    zh: '没有分值的指标不参加评分，其他指标的分值也就凑不满总分。',
    en: 'An indicator without points is not judged, and the others do not add up to the total.',
  },
  supersedes: ['score-total'],
  fix: 'suggested',
  examples: {
    good: [
      '指标 甲\n  目标 ≥5次 完成 5次 分值 5\n  其中 子 目标 ≥2次 完成 2次',
      '指标 甲\n  目标 ≥５次 完成 ５次 分值 ５分',
      '表式 甲\n  指标\n    列 三级 目标 完成\n报告 例\n  表式 甲\n  指标 子\n    目标 ≥5次 完成 5次',
    ],
    bad: [
      '指标 甲\n  目标 ≥5次 完成 5次 分值 5\n指标 ⟦乙⟧\n  目标 ≥5次 完成 5次',
      '指标 甲\n  分值 25\n指标 乙\n  分值 25\n指标 丙\n  分值 20\n指标 ⟦丁⟧\n  目标 ≥5次 完成 5次',
      '指标 甲\n  分值 ５\n指标 乙\n  目标：≥５次 分值：⟦０⟧\n指标 丙\n  分值 ⟦—⟧\n指标 丁\n  ⟦分值⟧',
      '报告 ⟦例⟧\n指标 甲\n  目标 ≥5次 完成 5次\n指标 乙\n  目标 ≥5次 完成 5次',
    ],
  },
  check(report, found) {
    const { leaves, hasPoints } = report.indicators;
    if (!hasPoints || leaves.length === 0) return;
    const without = leaves.filter((leaf) => !carriesPoints(leaf) && !leaf.parts.some((part) => isTyped(part.points)));
    if (leaves.every((leaf) => !isTyped(leaf.points))) {
      if (without.length > 0)
        found({
          at: totalSpan(report) ?? reportSpan(report),
          subject: report.indicators,
          severity: 'hint',
          message: noneMessage,
          args: { count: leaves.length },
        });
      return;
    }
    const rests = restsOf(report, without);
    for (const leaf of without) {
      const rest = rests.get(leaf);
      const isFit =
        rest && !passedLimit(report, leaf, rest.points, rest.points) && isScoreFit(report, leaf, rest.points);
      found({
        at: leaf.points.span,
        subject: leaf,
        message: isTyped(leaf.points) ? zeroMessage : message,
        args: { name: leaf.name },
        fixes: isFit ? restFix(leaf, rest) : [],
      });
    }
  },
};

interface Rest {
  points: Decimal;
  formula: string;
}

/**
 * What is left for indicators without points: of the form's total where there is one, of the points of a level where it is the only one
 * there. Nothing where the two disagree, or where all that is left is more or less than the total.
 */
function restsOf(report: EvaluatedReport, without: readonly EvaluatedIndicator[]): Map<EvaluatedIndicator, Rest> {
  const rests = new Map<EvaluatedIndicator, Rest>();
  const sum = pointsSum(report)?.value;
  const total = report.form.total?.points;
  const ofTotal = sum && total && without.length === 1 ? difference(total, sum) : undefined;
  for (const leaf of without) {
    const others = new Set(without.filter((other) => other !== leaf));
    const ofLevels = everyLevel(report).flatMap(({ leaves, points, declared }) => {
      if (!leaves.includes(leaf) || leaves.some((other) => others.has(other))) return [];
      // A report may depart from the points of its form, not from its own.
      const due = isTyped(points) ? points.value : ofTotal ? undefined : declared?.points;
      return due ? [difference(due, points.expected?.value ?? Decimal.zero)] : [];
    });
    const [first, ...more] = [...(ofTotal ? [ofTotal] : []), ...ofLevels];
    if (first && first.points.sign() > 0 && more.every(({ points }) => points.equals(first.points)))
      rests.set(leaf, first);
  }
  if (!sum || !total) return rests;
  const all = Decimal.sum([...rests.values()].map(({ points }) => points)).plus(sum);
  const isRight = rests.size === without.length ? all.equals(total) : all.lessThan(total);
  return isRight ? rests : new Map();
}

function difference(whole: Decimal, sum: Decimal): Rest {
  return { points: whole.minus(sum), formula: `${showDecimal(whole, 4)}−${showDecimal(sum, 4)}` };
}

/** Whether a typed score is one that the result earns out of so many points. */
function isScoreFit({ indicators }: EvaluatedReport, leaf: EvaluatedIndicator, points: Decimal): boolean {
  const { score, actual, direction } = leaf;
  if (!isTyped(score) || indicators.fullMarks) return true;
  const as = { ...leaf.points, value: points };
  const { met, exact } = expectedScore(countedTarget(leaf), actual, as, direction, indicators.reverse);
  if (met === undefined || isDoubtful(leaf)) return score.value.equals(points);
  return exact.some((due) => agrees(score.value, due.value, points));
}

/** Tokens behind which an attribute word is one beyond doubt. */
const plainValues = new Set(['QUANTITY', 'RANGE', 'TIME', 'BLANK']);

function restFix(leaf: EvaluatedIndicator, { points: value, formula }: Rest): Fix[] {
  const text = showDecimal(value, 4);
  const { points, groups, nameSpan } = leaf;
  if (points.text !== undefined && (parseQuantity(points.text) || points.origin === 'blank'))
    return [replaceFix(points.span, text, { name: '分值', formula }, false)];
  const word = groups.find((group) => group.keyword === '分值');
  if (word) return [insertFix(word.span.end, ` ${text}`, formula)];
  // Behind target and result, where it usually stands, but in front of an attribute, so that it never stands inside a text.
  const next = groups.slice(1).find(({ keyword }) => !/^(?:目标|调整|完成)$/.test(keyword ?? ''));
  if (next) return [insertFix(next.span.start, `分值 ${text} `, formula)];
  const last = groups.length > 1 ? groups.at(-1)?.items.at(-1)?.node : undefined;
  if (isLeafCstNode(last) && plainValues.has(last.tokenType.name))
    return [insertFix(last.end, ` 分值 ${text}`, formula)];
  const first = groups[1];
  if (first) return [insertFix(first.span.start, `分值 ${text} `, formula)];
  const isText = leaf.node.$type === 'Indicator' && leaf.node.text.length > 0;
  return isText ? [] : [insertFix(nameSpan.end, ` 分值 ${text}`, formula)];
}

const message = {
  zh: '“{name}”没有分值；请在“分值”后面写分数，如：分值 5',
  en: '"{name}" has no points; write them after "points", for example: points 5',
};
const zeroMessage = {
  zh: '“{name}”的分值是 0；不参加评分的内容请写在“备注”里，或写上分值',
  en: '"{name}" has 0 points; give it points, or write what is not judged as a note',
};
const noneMessage = {
  zh: '{count} 项指标都没有分值；请在各项的“分值”后面写分数',
  en: 'None of the {count} indicators has points; write them after "points"',
};
