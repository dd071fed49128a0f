import { totalSpan } from './places.js';
import type { Rule } from './rule.js';

const fewest = 4;
const most = 30;

/** 指标过少或过多。 */
export const structCount: Rule = {
  id: 'struct-count',
  severity: 'hint',
  purpose: { zh: '指标不宜少于 4 项，也不宜多于 30 项', en: 'A report has 4 to 30 indicators' },
  basis: {
    zh: '指标太少看不出项目全貌，太多则分值零碎；公开的表有只列一项的。',
    en: 'Too few do not show the project, too many split the points; published forms with a single one exist.',
  },
  examples: {
    good: [
      '指标 甲\n指标 乙\n指标 丙\n指标 丁\n总分 100',
      '指标 甲\n  分值 ９０',
      '表式 甲\n  资金\n    列 全年预算数 全年执行数\n    行 总额\n  总分 100\n报告 例\n  表式 甲\n  总分 100',
    ],
    bad: [
      '指标 甲\n指标 乙\n指标 丙\n⟦总分⟧ 100',
      `${Array.from({ length: 31 }, (_, index) => `指标 第${index + 1}项`).join('\n')}\n⟦总分⟧：１００`,
    ],
  },
  check(report, found) {
    const at = totalSpan(report);
    const count = report.indicators.leaves.length;
    if (!at || !report.form.indicators || (count >= fewest && count <= most)) return;
    found({
      at,
      subject: report.indicators,
      message: count < fewest ? fewMessage : manyMessage,
      args: { count, limit: count < fewest ? fewest : most, gap: count < fewest ? fewest - count : count - most },
    });
  },
};

const fewMessage = {
  zh: '只有 {count} 项指标，一般不少于 {limit} 项，还差 {gap} 项',
  en: 'There are only {count} indicators, {gap} fewer than the usual {limit}',
};
const manyMessage = {
  zh: '有 {count} 项指标，一般不多于 {limit} 项，多 {gap} 项',
  en: 'There are {count} indicators, {gap} more than the usual {limit}',
};
