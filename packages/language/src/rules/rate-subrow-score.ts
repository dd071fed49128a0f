import { isTyped, showFigure } from '../evaluation/figure.js';
import { replaceFix } from './fixes.js';
import { hasFundColumn } from './fund-limits.js';
import type { Rule } from './rule.js';

/** 只有合计行有执行率得分。 */
export const rateSubrowScore: Rule = {
  id: 'rate-subrow-score',
  severity: 'warning',
  purpose: {
    zh: '执行率得分只填在合计行，分项行不填',
    en: 'Only the total row has a score of its rate',
  },
  basis: {
    zh: '自评表的分项行在得分栏印“—”，执行率只按合计行计分一次。',
    en: 'Forms print — as the score of the parts; the rate is scored once, in the total row.',
  },
  fix: 'safe',
  examples: {
    good: [
      '资金 万元\n  行 年度资金总额 100 100 98 得分 9.8\n  - 当年财政拨款 100 100 98 得分 —',
      '资金 万元\n  行 年度资金总额 100 90 76.50 10 85% 8.5\n  - 当年财政拨款 100 90 76.50 / ８５％ ／',
    ],
    bad: [
      '资金 万元\n  行 年度资金总额 100 100 98 得分 9.8\n  - 当年财政拨款 60 60 58 得分 ⟦５．８⟧\n  - 其他资金 40 40 40 得分 ⟦4⟧',
      '资金 万元\n  行 年度资金总额 100 90 76.50 10 85% 8.5\n  - 当年财政拨款 100 90 76.50 / 85% ⟦8.5⟧',
    ],
  },
  check(report, found) {
    if (!hasFundColumn(report.form, '得分')) return;
    const total = report.funds?.totals[0];
    for (const row of report.funds?.rows ?? []) {
      if (row === total || !isTyped(row.score)) continue;
      found({
        at: row.score.span,
        subject: row.score,
        message,
        args: { row: row.name, score: showFigure(row.score), total: total?.name ?? '' },
        fixes: [replaceFix(row.score.span, '—', { name: `${row.name}得分`, formula: showFigure(row.score) }, true)],
      });
    }
  },
};

const message = {
  zh: '“{row}”填了得分 {score}；得分只填在“{total}”，这里写“—”',
  en: '{row} has a score of {score}; only {total} is scored, so write — here',
};
