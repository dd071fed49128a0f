import { compareAmounts } from '@jixiao/core';
import type { Figure } from '../evaluation/figure.js';
import { hasValue, isTyped, showDecimal } from '../evaluation/figure.js';
import { replaceFix } from './fixes.js';
import type { Rule } from './rule.js';

/** 资金合计等于分项之和。 */
export const fundTotalSum: Rule = {
  id: 'fund-total-sum',
  severity: 'error',
  purpose: { zh: '资金的合计应等于各分项之和', en: 'A funds total equals the sum of its parts' },
  basis: {
    zh: '项目支出绩效自评表的资金部分分栏填列，合计与分项逐栏核对；按各数所保留的小数位允许四舍五入的差。',
    en: 'The funds part of the self-evaluation form is checked column by column; differences that rounding explains are allowed.',
  },
  fix: 'suggested',
  examples: {
    good: [
      '资金 万元\n  行 年度资金总额 100 90 80\n  - 当年财政拨款 60 50 40\n  - 其他资金 40 40 40',
      '资金 万元\n  行 年度资金总额 100.00 100.01 80\n  - 当年财政拨款 60.00 60.00 40\n  - 其他资金 40.00 40.00 40',
    ],
    bad: ['资金 万元\n  行 年度资金总额 100 ⟦95⟧ 80\n  - 当年财政拨款 60 50 40\n  - 其他资金 40 40 40'],
  },
  check(report, found) {
    for (const row of report.funds?.rows ?? []) {
      for (const [column, total] of row.amounts) {
        if (!isTyped(total)) continue;
        const filled = row.parts
          .map((part) => ({ part, figure: part.amounts.get(column) }))
          .filter((item): item is typeof item & { figure: Figure & { value: NonNullable<Figure['value']> } } =>
            hasValue(item.figure),
          );
        const complete = filled.filter(({ part }) => !part.partial);
        if (complete.length === 0) continue;
        const agreement = compareAmounts(
          [total.value],
          complete.map(({ figure }) => figure.value),
        );
        if (agreement.verdict === 'equal') continue;
        const sum = total.value.minus(agreement.gap);
        found({
          at: total.span,
          subject: total,
          severity: agreement.verdict === 'within' ? 'hint' : 'error',
          message: agreement.verdict === 'within' ? roundingMessage : message,
          args: {
            total: showDecimal(total.value, 6),
            sum: showDecimal(sum, 6),
            gap: showDecimal(agreement.gap.abs(), 6),
            column,
          },
          related: complete.map(({ part, figure }) => ({
            at: figure.span,
            node: figure.node,
            message: partMessage,
            args: { name: part.name, value: showDecimal(figure.value, 6) },
          })),
          fixes:
            agreement.verdict === 'apart'
              ? [
                  replaceFix(
                    total.span,
                    sum.toString(),
                    { name: column, formula: total.expected?.formula ?? '' },
                    false,
                  ),
                ]
              : [],
        });
      }
    }
  },
};

const message = {
  zh: '{column}合计 {total} 与分项之和 {sum} 相差 {gap}',
  en: 'The total {total} of {column} differs from the sum of its parts {sum} by {gap}',
};
const roundingMessage = {
  zh: '{column}合计 {total} 与分项之和 {sum} 相差 {gap}，在四舍五入范围内',
  en: 'The total {total} of {column} differs from the sum {sum} by {gap}, which rounding explains',
};
const partMessage = { zh: '{name} {value}', en: '{name} {value}' };
