import { Decimal } from '@jixiao/core';
import { valueIn } from '../evaluation/cells.js';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { type Figure, showDecimal, showFigure } from '../evaluation/figure.js';
import { money } from './fund-sums.js';
import { rowNamed } from './fund-totals.js';
import { yearOf } from './prose-amounts.js';
import { columnKinds } from './ratio-columns.js';
import { compareMoney, isDeclared, isGreater } from './ratio-compared.js';
import type { Rule } from './rule.js';

/** 公用经费不超过预算。 */
export const ratioPublic: Rule = {
  id: 'ratio-public',
  severity: 'warning',
  purpose: {
    zh: '公用经费的决算数不应大于预算数',
    en: 'Running costs of the office (公用经费) do not exceed their budget',
  },
  basis: {
    zh: '部门整体支出评价以“公用经费控制率”（实际支出÷预算安排）不超过100%为满分。',
    en: 'Evaluations of departments give full marks where running costs are at most what was budgeted.',
  },
  examples: {
    good: [
      '表 基础数据 万元\n  列 预算数 决算数\n  行 公用经费 123.00 117.45',
      '报告 例\n表式 部门整体自评\n表 支出 万元\n  行 公用经费 ６８．２５\n  行 公用经费预算 70',
      '表 基础数据 万元\n  列 年初预算数 调整预算数 决算数\n  行 公用经费 80 123 117.45',
      '资金 万元\n  行 年度资金总额 100 90 80\n表 人均 元\n  列 预算数 决算数\n  行 人均公用经费 100 200',
    ],
    bad: [
      '表 基础数据 万元\n  列 预算数 决算数\n  行 基本支出 400 420\n  - 公用经费 40 ⟦90.20⟧',
      '报告 例\n表式 部门整体自评\n表 支出 万元\n  行 公用经费（日常） ⟦７０．５⟧\n  行 公用经费预算 70',
    ],
  },
  check(report, found) {
    for (const table of report.tables) {
      const pair = publicCosts(table, yearOf(report));
      if (!pair) continue;
      const { spent, budget } = pair;
      const gap = compareMoney(spent, budget)?.gap;
      if (!gap || !isGreater(spent, budget) || isDeclared(report, 'ratio-public', [spent, budget])) continue;
      found({
        at: spent.span,
        subject: spent,
        message,
        args: {
          spent: showFigure(spent),
          budget: showFigure(budget),
          gap: money(gap, budget.unit),
          rate: rateText(spent, budget),
        },
        related: [{ at: budget.span, node: budget.node, message: budgetMessage }],
      });
    }
  },
};

type Table = EvaluatedReport['tables'][number];

const rowName = /^(?:日常|机关|商品和服务)?公用(?:经费|支出)(?:支出|决算数?)?(?:[（(].*)?$/;
const budgetRow = /^(?:日常|机关)?公用(?:经费|支出)(?:年初)?预算(?:数|安排)?$/;

/** In two columns of one row, or in a row of its own each. */
function publicCosts(table: Table, year: string | undefined): { spent: Figure; budget: Figure } | undefined {
  const row = rowNamed(table, rowName);
  const [column] = table.columns;
  const isSingle = table.columns.length === 1 && column !== undefined;
  const kinds = columnKinds(table.columns, year);
  const spent = row?.cells.get(isSingle ? column : (kinds.get('actual') ?? ''));
  const budget = isSingle ? rowNamed(table, budgetRow)?.cells.get(column) : row?.cells.get(kinds.get('budget') ?? '');
  return spent && budget && { spent, budget };
}

function rateText(spent: Figure, budget: Figure): string {
  const rate = valueIn(spent, budget.unit)
    ?.times(Decimal.hundred)
    .dividedBy(budget.value ?? Decimal.zero);
  return rate ? `${showDecimal(rate)}%` : '—';
}

const message = {
  zh: '公用经费支出 {spent}，大于预算 {budget}，超出 {gap}，控制率 {rate}；请核对，确属超支的写明原因',
  en: 'Running costs of {spent} exceed the budget of {budget} by {gap} ({rate}); check both, or give the reason',
};
const budgetMessage = { zh: '公用经费预算', en: 'Their budget' };
