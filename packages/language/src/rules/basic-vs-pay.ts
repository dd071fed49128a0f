import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { type Figure, isTyped, showFigure } from '../evaluation/figure.js';
import { money } from './fund-sums.js';
import { rowNamed } from './fund-totals.js';
import { yearOf } from './prose-amounts.js';
import { columnKinds } from './ratio-columns.js';
import { compareMoney, isDeclared, isGreater } from './ratio-compared.js';
import type { Rule } from './rule.js';

/** 基本支出不少于工资福利支出。 */
export const basicVsPay: Rule = {
  id: 'basic-vs-pay',
  severity: 'warning',
  purpose: {
    zh: '基本支出不应小于工资福利支出',
    en: 'Basic expenditure is at least what is paid in wages and benefits',
  },
  basis: {
    zh: '在职人员的工资福利列在基本支出里，另有公用经费；工资福利支出更大的，多半是口径不同，或者项目支出里列支了人员。',
    en: 'Wages of the staff are part of basic expenditure; more wages than that come from other sources, or from projects.',
  },
  examples: {
    good: [
      '表 支出 万元\n  行 决算总支出 100\n  - 基本支出 40\n  - 项目支出 60\n表 经济分类 万元\n  行 合计 100\n  - 工资福利支出 ３８．５\n  - 商品和服务支出 61.5',
      '表 支出 万元\n  列 预算数 决算数 上年决算数\n  行 基本支出 30 40 20\n  行 项目支出 60 60 60\n表 经济分类 万元\n  列 预算数 决算数\n  行 工资福利支出 35 39',
      '表 支出 万元\n  行 基本支出 40\n  行 项目支出 60\n表 项目支出明细 万元\n  行 工资福利支出 45',
    ],
    bad: [
      '表 支出 万元\n  行 决算总支出 7597.95\n  - 基本支出 ⟦1926.56⟧\n  - 项目支出 5671.39\n表 经济分类 万元\n  行 支出合计 7597.95\n  - 工资福利支出 2465.62\n  - 商品和服务支出 5132.33',
      '报告 例\n表式 部门整体自评\n年度：２０２３\n表 支出 元\n  列 2022年决算数 2023年决算数\n  行 基本支出 900,000 ⟦８００,０００⟧\n  行 其中：工资福利支出 600000 85万元',
    ],
  },
  check(report, found) {
    const basic = spentOn(report, /^基本支出(?:合计|决算数?)?(?:[（(].*)?$/);
    const pay = spentOn(report, /^(?:其中[:：])?(?:\d{1,3}\.?)?工资福利支出(?:[（(].*)?$/);
    if (!basic || !pay || !isTyped(basic) || isDeclared(report, 'basic-vs-pay', [basic, pay])) return;
    const gap = compareMoney(pay, basic)?.gap;
    if (!gap || !isGreater(pay, basic)) return;
    found({
      at: basic.span,
      subject: basic,
      message,
      args: { basic: showFigure(basic), pay: showFigure(pay), gap: money(gap, basic.unit) },
      related: [{ at: pay.span, node: pay.node, message: payMessage }],
    });
  },
};

/** What was spent on a row; undefined where two tables have it with different amounts. */
function spentOn(report: EvaluatedReport, name: RegExp): Figure | undefined {
  const figures = report.tables.flatMap((table) => {
    // Tables of projects and of budgets tell another part.
    const called = `${table.name} ${table.node.title ?? ''}`;
    if (/项目|专项/.test(called) || (called.includes('预算') && !called.includes('决算'))) return [];
    const row = rowNamed(table, name);
    const column =
      table.columns.length === 1 ? table.columns[0] : columnKinds(table.columns, yearOf(report)).get('actual');
    return (column !== undefined && row?.cells.get(column)) || [];
  });
  const [first, ...others] = figures.filter(isTyped);
  return first && others.every((other) => compareMoney(other, first)?.verdict !== 'apart') ? first : undefined;
}

const message = {
  zh: '基本支出 {basic}，小于工资福利支出 {pay}，少 {gap}；请核对两处的口径，项目支出里列支人员的在正文写明',
  en: 'Basic expenditure of {basic} is {gap} less than the {pay} of wages and benefits; check what each of them includes',
};
const payMessage = { zh: '工资福利支出', en: 'Wages and benefits' };
