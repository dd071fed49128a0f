import { type Figure, isTyped } from '../evaluation/figure.js';
import { replaceFix, typedLike } from './fixes.js';
import type { Rule } from './rule.js';

/** 得分的小数超过两位。 */
export const scoreDecimals: Rule = {
  id: 'score-decimals',
  severity: 'hint',
  purpose: { zh: '得分最多保留两位小数', en: 'Scores have two decimals at most' },
  basis: {
    zh: '预算系统和公开的自评表上，得分都保留两位小数。',
    en: 'Budget systems and published forms give scores with two decimals.',
  },
  fix: 'safe',
  examples: {
    good: ['指标 甲\n  分值 5 得分 4.67', '指标 甲\n  分值 ５ 得分 ４．６\n总分 得分 ４．６'],
    bad: ['指标 甲\n  分值 5 得分 ⟦4.667⟧', '指标 甲\n  分值 ５ 得分 ５\n总分：１００ 得分：⟦９８．３３３分⟧'],
  },
  check(report, found) {
    const scores: { score: Figure; subject: object }[] = [
      ...report.indicators.leaves.map((leaf) => ({ score: leaf.score, subject: leaf.score })),
      ...(report.funds?.totals.slice(0, 1) ?? []).map(({ score }) => ({ score, subject: score })),
      { score: report.total.score, subject: report.total.score },
    ];
    for (const { score, subject } of scores) {
      if (!isTyped(score) || score.value.decimals <= 2) continue;
      const rounded = score.value.round(2);
      found({
        at: score.span,
        subject,
        message,
        args: { score: score.value.toString(), decimals: score.value.decimals, rounded: rounded.toString() },
        fixes: [
          replaceFix(
            score.span,
            typedLike(score, rounded),
            { name: '得分', formula: `≈${score.value.toString()}` },
            true,
          ),
        ],
      });
    }
  },
};

const message = {
  zh: '得分 {score} 有 {decimals} 位小数，保留两位写 {rounded}',
  en: 'The score {score} has {decimals} decimals; with two it is {rounded}',
};
