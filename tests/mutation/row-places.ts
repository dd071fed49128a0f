import { isNumber } from './operator.js';
import type { ReportText, Row, Word } from './report-text.js';

export const total = (report: ReportText): Row[] => report.rows.slice(0, 1);
export const parts = (report: ReportText): Row[] => report.rows.filter((row) => row.depth > 0 && !row.isPartial);
export const tableRows = (report: ReportText): Row[] => report.tables.flatMap((table) => table.rows);
export const numbers = (row: Row): Word[] => row.cells.filter((cell) => isNumber(cell.text));
export const end = (row: Row) => row.attributes.at(-1)?.end ?? row.line.end;
/** Rows that end behind their cells, so that a cell can follow. */
export const bare = (rows: readonly Row[]) => rows.filter((row) => row.attributes.length === 0);
export const hasParts = (report: ReportText) => parts(report).some((row) => numbers(row).length > 0);
export const isSangong = (row: Row) => /三公|接待|用车|出国/.test(row.name.text);

export function unitOf(report: ReportText, row: Row): string | undefined {
  return row.block === '资金'
    ? report.fundUnit?.text
    : report.tables.find((table) => table.rows.includes(row))?.unit?.text;
}
