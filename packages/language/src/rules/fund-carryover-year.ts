import { compareAmounts, type Decimal, type Unit } from '@jixiao/core';
import { valueIn } from '../evaluation/cells.js';
import { type Figure, hasValue, isTyped } from '../evaluation/figure.js';
import { money, namesOf } from './fund-sums.js';
import { explains } from './prose-reasons.js';
import type { Rule } from './rule.js';

/** 上年结转资金等于上年年末没有用完的预算。 */
export const fundCarryoverYear: Rule = {
  id: 'fund-carryover-year',
  severity: 'warning',
  purpose: {
    zh: '上年结转资金应等于上年报告的全年预算数减全年执行数',
    en: 'What is carried over is what last year’s report left unspent',
  },
  basis: {
    zh: '审核时对照上年的报告；有收回、核销的，在报告里说明。',
    en: 'Reviewers compare with last year’s report; what was taken back or written off is explained.',
  },
  examples: {
    good: [
      '报告 甲2020\n资金\n  行 年度资金总额 100 100 90\n报告 甲2021\n上年 甲2020\n资金\n  行 年度资金总额 100 110 110\n  - 当年财政拨款 100 100 100\n  - 上年结转资金 — １０ 10',
      '报告 甲2020\n资金\n  行 年度资金总额 100 100 90\n报告 甲2021\n上年 甲2020\n资金\n  行 年度资金总额 100 106 106\n  - 上年结转资金 — 6 6\n正文\n上年结余中四万元已由财政收回。',
      '报告 甲2020\n表式 部门整体自评\n资金 元\n  行 年度资金总额 1000000 1000000 1000000\n报告 甲2021\n表式 部门整体自评\n上年 甲2020\n资金\n  行 年度资金总额 100 100 100\n  - 上年结转资金',
    ],
    bad: [
      '报告 甲2020\n资金\n  行 年度资金总额 100 100 90\n报告 甲2021\n上年 甲2020\n资金\n  行 年度资金总额 100 115 115\n  - 当年财政拨款 100 100 100\n  - 上年结转资金 — ⟦１５⟧ 15',
      '报告 甲2020\n表式 部门整体自评\n资金 元\n  行 年度资金总额 1000000 1000000 900000\n报告 甲2021\n表式 部门整体自评\n上年 甲2020\n资金 万元\n  行 年度资金总额 100 106 106\n  - 上年结转 — ⟦6⟧ 6',
    ],
  },
  check(report, found) {
    const row = report.funds?.rows.find((candidate) => namesOf(candidate).some((name) => name.startsWith('上年结转')));
    const carried = isTyped(row?.budget) ? row.budget : row?.initial;
    if (!isTyped(carried)) return;
    const last = report.previous?.funds?.totals[0];
    if (!last || !hasValue(last.budget) || !hasValue(last.executed)) return;
    const left = unspent(last.budget, last.executed, carried.unit);
    if (!left) return;
    const { verdict, gap } = compareAmounts([carried.value], [left.budget, left.executed.negated()]);
    if (verdict !== 'apart' || (gap.sign() < 0 && explains(report, takenBack))) return;
    found({
      at: carried.span,
      subject: carried,
      message,
      args: {
        carried: money(carried.value, carried.unit),
        budget: money(left.budget, carried.unit),
        executed: money(left.executed, carried.unit),
        left: money(left.budget.minus(left.executed), carried.unit),
        gap: money(gap.abs(), carried.unit),
      },
      related: [
        { at: last.budget.span, node: last.budget.node, message: budgetMessage },
        { at: last.executed.span, node: last.executed.node, message: executedMessage },
      ],
    });
  },
};

function unspent(
  budget: Figure,
  executed: Figure,
  unit: Unit | undefined,
): { budget: Decimal; executed: Decimal } | undefined {
  const [a, b] = [valueIn(budget, unit), valueIn(executed, unit)];
  return a && b && { budget: a, executed: b };
}

const takenBack = /收回|上缴|核销|调剂|盘活|清算|注销/;

const message = {
  zh: '上年结转资金 {carried}，而上年报告的全年预算数 {budget} 减全年执行数 {executed} 是 {left}，相差 {gap}；有收回或核销的请说明',
  en: 'Carried over: {carried}. Last year’s budget {budget} less {executed} spent leaves {left}, a difference of {gap}; explain what was taken back',
};
const budgetMessage = { zh: '上年的全年预算数', en: 'Last year’s budget' };
const executedMessage = { zh: '上年的全年执行数', en: 'What was spent last year' };
