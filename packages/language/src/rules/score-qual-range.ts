import { isTyped, showDecimal } from '../evaluation/figure.js';
import type { Rule } from './rule.js';
import { bandFault } from './score-bands.js';

/** 定性指标的得分不在它那一档的区间里。 */
export const scoreQualRange: Rule = {
  id: 'score-qual-range',
  severity: 'warning',
  purpose: {
    zh: '定性指标的得分应在完成情况所属档次的区间内',
    en: 'The score of a qualitative indicator lies in the band of its result',
  },
  basis: {
    zh: '自评表填报说明：达成年度指标得 100%～80%（含），部分达成并具有一定效果得 80%～60%（含），未达成且效果较差得 60%～0%。',
    en: 'Notes of the form: reached 100-80 %, partly reached 80-60 %, not reached 60-0 % of the points.',
  },
  examples: {
    good: [
      '指标 基层治理\n  目标 显著提升 完成 部分达成年度指标并具有一定效果 分值 10 得分 7',
      '指标 基层治理\n  目标 显著提升 完成 达成年度指标 分值 １０ 得分 ８',
      '指标 基层治理\n  目标 显著提升 完成 未完成的两处已列入下年计划，群众反映良好 分值 10 得分 10',
      '指标 基层治理\n  目标 显著提升 完成 基本达成 分值 10 得分 9',
    ],
    bad: [
      '指标 基层治理\n  目标 显著提升 完成 部分达成年度指标并具有一定效果 分值 10 得分 ⟦10⟧',
      '指标 基层治理\n  目标：显著提升 完成：未达成年度指标且效果较差 分值：１０ 得分：⟦６分⟧',
      '指标 基层治理\n  目标 显著提升 完成 达成年度指标。 分值 5 得分 ⟦3.9⟧',
    ],
  },
  check(report, found) {
    if (!report.indicators.hasScores || !report.indicators.hasPoints) return;
    for (const leaf of report.indicators.leaves) {
      const { score, actual } = leaf;
      const fault = isTyped(score) ? bandFault(leaf, score.value) : undefined;
      if (!fault || !isTyped(score)) continue;
      const { isAbove, limit } = fault;
      found({
        at: score.span,
        subject: leaf,
        message: isAbove ? aboveMessage : belowMessage,
        args: {
          name: leaf.name,
          actual: actual.text.trim(),
          score: showDecimal(score.value, 4),
          limit: showDecimal(limit.normalized(), 4),
          gap: showDecimal(score.value.minus(limit).abs().normalized(), 4),
        },
      });
    }
  },
};

const aboveMessage = {
  zh: '“{name}”的完成情况是“{actual}”，得分 {score} 应低于或等于这一档的上限 {limit}，相差 {gap} 分',
  en: 'The result of "{name}" is "{actual}"; its band ends at {limit}, the score {score} is {gap} above',
};
const belowMessage = {
  zh: '“{name}”的完成情况是“{actual}”，得分 {score} 低于这一档的下限 {limit}，相差 {gap} 分',
  en: 'The result of "{name}" is "{actual}"; its band begins at {limit}, the score {score} is {gap} below',
};
