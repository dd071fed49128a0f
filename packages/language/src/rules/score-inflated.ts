import { agrees, judgedScores } from './judged-scores.js';
import type { Rule } from './rule.js';
import { scoreFinding } from './score-fixes.js';

/** 未达标却得分偏高，甚至满分。 */
export const scoreInflated: Rule = {
  id: 'score-inflated',
  severity: 'warning',
  purpose: {
    zh: '定量指标没有达到目标的，得分不应高于按比例计算的得分',
    en: 'A number that misses its target scores no more than its share',
  },
  basis: {
    zh: '自评表填报说明：定量指标未完成指标值的，按完成值与指标值的比例计分。',
    en: 'Notes of the self-evaluation form: an unfinished quantitative indicator is scored in proportion.',
  },
  supersedes: ['ratio-purchase'],
  fix: 'suggested',
  examples: {
    good: [
      '指标 增设电梯\n  目标 ≥25台 完成 23台 分值 5 得分 4.6',
      '指标 帮扶人次\n  目标 ≥4754人次 完成 4604人次 分值 5 得分 4.8',
      '指标 设备故障率\n  目标 5% 完成 3% 分值 5 得分 5',
      '指标 单位造价\n  目标 =500元 完成 480元 分值 5 得分 5',
    ],
    bad: [
      '指标 帮扶人次\n  目标 ≥4754人次 完成 4604人次 分值 5 得分 ⟦5⟧',
      '指标 增设电梯\n  目标：不少于２５台 完成：２３台 分值：５ 得分：⟦４．８分⟧',
      '指标 竣工时间\n  目标 2021年9月前 完成 2021年11月 分值 5 得分 ⟦5⟧',
      '指标 满意度\n  目标 90%以上 完成 85% 分值 10 得分 ⟦10⟧',
    ],
  },
  check(report, found) {
    for (const judged of judgedScores(report)) {
      const { points, met, exact } = judged;
      const { value } = judged.score;
      if (met || value.greaterThan(points)) continue;
      const isHigh =
        exact.length === 0
          ? value.equals(points)
          : exact.every((due) => value.greaterThan(due.value) && !agrees(value, due.value, points));
      if (!isHigh) continue;
      found(scoreFinding(report, judged, exact.length === 0 ? fullMessage : message));
    }
  },
};

const message = {
  zh: '“{name}”完成 {actual}，没有达到目标 {target}，按比例应得 {due} 分，填了 {score} 分，高出 {gap} 分',
  en: '"{name}" reached {actual} of {target} and earns {due}; the score {score} is {gap} too high',
};
const fullMessage = {
  zh: '“{name}”完成 {actual}，没有达到目标 {target}，却得了满分 {score} 分；请酌情扣分并写明偏差原因',
  en: '"{name}" reached {actual}, not the target {target}, yet has its full score {score}; take points off and give the reason',
};
