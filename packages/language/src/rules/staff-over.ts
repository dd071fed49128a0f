import { Decimal } from '@jixiao/core';
import { hasValue, isTyped, showDecimal, showFigure } from '../evaluation/figure.js';
import { isDeclared } from './ratio-compared.js';
import type { Rule } from './rule.js';
import { type StaffCount, staffCounts } from './staff-counts.js';

/** 实有人数不超过编制。 */
export const staffOver: Rule = {
  id: 'staff-over',
  severity: 'warning',
  purpose: {
    zh: '实有（在职）人数不应大于编制人数',
    en: 'A department does not have more staff than posts',
  },
  basis: {
    zh: '部门整体支出评价以“在职人员控制率”（在职人员数÷编制数）不超过100%为满分。',
    en: 'Evaluations of departments give full marks where staff over posts is at most 100 %.',
  },
  examples: {
    good: [
      '表式 甲\n  字段 人员编制 整数\n  字段 实有人数 整数\n报告 例\n  表式 甲\n  人员编制：55，实有人数：５４',
      '表 人员 人\n  列 编制 实有\n  行 在职 214 205\n  - 行政 46 44\n  行 离退休人员 0 30',
      '表 人员 人\n  列 编制 实有\n  行 编外聘用 5 6\n  行 临聘 0 3',
    ],
    bad: [
      '表式 甲\n  字段 人员编制 整数\n  字段 实有人数 整数\n报告 例\n  表式 甲\n  人员编制：５５人，实有人数：⟦６０人⟧',
      '表 人员 人\n  列 编制数 2023年实际在职人数\n  行 在职 214 220\n  - 行政 46 ⟦52⟧\n  - 事业 168 168',
      '表 基础数据\n  行 编制人数（人） 46\n  行 年末在职人数（人） ⟦５０⟧\n  行 离退休人数 3',
    ],
  },
  check(report, found) {
    for (const count of staffCounts(report)) {
      const { quota, serving, name, parts } = count;
      // The cause is the part, not the total above it.
      if (!isOver(count) || parts.some(isOver) || isDeclared(report, 'staff-over', [quota, serving])) continue;
      if (!isTyped(serving) || !hasValue(quota)) continue;
      const rate = serving.value.times(Decimal.hundred).dividedBy(quota.value);
      found({
        at: serving.span,
        subject: serving,
        message,
        args: {
          who: name ? `“${name}”` : '',
          whoEn: name ? `${name}: ` : '',
          serving: showFigure(serving),
          quota: showFigure(quota),
          gap: showDecimal(serving.value.minus(quota.value)),
          rate: rate ? `${showDecimal(rate)}%` : '—',
        },
        related: [{ at: quota.span, node: quota.node, message: quotaMessage }],
      });
    }
  },
};

function isOver({ quota, serving }: StaffCount): boolean {
  return isTyped(serving) && hasValue(quota) && serving.value.greaterThan(quota.value);
}

const message = {
  zh: '{who}实有 {serving}，大于编制 {quota}，超出 {gap} 人（{rate}）；请核对是否计入了编外、离退休人员，确属超编的写明原因',
  en: '{whoEn}{serving} in service exceed the {quota} posts by {gap} ({rate}); check whether others are counted, or give the reason',
};
const quotaMessage = { zh: '编制', en: 'The posts' };
