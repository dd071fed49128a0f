import { compareAmounts, Decimal } from '@jixiao/core';
import { addsUp } from '../evaluation/cells.js';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { type Figure, isTyped, showFigure } from '../evaluation/figure.js';
import { excessOf } from './fund-exec-over-budget.js';
import { overBudgetSeverity } from './fund-limits.js';
import { judgeRow } from './fund-rates.js';
import { judgeRateScore } from './fund-scores.js';
import { cellName, money, sumsOf } from './fund-sums.js';
import { yearOf } from './prose-amounts.js';
import { columnKinds } from './ratio-columns.js';
import type { Found, Rule } from './rule.js';
import { type MoneyBlock, type MoneyCell, moneyBlocks } from './unit-money.js';

/** 金额的量级与旁边的相符。 */
export const unitMagnitude: Rule = {
  id: 'unit-magnitude',
  severity: 'warning',
  purpose: {
    zh: '一个金额与同栏其他金额、执行数与预算数不应相差数千倍以上',
    en: 'An amount is not thousands of times larger or smaller than the others of its column, nor spent than budgeted',
  },
  basis: {
    zh: '表头是万元而按元填写（或者相反）时，数会差一万倍；合计相符的数不在此列。',
    en: 'An amount in 元 under 万元, or the other way round, is off ten thousand times; where sums agree none is.',
  },
  supersedes: ['fund-exec-over-budget', 'rate-mismatch', 'rate-score'],
  examples: {
    good: [
      '表 明细 万元\n  行 设备 40\n  行 培训 20\n  行 差旅 5\n  行 印刷 0.8\n  行 基建 9000',
      '表 明细 万元\n  行 合计 120065.8\n  - 设备 40\n  - 培训 20\n  - 差旅 5\n  - 印刷 0.8\n  - 基建 120000',
      '资金 元\n  行 年度资金总额 1260000 1312400 1298760',
      '表 明细 万元\n  列 预算数 决算数\n  行 设备 5000 1.2\n  行 基建 ６０ 0',
    ],
    bad: [
      '表 明细 万元\n  行 设备 40\n  行 培训 ２０\n  行 差旅 ⟦523,000⟧\n  行 印刷 0.8\n  行 基建 900',
      '表 明细 元\n  行 设备 400000\n  行 培训 200,000\n  行 差旅 ⟦５．２３⟧\n  行 印刷 80000\n  行 基建 9000000',
      '资金 万元\n  行 年度资金总额 126 131.24 ⟦1,298,760⟧',
      '表 明细 万元\n  列 预算数 决算数\n  行 设备 400000 ⟦39.8⟧\n  行 培训 20 19',
    ],
  },
  check(report, found) {
    const settled = settledFigures(report);
    for (const block of moneyBlocks(report)) {
      if (!block.unit) continue;
      const told = new Set<object>();
      checkRows(report, block, told, found);
      for (const column of new Set(block.cells.map((cell) => cell.column)))
        checkColumn(block, column, settled, told, found);
    }
  },
};

/** Rows and columns of such names hold no amounts, or amounts of one of something. */
const otherNames =
  /人数|人次|人员编制|编制数|户数|面积|数量|个数|次数|批次|台数|辆|率|占|比|幅|均|单价|标准|得分|分值|权重|序号|年份|年度$/;

const leastPeers = 4;
const tenThousand = Decimal.of(10_000);

/** Figures of sums that add up: whatever their size, they are in the unit of the rest. */
function settledFigures(report: EvaluatedReport): Set<Figure> {
  const settled = new Set<Figure>();
  for (const { total, complete } of sumsOf(report)) {
    const parts = complete.filter(({ figure, value }) => isTyped(figure) && !value.isZero());
    if (!isTyped(total) || parts.length < 2) continue;
    const { verdict } = compareAmounts(
      [total.value],
      parts.map(({ value }) => value),
    );
    if (verdict !== 'apart') for (const figure of [total, ...parts.map((part) => part.figure)]) settled.add(figure);
  }
  return settled;
}

/** Spent against budgeted of one row. One finding tells them all: most likely it is the whole column. */
function checkRows(report: EvaluatedReport, block: MoneyBlock, told: Set<object>, found: Found): void {
  const kinds = block.table && columnKinds(block.table.columns, yearOf(report));
  const columns: [string | undefined, string | undefined][] = block.table
    ? [[kinds?.get('budget'), kinds?.get('actual')]]
    : [
        ['全年预算数', '全年执行数'],
        ['预算数', '执行数'],
      ];
  const pairs = columns.flatMap(([budgetColumn, spentColumn]) => {
    const budgets = new Map(
      block.cells.filter(({ column }) => column === budgetColumn).map((cell) => [cell.owner, cell]),
    );
    return block.cells.flatMap((spent) => {
      const budget = spent.column === spentColumn ? budgets.get(spent.owner) : undefined;
      return budget && isApart(budget, spent) ? [{ budget, spent }] : [];
    });
  });
  const [first, ...others] = pairs;
  if (!first) return;
  for (const { spent } of pairs) told.add(spent.owner);
  found({
    at: first.spent.figure.span,
    subject: first.spent.owner,
    alsoOf: others.map(({ spent }) => spent.owner),
    // What it stands for may be an error.
    ...(pairs.some(({ spent }) => isRefuted(report, spent)) && { severity: 'error' as const }),
    message: rowMessage,
    args: {
      row: first.spent.row,
      spent: showFigure(first.spent.figure),
      budget: showFigure(first.budget.figure),
      unit: block.unit?.text ?? '',
    },
    related: [
      { at: first.budget.figure.span, node: first.budget.figure.node, message: budgetMessage },
      ...others.map(({ spent }) => ({
        at: spent.figure.span,
        node: spent.figure.node,
        message: sameMessage,
        args: { row: spent.row, spent: showFigure(spent.figure) },
      })),
    ],
  });
}

/** Whether a row of the funds spends more than it has, or has a rate or a score that its amounts do not give. */
function isRefuted({ form, funds }: EvaluatedReport, { owner }: MoneyCell): boolean {
  const row = funds?.rows.find((candidate) => candidate === owner);
  if (!row) return false;
  if (excessOf(row) && overBudgetSeverity(form) === 'error') return true;
  if (judgeRow(row, form) === 'wrong') return true;
  return row === funds?.totals[0] && judgeRateScore(row, form)?.verdict === 'wrong';
}

/** Thousands of times more than budgeted; or so little that the budget must be the one in 元. A rate that low is only just begun. */
function isApart({ figure: budget }: MoneyCell, { figure: spent }: MoneyCell): boolean {
  if (budget.value.sign() <= 0 || spent.value.sign() <= 0 || otherNames.test(budget.path)) return false;
  if (isTimesMore(spent.value, budget.value)) return true;
  return !budget.value.lessThan(spent.value.times(Decimal.of(9_000))) && !budget.value.lessThan(tenThousand);
}

function checkColumn(
  { unit, cells }: MoneyBlock,
  column: string,
  settled: ReadonlySet<Figure>,
  told: Set<object>,
  found: Found,
): void {
  if (otherNames.test(column) || !addsUp(column, [])) return;
  const filled = cells.filter(
    (cell) => cell.column === column && cell.figure.value.sign() > 0 && !otherNames.test(cell.row),
  );
  if (filled.length <= leastPeers) return;
  const sorted = [...filled].sort((a, b) => a.figure.value.compare(b.figure.value));
  const places = new Map(sorted.map((cell, place) => [cell, place]));
  for (const cell of filled) {
    if (settled.has(cell.figure) || told.has(cell.owner)) continue;
    const middle = medianWithout(sorted, places.get(cell) ?? 0);
    const { value } = cell.figure;
    // Under 万元 only what is too large can be 元, and under 元 only what is too small can be 万元.
    const isOut =
      unit?.power === 0
        ? isTimesMore(middle, value) && value.lessThan(tenThousand)
        : isTimesMore(value, middle) && !value.lessThan(tenThousand);
    if (!isOut) continue;
    told.add(cell.owner);
    found({
      at: cell.figure.span,
      subject: cell,
      message,
      args: {
        name: cellName(cell.row, column),
        value: showFigure(cell.figure),
        middle: money(middle, unit),
        unit: unit?.text ?? '',
        other: unit?.power === 0 ? '万元' : '元',
      },
    });
  }
}

/** At least 10^3.5 times: their squares at least 10^7 times. */
function isTimesMore(large: Decimal, small: Decimal): boolean {
  return !large.times(large).lessThan(small.times(small).scaleByPowerOfTen(7));
}

/** The median of all but the cell at that place. */
function medianWithout(sorted: readonly MoneyCell[], place: number): Decimal {
  const valueAt = (index: number) => sorted[index < place ? index : index + 1]?.figure.value ?? Decimal.zero;
  const count = sorted.length - 1;
  const high = valueAt(count >> 1);
  if (count % 2 === 1) return high;
  return valueAt((count >> 1) - 1)
    .plus(high)
    .dividedBy(Decimal.of(2)) as Decimal;
}

const message = {
  zh: '“{name}”写 {value}，而同栏金额多在 {middle} 上下，相差数千倍；请核对是否按{other}填写，表头的单位是{unit}',
  en: '{name} is {value} where its column is about {middle}; check whether it is in {other}: the head says {unit}',
};
const rowMessage = {
  zh: '“{row}”执行 {spent}，预算 {budget}，相差数千倍；请核对两个数是否都按{unit}填写',
  en: '{row}: {spent} spent of {budget}, thousands of times apart; check whether both are in {unit}',
};
const budgetMessage = { zh: '预算数', en: 'The budget' };
const sameMessage = { zh: '“{row}”{spent} 也是这样', en: '{row} {spent} likewise' };
