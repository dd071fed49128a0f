import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { showDecimal } from '../evaluation/figure.js';
import type { EvaluatedIndicator } from '../evaluation/indicators.js';
import type { Span } from '../findings/finding.js';
import { hasReason, resultArgs } from './judged-scores.js';
import { type Loss, losses } from './reason-losses.js';
import type { Rule } from './rule.js';
import { hasIndicatorColumn, isEmpty } from './value-rows.js';

/** 扣了分，偏差原因空着。 */
export const reasonMissing: Rule = {
  id: 'reason-missing',
  severity: 'error',
  purpose: {
    zh: '没有得满分或没有达到目标的指标，应填写偏差原因',
    en: 'An indicator that lost points or missed its target gives the reason',
  },
  basis: {
    zh: '得分低于分值的，系统要求填写理由及依据，不填不能保存。',
    en: 'Budget systems ask for reason and evidence wherever a score is below the points, and refuse to save without.',
  },
  supersedes: ['score-deflated'],
  asksWhy: true,
  examples: {
    good: [
      '指标 增设电梯\n  目标 ≥25台 完成 23台 分值 5 得分 4.6\n  偏差 两台待规划审批，2022年6月底前完工',
      '指标 增设电梯\n  目标 ≥２５台 完成 ２５台 分值 ５ 得分 ５\n指标 热线\n  目标 ≥25件 完成 23件 分值 5 得分 4.6\n  备注 两件转交上级办理',
      '报告 例\n  表式 转移支付自评\n  指标 改造户数\n    目标 ≥160户 完成 158户\n    其中 维修加固\n      目标 ≥124户 完成 122户\n      偏差 两户自愿放弃\n  指标 竣工\n    目标 11月底前 完成 11月26日',
      '表式 甲\n  指标\n    列 三级 目标 完成 分值 得分\n报告 例\n  表式 甲\n  指标 停车泊位\n    目标 ≥600个 完成 572个 分值 8 得分 7.63',
    ],
    bad: [
      '指标 增设电梯\n  目标 ≥25台 完成 23台 分值 5 得分 ⟦4.6⟧',
      '指标 基层治理\n  目标：显著提升 完成：有所提升 分值：５ 得分：４ 偏差：⟦—⟧\n指标 增设电梯\n  目标 ≥25台 完成 25台 分值 5 得分 ⟦4⟧',
      '指标 增设电梯\n  目标 ≥25台 完成 ⟦23台⟧ 分值 5\n  其中 甲 目标 ≥1台 完成 1台',
      '报告 例\n  表式 转移支付自评\n  指标 改造户数\n    目标 ≥160户 完成 ⟦158户⟧\n  指标 竣工\n    目标 11月底前 完成 12月3日 ⟦偏差⟧',
    ],
  },
  check(report, found) {
    if (!hasIndicatorColumn(report, '偏差')) return;
    for (const loss of losses(report)) {
      const { row, scored } = loss;
      if (!isEmpty(row.deviation) || hasReason(row) || row.parts.some(hasReason) || isExplainedAbove(report, row))
        continue;
      const isMet = row.expected?.met === true;
      found({
        at: placeOf(loss),
        subject: row,
        message: !scored ? missedMessage : isMet ? metMessage : message,
        args: {
          ...resultArgs(row),
          ...(scored && {
            score: showDecimal(scored.score.value, 4),
            points: showDecimal(scored.points, 4),
            gap: showDecimal(scored.points.minus(scored.score.value), 4),
          }),
        },
      });
    }
  },
};

/** Where sub-rows carry the points the reason may stand with the indicator they are parts of. */
function isExplainedAbove(report: EvaluatedReport, row: EvaluatedIndicator): boolean {
  if (row.node.$type !== 'Part') return false;
  return report.indicators.all.some((indicator) => indicator.parts.includes(row) && hasReason(indicator));
}

function placeOf({ row, scored }: Loss): Span {
  if (!row.deviation.absent) return row.deviation.span;
  if (scored?.score.origin === 'typed') return scored.score.span;
  return row.actual.absent ? row.nameSpan : row.actual.span;
}

const message = {
  zh: '“{name}”得分 {score}，比分值 {points} 少 {gap} 分，没有填偏差原因；请在“偏差”后面写明原因和改进措施',
  en: '"{name}" scores {score}, {gap} below its {points} points, without a reason; write it after "deviation"',
};
const metMessage = {
  zh: '“{name}”完成 {actual}，已达到目标 {target}，得分 {score} 却比分值 {points} 少 {gap} 分，没有填偏差原因；请改得分，或在“偏差”后面写明原因',
  en: '"{name}" reached {actual}, its target {target}, but scores {score}, {gap} below its {points} points; correct it or write the reason after "deviation"',
};
const missedMessage = {
  zh: '“{name}”完成 {actual}，没有达到目标 {target}，没有填偏差原因；请在“偏差”后面写明原因和改进措施',
  en: '"{name}" reached {actual}, not its target {target}, without a reason; write it after "deviation"',
};
