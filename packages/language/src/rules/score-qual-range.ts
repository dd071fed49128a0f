import { Decimal } from '@jixiao/core';
import { hasValue, isTyped, showDecimal } from '../evaluation/figure.js';
import { countedTarget } from '../evaluation/indicators.js';
import { hasReason } from './judged-scores.js';
import type { Rule } from './rule.js';

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
      const { score, full: points, actual } = leaf;
      if (!isTyped(score) || !hasValue(points) || actual.kind !== 'text') continue;
      if (score.value.greaterThan(points.value) || !/^(?:text|missing|blank)$/.test(countedTarget(leaf).kind)) continue;
      const band = bandOf(actual.text.trim());
      if (!band) continue;
      const [low, high] = [points.value.times(band.from), points.value.times(band.to)];
      const isBelow = score.value.lessThan(low);
      const isAbove = score.value.greaterThan(high) || (band.open && score.value.equals(high));
      // A score below its band with a reason has been thought about.
      if (!isAbove && (!isBelow || hasReason(leaf))) continue;
      found({
        at: score.span,
        subject: leaf,
        message: isAbove ? aboveMessage : belowMessage,
        args: {
          name: leaf.name,
          actual: actual.text.trim(),
          score: showDecimal(score.value, 4),
          limit: showDecimal((isAbove ? high : low).normalized(), 4),
          gap: showDecimal((isAbove ? score.value.minus(high) : low.minus(score.value)).normalized(), 4),
        },
      });
    }
  },
};

interface Band {
  /** The first clause of a result of this band, as a whole. */
  words: RegExp;
  from: Decimal;
  to: Decimal;
  /** The upper end belongs to the band above. */
  open: boolean;
}

const share = (percent: number) => Decimal.of(percent).scaleByPowerOfTen(-2);
const done = '(?:达成|达到|完成|实现)';
const what = '(?:了?(?:年度|预期)?(?:绩效)?(?:指标|目标))?';
const bands: Band[] = [
  { words: new RegExp(`^部分${done}${what}(?:并|且|，|,|。|；|$)`), from: share(60), to: share(80), open: true },
  { words: new RegExp(`^(?:未|没有)${done}${what}(?:且效果较差)?[。；]?$`), from: share(0), to: share(60), open: true },
  { words: new RegExp(`^基本${done}${what}[。；]?$`), from: share(60), to: share(100), open: false },
  {
    words: new RegExp(`^(?:已|全部|全面|如期|按期|按时)?${done}${what}[。；]?$`),
    from: share(80),
    to: share(100),
    open: false,
  },
];

function bandOf(text: string): Band | undefined {
  return bands.find((band) => band.words.test(text));
}

const aboveMessage = {
  zh: '“{name}”的完成情况是“{actual}”，得分 {score} 应低于或等于这一档的上限 {limit}，相差 {gap} 分',
  en: 'The result of "{name}" is "{actual}"; its band ends at {limit}, the score {score} is {gap} above',
};
const belowMessage = {
  zh: '“{name}”的完成情况是“{actual}”，得分 {score} 低于这一档的下限 {limit}，相差 {gap} 分',
  en: 'The result of "{name}" is "{actual}"; its band begins at {limit}, the score {score} is {gap} below',
};
