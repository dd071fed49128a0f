import { compareAmounts } from '@jixiao/core';
import { valueIn } from '../evaluation/cells.js';
import { hasValue, isTyped } from '../evaluation/figure.js';
import type { EvaluatedFundRow } from '../evaluation/funds.js';
import { isNothing, overBudgetSeverity } from './fund-limits.js';
import { money } from './fund-sums.js';
import type { Rule } from './rule.js';

/** 全年执行数不大于全年预算数。 Where the budget is a bare 0 nothing may be spent, not even what rounding would explain elsewhere. */
export const fundExecOverBudget: Rule = {
  id: 'fund-exec-over-budget',
  severity: 'error',
  purpose: {
    zh: '全年执行数不应大于全年预算数',
    en: 'The amount spent does not exceed the budget of the year',
  },
  basis: {
    zh: '多数地方的系统不允许执行率超过 100%；表式可用“参数 执行率上限 警告”放宽。',
    en: 'Most budget systems refuse an execution rate above 100 %; a form may relax this with 参数 执行率上限 警告.',
  },
  supersedes: ['rate-over-100'],
  examples: {
    good: [
      '资金 万元\n  行 年度资金总额 100 90 90\n  - 当年财政拨款 60 50 50\n  - 其他资金 40 40 40',
      '资金 万元\n  行 年度资金总额 100 90 900000元',
      '资金\n  行 年度资金总额 100 — 90',
      '资金\n  行 年度资金总额 — １００ ９９．５',
    ],
    bad: [
      '资金 万元\n  行 年度资金总额 100 90 ⟦95.5⟧',
      '资金 万元\n  行 年度资金总额 100 90 88\n  - 当年财政拨款 60 50 ⟦５３⟧\n  - 其他资金 40 40 35',
      '表式 甲\n  继承 项目支出自评\n  资金\n    列 全年预算数 全年执行数\n报告 例\n表式 甲\n资金\n  行 年度资金总额 100 ⟦1,120,000元⟧',
      '报告 例\n表式 部门整体自评\n资金\n  行 年度资金总额 100 0 ⟦12⟧',
    ],
  },
  check(report, found) {
    for (const row of report.funds?.rows ?? []) {
      const excess = excessOf(row);
      if (!excess) continue;
      const { budget, spent, verdict, gap } = excess;
      const isRounding = verdict === 'within' && !isNothing(budget);
      found({
        at: excess.at,
        subject: row,
        severity: isRounding ? 'hint' : overBudgetSeverity(report.form),
        message: isRounding ? roundingMessage : message,
        args: {
          row: row.name,
          executed: money(spent, budget.unit),
          budget: money(budget.value, budget.unit),
          gap: money(gap, budget.unit),
        },
        related: [{ at: budget.span, node: budget.node, message: budgetMessage }],
      });
    }
  },
};

/** What was spent beyond the budget of a row, in the unit of the budget; undefined where nothing was. */
export function excessOf({ budget, executed }: EvaluatedFundRow) {
  if (!hasValue(budget) || budget.value.sign() < 0 || !isTyped(executed)) return undefined;
  const spent = valueIn(executed, budget.unit);
  if (!spent) return undefined;
  const { verdict, gap } = compareAmounts([spent], [budget.value]);
  return gap.sign() > 0 ? { at: executed.span, budget, spent, verdict, gap } : undefined;
}

const message = {
  zh: '“{row}”全年执行数 {executed} 大于全年预算数 {budget}，超出 {gap}',
  en: '{row}: {executed} spent exceeds the budget of {budget} by {gap}',
};
const roundingMessage = {
  zh: '“{row}”全年执行数 {executed} 比全年预算数 {budget} 多 {gap}，在四舍五入范围内',
  en: '{row}: {executed} spent is {gap} more than the budget of {budget}, which rounding explains',
};
const budgetMessage = { zh: '全年预算数', en: 'The budget' };
