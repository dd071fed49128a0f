import { hasValue, isTyped, showDecimal } from '../evaluation/figure.js';
import { changesFix, typedLike } from './fixes.js';
import { purchaseShare } from './purchase-rates.js';
import type { Rule } from './rule.js';
import { reasonNote } from './score-fixes.js';

/** 采购没有执行完的不得满分。 */
export const ratioPurchase: Rule = {
  id: 'ratio-purchase',
  severity: 'warning',
  purpose: {
    zh: '政府采购执行率不到100%的，不应得满分',
    en: 'A procurement rate (政府采购执行率) below 100 % does not score full points',
  },
  basis: {
    zh: '部门整体支出评价以“政府采购执行率”（实际采购金额÷采购预算数）达到100%为满分；自己定的量化目标低于100%并且达到的，按目标计分。',
    en: 'Full marks are for 100 % of the procurement budget; a target below 100 % that is a number is judged by itself.',
  },
  fix: 'suggested',
  examples: {
    good: [
      '指标 政府采购执行率\n  目标 按采购预算执行 完成 100% 分值 4 得分 4',
      '指标 政府采购执行率\n  目标 按采购预算执行 完成 ９４．９％ 分值 5 得分 4.75',
      '指标 政府采购执行率\n  目标 ≥90% 完成 94.9% 分值 5 得分 5',
      '指标 采购合同执行情况\n  目标 按期 完成 90% 分值 5 得分 5',
    ],
    bad: [
      '指标 政府采购执行率\n  目标 按采购预算执行 完成 72.74% 分值 4 得分 ⟦4⟧',
      '指标 采购 | 政府采购预算执行率\n  目标：不高于１００％ 完成：９７．５％ 分值：４ 得分：⟦４⟧',
      '指标 政府采购执行率\n  目标 — 完成 95% 分值 4 得分 ⟦4⟧\n  偏差 防火物资招标节约21.40万元',
    ],
  },
  check(report, found) {
    if (!report.indicators.hasScores) return;
    for (const leaf of report.indicators.leaves) {
      const { score, points } = leaf;
      if (!isTyped(score) || !hasValue(points) || !score.value.equals(points.value)) continue;
      const share = purchaseShare(report, leaf);
      if (!share) continue;
      const { rate, due, formula } = share;
      // By a target that is a number the full score is right, and a lower one would be found in its place.
      const isFixed = leaf.expected?.met === undefined;
      const change = { at: score.span, text: typedLike(score, due, 2), name: '得分', formula };
      found({
        at: score.span,
        subject: leaf,
        message,
        args: {
          name: leaf.name,
          rate: `${showDecimal(rate)}%`,
          score: showDecimal(score.value, 4),
          due: showDecimal(due),
          gap: showDecimal(score.value.minus(due)),
        },
        fixes: isFixed ? [changesFix([change], false, reasonNote(report, leaf, false))] : [],
      });
    }
  },
};

const message = {
  zh: '“{name}”完成 {rate}，没有达到100%，却得了满分 {score} 分；按比例应得 {due} 分，多 {gap} 分，并写明没有执行完的原因',
  en: '"{name}" reached {rate}, not 100%, yet has its full score {score}; its share is {due}, {gap} less: give the reason too',
};
