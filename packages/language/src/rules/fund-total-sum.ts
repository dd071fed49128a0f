import { type Agreement, compareAmounts, Decimal } from '@jixiao/core';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { isTyped } from '../evaluation/figure.js';
import type { Fix } from '../findings/finding.js';
import { amountFixes } from './amount-fixes.js';
import { judgeRow } from './fund-rates.js';
import {
  type ColumnSum,
  cellName,
  money,
  relatedParts,
  type SumCell,
  type Summand,
  sumsOf,
  tidy,
} from './fund-sums.js';
import type { Found, Rule } from './rule.js';
import { wrongPart } from './wrong-part.js';

/** 资金和各表的合计等于分项之和，其中项之和不超过合计。 */
export const fundTotalSum: Rule = {
  id: 'fund-total-sum',
  severity: 'error',
  purpose: {
    zh: '资金和各表的合计应等于各分项之和，“其中”各项之和不应超过合计',
    en: 'A total of the funds or of a table equals the sum of its parts, and parts listed as 其中 do not exceed it',
  },
  basis: {
    zh: '自评表的资金部分分栏填列，审核时合计与分项逐栏核对；按各数所保留的小数位允许四舍五入的差。',
    en: 'Reviewers check the funds part of the form column by column; differences that rounding explains are allowed.',
  },
  fix: 'suggested',
  examples: {
    good: [
      '资金 万元\n  行 年度资金总额 100 90 80\n  - 当年财政拨款 60 50 40\n  - 其他资金 40 40 40',
      '资金 万元\n  行 年度资金总额 1,000.50 90 80\n  - 当年财政拨款 6,000,000元 50 40\n  - 其他资金 400.5 40 40',
      '资金 万元\n  行 年度资金总额 100 90 80\n  - 当年财政拨款\n  - 其他资金',
      '报告 例\n表式 部门整体自评\n资金 万元\n  行 年度资金总额 ４１７６．６５ 7597.95 7597.95\n  - 当年财政拨款 4176.65 4964.35 4964.35\n  - 其他资金 — 2633.6 2633.6',
      '表 支出 万元\n  行 决算总支出 100\n  - 基本支出 40\n  - 项目支出 60\n  其中 三公经费 3',
      '表 项目 万元\n  列 预算数 执行率\n  行 合计 100 50%\n  - 甲 60 40%\n  - 乙 40 65%',
    ],
    bad: [
      '资金 万元\n  行 年度资金总额 100 ⟦95⟧ 80\n  - 当年财政拨款 60 50 40\n  - 其他资金 40 40 40',
      '资金 万元\n  行 年度资金总额 ⟦100.00⟧ 90 80\n  - 当年财政拨款 60.00 50 40\n  - 其他资金 40.01 40 40',
      '资金 万元\n  行 年度资金总额 ⟦１００⟧ 90 80\n  - 当年财政拨款 60 90 80\n  - 上年结转资金 30',
      '表 支出 万元\n  行 决算总支出 ⟦100⟧\n  - 基本支出 40\n  - 项目支出 70',
      '表 支出 万元\n  行 决算总支出 ⟦100⟧\n  其中 三公经费 70\n  其中 会议费 31.5',
    ],
  },
  check(report, found) {
    for (const sum of sumsOf(report)) {
      checkComplete(report, sum, found);
      checkPartial(sum, found);
    }
  },
};

function checkComplete(report: EvaluatedReport, sum: ColumnSum, found: Found): void {
  const { total, complete, row, column, unit } = sum;
  if (!isTyped(total) || complete.length === 0) return;
  const agreement = compareAmounts([total.value], valuesOf(complete));
  if (agreement.verdict === 'equal') return;
  const parts = total.value.minus(agreement.gap);
  const within = agreement.verdict === 'within';
  found({
    at: total.span,
    subject: total,
    severity: within ? 'hint' : 'error',
    message: within ? roundingMessage : message,
    args: {
      row,
      column,
      what: cellName(row, column),
      total: money(total.value, unit),
      sum: money(parts, unit),
      gap: gapText(agreement, sum),
    },
    related: relatedParts(complete, unit),
    fixes: within ? [] : fixesFor(report, sum, total.value, parts),
  });
}

/** Set the total, the one part that is left blank, or the one part that explains the difference. */
function fixesFor(report: EvaluatedReport, sum: ColumnSum, value: Decimal, parts: Decimal): Fix[] {
  const { total, whole, complete, blank, column } = sum;
  const set = (cell: SumCell, to: Decimal, formula: string) => amountFixes(report, cell, column, to, formula, false);
  const ofTotal = set(whole, parts, total.expected?.formula ?? '');
  const rest = value.minus(parts);
  const restOf = (others: readonly Summand[]) => [value, ...valuesOf(others)].map((each) => tidy(each)).join('−');
  const [empty, another] = blank;
  if (empty) return [...ofTotal, ...(!another && rest.sign() > 0 ? set(empty, rest, restOf(complete)) : [])];
  const wrong = wrongPart(sum, sumsOf(report), rest, report.form);
  if (!wrong) return ofTotal;
  const others = complete.filter((part) => part !== wrong.part);
  const ofPart = set(wrong.part, wrong.value, restOf(others));
  // A total that agrees with its own rate is likelier to be right.
  const isAgreed = whole.fundRow && judgeRow(whole.fundRow, report.form) === 'right';
  return isAgreed ? [...ofPart, ...ofTotal] : [...ofTotal, ...ofPart];
}

function checkPartial(sum: ColumnSum, found: Found): void {
  const { total, partial, row, column, unit } = sum;
  if (total.value === undefined || partial.length === 0) return;
  const values = valuesOf(partial);
  // With amounts below zero among them the parts that are listed say nothing about the rest.
  if ([total.value, ...values].some((value) => value.sign() < 0)) return;
  const agreement = compareAmounts([total.value], values);
  if (agreement.verdict !== 'apart' || agreement.gap.sign() > 0) return;
  found({
    at: total.span,
    subject: total,
    message: partialMessage,
    args: {
      row,
      column,
      what: cellName(row, column),
      total: money(total.value, unit),
      sum: money(Decimal.sum(values), unit),
      gap: gapText(agreement, sum),
    },
    related: relatedParts(partial, unit),
  });
}

function valuesOf(parts: readonly Summand[]): Decimal[] {
  return parts.map((part) => part.value);
}

function gapText({ gap }: Agreement, { unit }: ColumnSum): string {
  return money(gap.abs(), unit);
}

const message = {
  zh: '“{row}”{column} {total}，各分项之和 {sum}，相差 {gap}',
  en: '{what} is {total}, but its parts add up to {sum}, a difference of {gap}',
};
const roundingMessage = {
  zh: '“{row}”{column} {total}，各分项之和 {sum}，相差 {gap}，在四舍五入范围内',
  en: '{what} is {total} and its parts add up to {sum}; rounding explains the difference of {gap}',
};
const partialMessage = {
  zh: '“{row}”{column} {total}，其中各项之和 {sum}，超出 {gap}',
  en: '{what} is {total}, but the parts listed below it add up to {sum}, {gap} more',
};
