import type { EvaluatedLevel } from '../evaluation/indicators.js';
import type { Rule } from './rule.js';

/** 同一级指标写了两遍。 */
export const levelTwice: Rule = {
  id: 'level-twice',
  severity: 'warning',
  purpose: { zh: '同一个一级、同一个二级只写一遍', en: 'A category, and a subcategory within it, is written once' },
  basis: {
    zh: '表里每类指标只有一格，写两遍的会印成两格，小计也被拆开。',
    en: 'The form has one cell for each; written twice it is printed twice and its sub-total falls apart.',
  },
  examples: {
    good: [
      '一级 产出指标\n  二级 数量指标\n  二级 质量指标\n一级 效益指标\n  二级 社会效益指标',
      '年度目标 第一期\n  预期 建成\n一级 产出指标\n  二级 数量指标\n年度目标 第二期\n  预期 运行\n一级 产出指标\n  二级 数量指标',
    ],
    bad: [
      '一级 产出指标\n  二级 数量指标\n  二级 质量指标\n  二级 ⟦产出数量⟧',
      '一级 产出指标\n  二级 数量指标\n一级 效益指标\n  二级 社会效益指标\n一级 ⟦产出指标⟧\n  二级 质量指标',
    ],
  },
  check(report, found) {
    const look = (levels: readonly EvaluatedLevel[]) => {
      const seen = new Map<string, EvaluatedLevel>();
      for (const level of levels) {
        const first = seen.get(level.name);
        if (!first) seen.set(level.name, level);
        else
          found({
            at: level.nameSpan,
            subject: level.node,
            message,
            args: { name: level.name },
            related: [{ at: first.nameSpan, node: first.node, message: firstMessage, args: { name: level.name } }],
          });
        look(level.levels);
      }
    };
    // Goals with indicators of their own begin anew.
    const { entries } = report.node;
    const starts = entries.flatMap((entry, index) => (entry.$type === 'Goals' ? [index] : []));
    const groupOf = (level: EvaluatedLevel) =>
      starts.filter((start) => start < entries.indexOf(level.node as never)).length;
    const groups = new Map<number, EvaluatedLevel[]>();
    for (const level of report.indicators.levels) {
      const group = groupOf(level);
      groups.set(group, [...(groups.get(group) ?? []), level]);
    }
    for (const levels of groups.values()) look(levels);
  },
};

const message = {
  zh: '“{name}”写了两遍；请把其中的指标合到一处',
  en: '"{name}" is written twice; put its indicators in one place',
};
const firstMessage = { zh: '前面已有“{name}”', en: '"{name}" is here already' };
