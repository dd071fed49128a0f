import { countedTarget } from '../evaluation/indicators.js';
import { shown } from './judged-scores.js';
import type { Rule } from './rule.js';
import { valueRows } from './value-rows.js';
import { isVaguelyDone } from './value-words.js';

/** 目标有数，完成只写“已完成”。 */
export const valueActualVague: Rule = {
  id: 'value-actual-vague',
  severity: 'warning',
  purpose: {
    zh: '目标是数的，完成也应写数，不能只写“完成”“达成预期指标”',
    en: 'A result is a number where its target is one',
  },
  basis: {
    zh: '定量指标按完成值与指标值比较计分，完成值不是数就无法计分，系统也不收。',
    en: 'A quantitative result is scored against its target; a word cannot be, and budget systems refuse it.',
  },
  examples: {
    good: [
      '指标 培训\n  目标 ≥12次 完成 13次\n指标 治理模式\n  目标 全面完成 完成 全面完成',
      '指标 竣工时间\n  目标 9月底前 完成 已完成\n指标 管网改造\n  目标 ≥８公里 完成 ８．６公里，全部通水',
      '指标 巡查\n  目标 ≥5次 完成 —',
    ],
    bad: [
      '指标 培训\n  目标 ≥12次 完成 ⟦已完成⟧ 分值 5 得分 5',
      '指标 验收合格率\n  目标：１００％ 完成：⟦达成预期指标⟧',
      '指标 群众满意度\n  目标 90-95% 完成 ⟦全面完成。⟧\n  其中 城区\n    目标 ≥90% 完成 ⟦达标⟧',
    ],
  },
  check(report, found) {
    for (const row of valueRows(report)) {
      const target = countedTarget(row);
      const { actual } = row;
      if ((target.kind !== 'quantity' && target.kind !== 'range') || actual.kind !== 'text') continue;
      if (!isVaguelyDone(actual.text)) continue;
      const unit = (target.quantity ?? target.range)?.unit?.text ?? '';
      found({
        at: actual.span,
        subject: row,
        message: unit === '' ? message : unitMessage,
        args: { name: row.name, target: target.range?.text ?? shown(target), actual: actual.text.trim(), unit },
      });
    }
  },
};

const message = {
  zh: '“{name}”的目标是 {target}，完成只写了“{actual}”；请写实际完成的数',
  en: 'The target of "{name}" is {target}, the result only "{actual}"; write the number that was reached',
};
const unitMessage = {
  zh: '“{name}”的目标是 {target}，完成只写了“{actual}”；请写实际完成多少{unit}',
  en: 'The target of "{name}" is {target}, the result only "{actual}"; write how many {unit} were reached',
};
