import { Decimal, type Quantity } from '@jixiao/core';
import { showDecimal } from '../evaluation/figure.js';
import { countedTarget, type EvaluatedIndicator } from '../evaluation/indicators.js';
import type { WrittenValue } from '../evaluation/value.js';
import { shown } from './judged-scores.js';
import { remembered } from './remembered.js';
import type { Rule } from './rule.js';
import { valueRows } from './value-rows.js';
import { bareName, mayPassHundred } from './value-words.js';

/** 百分率大于 100%。 */
export const valuePercentOver: Rule = {
  id: 'value-percent-over',
  severity: 'warning',
  purpose: {
    zh: '合格率、覆盖率、满意度这类百分率不会大于 100%',
    en: 'A rate such as coverage or satisfaction is not above 100 %',
  },
  basis: {
    zh: '部分占全部的比率最多是 100%，大于它多半是数或单位写错了；增长率、控制率等不在此列。',
    en: 'A share of a whole is 100 % at most; more is a slip of number or unit. Growth and control ratios are not meant.',
  },
  examples: {
    good: [
      '指标 覆盖率\n  目标 =100% 完成 １００％',
      '指标 收入增长率\n  目标 ≥110% 完成 120%\n指标 产值增幅\n  目标 ≥150%\n指标 三公经费控制率\n  目标 ≤100% 完成 105%\n指标 税收任务完成率\n  目标 ≥100% 完成 108%',
      '指标 培训\n  目标 ≥120次 完成 150次',
    ],
    bad: [
      '指标 覆盖率\n  目标 ≥100% 完成 ⟦105%⟧',
      '指标 群众满意度\n  目标：⟦≥９５０％⟧ 完成：９６％\n指标 验收合格率\n  目标 ⟦110%⟧ 完成 110%',
    ],
  },
  check(report, found) {
    for (const row of valueRows(report)) {
      const value = aboveHundred(row);
      const over = value?.quantity && percentOf(value.quantity)?.minus(Decimal.hundred);
      if (!value || !over) continue;
      found({
        at: value.span,
        subject: row,
        message,
        args: { name: row.name, value: shown(value), over: showDecimal(over, 4) },
      });
    }
  },
};

const aboveHundred = remembered((row: EvaluatedIndicator): WrittenValue | undefined =>
  mayPassHundred(bareName(row)) || mayPassHundred(row.name)
    ? undefined
    : [countedTarget(row), row.actual].find(isAbove),
);

function isAbove({ kind, quantity }: WrittenValue): boolean {
  return kind === 'quantity' && quantity !== undefined && (percentOf(quantity)?.greaterThan(Decimal.hundred) ?? false);
}

function percentOf({ value, unit }: Quantity): Decimal | undefined {
  if (unit?.power) return undefined;
  if (unit?.base === '‰') return value.scaleByPowerOfTen(-1);
  return unit?.base === '%' ? value : undefined;
}

const message = {
  zh: '“{name}”写了 {value}，比 100% 多 {over} 个百分点；请核对数和单位',
  en: '"{name}" has {value}, {over} percentage points above 100 %; check the number and its unit',
};
