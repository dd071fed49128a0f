import { showFigure } from '../evaluation/figure.js';
import { money } from './fund-sums.js';
import { compareMoney, isDeclared, isGreater } from './ratio-compared.js';
import type { Rule } from './rule.js';
import { growthPairs, sangongTables } from './sangong-items.js';

/** 三公经费不高于上年。 */
export const sangongGrowth: Rule = {
  id: 'sangong-growth',
  severity: 'warning',
  purpose: {
    zh: '“三公”经费不应高于上年决算数；总额没有增加、只有单项增加的，只作提示',
    en: 'The 三公 expenditure is not higher than last year; an item that rose while the total did not is a hint',
  },
  basis: {
    zh: '部门整体支出评价以“三公经费变动率”（本年减上年，除以上年）不大于0为满分。',
    en: 'Evaluations of departments give full marks where the change from last year is not above zero.',
  },
  asksWhy: true,
  examples: {
    good: [
      '表 三公 万元\n  列 预算数 决算数 上年决算数\n  行 三公经费 7 0 0.62\n  - 公务接待费 7 0 0.26\n  - 因公出国（境）费 0 0 0',
      '年度：２０２３\n表 三公 万元\n  列 2022年决算数 2023年决算数\n  行 公务接待费 0.50 0.35',
      '年度：2023\n表 三公 万元\n  列 2019年决算数 2023年决算数\n  行 公务接待费 0.30 0.35',
    ],
    bad: [
      '表 三公 万元\n  列 预算数 决算数 上年决算数\n  行 三公经费 7 ⟦1.20⟧ 0.62\n  - 公务接待费 7 1.20 0.26\n  - 公务用车购置及运行费 0 0 0.36',
      '年度：２０２３\n表 三公 万元\n  列 2022年决算数 2023年决算数\n  行 公务接待费 ０．３０ ⟦０．３５⟧\n  行 “因公出国（境）”费 3 3',
      '报告 上年的\n表 三公 万元\n  列 预算数 决算数\n  行 三公经费 9 6200元\n报告 今年的\n上年 上年的\n表 支出 万元\n  行 总支出 80\n  其中 三公经费 ⟦0.7⟧',
    ],
  },
  check(report, found) {
    for (const table of sangongTables(report)) {
      const risen = growthPairs(table, report).filter(
        ({ spent, measure }) => isGreater(spent, measure) && !isDeclared(report, 'sangong-growth', [spent, measure]),
      );
      const total = risen.find(({ item }) => item === 'total');
      // Cars are told by what of them rose.
      const items = risen.filter(
        ({ item }) => item !== 'cars' || !risen.some((other) => other.item === 'purchase' || other.item === 'running'),
      );
      for (const { name, spent, measure } of total ? [total] : items) {
        const gap = compareMoney(spent, measure)?.gap;
        found({
          at: spent.span,
          subject: spent,
          ...(!total && table.items.has('total') && { severity: 'hint' as const }),
          message,
          args: {
            item: name,
            spent: showFigure(spent),
            last: showFigure(measure),
            gap: gap ? money(gap, measure.unit) : '',
          },
          related: [
            { at: measure.span, node: measure.node, message: lastMessage },
            ...(total ? items.filter((pair) => pair !== total) : []).map((pair) => ({
              at: pair.spent.span,
              node: pair.spent.node,
              message: itemMessage,
              args: { item: pair.name, spent: showFigure(pair.spent), last: showFigure(pair.measure) },
            })),
          ],
        });
      }
    }
  },
};

const message = {
  zh: '“{item}”决算 {spent}，比上年 {last} 多 {gap}；请核对，确有增加的写明原因',
  en: '{item}: {spent} was spent, {gap} more than the {last} of last year; check both, or give the reason',
};
const lastMessage = { zh: '上年决算数', en: 'Last year' };
const itemMessage = { zh: '{item} {last}→{spent}', en: '{item} {last}→{spent}' };
