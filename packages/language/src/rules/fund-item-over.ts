import { compareAmounts, isMoney } from '@jixiao/core';
import { valueIn } from '../evaluation/cells.js';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { type Figure, hasValue, isTyped } from '../evaluation/figure.js';
import { isNothing } from './fund-limits.js';
import { money } from './fund-sums.js';
import type { Rule } from './rule.js';

type Table = EvaluatedReport['tables'][number];
type Row = Table['rows'][number];

/** 明细支出不超过其预算。 An item whose budget is a bare 0 has none: whatever is spent on it is too much. */
export const fundItemOver: Rule = {
  id: 'fund-item-over',
  severity: 'warning',
  purpose: {
    zh: '表中明细的支出数不应大于它的预算数',
    en: 'What was spent on an item of a table does not exceed its budget',
  },
  basis: {
    zh: '明细超预算支出、挤占其他明细，是专项资金审核常见的问题。',
    en: 'Items that are paid beyond their budget at the cost of others are a usual finding of reviews.',
  },
  examples: {
    good: [
      '表 明细 元\n  列 预算数 支出数\n  行 合计 600000 600000.00\n  - 设备 400,000 400000\n  - 培训 ２０００００ 200000',
      '表 明细 万元\n  列 年初预算数 决算数\n  行 设备 40 43.9',
      '表 三公 万元\n  列 预算数 决算数\n  行 三公经费 7 9',
      '表 收支 万元\n  列 预算数 决算数\n  行 财政拨款收入 70 90',
      '报告 例\n表式 部门整体自评\n表 培训 人次\n  列 预算数 实际支出\n  行 会计 30 90',
    ],
    bad: [
      '表 明细 元\n  列 预算数 支出数\n  行 合计 600000 600000\n  - 设备 400,000 ⟦439,120.67⟧\n  - 培训 200000 160879.33',
      '报告 例\n表式 部门整体自评\n表 支出明细 万元\n  列 年初预算数 调整预算数 执行数（万元）\n  行 办公费 12 14 ⟦１５．２⟧\n  行 印刷费 3 0 ⟦2万元⟧',
    ],
  },
  check(report, found) {
    for (const table of report.tables) {
      if (isAnotherMatter(table)) continue;
      const budgetColumn = columnOf(table.columns, budgetColumns, notBudget);
      const spentColumn = columnOf(table.columns, spentColumns, notSpent);
      if (!budgetColumn || !spentColumn || isInitial(report, table, budgetColumn)) continue;
      for (const row of table.rows) {
        const over = overspent(row, budgetColumn, spentColumn);
        // The cause is the item, not the total above it.
        if (!over || otherRows.test(row.name) || row.parts.some((part) => overspent(part, budgetColumn, spentColumn)))
          continue;
        const { budget, spent } = over;
        found({
          at: spent.figure.span,
          subject: row,
          message,
          args: {
            row: row.name,
            spent: money(spent.value, budget.unit),
            budget: money(budget.value, budget.unit),
            gap: money(spent.value.minus(budget.value), budget.unit),
          },
          related: [{ at: budget.span, node: budget.node, message: budgetMessage }],
        });
      }
    }
  },
};

const budgetColumns = [/全年预算|调整后?预算|预算调整/, /预算/];
const notBudget = /年初|上年|去年|率|比|完成|执行|决算|结余|\d{4}年.*\d{4}年/;
const spentColumns = [
  /决算|执行数|执行金额|支出数|支出金额|实际支出|累计支出|已支付|^支出(?:[（(]|$)|^执行(?:[（(]|$)/,
];
const notSpent = /预算|年初|上年|去年|率|比|结余|增减/;
/**
 * What comes in may exceed its budget, and what is left over has none. A department's accounts compare these classes with the initial
 * budget, which changes in the year.
 */
const otherRows =
  /收入|结转|结余|公务接待|公务用车|因公出国|三公|基本支出|项目支出|总支出|工资福利|商品和?服务|对个人和?家庭|资本性|人员经费|公用经费/;

/** 三公 has checks of its own; a table of what comes in, or of persons and pieces, has no overspending. */
function isAnotherMatter(table: Table): boolean {
  const names = [
    table.name,
    table.node.title ?? '',
    ...table.rows.filter((row) => row.depth === 0).map((row) => row.name),
  ];
  return (
    /三公|收入/.test(names.slice(0, 2).join()) ||
    /三公/.test(names.join()) ||
    (!!table.unit?.base && !isMoney(table.unit))
  );
}

/** Whether the budget of the table is the initial one of the funds, which was changed since. */
function isInitial(report: EvaluatedReport, table: Table, column: string): boolean {
  const funds = report.funds?.totals[0];
  return table.totals.some((row) => {
    const value = valueIn(row.cells.get(column), funds?.initial?.unit);
    if (!value || !hasValue(funds?.initial) || !hasValue(funds?.budget)) return false;
    return value.equals(funds.initial.value) && !value.equals(funds.budget.value);
  });
}

/** The one column that is named so; with several of the kind it cannot be told which are compared. */
function columnOf(columns: readonly string[], kinds: readonly RegExp[], not: RegExp): string | undefined {
  for (const kind of kinds) {
    const [column, another] = columns.filter((name) => kind.test(name) && !not.test(name));
    if (column !== undefined) return another === undefined ? column : undefined;
  }
  return undefined;
}

function overspent(row: Row, budgetColumn: string, spentColumn: string) {
  const budget: Figure | undefined = row.cells.get(budgetColumn);
  const figure = row.cells.get(spentColumn);
  if (!hasValue(budget) || !isTyped(figure)) return undefined;
  const value = valueIn(figure, budget.unit);
  if (!value) return undefined;
  const { verdict, gap } = compareAmounts([value], [budget.value]);
  const isOver = gap.sign() > 0 && (verdict === 'apart' || isNothing(budget));
  return isOver ? { budget, spent: { figure, value } } : undefined;
}

const message = {
  zh: '“{row}”支出 {spent}，大于预算 {budget}，超出 {gap}',
  en: '{row}: {spent} spent exceeds the budget of {budget} by {gap}',
};
const budgetMessage = { zh: '预算数', en: 'The budget' };
