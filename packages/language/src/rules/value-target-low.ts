import { convert, Decimal } from '@jixiao/core';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { showDecimal } from '../evaluation/figure.js';
import { countedTarget, type EvaluatedIndicator } from '../evaluation/indicators.js';
import { percentSetting } from './fund-limits.js';
import { isDoubtful, shown } from './judged-scores.js';
import type { Rule } from './rule.js';
import { hasIndicatorColumn } from './value-rows.js';
import { bareName, isHighRate } from './value-words.js';

/** 目标定得偏低。 */
export const valueTargetLow: Rule = {
  id: 'value-target-low',
  severity: 'hint',
  purpose: {
    zh: '合格率、满意度这类比率的目标不宜低于 80%，目标也不宜低于上年的完成',
    en: 'Targets of rates such as satisfaction are 80 % or more, and no target is below last year’s result',
  },
  basis: {
    zh: '目标偏低，完成得再好也看不出成绩；界限由表式的“参数 目标偏低”规定，默认 80%。',
    en: 'Reaching a low target proves little; how low is low is set by 参数 目标偏低 of the form, 80 % by default.',
  },
  examples: {
    good: [
      '指标 群众满意度\n  目标 ≥80%\n指标 不合格率\n  目标 ≤5%\n指标 森林覆盖率\n  目标 ≥58%\n指标 学员就业率\n  目标 ≥７０％',
      '报告 甲2020\n指标 培训\n  目标 ≥10次 完成 12次\n指标 群众满意度\n  目标 ≥90% 完成 93%\n指标 造价\n  目标 ≤9万元 完成 9万元\n报告 甲2021\n上年 甲2020\n指标 培训\n  目标 ≥12次\n指标 群众满意度\n  目标 ≥90%\n指标 造价\n  目标 ≤8万元',
    ],
    bad: [
      '指标 群众满意度\n  目标 ⟦≥75%⟧\n指标 验收合格率\n  目标：⟦７０％⟧',
      '报告 甲2020\n指标 培训\n  目标 ≥10次 完成 15次\n报告 甲2021\n上年 甲2020\n指标 培训\n  目标 ⟦≥12次⟧',
      '报告 甲2020\n指标 群众满意度\n  目标 ≥90% 完成 96%\n报告 甲2021\n上年 甲2020\n指标 群众满意度\n  目标 ⟦９０％以上⟧',
    ],
  },
  check(report, found) {
    if (!hasIndicatorColumn(report, '目标')) return;
    const limit = percentSetting(report.form, '目标偏低', 80);
    const before = lastYear(report);
    for (const row of report.indicators.all) {
      const target = countedTarget(row);
      const { quantity } = target;
      if (target.kind !== 'quantity' || !quantity || row.direction === 'reverse' || isDoubtful(row)) continue;
      const isRate = quantity.unit?.base === '%';
      const last = before.get(row.name);
      if (isRate && isHighRate(bareName(row)) && quantity.value.lessThan(limit)) {
        const gap = showDecimal(limit.minus(quantity.value), 4);
        found({
          at: target.span,
          subject: row,
          message,
          args: { name: row.name, target: shown(target), limit: limit.toString(), gap },
        });
      } else if (last && isAbove(last, row)) {
        found({
          at: target.span,
          subject: row,
          message: lastMessage,
          args: { name: row.name, target: shown(target), last: shown(last.actual) },
          related: [{ at: last.actual.span, node: last.node, message: lastYearMessage }],
        });
      }
    }
  },
};

function lastYear(report: EvaluatedReport): Map<string, EvaluatedIndicator> {
  const rows = new Map<string, EvaluatedIndicator>();
  for (const row of report.previous?.indicators.all ?? []) {
    const { actual } = row;
    if (actual.kind === 'quantity' && !actual.quantity?.unit?.approximate && !rows.has(row.name))
      rows.set(row.name, row);
  }
  return rows;
}

/** Rates go up and down by some points from year to year. */
const points = Decimal.of(5);

function isAbove(last: EvaluatedIndicator, row: EvaluatedIndicator): boolean {
  const [result, goal] = [last.actual.quantity, countedTarget(row).quantity];
  if (!result || !goal) return false;
  const value = result.unit && goal.unit ? convert(result.value, result.unit, goal.unit) : result.value;
  if (!value) return false;
  const least = goal.unit?.base === '%' ? goal.value.plus(points) : goal.value;
  return value.greaterThan(least);
}

const message = {
  zh: '“{name}”的目标 {target} 比 {limit}% 低 {gap} 个百分点，偏低；请核对，或说明为什么定这么多',
  en: 'The target of "{name}", {target}, is {gap} percentage points below {limit} %; see whether it is too low',
};
const lastMessage = {
  zh: '“{name}”的目标是 {target}，上年已完成 {last}；请核对目标是否偏低',
  en: 'The target of "{name}" is {target}, but {last} was reached last year; see whether it is too low',
};
const lastYearMessage = { zh: '上年的完成', en: 'Last year’s result' };
