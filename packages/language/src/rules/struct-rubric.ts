import { Decimal, fold } from '@jixiao/core';
import { hasValue, showDecimal } from '../evaluation/figure.js';
import { writtenValue } from '../evaluation/value.js';
import { lastGroup } from '../evaluation/written.js';
import { findColumn } from '../forms/effective-form.js';
import type { Rule } from './rule.js';

/** 评分标准里的分数加起来不等于分值。 */
export const structRubric: Rule = {
  id: 'struct-rubric',
  severity: 'warning',
  purpose: {
    zh: '评分标准里各点的分数之和应等于分值',
    en: 'The points a criterion hands out add up to those of its indicator',
  },
  basis: {
    zh: '评分标准分点给分的，各点之和就是该指标的满分。',
    en: 'A criterion that gives points item by item gives the full score in all.',
  },
  examples: {
    good: [
      '表式 甲\n  指标\n    列 三级 分值 标准\n报告 例\n  表式 甲\n  指标 子\n    分值 5 标准 制度健全得2分；执行到位得1分；资料完整得2分',
      '表式 甲\n  指标\n    列 三级 分值 标准\n报告 例\n  表式 甲\n  指标 子\n    分值 5 标准 达到100%得5分，90%以上得3分，80%以上得1分，否则不得分',
      '指标 子\n  分值 5 标准 制度健全得2分；执行到位得1分；资料完整得1分',
    ],
    bad: [
      '表式 甲\n  指标\n    列 三级 分值 标准\n报告 例\n  表式 甲\n  指标 子\n    分值 5 标准 ⟦制度健全得2分；执行到位得1分；资料完整得1分⟧',
      '表式 甲\n  指标\n    列 三级 分值 标准\n报告 例\n  表式 甲\n  指标 子\n    分值：５\n    标准：⟦①有制度，得２分；②有台账，得２分；③有公示，得２分⟧',
    ],
  },
  check(report, found) {
    const columns = report.form.indicators?.columns ?? [];
    if (!findColumn(columns, '标准') || !findColumn(columns, '分值')) return;
    for (const leaf of report.indicators.leaves) {
      const group = lastGroup(leaf.groups, '标准');
      if (!group || !hasValue(leaf.points)) continue;
      const criterion = writtenValue(group, leaf.node.criterion);
      const amounts = amountsIn(criterion.text);
      if (!amounts) continue;
      const sum = Decimal.sum(amounts);
      if (sum.equals(leaf.points.value)) continue;
      found({
        at: criterion.span,
        subject: leaf,
        message,
        args: {
          name: leaf.name,
          count: amounts.length,
          sum: showDecimal(sum, 4),
          points: showDecimal(leaf.points.value, 4),
          gap: showDecimal(sum.minus(leaf.points.value).abs(), 4),
        },
      });
    }
  },
};

/** Words of steps, deductions and totals: the amounts beside them are alternatives, or no part of a sum. */
const alternatives =
  /[%≥≤><扣每各否则或优良差]|以上|以下|以内|不足|低于|高于|超过|大于|小于|之间|不得|酌情|满分|共得|共计|合计|总计|最高|最多|全部|完全|基本|部分|较|比例|级|得0/;
const fewest = 3;

function amountsIn(text: string): Decimal[] | undefined {
  const folded = fold(text);
  if (alternatives.test(folded)) return undefined;
  const amounts = [...folded.matchAll(/得\s*(\d+(?:\.\d+)?)\s*分(?!之)/g)].map(([, number]) =>
    Decimal.parse(number as string),
  );
  const known = amounts.filter((amount) => amount !== undefined);
  // Another amount of points that nobody "gets" leaves the sum open.
  const all = folded.match(/\d\s*分(?!之)/g)?.length ?? 0;
  return known.length >= fewest && known.length === all ? known : undefined;
}

const message = {
  zh: '“{name}”的评分标准有 {count} 处给分，合计 {sum} 分，与分值 {points} 相差 {gap} 分',
  en: 'The criterion of "{name}" gives {sum} points in {count} places; its points are {points}, a difference of {gap}',
};
