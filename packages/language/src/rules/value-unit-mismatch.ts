import { countedTarget } from '../evaluation/indicators.js';
import { resultArgs } from './judged-scores.js';
import type { Rule } from './rule.js';
import { valueRows } from './value-rows.js';
import { measureTheSame, unitsDiffer } from './value-units.js';

/** 目标和完成的单位不同。 */
export const valueUnitMismatch: Rule = {
  id: 'value-unit-mismatch',
  severity: 'error',
  purpose: { zh: '目标和完成应用同一个单位', en: 'Target and result have the same unit' },
  basis: {
    zh: '单位不同的两个数不能比较，也就不能计分。',
    en: 'Two numbers in different units cannot be compared, so the result cannot be scored.',
  },
  examples: {
    good: [
      '指标 培训\n  目标 ≥12次 完成 13\n指标 投资\n  目标 ≥1.2亿元 完成 12,000万元\n指标 死亡率\n  目标 ≤5‰ 完成 0.4%',
      '指标 志愿者\n  目标 ≥１００名 完成 １２０人\n指标 面积\n  目标 ≥500平方米 完成 520㎡\n指标 成本\n  目标 ≤500元/人 完成 480元\n指标 企业\n  目标 ≥40家 完成 45个\n指标 走访\n  目标 ≥6万户次 完成 65000余户次',
      '指标 走访\n  目标 ≥300人 完成 300人次\n指标 宣讲\n  目标 ≥20次 完成 ２２场次\n指标 路灯\n  目标 ≥120盏 完成 126套\n指标 课程\n  目标 ≥90分 完成 95%',
    ],
    bad: [
      '指标 培训覆盖\n  目标 100% 完成 ⟦1000件⟧',
      '指标 服务\n  目标：≥１２００人次 完成：⟦９５％⟧ 分值 ５\n指标 路灯\n  目标 ≥120盏 完成 ⟦3.5公里⟧',
      '指标 造林\n  目标 ≥3000亩 完成 ⟦200公顷⟧\n  其中 封育\n    目标 ≤500元/亩 完成 ⟦480元/人⟧',
    ],
  },
  check(report, found) {
    for (const row of valueRows(report)) {
      const target = countedTarget(row);
      const [goal, result] = [(target.quantity ?? target.range)?.unit, row.actual.quantity?.unit];
      if (row.actual.kind !== 'quantity' || !goal || !result || !unitsDiffer(goal, result)) continue;
      found({
        at: row.actual.span,
        subject: row,
        // Such numbers can be compared, only not as they stand.
        ...(measureTheSame(goal, result) ? { severity: 'warning' as const, message: stepMessage } : { message }),
        args: { ...resultArgs(row), goal: goal.text, result: result.text },
      });
    }
  },
};

const message = {
  zh: '“{name}”的目标 {target} 以“{goal}”计，完成 {actual} 却以“{result}”计，两者不能比较；请用同一个单位',
  en: 'The target of "{name}" counts {goal}, its result {actual} counts {result}; use one unit for both',
};
const stepMessage = {
  zh: '“{name}”的目标 {target} 以“{goal}”计，完成 {actual} 却以“{result}”计；请换成同一个单位',
  en: 'The target of "{name}" counts {goal}, its result {actual} counts {result}; convert one of them',
};
