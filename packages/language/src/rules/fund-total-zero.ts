import { Decimal } from '@jixiao/core';
import { isTyped } from '../evaluation/figure.js';
import { amountFixes } from './amount-fixes.js';
import { cellName, money, relatedParts, sumsOf } from './fund-sums.js';
import type { Rule } from './rule.js';

/** 分项有数时合计不为零。 */
export const fundTotalZero: Rule = {
  id: 'fund-total-zero',
  severity: 'error',
  purpose: {
    zh: '分项有数时，合计不应填 0',
    en: 'A total is not 0 where its parts have amounts',
  },
  basis: {
    zh: '合计填 0 多为漏填；审核时合计与分项逐栏核对。',
    en: 'A total of 0 is usually one that was never filled in; reviewers check totals against their parts.',
  },
  supersedes: ['fund-total-sum'],
  fix: 'safe',
  examples: {
    good: [
      '资金 万元\n  行 年度资金总额 0 90 80\n  - 当年财政拨款 — 50 40\n  - 其他资金 0 40 40',
      '资金 万元\n  行 年度资金总额 — 90 80\n  - 当年财政拨款 60 90 80',
      '表 支出 万元\n  行 合计 ０\n  - 基本支出 0.00',
    ],
    bad: [
      '资金 万元\n  行 年度资金总额 100 90 ⟦0⟧\n  - 当年财政拨款 60 50 90\n  - 其他资金 40 40 —',
      '资金 万元\n  行 年度资金总额 ⟦０．００⟧ 202.64 202.64\n  - 当年财政拨款 202.64 202.64 202.64',
      '表 支出 万元\n  行 合计 ⟦0万元⟧\n  - 基本支出 1.5\n  - 项目支出 20000元',
    ],
  },
  check(report, found) {
    for (const { total, whole, complete, row, column, unit } of sumsOf(report)) {
      if (!isTyped(total) || !total.value.isZero() || complete.length === 0) continue;
      const sum = Decimal.sum(complete.map((part) => part.value));
      if (sum.sign() <= 0) continue;
      found({
        at: total.span,
        subject: total,
        message,
        args: { row, column, what: cellName(row, column), sum: money(sum, unit) },
        related: relatedParts(complete, unit),
        from: complete.map((part) => part.figure),
        advice,
        fixes: amountFixes(report, whole, column, sum, total.expected?.formula ?? '', true),
      });
    }
  },
};

const advice = { zh: '，应填 {sum}', en: '; write {sum}' };
const message = {
  zh: '“{row}”{column}填的是 0，各分项之和 {sum}',
  en: '{what} is 0, but its parts add up to {sum}',
};
