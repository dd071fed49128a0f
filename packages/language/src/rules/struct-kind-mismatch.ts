import { fold } from '@jixiao/core';
import { countedTarget, type EvaluatedIndicator } from '../evaluation/indicators.js';
import { isFilled } from '../evaluation/value.js';
import type { Span } from '../findings/finding.js';
import { printedName, shown } from './judged-scores.js';
import type { Rule, RuleFinding } from './rule.js';

/** 指标放错了类别。 */
export const structKindMismatch: Rule = {
  id: 'struct-kind-mismatch',
  severity: 'warning',
  purpose: {
    zh: '指标的内容应与所在的二级指标相符',
    en: 'An indicator is of the kind of the level it stands in',
  },
  basis: {
    zh: '数量指标写完成多少，时效指标写何时完成，满意度指标写满意程度；放错类别的指标复核时会被退回。',
    en: 'Quantity says how much, timeliness when, satisfaction how content; misplaced indicators are sent back.',
  },
  examples: {
    good: [
      '一级 产出指标\n  二级 数量指标\n    指标 培训\n      目标 12次\n    指标 会议\n      目标 召开三次\n  二级 时效指标\n    指标 竣工\n      目标 9月底前\n    指标 项目按期完成率\n      目标 ≥９５％',
      '一级 满意度指标\n  二级 服务对象满意度指标\n    指标 群众满意度\n      目标 ≥95%\n    指标 居民评价\n      目标：满意',
    ],
    bad: [
      '一级 产出指标\n  二级 时效指标\n    指标 资金支付率\n      目标 ⟦100%⟧',
      '一级 产出指标\n  二级 数量指标\n    指标 增设电梯\n      目标：⟦全面完成⟧',
      '一级 满意度指标\n  二级 服务对象满意度指标\n    指标 ⟦增设电梯⟧\n      目标 ≥２５台',
    ],
  },
  check(report, found) {
    for (const category of report.indicators.levels) {
      for (const level of category.levels) for (const leaf of level.indicators) mismatch(leaf, `${level.name}`, found);
    }
  },
};

/** Words about time, in a name or a target. */
const timeWords = /[年月日天周季期]|时|及早|及|速|快|前|进度|效率|timely|on time|days?|months?/i;
const contentWords = /满意|好评|认可|投诉|评价|信访|satisf/i;
const numbers = /[\d一二三四五六七八九十百千万两]/;

function mismatch(leaf: EvaluatedIndicator, level: string, found: (finding: RuleFinding) => void): void {
  const target = countedTarget(leaf);
  const name = printedName(leaf);
  const raise = (at: Span, text: RuleFinding['message']) =>
    found({ at, subject: leaf, message: text, args: { name: leaf.name, level, target: shown(target) } });
  if (level.includes('满意度')) {
    if (!contentWords.test(name) && !contentWords.test(target.text)) raise(leaf.nameSpan, contentMessage);
    return;
  }
  if (!isFilled(target) || target.kind === 'reference') return;
  if (level.includes('时效')) {
    if (target.kind !== 'time' && !timeWords.test(name) && !timeWords.test(target.text))
      raise(target.span, timeMessage);
  } else if (level.includes('数量')) {
    if (target.kind === 'text' && !numbers.test(fold(target.text))) raise(target.span, numberMessage);
  }
}

const timeMessage = {
  zh: '“{name}”在“{level}”里，目标“{target}”却没有时间；请写完成时间（如 9月底前），或移到别的二级指标',
  en: '"{name}" stands in "{level}" but its target "{target}" names no time; write a date (such as 9月底前) or move it',
};
const numberMessage = {
  zh: '“{name}”在“{level}”里，目标“{target}”却没有数；请写数量（如 ≥5次），或移到质量指标',
  en: '"{name}" stands in "{level}" but its target "{target}" has no number; write one (such as ≥5次) or move it',
};
const contentMessage = {
  zh: '“{name}”在“{level}”里，却没有写满意度；请写谁的满意度、目标多少（如 群众满意度 ≥90%），或移到别的二级指标',
  en: '"{name}" stands in "{level}" but says nothing of satisfaction; write whose and how much (such as ≥90%), or move it',
};
