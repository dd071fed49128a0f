import { agrees, judgedScores } from './judged-scores.js';
import type { Rule } from './rule.js';
import { scoreFinding } from './score-fixes.js';

/** 反向指标的得分与两种公式都不符。 */
export const scoreReverse: Rule = {
  id: 'score-reverse',
  severity: 'warning',
  purpose: {
    zh: '反向指标超过目标的，得分应符合系统公式或填报说明的公式',
    en: 'A result above its limit is scored by the system’s formula or by that of the notes',
  },
  basis: {
    zh: '反向指标有两种算法：系统按超出的比例扣分，填报说明按目标值与完成值的比例计分；表式可用“参数 反向计分”指定一种。',
    en: 'There are two formulas: the system takes off the share above the limit, the notes use the quotient; a form may settle on one.',
  },
  supersedes: ['score-inflated', 'score-formula-diff'],
  fix: 'suggested',
  examples: {
    good: [
      '指标 工程造价\n  目标 ≤5300万元 完成 5830万元 分值 10 得分 9',
      '指标 工程造价\n  目标 ≤5300万元 完成 5830万元 分值 10 得分 9.09',
      '指标 工程造价\n  目标 ５３００万元以内 完成 ５２００万元 分值 １０ 得分 １０',
      '指标 投诉办结率\n  目标 95% 完成 100% 分值 10 得分 10',
    ],
    bad: [
      '指标 工程造价\n  目标 ≤5300万元 完成 5830万元 分值 10 得分 ⟦10⟧',
      '指标 工程造价\n  目标：不超过５３００万元 完成：５８３０万元 分值：１０ 得分：⟦９．５⟧',
      '表式 甲\n  指标\n    列 三级 目标 完成 分值 得分 偏差\n  参数 反向计分 系统\n报告 例\n  表式 甲\n  指标 工程造价\n    目标 ≤5300万元 完成 5830万元 分值 10 得分 ⟦9.09⟧',
    ],
  },
  check(report, found) {
    for (const judged of judgedScores(report)) {
      const { leaf, points, met, exact } = judged;
      const { value } = judged.score;
      if (leaf.direction !== 'reverse' || met || exact.length === 0) continue;
      if (exact.some((due) => agrees(value, due.value, points))) continue;
      // Harder on oneself than any formula asks is no mistake.
      const isHard = exact.every((due) => value.lessThan(due.value));
      found({ ...scoreFinding(report, judged, message), ...(isHard && { severity: 'hint' }) });
    }
  },
};

const message = {
  zh: '“{name}”完成 {actual}，超过目标 {target}，反向指标应得 {due} 分，填了 {score} 分，相差 {gap} 分',
  en: '"{name}" reached {actual}, above {target}, and earns {due}; the score {score} is off by {gap}',
};
