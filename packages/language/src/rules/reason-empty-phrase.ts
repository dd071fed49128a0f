import { fold } from '@jixiao/core';
import { showDecimal } from '../evaluation/figure.js';
import { isFilled } from '../evaluation/value.js';
import { hasReason, resultArgs } from './judged-scores.js';
import { isReason } from './prose-reasons.js';
import { losses } from './reason-losses.js';
import type { Rule } from './rule.js';
import { isEmpty } from './value-rows.js';

/** 偏差原因写得空泛。 */
export const reasonEmptyPhrase: Rule = {
  id: 'reason-empty-phrase',
  severity: 'warning',
  purpose: {
    zh: '扣了分的指标，偏差原因不能只写“无”“客观原因”',
    en: 'The reason for lost points is more than "none" or "objective reasons"',
  },
  basis: {
    zh: '偏差一栏要写原因和改进措施；只写“无”“正常”等于没有写，复核时会退回。',
    en: 'The column asks for reason and remedy; "none" or "normal" is no answer and is sent back.',
  },
  supersedes: ['score-deflated'],
  asksWhy: true,
  examples: {
    good: [
      '指标 增设电梯\n  目标 ≥25台 完成 25台 分值 5 得分 5\n  偏差 无',
      '指标 增设电梯\n  目标 ≥２５台 完成 ２３台 分值 ５ 得分 ４．６\n  偏差 规划调整，两台缓建',
      '指标 增设电梯\n  目标 ≥25台 完成 23台 分值 5 得分 4.6\n  偏差 无\n  备注 两台待规划审批',
    ],
    bad: [
      '指标 增设电梯\n  目标 ≥25台 完成 23台 分值 5 得分 4.6\n  偏差 ⟦无⟧',
      '指标 增设电梯\n  目标 ≥２５台 完成 ２３台 分值 ５ 得分 ４．６\n  偏差：⟦客观原因。⟧',
      '报告 例\n  表式 转移支付自评\n  指标 改造户数\n    目标 ≥160户 完成 158户\n    偏差 ⟦暂无⟧',
    ],
  },
  check(report, found) {
    for (const { row, scored } of losses(report)) {
      const { deviation } = row;
      if (isEmpty(deviation) || !isFilled(deviation) || !isEmptyPhrase(deviation.text)) continue;
      if (hasReason({ ...row, deviation: { ...deviation, text: '' } }) || row.parts.some(hasReason)) continue;
      found({
        at: deviation.span,
        subject: row,
        message: scored ? message : missedMessage,
        args: {
          ...resultArgs(row),
          reason: deviation.text.trim(),
          ...(scored && { gap: showDecimal(scored.points.minus(scored.score.value), 4) }),
        },
      });
    }
  },
};

const phrases =
  /^(?:(?:因为?|由于|受)?(?:客观|主观|主客观|其他|历史|特殊|实际|工作|政策|不可抗力)(?:的)?(?:原因|因素|情况)(?:影响|所致|造成|导致)?|正常(?:情况|偏差|完成|开展|推进)?|无(?:偏差|原因|异常|说明)?|暂无(?:偏差|原因)?|没有(?:偏差|原因)?|不适用|略|none|n\/a|normal|objective reasons?)[。.]?$/i;

function isEmptyPhrase(text: string): boolean {
  return (
    phrases.test(fold(text).trim()) || !isReason({ kind: 'text', text, span: { start: 0, end: 0 }, absent: false })
  );
}

const message = {
  zh: '“{name}”扣了 {gap} 分，偏差只写了“{reason}”；请写明具体原因和改进措施',
  en: '"{name}" lost {gap} points, and the reason is only "{reason}"; write what happened and what will be done',
};
const missedMessage = {
  zh: '“{name}”完成 {actual}，没有达到目标 {target}，偏差只写了“{reason}”；请写明具体原因和改进措施',
  en: '"{name}" reached {actual}, not its target {target}, and the reason is only "{reason}"; write what happened',
};
