import { showFigure } from '../evaluation/figure.js';
import { money } from './fund-sums.js';
import { compareMoney, isDeclared, isGreater } from './ratio-compared.js';
import type { Rule } from './rule.js';
import { budgetPairs, partsOfItem, type SangongItem, sangongTables } from './sangong-items.js';

/** 三公经费不超过预算。 An item whose budget is a bare 0 may not be spent on at all: 1 against 0 is no matter of rounding. */
export const sangongOverBudget: Rule = {
  id: 'sangong-over-budget',
  severity: 'warning',
  purpose: {
    zh: '“三公”经费及各项的决算数不应大于预算数',
    en: 'No item of the 三公 expenditure (trips abroad, cars, reception), nor their total, exceeds its budget',
  },
  basis: {
    zh: '部门整体支出评价以“三公经费控制率”（实际支出÷预算安排）不超过100%为满分，公开时逐项核对。',
    en: 'Evaluations of departments give full marks where what was spent is at most the budget; each item is published.',
  },
  examples: {
    good: [
      '表 三公 万元\n  列 预算数 决算数\n  行 三公经费 7 0\n  - 公务接待费 7 0\n  - 因公出国（境）费 0 0',
      '表 三公 万元\n  列 预算数 决算数\n  行 “三公”经费 ７．００ 70,000元\n  - 公务接待费 7 7',
      '报告 例\n表式 部门整体自评\n表 基础数据 万元\n  列 年初预算数 调整预算数 决算数\n  行 公务接待费 2 4 3\n  行 会议费 5 5 9',
      '表 三公 万元\n  列 预算数 决算数\n  行 公务接待费 2 3\n勾稽 三公.公务接待费.决算数 ≤ 三公.公务接待费.预算数',
    ],
    bad: [
      '表 三公 万元\n  列 预算数 决算数\n  行 三公经费 7 9.5\n  - 公务接待费 4 ⟦6.5⟧\n  - 公务用车购置及运行费 3 3\n  - 因公出国（境）费 0 0',
      '报告 例\n表式 部门整体自评\n表 基础数据 万元\n  列 预算数（万元） 决算数（万元）\n  行 （一）公务用车运行维护费 ３．５０ ⟦４．２０⟧\n  行 （二）公务接待经费 2 2',
      '表 三公 万元\n  列 预算数 决算数\n  行 公务接待费 0 ⟦1⟧\n  行 因公出国（境）费 0 0',
      '表 三公经费 元\n  列 合计 因公出国（境）费 公务接待费\n  行 预算数 50000 30000 20000\n  行 决算数 ⟦50,500⟧ — —',
    ],
  },
  check(report, found) {
    for (const table of sangongTables(report)) {
      const pairs = budgetPairs(table);
      const over = new Set<SangongItem>();
      for (const { item, spent, measure } of pairs) if (isGreater(spent, measure)) over.add(item);
      for (const { item, name, spent, measure } of pairs) {
        // The cause is the item, not the total above it.
        if (!over.has(item) || partsOfItem[item]?.some((part) => over.has(part) || partsOver(part, over))) continue;
        if (isDeclared(report, 'sangong-over-budget', [spent, measure])) continue;
        const gap = compareMoney(spent, measure)?.gap;
        found({
          at: spent.span,
          subject: spent,
          message,
          args: {
            item: name,
            spent: showFigure(spent),
            budget: showFigure(measure),
            gap: gap ? money(gap, measure.unit) : '',
          },
          related: [{ at: measure.span, node: measure.node, message: budgetMessage }],
        });
      }
    }
  },
};

function partsOver(item: SangongItem, over: ReadonlySet<SangongItem>): boolean {
  return partsOfItem[item]?.some((part) => over.has(part)) ?? false;
}

const message = {
  zh: '“{item}”决算 {spent}，大于预算 {budget}，超出 {gap}；请核对，确属超支的写明原因和审批依据',
  en: '{item}: {spent} spent exceeds the budget of {budget} by {gap}; check both, or give the reason and the approval',
};
const budgetMessage = { zh: '预算数', en: 'The budget' };
