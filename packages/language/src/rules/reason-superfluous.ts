import { isTyped } from '../evaluation/figure.js';
import { resultArgs } from './judged-scores.js';
import { isReason } from './prose-reasons.js';
import type { Rule } from './rule.js';
import { comparedValues } from './value-rows.js';
import { isVaguelyDone } from './value-words.js';

/** 正好完成、得了满分，却写着偏差原因。 */
export const reasonSuperfluous: Rule = {
  id: 'reason-superfluous',
  severity: 'hint',
  purpose: {
    zh: '正好达到目标又得满分的指标，不必写偏差原因',
    en: 'An indicator that meets its target exactly with full points has no deviation to explain',
  },
  basis: {
    zh: '没有偏差却写着原因，不是得分填错了，就是别处的文字抄串了行。',
    en: 'A reason without a deviation means a wrong score, or a text that belongs to another row.',
  },
  examples: {
    good: [
      '指标 培训\n  目标 ≥12次 完成 12次 分值 5 得分 5\n  偏差 无\n指标 会议\n  目标 ≥2次 完成 2次 分值 5 得分 5\n  偏差 —',
      '指标 培训\n  目标 ≥１２次 完成 １８次 分值 ５ 得分 ５\n  偏差 年中追加六次\n指标 会议\n  目标 ≥2次 完成 1次 分值 5 得分 2.5\n  偏差 一次改为线上',
    ],
    bad: [
      '指标 培训\n  目标 ≥12次 完成 12次 分值 5 得分 5\n  偏差 ⟦受疫情影响少办两次⟧',
      '指标 投资\n  目标：≥１．２亿元 完成：12,000万元 分值：５ 得分：５分 偏差：⟦部分项目开工较晚，下年加快⟧',
    ],
  },
  check(report, found) {
    const { leaves, hasPoints, hasScores } = report.indicators;
    if (!hasPoints || !hasScores) return;
    for (const row of leaves) {
      const { score, points, deviation } = row;
      if (!isTyped(score) || !isTyped(points) || !score.value.equals(points.value) || points.value.sign() <= 0)
        continue;
      const values = comparedValues(row);
      if (!values?.goal.equals(values.result) || !isReason(deviation) || saysNothing(deviation.text)) continue;
      found({
        at: deviation.span,
        subject: row,
        message,
        args: { ...resultArgs(row), score: score.text ?? '' },
      });
    }
  },
};

/** `无需整改`, `已完成`: it says that there is nothing to explain. */
function saysNothing(text: string): boolean {
  const first = text.trim().split(/[，。；,;]/)[0] ?? '';
  return /^[无没]/.test(first) || isVaguelyDone(first);
}

const message = {
  zh: '“{name}”完成 {actual}，正好是目标 {target}，又得了满分 {score}，偏差里的原因用不着；请核对得分，或删去这段话',
  en: '"{name}" reached {actual}, exactly its target {target}, with its full score {score}; check the score, or remove the reason',
};
