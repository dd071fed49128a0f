import type { EvaluatedReport } from '../evaluation/evaluated-report.js';

type Table = EvaluatedReport['tables'][number];
export type TableRow = Table['rows'][number];

/** Names of rows that stand for everything that was spent. */
const totalNames =
  /^(?:\d{4}年度?)?(?:本年|全年|决算|部门)*(?:总支出|支出总计|支出合计|支出总额|整体支出|合计|总计)(?:决算数?)?$/;

/** What prose calls everything that was spent, as a pattern. */
export const totalWords = '(?:决算|全年|本年)?(?:总支出|支出总计|支出合计|支出总额)|决算支出合计|(?:部门)?整体支出';

/** The one row of a table that is everything that was spent. */
export function totalRow(table: Table): TableRow | undefined {
  const rows = table.rows.filter((row) => totalNames.test(row.name));
  return rows.length === 1 ? rows[0] : undefined;
}

/** The one row of that name, its `（…）` remarks aside. */
export function rowNamed(table: Table, name: RegExp): TableRow | undefined {
  const rows = table.rows.filter((row) => name.test(row.name));
  return rows.length === 1 ? rows[0] : undefined;
}

/** Whether the tree already says that the rows are the parts of the total, complete and nothing else: then the sum rule checks them. */
export function isTreeSum(total: TableRow, rows: readonly TableRow[]): boolean {
  return rows.every((row) => !row.partial && total.parts.includes(row));
}

/** Whether a row stands somewhere below another. */
export function isBelow(row: TableRow, above: TableRow): boolean {
  return above.parts.some((part) => part === row || isBelow(row, part));
}
