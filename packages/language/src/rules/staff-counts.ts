import { fold } from '@jixiao/core';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { type Figure, hasValue } from '../evaluation/figure.js';
import { remembered } from './remembered.js';

/** How many a department may have, has, and has retired, as fields or in one row or column of a table. */
export interface StaffCount {
  /** What the counts are of: the row; '' for fields. */
  name: string;
  quota: Figure;
  serving?: Figure | undefined;
  retired?: Figure | undefined;
  /** 控制率, where it is printed beside them. */
  rate?: Figure | undefined;
  parts: StaffCount[];
}

type Kind = 'quota' | 'serving' | 'retired' | 'rate';

/** Names without brackets, years and words such as 年末. */
const names: Record<Kind, RegExp> = {
  quota: /^(?:人员|部门|单位|机构|总)*编制(?:人员)?(?:数|总数|人数|总人数)?$/,
  serving: /^(?:在职|在编|实有|实际)+(?:人员|职工)?(?:数|总数|人数|总人数)?$/,
  retired: /^(?:离休?退休|退休|离休)(?:人员|职工|干部)?(?:数|总数|人数|总人数)?$/,
  rate: /^(?:在职|在编|财政供养|人员|编制)*控制率$/,
};
/** Narrower words where both are given: 实有 may count those without a post. */
const servingFirst = /在职|在编/;
const ignored = /\s|\([^()]*\)|(?:19|20)\d{2}年?度?|年末|期末|年底|截至|本年|全年|核定|批复|批准|财政部门|[:%]/g;
/** Those who have no post are not measured by the posts. */
const otherRows = /离休|退休|临聘|聘用|编外|合同|劳务|劳务派遣|遗属|借调|实习|经费|支出|资金|车/;

function kindOf(name: string): Kind | undefined {
  const plain = fold(name).replace(ignored, '');
  return (Object.keys(names) as Kind[]).find((kind) => names[kind].test(plain));
}

/** The staff counts of a report: its fields, and each row or column of its tables that has a quota. */
export const staffCounts: (report: EvaluatedReport) => readonly StaffCount[] = remembered((report) => [
  ...fieldCounts(report),
  ...report.tables.flatMap(tableCounts),
]);

interface Named {
  name: string;
  figure: Figure | undefined;
}

function countOf(name: string, figures: readonly Named[]): StaffCount | undefined {
  const of: Record<Kind, Named[]> = { quota: [], serving: [], retired: [], rate: [] };
  for (const named of figures) {
    const kind = kindOf(named.name);
    if (kind && named.figure && (kind === 'rate' || isCount(named.figure))) of[kind].push(named);
  }
  const quota = only(of.quota);
  if (!hasValue(quota)) return undefined;
  const narrow = of.serving.filter((named) => servingFirst.test(named.name));
  return {
    name,
    quota,
    serving: only(narrow.length > 0 ? narrow : of.serving),
    retired: only(of.retired),
    rate: only(of.rate),
    parts: [],
  };
}

function only(named: readonly Named[]): Figure | undefined {
  return named.length === 1 ? named[0]?.figure : undefined;
}

/** Whole and not below zero. A table in 万元 may still count persons in a row. */
function isCount({ value, unit, text }: Figure): boolean {
  if (!value || value.sign() < 0 || !value.equals(value.round(0))) return false;
  return (
    unit === undefined || unit.base === '' || unit.base === '人' || unit.base === '名' || !/[元%]/.test(text ?? '元')
  );
}

function fieldCounts(report: EvaluatedReport): StaffCount[] {
  const count = countOf(
    '',
    report.fields.map((field) => ({ name: field.name, figure: field.figure })),
  );
  return count ? [count] : [];
}

function tableCounts({ rows, columns, name, node }: EvaluatedReport['tables'][number]): StaffCount[] {
  // Cars have posts of their own.
  if (/车/.test(`${name}${node.title ?? ''}`)) return [];
  if (columns.some((column) => kindOf(column) === 'quota')) {
    const counts = new Map(
      rows.flatMap((row) => {
        if (otherRows.test(row.name)) return [];
        const count = countOf(
          row.name,
          [...row.cells].map(([name, figure]) => ({ name, figure })),
        );
        return count ? [[row, count] as const] : [];
      }),
    );
    for (const [row, count] of counts) count.parts = row.parts.flatMap((part) => counts.get(part) ?? []);
    return [...counts.values()];
  }
  if (!rows.some((row) => kindOf(row.name) === 'quota')) return [];
  return columns.flatMap(
    (column) =>
      countOf(
        column,
        rows.map((row) => ({ name: row.name, figure: row.cells.get(column) })),
      ) ?? [],
  );
}
