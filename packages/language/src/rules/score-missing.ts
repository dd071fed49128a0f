import { isTyped, showDecimal } from '../evaluation/figure.js';
import { isFilled } from '../evaluation/value.js';
import { carriesPoints } from './report-sums.js';
import type { Rule } from './rule.js';
import { dueText, scoreFixes } from './score-fixes.js';

/** 得分未填，又算不出来。 */
export const scoreMissing: Rule = {
  id: 'score-missing',
  severity: 'error',
  purpose: {
    zh: '有分值的指标应有得分；能按目标和完成算出来的可以不写',
    en: 'An indicator with points has a score; one that follows from target and result may be left out',
  },
  basis: {
    zh: '自评表的总分由各项得分相加，缺一项就得不出总分。',
    en: 'The total of the form is the sum of the scores, so none may be missing.',
  },
  fix: 'suggested',
  examples: {
    good: [
      '指标 增设电梯\n  目标 ≥25台 完成 23台 分值 5',
      '指标 基层治理\n  目标 全面完成 分值 5\n指标 环境整治\n  目标 ９０％以上 分值 ５',
      '指标 基层治理\n  目标 全面完成 完成 全面完成 分值 5 得分 5',
    ],
    bad: [
      '指标 ⟦基层治理⟧\n  目标 全面完成 完成 全面完成 分值 5',
      '指标 增设电梯\n  目标 ≥25台 完成 23台 分值 5 得分 ⟦—⟧',
      '指标 工程造价\n  目标 ≤５３００万元 完成 ５８３０万元 分值 １０ ⟦得分⟧',
      '指标 增设电梯\n  目标 ≥25台 完成 23台 分值 5 得分 4.6\n指标 ⟦基层治理⟧\n  目标 全面完成 分值 5',
    ],
  },
  check(report, found) {
    const { leaves, hasScores, hasPoints } = report.indicators;
    if (!hasScores || !hasPoints) return;
    const isScored = leaves.some((leaf) => isTyped(leaf.score));
    for (const leaf of leaves) {
      const { score, full: points } = leaf;
      if (!carriesPoints(leaf) || (score.origin !== 'blank' && score.origin !== 'missing')) continue;
      if (!isScored && !isFilled(leaf.actual)) continue;
      const due = dueText(leaf.expected?.exact ?? []);
      found({
        at: score.span,
        subject: leaf,
        message: due === '' ? message : dueMessage,
        args: { name: leaf.name, points: points.value ? showDecimal(points.value, 4) : '', due },
        fixes: scoreFixes(report, leaf),
      });
    }
  },
};

const message = {
  zh: '“{name}”没有得分；请在“得分”后面写 0 到 {points} 之间的数',
  en: '"{name}" has no score; write a number from 0 to {points} after "score"',
};
const dueMessage = {
  zh: '“{name}”没有得分；按目标和完成应得 {due} 分（分值 {points}）',
  en: '"{name}" has no score; its result earns {due} of {points} points',
};
