import {
  cellOf,
  digit,
  get,
  insert,
  isGenerated,
  numberOf,
  type Operator,
  remove,
  replace,
  scaled,
  spentOf,
} from './operator.js';
import type { Row, Word } from './report-text.js';
import { bare, end, isSangong, numbers, parts, tableRows, total, unitOf } from './row-places.js';

const tableRules = [
  ...[
    'fund-total-sum',
    'fund-basic-project',
    'fund-eco-sum',
    'fund-item-over',
    'sangong-sum',
    'sangong-over-budget',
    'sangong-growth',
  ],
  ...[
    'ratio-public',
    'basic-vs-pay',
    'check-failed',
    'staff-over',
    'staff-rate',
    'staff-retired',
    'unit-magnitude',
    'fund-total-zero',
  ],
  ...['score-inflated', 'sangong-claim', 'fund-split-mismatch', 'score-reverse'],
];

/** Changes of rows and their units, and of the tables that rules look into. */
export const tableMutations: readonly Operator[] = [
  {
    name: '金额带单位',
    rules: ['unit-in-cell'],
    places: (report) =>
      [...report.rows, ...tableRows(report)].flatMap((row) =>
        unitOf(report, row) === '万元' ? numbers(row).map((cell) => [insert(cell.end, '万元')]) : [],
      ),
  },
  {
    name: '金额写成元并带单位',
    rules: ['unit-mixed'],
    places: (report) =>
      [...report.rows, ...tableRows(report)].flatMap((row) =>
        unitOf(report, row) === '万元'
          ? numbers(row).flatMap((cell) =>
              numberOf(cell.text) > 0 ? [[replace(cell, `${Math.round(numberOf(cell.text) * 10_000)}元`)]] : [],
            )
          : [],
      ),
  },
  {
    name: '分项按元填写',
    rules: [
      'unit-magnitude',
      'fund-exec-over-budget',
      'fund-item-over',
      'fund-total-sum',
      'sangong-sum',
      'sangong-over-budget',
      'fund-eco-sum',
      'fund-basic-project',
      'ratio-public',
      'check-failed',
    ],
    places: (report) =>
      // A row that stands by itself among few has nothing to be held against.
      [...parts(report), ...tableRows(report).filter(({ name }) => name.text !== '公用经费预算')].flatMap((row) =>
        unitOf(report, row) === '万元'
          ? numbers(row).flatMap((cell) =>
              numberOf(cell.text) > 0 ? [[replace(cell, String(Math.round(numberOf(cell.text) * 10_000)))]] : [],
            )
          : [],
      ),
  },
  {
    name: '资金不写单位',
    rules: ['unit-header-missing'],
    places: (report) => report.tables.flatMap((table) => (table.unit?.text === '万元' ? [[remove(table.unit)]] : [])),
  },
  {
    name: '一行多写一个数',
    rules: ['cell-extra'],
    places: (report) =>
      bare([...report.rows, ...tableRows(report)]).flatMap((row) =>
        row.cells.length === row.columns.length
          ? [[insert(end(row), row.block === '资金' ? '  1  2  3  4  5' : '  1  2  3')]]
          : [],
      ),
  },
  {
    name: '资金行写两遍',
    rules: ['row-twice'],
    places: (report) =>
      [...report.rows, ...tableRows(report)].map((row) => [insert(row.line.end, `\n    ${row.line.text}`)]),
  },
  {
    name: '资金行的标记写错',
    rules: ['row-mark', 'row-depth'],
    places: (report) => [
      ...parts(report).map((row) => [replace(row.mark, '行')]),
      ...total(report).map((row) => [replace(row.mark, '-')]),
    ],
  },
  {
    name: '表里的行深了两层',
    rules: ['row-depth'],
    places: (report) =>
      report.tables.flatMap((table) =>
        table.rows
          .slice(1)
          .flatMap((row, index) =>
            row.depth === 1 && !row.isPartial && (table.rows[index]?.depth ?? 0) < 2
              ? [[insert(row.mark.start, '--')]]
              : [],
          ),
      ),
  },
  {
    name: '表里的合计改一位',
    rules: tableRules,
    arithmetic: true,
    places: (report, next) =>
      report.tables
        .flatMap((table) => (table.rows[1]?.depth ? table.rows.slice(0, 1) : []))
        .flatMap((row) => numbers(row).flatMap((cell) => digit(cell, next))),
  },
  {
    name: '表里的分项改一位',
    rules: tableRules,
    arithmetic: true,
    places: (report, next) =>
      tableRows(report).flatMap((row) =>
        row.depth > 0 && !row.isPartial ? numbers(row).flatMap((cell) => digit(cell, next)) : [],
      ),
  },
  {
    name: '并列的总支出、基本支出、项目支出改一位',
    rules: ['fund-basic-project', 'basic-vs-pay', 'check-failed'],
    places: (report, next) =>
      isGenerated(report)
        ? report.tables
            .filter(({ name }) => name === '支出')
            .flatMap((table) => table.rows.flatMap((row) => numbers(row).flatMap((cell) => digit(cell, next))))
        : [],
  },
  {
    name: '并列的经济分类改一位',
    rules: ['fund-eco-sum'],
    places: (report, next) =>
      isGenerated(report)
        ? report.tables
            .filter(({ name }) => name === '经济分类')
            .flatMap((table) => table.rows.flatMap((row) => numbers(row).flatMap((cell) => digit(cell, next))))
        : [],
  },
  {
    name: '工资福利大于基本支出',
    rules: ['basic-vs-pay'],
    places: (report) =>
      tableRows(report).flatMap((row) => {
        const basic = tableRows(report).find(({ name }) => name.text === '基本支出');
        return row.name.text === '工资福利支出' && basic
          ? [[replace(row.cells[0] as Word, scaled((basic.cells[0] as Word).text, 1.1))]]
          : [];
      }),
  },
  {
    name: '并列的三公合计改一位',
    rules: ['sangong-sum', 'sangong-over-budget'],
    places: (report, next) =>
      isGenerated(report)
        ? report.tables
            .filter(({ name }) => name === '三公')
            .flatMap((table) => numbers(table.rows[0] as Row).flatMap((cell) => digit(cell, next)))
        : [],
  },
  {
    name: '明细支出大于预算',
    rules: ['fund-item-over', 'sangong-over-budget', 'ratio-public'],
    places: (report) =>
      tableRows(report).flatMap((row) => {
        const [budget, spent] = [cellOf(row, '预算数'), spentOf(row)];
        return budget &&
          spent &&
          row.depth > 0 &&
          numberOf(budget.text) > 0 &&
          (isSangong(row) || row.columns.includes('支出数'))
          ? [[replace(spent, scaled(budget.text, 1.3))]]
          : [];
      }),
  },
  {
    name: '三公决算大于预算',
    rules: ['sangong-over-budget', 'check-failed'],
    places: (report) =>
      tableRows(report).flatMap((row) => {
        const [budget, spent] = [cellOf(row, '预算数'), cellOf(row, '决算数')];
        return isSangong(row) && budget && spent ? [[replace(spent, scaled(budget.text, 1.2, 2))]] : [];
      }),
  },
  {
    name: '三公没有预算却有支出',
    rules: ['sangong-over-budget', 'check-failed'],
    places: (report) =>
      tableRows(report).flatMap((row) => {
        const [budget, spent] = [cellOf(row, '预算数'), cellOf(row, '决算数')];
        return isSangong(row) && row.name.text !== '三公经费' && budget && spent
          ? [[replace(budget, '0'), replace(spent, '1')]]
          : [];
      }),
  },
  {
    name: '三公决算大于上年',
    rules: ['sangong-growth'],
    places: (report) =>
      tableRows(report).flatMap((row) => {
        const [before, spent] = [cellOf(row, '上年决算数'), cellOf(row, '决算数')];
        return isSangong(row) && before && spent && numberOf(spent.text) > 0
          ? [[replace(before, scaled(spent.text, 0.6))]]
          : [];
      }),
  },
  {
    name: '全面下降的三公有一项没有下降',
    rules: ['sangong-claim'],
    places: (report) =>
      report.text.includes('全面下降')
        ? tableRows(report).flatMap((row) => {
            const [before, spent] = [cellOf(row, '上年决算数'), cellOf(row, '决算数')];
            return isSangong(row) && row.name.text !== '三公经费' && before && spent
              ? [[replace(before, spent.text)]]
              : [];
          })
        : [],
  },
  {
    name: '公用经费决算大于预算',
    rules: ['ratio-public'],
    places: (report) =>
      tableRows(report).flatMap((row) => {
        const [budget, spent] = [cellOf(row, '预算数'), cellOf(row, '决算数')];
        return row.name.text === '公用经费' && budget && spent ? [[replace(spent, scaled(budget.text, 1.2))]] : [];
      }),
  },
  {
    name: '编制少于实有',
    rules: ['staff-over', 'check-failed'],
    places: (report) => [
      ...report.fields.flatMap((field) => {
        const staff = report.fields.find(({ name }) => name === '实有人数');
        return field.name === '人员编制' && staff
          ? [[replace(field.value, String(numberOf(staff.value.text) - 2))]]
          : [];
      }),
      ...tableRows(report).flatMap((row) => {
        const [posts, staff] = [cellOf(row, '编制'), cellOf(row, '实有', '在职')];
        return posts && staff && row.depth === 0 ? [[replace(posts, String(numberOf(staff.text) - 2))]] : [];
      }),
    ],
  },
  {
    name: '控制率改一位',
    rules: ['staff-rate'],
    places: (report, next) => [
      ...report.indicators.flatMap((indicator) =>
        indicator.name.text === '在职人员控制率' && isGenerated(report)
          ? digit(get(indicator.attributes, '完成'), next)
          : [],
      ),
      ...tableRows(report).flatMap((row) => digit(row.cells[row.columns.indexOf('控制率')], next)),
    ],
  },
  {
    name: '编制填成在职加离退休',
    rules: ['staff-retired'],
    places: (report) =>
      tableRows(report).flatMap((row) => {
        const [posts, staff, retired] = [cellOf(row, '编制'), cellOf(row, '在职'), cellOf(row, '离退休')];
        return posts && staff && retired
          ? [[replace(posts, String(numberOf(staff.text) + numberOf(retired.text)))]]
          : [];
      }),
  },
];
