import { agrees, judgedScores } from './judged-scores.js';
import type { Rule } from './rule.js';
import { scoreFinding } from './score-fixes.js';

/** 得分低于按比例计算的得分。 */
export const scoreFormulaDiff: Rule = {
  id: 'score-formula-diff',
  severity: 'hint',
  purpose: {
    zh: '没有达到目标的，得分与按比例计算的得分相同',
    en: 'A number that misses its target scores its share, no less',
  },
  basis: {
    zh: '自评表填报说明按比例计分；低于比例的，往往是算错，也可能是另有扣分。',
    en: 'The notes of the form score in proportion; less is often a slip, or a further deduction.',
  },
  fix: 'suggested',
  examples: {
    good: [
      '指标 出勤率\n  目标 ≥100% 完成 98% 分值 10 得分 9.8',
      '指标 增设电梯\n  目标 ≥２５台 完成 ２３台 分值 ５ 得分 ４．６０',
    ],
    bad: [
      '指标 出勤率\n  目标 ≥100% 完成 98% 分值 10 得分 ⟦9⟧',
      '指标 增设电梯\n  目标：≥２５台 完成：２３台 分值：５ 得分：⟦４分⟧',
    ],
  },
  check(report, found) {
    for (const judged of judgedScores(report)) {
      const { leaf, points, met, exact } = judged;
      const { value } = judged.score;
      if (leaf.direction === 'reverse' || met || exact.length === 0 || value.sign() < 0) continue;
      if (!exact.every((due) => value.lessThan(due.value) && !agrees(value, due.value, points))) continue;
      found(scoreFinding(report, judged, message));
    }
  },
};

const message = {
  zh: '“{name}”完成 {actual}，目标 {target}，按比例可得 {due} 分，填了 {score} 分，低 {gap} 分',
  en: '"{name}" reached {actual} of {target} and may have {due}; the score {score} is {gap} lower',
};
