import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { countedTarget, type EvaluatedIndicator } from '../evaluation/indicators.js';
import { resultArgs, shown } from './judged-scores.js';
import { type LooseResult, looseResult, withResult } from './loose-results.js';
import { resultFixes, scoreOf } from './result-fixes.js';
import type { Rule, RuleFinding } from './rule.js';
import { valueRows } from './value-rows.js';
import { isVaguelyDone } from './value-words.js';

/** 目标有数，完成只写“已完成”，或写成不能比较的“9 笔”“约60次”。 */
export const valueActualVague: Rule = {
  id: 'value-actual-vague',
  severity: 'warning',
  purpose: {
    zh: '目标是数的，完成也应写成一个确切的数，不能只写“完成”“达成预期指标”，也不要写“约60次”“9 笔”',
    en: 'A result is one exact number where its target is a number, so that the two can be compared',
  },
  basis: {
    zh: '定量指标按完成值与指标值比较计分，完成值不是数就无法计分，系统也不收。',
    en: 'A quantitative result is scored against its target; a word cannot be, and budget systems refuse it.',
  },
  fix: 'suggested',
  examples: {
    good: [
      '指标 培训\n  目标 ≥12次 完成 13次\n指标 治理模式\n  目标 全面完成 完成 全面完成',
      '指标 竣工时间\n  目标 9月底前 完成 已完成\n指标 管网改造\n  目标 ≥８公里 完成 ８．６公里，全部通水',
      '指标 巡查\n  目标 ≥5次 完成 —',
      '指标 培训\n  目标 ≥12次 完成 12次，超额2次\n指标 讲座\n  目标 ≥50次 完成 约６０次\n指标 走访\n  目标 ≥60户 完成 ６０余户',
      '指标 改造\n  目标 ≥12处 完成 9 号楼已改造\n指标 供餐\n  目标 ≥62所 完成 62所学校全部供餐\n指标 管网\n  目标 ≥8公里 完成 一期3公里，二期6公里',
    ],
    bad: [
      '指标 培训\n  目标 ≥12次 完成 ⟦已完成⟧ 分值 5 得分 5',
      '指标 验收合格率\n  目标：１００％ 完成：⟦达成预期指标⟧',
      '指标 群众满意度\n  目标 90-95% 完成 ⟦全面完成。⟧\n  其中 城区\n    目标 ≥90% 完成 ⟦达标⟧',
      '指标 拨付\n  目标 ≥12笔 完成 ⟦9 笔⟧ 分值 10 得分 10\n指标 学生\n  目标 ≥２１５００人 完成 ⟦２１，０８６人⟧',
      '指标 讲座\n  目标 ≥100次 完成 ⟦约60次⟧ 分值 5 得分 5\n指标 购书\n  目标：≥100册 完成：⟦全年６０册⟧\n指标 走访\n  目标 ≥600户 完成 ⟦５００余户⟧',
    ],
  },
  check(report, found) {
    for (const row of valueRows(report)) {
      const target = countedTarget(row);
      const { actual } = row;
      const loose = looseResult(row);
      if (loose) for (const finding of looseFinding(report, row, loose)) found(finding);
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

/** A number among words, or a rough one, that reaches the target says enough; one that cannot be read is worth a hint then. */
function looseFinding(
  report: EvaluatedReport,
  row: EvaluatedIndicator,
  { quantity, manner }: LooseResult,
): RuleFinding[] {
  const read = withResult(row, quantity);
  const { met } = scoreOf(report, read, read.actual);
  if (manner !== 'torn' && met !== false) return [];
  const isRough = manner === 'rough';
  const { text } = quantity;
  const value = { value: quantity.value, text, formula: row.actual.text.trim() };
  return [
    {
      at: row.actual.span,
      subject: row,
      ...(met && { severity: 'hint' as const }),
      message: isRough ? roughMessage : looseMessage,
      args: { ...resultArgs(row), actual: row.actual.text.trim(), value: text },
      fixes: isRough ? [] : resultFixes(report, read, value, false),
    },
  ];
}

const looseMessage = {
  zh: '“{name}”的完成“{actual}”读不成一个数，没有与目标 {target} 比较；请写成 {value}',
  en: 'The result of "{name}", "{actual}", is no plain number and is not compared with the target {target}; write {value}',
};
const roughMessage = {
  zh: '“{name}”的完成“{actual}”不是确切的数，看来没有达到目标 {target}；请写实际完成的数',
  en: 'The result of "{name}", "{actual}", is no exact number and seems to miss the target {target}; write the exact one',
};
const message = {
  zh: '“{name}”的目标是 {target}，完成只写了“{actual}”；请写实际完成的数',
  en: 'The target of "{name}" is {target}, the result only "{actual}"; write the number that was reached',
};
const unitMessage = {
  zh: '“{name}”的目标是 {target}，完成只写了“{actual}”；请写实际完成多少{unit}',
  en: 'The target of "{name}" is {target}, the result only "{actual}"; write how many {unit} were reached',
};
