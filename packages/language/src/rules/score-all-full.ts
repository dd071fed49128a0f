import { hasValue, isTyped, showDecimal } from '../evaluation/figure.js';
import { totalSpan } from './places.js';
import { carriesPoints } from './report-sums.js';
import type { Rule } from './rule.js';

/** Fewer indicators than this are full now and then without anybody looking twice. */
const fewest = 3;

/** 所有指标都是满分。 */
export const scoreAllFull: Rule = {
  id: 'score-all-full',
  severity: 'hint',
  purpose: { zh: '所有指标都得满分的，请再核对一遍', en: 'Full scores everywhere deserve a second look' },
  basis: {
    zh: '自评得分普遍满分是复核时常见的意见，定性指标尤其要有依据。',
    en: 'Full scores throughout are what reviewers ask about most, above all where a result is no number.',
  },
  examples: {
    good: [
      '指标 甲\n  目标 ≥25台 完成 25台 分值 5 得分 5\n指标 乙\n  分值 5 得分 5\n指标 丙\n  分值 5 得分 4.5\n总分 得分 14.5',
      '指标 甲\n  分值 ５ 得分 ５\n指标 乙\n  分值 ５ 得分 ５\n总分 得分 １０',
    ],
    bad: [
      '指标 甲\n  目标 ≥25台 完成 25台 分值 5 得分 5\n指标 乙\n  分值 5 得分 5\n指标 丙\n  分值 5 得分 5\n总分 得分 ⟦15⟧',
      '资金 万元\n  行 年度资金总额 １００ １００ １００\n指标 甲\n  分值 ５ 得分 ５\n指标 乙\n  分值 ５ 得分 ５分\n指标 丙\n  分值 ５ 得分 ５．０\n⟦总分⟧ 100',
    ],
  },
  check(report, found) {
    const place = totalSpan(report);
    const { hasPoints, hasScores } = report.indicators;
    const leaves = report.indicators.leaves.filter(carriesPoints);
    if (!place || !hasPoints || !hasScores || leaves.length < fewest) return;
    const rate = report.funds?.totals[0];
    const counted = leaves.map((leaf) => ({ score: leaf.counted, points: leaf.points }));
    const judged = [...counted, ...(rate && hasValue(rate.points) && hasValue(rate.score) ? [rate] : [])];
    const isFull = judged.every(
      ({ score, points }) => hasValue(score) && hasValue(points) && score.value.equals(points.value),
    );
    if (!isFull || !leaves.some((leaf) => isTyped(leaf.score))) return;
    const { score } = report.total;
    found({
      at: isTyped(score) ? score.span : place,
      subject: report.indicators,
      message,
      args: {
        count: leaves.length,
        score: hasValue(score) ? showDecimal(score.value) : '',
        unmeasured: leaves.filter((leaf) => leaf.expected?.met === undefined).length,
      },
    });
  },
};

const message = {
  zh: '{count} 项指标全部满分（总分 {score}），其中 {unmeasured} 项不能用数字核对；请确认这些得分有依据',
  en: 'All {count} indicators have full scores (total {score}), {unmeasured} of them not checkable by numbers; make sure they are justified',
};
