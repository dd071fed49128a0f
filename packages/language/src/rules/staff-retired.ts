import { hasValue, isTyped, showDecimal, showFigure } from '../evaluation/figure.js';
import { isDeclared } from './ratio-compared.js';
import type { Rule } from './rule.js';
import { staffCounts } from './staff-counts.js';

/** 编制不含离退休人员。 */
export const staffRetired: Rule = {
  id: 'staff-retired',
  severity: 'warning',
  purpose: {
    zh: '编制人数不应是在职人数与离退休人数之和',
    en: 'The number of posts is not the sum of staff in service and retired',
  },
  basis: {
    zh: '编制是机构编制部门核定的数，不含离退休人员；把两类人数相加填作编制是常见的错误。',
    en: 'Posts are approved numbers without the retired; adding both up is a usual mistake.',
  },
  examples: {
    good: [
      '表 人员 人\n  列 编制 在职 离退休\n  行 合计 60 52 10',
      '表 人员 人\n  列 编制 在职 离退休\n  行 合计 ６０ 60 —',
      '表 人员 人\n  列 编制 在职\n  行 合计 60 52\n  行 退休人员 0 8',
    ],
    bad: [
      '表 人员 人\n  列 编制 在职 离退休\n  行 合计 ⟦60⟧ 52 8',
      '表式 甲\n  字段 人员编制 整数\n  字段 在职人数 整数\n  字段 离退休人数 整数\n报告 例\n  表式 甲\n  人员编制：⟦６２人⟧\n  在职人数：52人\n  离退休人数：１０人',
    ],
  },
  check(report, found) {
    for (const { quota, serving, retired, name } of staffCounts(report)) {
      if (!isTyped(quota) || !hasValue(serving) || !hasValue(retired) || retired.value.sign() <= 0) continue;
      if (!quota.value.equals(serving.value.plus(retired.value))) continue;
      if (isDeclared(report, 'staff-retired', [quota, serving, retired])) continue;
      found({
        at: quota.span,
        subject: quota,
        message,
        args: {
          who: name ? `“${name}”` : '',
          whoEn: name ? `${name}: ` : '',
          quota: showFigure(quota),
          serving: showDecimal(serving.value),
          retired: showDecimal(retired.value),
        },
        related: [
          { at: serving.span, node: serving.node, message: servingMessage },
          { at: retired.span, node: retired.node, message: retiredMessage },
        ],
      });
    }
  },
};

const message = {
  zh: '{who}编制 {quota}，正好是在职 {serving} 加离退休 {retired}；编制不含离退休人员，请按核定的编制填写',
  en: '{whoEn}the {quota} posts are just {serving} in service plus {retired} retired; write the posts that were approved',
};
const servingMessage = { zh: '在职人数', en: 'In service' };
const retiredMessage = { zh: '离退休人数', en: 'Retired' };
