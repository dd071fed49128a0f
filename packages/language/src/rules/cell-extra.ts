import type { Span } from '../findings/finding.js';
import { amountColumns } from '../forms/effective-form.js';
import type { Rule } from './rule.js';

/** 数比栏多。 */
export const cellExtra: Rule = {
  id: 'cell-extra',
  severity: 'error',
  purpose: { zh: '一行的数不能比表的栏多', en: 'A row has no more numbers than the table has columns' },
  basis: {
    zh: '多出来的数没有栏可放，不会印出来，也不参加核对；前面的数往往也因此错了栏。',
    en: 'A number without a column is neither printed nor checked, and those before it are often in the wrong one.',
  },
  examples: {
    good: [
      '资金 万元\n  行 年度资金总额 100 100 90 10 90% 9\n  - 当年财政拨款 —  100 90',
      '表 三公 万元\n  列 预算数 决算数\n  行 三公经费 ７ ０',
    ],
    bad: [
      '资金 万元\n  行 年度资金总额 100 100 90\n  - 当年财政拨款 100 100 90 10 90% 9 ⟦8 7⟧',
      '表 三公 万元\n  列 预算数 决算数\n  行 三公经费 ７ ０ ⟦０．６２⟧',
      '表 支出 万元\n  行 决算总支出 10 ⟦—⟧',
    ],
  },
  check(report, found) {
    const { funds } = report;
    const fundColumns = funds ? amountColumns(funds.form.columns).map((column) => column.name) : [];
    for (const row of funds?.rows ?? []) raise(row, fundColumns, false);
    for (const table of report.tables) {
      const isSingle = table.columns.length === 1 && table.columns[0] === '';
      for (const row of table.rows) raise(row, table.columns, isSingle);
    }

    function raise(row: { name: string; extraCells: Span[] }, columns: readonly string[], isSingle: boolean): void {
      const [first] = row.extraCells;
      const last = row.extraCells.at(-1);
      if (!first || !last) return;
      found({
        at: { start: first.start, end: last.end },
        subject: row,
        message: isSingle ? singleMessage : message,
        args: { name: row.name, count: row.extraCells.length, columns: columns.join(' ') },
      });
    }
  },
};

const message = {
  zh: '“{name}”多写了 {count} 个数；这里的栏依次是：{columns}，没有数的栏请写“—”',
  en: '"{name}" has {count} numbers too many; the columns are {columns}, write "—" for one without a number',
};
const singleMessage = {
  zh: '“{name}”多写了 {count} 个数；一行有几个数的，请先在“表”下面写“列”和各栏的名称',
  en: '"{name}" has {count} numbers too many; for several numbers in a row name their columns with "columns" first',
};
