import {
  budgetOf,
  cellOf,
  digit,
  get,
  hasRateScore,
  insert,
  isGenerated,
  isNumber,
  numberOf,
  type Operator,
  replace,
  scaled,
  spentOf,
} from './operator.js';
import { between } from './random.js';
import type { ReportText, Word } from './report-text.js';
import { bare, end, hasParts, numbers, parts, total } from './row-places.js';

const amountRules = [
  ...[
    'fund-total-sum',
    'fund-exec-over-budget',
    'fund-total-zero',
    'rate-mismatch',
    'rate-base-initial',
    'rate-score',
    'rate-over-100',
  ],
  ...[
    'fund-adjust-large',
    'rate-low-no-reason',
    'unit-magnitude',
    'check-failed',
    'fund-split-mismatch',
    'score-total',
    'fund-carryover-year',
  ],
];

/** Changes of the funds: amounts, rates, the score of the execution. */
export const fundMutations: readonly Operator[] = [
  {
    name: '资金合计改一位',
    rules: amountRules,
    arithmetic: true,
    places: (report, next) =>
      hasParts(report) ? total(report).flatMap((row) => numbers(row).flatMap((cell) => digit(cell, next))) : [],
  },
  {
    name: '资金分项改一位',
    rules: amountRules,
    arithmetic: true,
    places: (report, next) => parts(report).flatMap((row) => numbers(row).flatMap((cell) => digit(cell, next))),
  },
  {
    name: '没有分项的执行数改一位',
    rules: amountRules,
    arithmetic: true,
    places: (report, next) => (hasParts(report) ? [] : total(report).flatMap((row) => digit(spentOf(row), next))),
  },
  {
    name: '资金合计写成0',
    rules: ['fund-total-zero'],
    places: (report) =>
      hasParts(report) ? total(report).flatMap((row) => numbers(row).map((cell) => [replace(cell, '0')])) : [],
  },
  {
    name: '执行数与预算数对调',
    rules: ['fund-exec-over-budget'],
    places: (report) =>
      report.rows.flatMap((row) => {
        const [budget, spent] = [budgetOf(row), spentOf(row)];
        return budget && spent && numberOf(budget.text) > numberOf(spent.text)
          ? [[replace(budget, spent.text), replace(spent, budget.text)]]
          : [];
      }),
  },
  {
    name: '执行数超过预算数',
    rules: ['fund-exec-over-budget'],
    places: (report) =>
      report.rows.flatMap((row) => {
        const [budget, spent] = [budgetOf(row), spentOf(row)];
        return budget && spent && numberOf(budget.text) > 0 ? [[replace(spent, scaled(budget.text, 1.02, 1))]] : [];
      }),
  },
  {
    name: '年初预算数改成一半',
    rules: ['fund-adjust-large'],
    places: (report) =>
      isGenerated(report)
        ? total(report).flatMap((row) => {
            const cell = cellOf(row, '年初预算数');
            return cell ? [[replace(cell, scaled(cell.text, 0.5))]] : [];
          })
        : [],
  },
  {
    name: '执行数改成七成',
    rules: ['rate-low-no-reason'],
    places: (report) =>
      isGenerated(report)
        ? total(report).flatMap((row) => {
            const cell = spentOf(row);
            return cell ? [[replace(cell, scaled(cell.text, 0.7))]] : [];
          })
        : [],
  },
  {
    name: '年初预算数合计空着',
    rules: ['fund-blank-initial'],
    places: blankInitial,
  },
  {
    name: '另一种分法的一个分项多写，合计跟着变',
    rules: ['fund-split-mismatch'],
    places: (report) => {
      const [, second] = report.rows.filter(({ depth }) => depth === 0);
      const part = report.rows.findLast(({ depth, isPartial }) => depth === 1 && !isPartial);
      return (second && part ? part.cells : []).flatMap((cell, column) => {
        // A total that is left out follows by itself.
        const changed = [cell, second?.cells[column]].filter((word) => word !== undefined);
        return changed.every(({ text }) => isNumber(text))
          ? [0.5, 12, 300].map((more) => changed.map((word) => replace(word, scaled(word.text, 1, more))))
          : [];
      });
    },
  },
  {
    name: '结转资金与上年不符',
    rules: ['fund-carryover-year'],
    places: (report, next) =>
      isGenerated(report) && report.text.includes('\n  上年 ')
        ? report.rows.flatMap((row) => {
            const cell = row.name.text === '上年结转资金' ? cellOf(row, '全年预算数') : undefined;
            return cell ? [[replace(cell, scaled(cell.text, 1, between(next, 1, 9) / 10))]] : [];
          })
        : [],
  },
  {
    name: '执行率改一位',
    rules: ['rate-mismatch', 'rate-base-initial', 'rate-over-100'],
    arithmetic: true,
    places: (report, next) => report.rows.flatMap((row) => digit(get(row.attributes, '执行率'), next)),
  },
  {
    name: '执行率按年初预算算',
    rules: ['rate-base-initial', 'rate-mismatch'],
    arithmetic: true,
    places: (report) =>
      report.rows.flatMap((row) => {
        const [rate, initial, spent] = [get(row.attributes, '执行率'), cellOf(row, '年初预算数'), spentOf(row)];
        return rate && initial && spent
          ? [[replace(rate, `${((numberOf(spent.text) / numberOf(initial.text)) * 100).toFixed(2)}%`)]]
          : [];
      }),
  },
  {
    name: '执行率写成超过100%',
    rules: ['rate-over-100', 'rate-mismatch', 'rate-base-initial'],
    places: (report) =>
      report.rows.flatMap((row) =>
        get(row.attributes, '执行率') ? [[replace(get(row.attributes, '执行率') as Word, '102.59%')]] : [],
      ),
  },
  {
    name: '执行率写成空格',
    rules: ['rate-missing'],
    places: (report) =>
      total(report).flatMap((row) =>
        get(row.attributes, '执行率') ? [[replace(get(row.attributes, '执行率') as Word, '—')]] : [],
      ),
  },
  {
    name: '预算为0的行写执行率',
    rules: ['rate-zero-budget'],
    places: (report) =>
      bare(report.rows).flatMap((row) =>
        budgetOf(row) && numberOf(budgetOf(row)?.text) === 0 ? [[insert(end(row), '  执行率 100%')]] : [],
      ),
  },
  {
    name: '执行率得分改一位',
    rules: ['rate-score', 'score-total', 'score-over'],
    arithmetic: true,
    places: (report, next) => total(report).flatMap((row) => digit(get(row.attributes, '得分'), next)),
  },
  {
    name: '分项行写得分',
    rules: ['rate-subrow-score'],
    places: (report) =>
      hasRateScore(report)
        ? bare(parts(report)).flatMap((row) => (numbers(row).length > 0 ? [[insert(end(row), '  得分 5')]] : []))
        : [],
  },
  {
    name: '资金行写另一个分值',
    rules: ['weight-rate'],
    places: (report) => (hasRateScore(report) ? total(report).map((row) => [insert(end(row), '  分值 15')]) : []),
  },
];

function blankInitial(report: ReportText) {
  return total(report).flatMap((row) => {
    const cell = cellOf(row, '年初预算数');
    return cell ? [[replace(cell, '—')]] : [];
  });
}
