import { insertFix } from './fixes.js';
import type { Rule } from './rule.js';

/** 二级指标下没有三级指标，也没有注明不适用。 */
export const structL2Empty: Rule = {
  id: 'struct-l2-empty',
  severity: 'hint',
  purpose: {
    zh: '二级指标下应有三级指标，不涉及的注明“不适用”',
    en: 'A level-2 has indicators, or is marked as not applicable',
  },
  basis: {
    zh: '空着的二级指标看不出是漏填还是不涉及，公开的表里多填“/”或“不适用”。',
    en: 'An empty level may be forgotten or not concerned; published forms write "/" or 不适用.',
  },
  fix: 'suggested',
  examples: {
    good: [
      '一级 效益指标\n  二级 生态效益指标 不适用\n  二级 社会效益指标\n    指标 甲\n      目标 全面完成',
      '一级 产出指标\n  二级：数量指标\n    指标 甲\n      目标 ≥５次',
    ],
    bad: [
      '一级 效益指标\n  二级 ⟦生态效益指标⟧\n  二级 社会效益指标\n    指标 甲\n      目标 全面完成',
      '一级 产出指标\n  二级：⟦时效指标⟧ １０ // 待定\n总分 100',
    ],
  },
  check(report, found) {
    for (const category of report.indicators.levels) {
      for (const level of category.levels) {
        if (level.notApplicable || level.indicators.length > 0) continue;
        found({
          at: level.nameSpan,
          subject: level,
          message,
          args: { name: level.name },
          fixes: [insertFix(level.node.$cstNode?.end ?? level.nameSpan.end, ' 不适用', level.name)],
        });
      }
    }
  },
};

const message = {
  zh: '“{name}”下面没有指标；不涉及的请写：二级 {name} 不适用',
  en: '"{name}" has no indicator; if it does not apply write: subcategory {name} n_a',
};
