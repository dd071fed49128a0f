import { compareAmounts, type Decimal } from '@jixiao/core';
import { addsUp, valueIn } from '../evaluation/cells.js';
import { type Figure, isTyped } from '../evaluation/figure.js';
import { replaceFix, typedLike } from './fixes.js';
import { cellName, money, tidy } from './fund-sums.js';
import { isTreeSum } from './fund-totals.js';
import { isDeclared } from './ratio-compared.js';
import type { Found, Rule } from './rule.js';
import { type SangongAmounts, type SangongItem, type SangongTable, sangongTables } from './sangong-items.js';

/** 三公经费等于三项之和。 */
export const sangongSum: Rule = {
  id: 'sangong-sum',
  severity: 'error',
  purpose: {
    zh: '“三公”经费应等于因公出国（境）、公务用车、公务接待三项之和，公务用车应等于购置与运行维护之和',
    en: 'The 三公 total is trips abroad, cars and reception together; cars are purchase and running together',
  },
  basis: {
    zh: '“三公”经费就是这三项，决算公开表逐栏核对；表里已用“-”写明分项的，由“资金合计不等于分项”核对。',
    en: 'The expenditure is these three items; where the table says so itself with dashes, fund-total-sum checks it.',
  },
  supersedes: ['fund-total-sum'],
  fix: 'suggested',
  examples: {
    good: [
      '表 三公 万元\n  列 预算数 决算数\n  行 三公经费 7 3\n  行 公务接待费 7 1\n  行 公务用车购置及运行费 0 2\n  行 因公出国（境）费 — —',
      '表 三公 万元\n  行 三公经费 ７\n  - 公务接待费 4\n  - 公务用车购置及运行费 2\n  - 因公出国（境）费 2',
      '表 三公 万元\n  行 三公经费 7\n  行 公务接待费 4\n  行 公务用车运行维护费 2',
    ],
    bad: [
      '表 三公 万元\n  列 预算数 决算数\n  行 三公经费 7 ⟦4⟧\n  行 公务接待费 7 1\n  行 公务用车购置及运行费 0 2\n  行 因公出国（境）费 — —',
      '表 基础数据 元\n  行 “三公”经费 ⟦７０,０００⟧\n  其中 因公出国（境）费 20000\n  其中 公务用车购置费 0\n  其中 公务用车运行维护费 3万元\n  其中 公务接待费 1万元',
      '表 三公 万元\n  行 公务用车购置及运行维护费 ⟦18.5⟧\n  行 公务用车购置费 0\n  行 公务用车运行维护费 15.8',
    ],
  },
  check(report, found) {
    for (const table of sangongTables(report))
      for (const series of table.series) {
        checkSum(table, series, 'total', totalParts(table), found, (figures) =>
          isDeclared(report, 'sangong-sum', figures),
        );
        checkSum(table, series, 'cars', ['purchase', 'running'], found, (figures) =>
          isDeclared(report, 'sangong-sum', figures),
        );
      }
  },
};

/** Cars as one row, or as the two it is made of. */
function totalParts({ items }: SangongTable): SangongItem[] {
  return items.has('cars') ? ['abroad', 'cars', 'reception'] : ['abroad', 'purchase', 'running', 'reception'];
}

function checkSum(
  { items }: SangongTable,
  series: string,
  item: SangongItem,
  parts: readonly SangongItem[],
  found: Found,
  isSaid: (figures: Figure[]) => boolean,
): void {
  const whole = items.get(item);
  const of = parts.flatMap((part) => items.get(part) ?? []);
  // With a part missing the table says nothing of the whole.
  if (!whole || of.length < parts.length || isSaidByTree(whole, of)) return;
  const total = whole.amounts.get(series);
  const figures = of.flatMap(({ amounts }) => amounts.get(series) ?? []);
  if (!isTyped(total) || figures.length < parts.length || !addsUp(series, [total, ...figures])) return;
  const summands = of.flatMap(({ name, amounts }) => {
    const figure = amounts.get(series);
    const value = valueIn(figure, total.unit);
    return figure && value ? [{ name, figure, value }] : [];
  });
  const isUnknown = figures.some((figure) => figure.value !== undefined && valueIn(figure, total.unit) === undefined);
  if (summands.length === 0 || isUnknown || isSaid([total, ...figures])) return;
  const values: Decimal[] = summands.map(({ value }) => value);
  const { verdict, gap } = compareAmounts([total.value], values);
  if (verdict === 'equal') return;
  const sum = total.value.minus(gap);
  const within = verdict === 'within';
  const formula = summands.map(({ value }) => tidy(value).toString()).join('+');
  found({
    at: total.span,
    subject: total,
    severity: within ? 'hint' : 'error',
    message: within ? roundingMessage : message,
    args: {
      what: cellName(whole.name, series),
      total: money(total.value, total.unit),
      sum: money(sum, total.unit),
      parts: summands.map(({ name }) => name).join('、'),
      partsEn: summands.map(({ name }) => name).join(', '),
      gap: money(gap.abs(), total.unit),
    },
    related: summands.map(({ name, figure, value }) => ({
      at: figure.span,
      node: figure.node,
      message: partMessage,
      args: { name, value: money(value, total.unit) },
    })),
    fixes: within
      ? []
      : [replaceFix(total.span, typedLike(total, tidy(sum)), { name: cellName(whole.name, series), formula }, false)],
  });
}

function isSaidByTree({ row }: SangongAmounts, parts: readonly SangongAmounts[]): boolean {
  const rows = parts.flatMap((part) => part.row ?? []);
  return row !== undefined && rows.length === parts.length && isTreeSum(row, rows);
}

const message = {
  zh: '“{what}” {total}，而{parts}之和 {sum}，相差 {gap}；请核对各项，或改为 {sum}',
  en: '{what} is {total}, but {partsEn} add up to {sum}, a difference of {gap}; check them, or write {sum}',
};
const roundingMessage = {
  zh: '“{what}” {total}，{parts}之和 {sum}，相差 {gap}，在四舍五入范围内',
  en: '{what} is {total} and {partsEn} add up to {sum}; rounding explains the difference of {gap}',
};
const partMessage = { zh: '{name} {value}', en: '{name} {value}' };
