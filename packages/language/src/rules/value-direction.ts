import { countedTarget } from '../evaluation/indicators.js';
import { shown } from './judged-scores.js';
import type { Rule } from './rule.js';
import { type WrongDirection, wrongDirection } from './value-directions.js';
import { targetSignFix } from './value-operators.js';
import { hasIndicatorColumn, levelWords, valueRows } from './value-rows.js';

/** 比较符号与指标的含义相反。 */
export const valueDirection: Rule = {
  id: 'value-direction',
  severity: 'warning',
  purpose: {
    zh: '目标的比较符号应与指标的含义一致：产出和比率写 ≥，成本写 ≤，最多 100% 的比率写 =100%',
    en: 'The comparison of a target fits its meaning: ≥ for outputs and rates, ≤ for costs, =100% for what cannot be more',
  },
  basis: {
    zh: '系统按符号决定多做少做哪个得分，符号反了，完成得越好得分越低。',
    en: 'Budget systems score by the sign; with the wrong one a better result scores less.',
  },
  fix: 'suggested',
  examples: {
    good: [
      '一级 产出指标\n  二级 质量指标\n    指标 验收合格率\n      目标 ≥95%\n    指标 热损失率\n      目标 ≤８％\n    指标 三公经费控制率\n      目标 ≤100%\n    指标 返工率\n      目标 ≤1%\n    指标 不合格率\n      目标 ≤2%',
      '一级 产出指标\n  二级 数量指标\n    指标 会议次数\n      目标 ≤12次\n    指标 培训人数\n      目标 ≤100人 完成 80人\n  二级 成本指标\n    指标 成本节约额\n      目标 ≥5万元\n    指标 单位造价\n      目标 ≤５００元\n    指标 补助标准\n      目标 ≥500元/人',
      '一级 效益指标\n  二级 社会效益指标\n    指标 收入增长率\n      目标 ≥100%\n    指标 任务完成率\n      目标 ≥100% 完成 120%',
    ],
    bad: [
      '一级 产出指标\n  二级 数量指标\n    指标 改造户数\n      目标 ⟦≤4户⟧ 完成 4户\n  二级 质量指标\n    指标 验收合格率\n      目标：⟦不超过９５％⟧',
      '一级 产出指标\n  二级 成本指标\n    指标 项目总成本\n      目标 ⟦≥90万元⟧ 完成 90万元\n    指标 单位造价\n      目标 ⟦500元以上⟧',
      '一级 产出指标\n  二级 质量指标\n    指标 验收合格率\n      目标 ⟦≥100%⟧ 完成 100%\n    指标 在职人员控制率\n      目标：⟦≥１００％⟧',
    ],
  },
  check(report, found) {
    if (!hasIndicatorColumn(report, '目标')) return;
    for (const row of valueRows(report)) {
      const target = countedTarget(row);
      if (target.kind !== 'quantity' || !target.operator) continue;
      const wrong = wrongDirection(row, target.operator, levelWords(report, row));
      if (!wrong) continue;
      const value = `${wrong.sign}${target.quantity?.text ?? ''}`;
      found({
        at: target.span,
        subject: row,
        message: messages[wrong.reason],
        args: { name: row.name, target: shown(target), value },
        fixes: targetSignFix(row, wrong.sign, formulas[wrong.reason]),
      });
    }
  },
};

const formulas: Record<WrongDirection['reason'], string> = {
  rate: '越高越好',
  count: '越多越好',
  cost: '越少越好',
  ratio: '不能超过',
  whole: '不会超过100%',
};

const messages: Record<WrongDirection['reason'], { zh: string; en: string }> = {
  rate: {
    zh: '“{name}”越高越好，目标却写成 {target}；应写 {value}',
    en: 'More is better of "{name}", but its target is {target}; write {value}',
  },
  count: {
    zh: '“{name}”越多越好，目标却写成 {target}；应写 {value}',
    en: 'More is better of "{name}", but its target is {target}; write {value}',
  },
  cost: {
    zh: '“{name}”是花的钱，目标却写成 {target}；应写 {value}',
    en: '"{name}" is a cost, but its target is {target}; write {value}',
  },
  ratio: {
    zh: '“{name}”不能超过目标，目标却写成 {target}；应写 {value}',
    en: '"{name}" must not pass its target, but the target is {target}; write {value}',
  },
  whole: {
    zh: '“{name}”最高是 100%，目标不会大于它；{target} 应写 {value}',
    en: '"{name}" cannot be above 100 %; write {value} instead of {target}',
  },
};
