import type { Operator } from '@jixiao/core';
import { countedTarget, type EvaluatedIndicator } from '../evaluation/indicators.js';
import { isDoubtful, shown } from './judged-scores.js';
import type { Rule } from './rule.js';
import { wrongDirection } from './value-directions.js';
import { targetSignFix } from './value-operators.js';
import { hasIndicatorColumn, levelWords, valueRows } from './value-rows.js';
import { isSentence } from './value-units.js';
import { bareName, isHighRate } from './value-words.js';

/** 目标只有一个数，没有比较符号。 */
export const valueNoOperator: Rule = {
  id: 'value-no-operator',
  severity: 'hint',
  purpose: {
    zh: '目标是数的，应写明比较符号：≥、≤ 或 =',
    en: 'A numeric target says which way it counts: ≥, ≤ or =',
  },
  basis: {
    zh: '系统里指标值由符号、数、单位三部分组成；没有符号，多做少做哪个算好就要靠猜。',
    en: 'Budget systems keep sign, number and unit of a target; without a sign it is a guess which way is better.',
  },
  fix: 'suggested',
  examples: {
    good: [
      '指标 培训\n  目标 ≥12次\n指标 满意度\n  目标 ９０％以上\n指标 造价\n  目标 不超过９０万元',
      '指标 竣工\n  目标 9月底前\n指标 合格率\n  目标 90-95%\n指标 治理\n  目标 召开12次会议\n指标 社区章程\n  目标 6个社区全部修订',
    ],
    bad: [
      '指标 培训\n  目标 ⟦12次⟧ 完成 12次',
      '指标 验收合格率\n  目标：⟦１００％⟧\n指标 三公经费变动率\n  目标：⟦0%⟧',
      '一级 产出指标\n  二级 成本指标\n    指标 工程\n      目标 ⟦90万元⟧ 完成 88万元',
    ],
  },
  check(report, found) {
    if (!hasIndicatorColumn(report, '目标')) return;
    for (const row of valueRows(report)) {
      const target = countedTarget(row);
      if (target.kind !== 'quantity' || target.operator || target.reference || !target.quantity) continue;
      if (isSentence(target.quantity.unit)) continue;
      // A number that stands for a reference has no place of its own for a sign.
      if (!target.quantity.text || target.text.startsWith('[[') || target.text.startsWith('【【')) continue;
      const signs = fitting(row).filter((sign) => !wrongDirection(row, sign, levelWords(report, row)));
      found({
        at: target.span,
        subject: row,
        message,
        args: {
          name: row.name,
          target: shown(target),
          signs: signs.join('、'),
          value: `${signs[0] ?? ''}${shown(target)}`,
        },
        fixes: signs.flatMap((sign) => targetSignFix(row, sign, reasons[sign])),
      });
    }
  },
};

/** The signs a bare number may mean, the likeliest first. */
function fitting(row: EvaluatedIndicator): ('≥' | '≤' | '=')[] {
  const target = countedTarget(row).quantity;
  if (row.direction === 'reverse') return ['≤', '='];
  if (target?.value.isZero()) return ['=', '≤'];
  if (isDoubtful(row)) return ['≤', '=', '≥'];
  const isWhole = target?.unit?.base === '%' && target.value.toString() === '100';
  return isWhole && isHighRate(bareName(row)) ? ['='] : isWhole ? ['=', '≥'] : ['≥', '='];
}

const reasons: Record<Operator, string> = {
  '≥': '越多越好',
  '≤': '不能超过',
  '=': '正好',
  '>': '',
  '<': '',
};

const message = {
  zh: '“{name}”的目标“{target}”没有比较符号；请在前面写 {signs}，如：{value}',
  en: 'The target of "{name}", "{target}", has no comparison; write {signs} before it, as in {value}',
};
