import { compareAtOwnPrecision, Decimal } from '@jixiao/core';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { type Derivation, type Figure, hasValue, isTyped } from '../evaluation/figure.js';
import { countedTarget, type EvaluatedIndicator } from '../evaluation/indicators.js';
import { costLevels, reverseWords } from '../evaluation/scoring.js';
import type { WrittenValue } from '../evaluation/value.js';
import { lastGroup } from '../evaluation/written.js';
import { isReason } from './prose-reasons.js';
import { remembered } from './remembered.js';

/** An indicator with a typed score whose result can be compared with its target. */
export interface JudgedScore {
  leaf: EvaluatedIndicator;
  score: Figure & { value: Decimal };
  points: Decimal;
  met: boolean;
  /** Scores the result may earn; none where a miss has no formula: a late date. */
  exact: Derivation[];
}

export const judgedScores: (report: EvaluatedReport) => readonly JudgedScore[] = remembered(({ indicators }) =>
  indicators.hasScores ? indicators.leaves.flatMap(judge) : [],
);

const judge = remembered((leaf: EvaluatedIndicator): JudgedScore[] => {
  const { score, full: points, expected } = leaf;
  if (!isTyped(score) || !hasValue(points) || points.value.sign() <= 0) return [];
  if (expected?.met === undefined || isDoubtful(leaf)) return [];
  return [{ leaf, score, points: points.value, met: expected.met, exact: expected.exact }];
});

const cent = Decimal.one.scaleByPowerOfTen(-2);

/**
 * Whether a typed score is what a formula gives: to a cent, or rounded to the one decimal it was typed with. Full points are never a
 * rounded miss.
 */
export function agrees(score: Decimal, exact: Decimal, points: Decimal): boolean {
  if (!score.minus(exact).abs().greaterThan(cent)) return true;
  return score.decimals > 0 && score.lessThan(points) && compareAtOwnPrecision(score, exact).verdict !== 'apart';
}

/** Words that make less better; with a bare number beside them nobody knows which way the indicator counts. */
const lessWords = [
  ...reverseWords,
  ...['故障', '事故', '差错', '死亡', '伤亡', '发病', '发生率', '流失', '辍学', '返贫', '超标', '逾期', '损耗', '误差'],
  ...['空置', '违规', '违法', '违纪', '信访', '上访', '失业', '欠费', '漏损', '能耗', '排放', '支出', '造价', '单价'],
];
/** Words that make more better even beside one of the above: 投诉办结率, 成本节约率. */
const moreWords = [
  ...['处理', '办结', '办理', '解决', '回复', '受理', '整改', '化解', '处置', '结案', '节约', '节省', '降低', '下降'],
  ...['减少', '压减', '压缩', '及时', '按时', '合格', '达标', '到位', '响应', '完成', '覆盖', '满意', '兑现'],
];

/** Whether a bare number may count either way, or a result is only given roughly, so that nothing can be said of its score. */
export const isDoubtful = remembered((leaf: EvaluatedIndicator): boolean => {
  const target = countedTarget(leaf);
  if (leaf.actual.quantity?.unit?.approximate || target.quantity?.unit?.approximate) return true;
  if (target.kind !== 'quantity' && target.kind !== 'range') return false;
  const name = printedName(leaf);
  const less = leaf.levels.some((level) => costLevels.includes(level)) || lessWords.some((word) => name.includes(word));
  // `=100万元` of a cost: spending less is no shortfall.
  if (target.operator === '=') return less;
  if (target.operator) return false;
  return leaf.direction === 'reverse' ? moreWords.some((word) => name.includes(word)) : less;
});

/** Whether a reason is given for what an indicator lacks. */
export function hasReason({ deviation, groups }: EvaluatedIndicator): boolean {
  if (isReason(deviation)) return true;
  return ['解释', '备注'].some((word) => (lastGroup(groups, word)?.items.length ?? 0) > 0);
}

/** The indicator's name and, where there is one, the text that is printed for it. */
export const printedName = remembered(({ name, node }: EvaluatedIndicator): string => {
  if (node.$type === 'Part') return name;
  const text = node.text.map((part) => (typeof part === 'string' ? part : '')).join('');
  return node.name === undefined ? text : `${name}${text}`;
});

/** A target or a result as a message shows it. */
export function shown(value: WrittenValue): string {
  return `${value.operator ?? ''}${value.quantity?.text ?? value.text}`;
}

/** Arguments of messages about an indicator's result: its name, target and result. */
export function resultArgs(leaf: EvaluatedIndicator) {
  return { name: leaf.name, target: shown(countedTarget(leaf)), actual: shown(leaf.actual) };
}
