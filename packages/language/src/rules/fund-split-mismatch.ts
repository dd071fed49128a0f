import { compareAmounts, Decimal, type Unit } from '@jixiao/core';
import { valueIn } from '../evaluation/cells.js';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { type Figure, hasValue, isTyped } from '../evaluation/figure.js';
import { amountColumns } from '../forms/effective-form.js';
import { money } from './fund-sums.js';
import { remembered } from './remembered.js';
import type { Found, Rule } from './rule.js';

/** One way to split the same money: a 行 of the funds, or a table named so. */
interface Split {
  name: string;
  columns: Map<string, Side>;
}

interface Side {
  figure: Figure;
  value: Decimal;
  unit?: Unit;
}

/** The totals that two splits give for one column. */
export interface Comparison {
  first: string;
  other: string;
  column: string;
  base: Side;
  side: Side;
}

/** 同一笔钱按几种口径分，合计一致。 */
export const fundSplitMismatch: Rule = {
  id: 'fund-split-mismatch',
  severity: 'error',
  purpose: {
    zh: '同一笔资金按收入分和按支出分，合计应一致',
    en: 'Several splits of the same money have the same total',
  },
  basis: {
    zh: '部门整体自评表按收入性质和支出性质各列一遍，审核时两边的合计逐栏核对。',
    en: 'Forms list the money by source and by use; reviewers check that both totals agree.',
  },
  examples: {
    good: [
      `${twoSplits()}资金\n  行 按收入性质分 100 90 80\n  - 财政拨款 100 90 80\n  行 按支出性质分 １００ 90 800000元\n  - 基本支出 60 50 40\n  - 项目支出 40 40 40`,
      '表 按收入性质分 万元\n  行 合计 100\n表 按支出性质分 万元\n  行 基本支出 60\n  行 项目支出 40',
      '表 明细 万元\n  行 甲 100\n  行 乙 90',
    ],
    bad: [
      `${twoSplits()}资金\n  行 按收入性质分 100 90 80\n  行 按支出性质分 100 ⟦95⟧ 80`,
      '表 按收入性质分 万元\n  行 合计 １０４．４５\n表 按支出性质分 万元\n  行 合计 ⟦100⟧\n  - 基本支出 60\n  - 项目支出 40',
      '表 收支 万元\n  列 预算数 决算数\n  行 按收入性质分 10 20\n  行 按支出性质分 10 ⟦22.5⟧',
    ],
  },
  check(report, found) {
    for (const comparison of splitsOf(report)) judge(comparison, found);
  },
};

function twoSplits(): string {
  return '表式 两种口径\n  资金 分值 10\n    列 年初预算数 全年预算数 全年执行数 分值 执行率 得分\n    行 按收入性质分\n    - 财政拨款\n    行 按支出性质分\n    - 基本支出\n    - 项目支出\n报告 例\n表式 两种口径\n';
}

const byIncome = /按(?:收入|资金来源)(?:性质|来源|类型)?分/;
const byUse = /按(?:支出|资金用途|资金方向|资金使用)(?:性质|用途|方向|类型)?分/;

type Table = EvaluatedReport['tables'][number];

function isNamed(table: Table, pattern: RegExp): boolean {
  return pattern.test(table.name) || pattern.test(table.node.title ?? '');
}

/** The total of a table: the row that says so or stands alone above its parts, else all its rows together. */
function tableSplit(table: Table): Split {
  const total =
    table.totals.length === 1 ? table.totals[0] : table.totals.find((row) => /^(?:合计|总计|总额)/.test(row.name));
  if (total) return { name: table.name, columns: sidesOf(total.cells) };
  const columns = new Map<string, Side>();
  for (const column of table.columns) {
    const sides = table.totals.flatMap((row) => sidesOf(row.cells).get(column) ?? []);
    const [first] = sides;
    if (!first) continue;
    const values = sides.map((side) => valueIn(side.figure, first.unit));
    if (values.some((value) => value === undefined)) continue;
    columns.set(column, { ...first, value: Decimal.sum(values as Decimal[]) });
  }
  return { name: table.name, columns };
}

function sidesOf(amounts: ReadonlyMap<string, Figure>, among?: ReadonlySet<string>): Map<string, Side> {
  const sides = new Map<string, Side>();
  for (const [column, figure] of amounts)
    if (hasValue(figure) && (!among || among.has(column)))
      sides.set(column, { figure, value: figure.value, ...(figure.unit && { unit: figure.unit }) });
  return sides;
}

/** The totals of every column that two splits have in common. */
export const splitsOf: (report: EvaluatedReport) => readonly Comparison[] = remembered((report) => {
  const rows = report.funds?.totals ?? [];
  // What a form computes from the amounts differs where they differ.
  const amounts = new Set(report.funds && amountColumns(report.funds.form.columns).map((column) => column.name));
  const funds = rows.map((row) => ({ name: row.name, columns: sidesOf(row.amounts, amounts) }));
  const tables = report.tables.flatMap((table) => {
    const named = table.totals.filter((row) => byIncome.test(row.name) || byUse.test(row.name));
    if (!named.some((row) => byIncome.test(row.name)) || !named.some((row) => byUse.test(row.name))) return [];
    return compared(named.map((row) => ({ name: row.name, columns: sidesOf(row.cells) })));
  });
  const income = report.tables.filter((table) => isNamed(table, byIncome));
  const use = report.tables.filter((table) => isNamed(table, byUse));
  const both = income.length === 1 && use.length === 1 ? compared([...income, ...use].map(tableSplit)) : [];
  return [...compared(funds), ...tables, ...both];
});

function compared([first, ...others]: readonly Split[]): Comparison[] {
  if (!first) return [];
  return others.flatMap((other) =>
    [...other.columns].flatMap(([column, side]) => {
      const base = first.columns.get(column);
      return base ? [{ first: first.name, other: other.name, column, base, side }] : [];
    }),
  );
}

function judge({ first, other, column, base, side }: Comparison, found: Found): void {
  const value = valueIn({ ...side.figure, value: side.value }, base.unit);
  if (!value) return;
  const { verdict, gap } = compareAmounts([value], [base.value]);
  if (verdict === 'equal') return;
  // The side that was written is shown: what is added up from parts has no cell of its own.
  const [at, related] = isTyped(side.figure) || !isTyped(base.figure) ? [side, base] : [base, side];
  found({
    at: at.figure.span,
    subject: at.figure,
    severity: verdict === 'within' ? 'hint' : 'error',
    message: verdict === 'within' ? roundingMessage : message,
    args: {
      first,
      other,
      column,
      where: column === '' ? '' : ` (${column})`,
      base: money(base.value, base.unit),
      value: money(value, base.unit),
      gap: money(gap.abs(), base.unit),
    },
    related: [{ at: related.figure.span, node: related.figure.node, message: otherMessage }],
  });
}

const message = {
  zh: '{column}“{first}”合计 {base}，“{other}”合计 {value}，相差 {gap}，两种分法应一致',
  en: '{first} comes to {base} and {other} to {value}{where}, a difference of {gap}; both splits should agree',
};
const roundingMessage = {
  zh: '{column}“{first}”合计 {base}，“{other}”合计 {value}，相差 {gap}，在四舍五入范围内',
  en: '{first} comes to {base} and {other} to {value}{where}; rounding explains the difference of {gap}',
};
const otherMessage = { zh: '另一种分法的合计', en: 'The total of the other split' };
