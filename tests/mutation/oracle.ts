import { attributeOf, type Indicator, type ReportText, type Row } from './report-text.js';

/** A decimal as a whole number of 10⁻⁸, and how many decimals were typed. */
interface Amount {
  value: bigint;
  decimals: number;
}

const scale = 8;
const one = 10n ** BigInt(scale);
const cent = one / 100n;

export function amountOf(text: string | undefined): Amount | undefined {
  const match = /^(-?)(\d[\d,]*)(?:\.(\d+))?/.exec(text ?? '');
  if (!match) return undefined;
  const decimals = match[3] ?? '';
  const value = BigInt((match[2] ?? '').replaceAll(',', '') + decimals.padEnd(scale, '0'));
  return { value: match[1] ? -value : value, decimals: decimals.length };
}

/** What of a report does not add up, told by plain arithmetic: one word and place for each fault. */
export function faults(report: ReportText): Set<string> {
  const found = new Set<string>();
  for (const rows of [report.rows, ...report.tables.map((table) => table.rows)]) sumFaults(rows, found);
  fundFaults(report, found);
  for (const indicator of report.indicators)
    if (scoreFault(indicator, report)) found.add(`score ${indicator.name.text}`);
  totalFaults(report, found);
  for (const { text } of report.checks) if (checkFault(text, report)) found.add(`check ${text}`);
  return found;
}

function sumFaults(rows: readonly Row[], found: Set<string>): void {
  rows.forEach((row, index) => {
    const below: Row[] = [];
    for (const next of rows.slice(index + 1)) {
      if (next.depth <= row.depth) break;
      if (next.depth === row.depth + 1 && !next.isPartial) below.push(next);
    }
    row.columns.forEach((column, at) => {
      const total = amountOf(row.cells[at]?.text);
      const parts = below.flatMap((part) => amountOf(part.cells[at]?.text) ?? []);
      if (!total || parts.length === 0) return;
      if (parts.reduce((sum, { value }) => sum + value, 0n) !== total.value)
        found.add(`sum ${row.block} ${row.name.text} ${column}`);
    });
  });
}

/** The amount a path such as `支出.决算总支出` names: what is typed, or else the sum of its parts. */
function amountAt(path: string, report: ReportText): bigint | undefined {
  const [block = '', name, column] = path.split('.');
  const rows =
    block === '资金' || block === 'funds'
      ? report.rows
      : (report.tables.find((table) => table.name === block)?.rows ?? []);
  return amountIn(
    rows,
    rows.find((row) => row.name.text === name),
    column,
  );
}

function amountIn(rows: readonly Row[], row: Row | undefined, column: string | undefined): bigint | undefined {
  const at = column === undefined ? 0 : (row?.columns.indexOf(column) ?? -1);
  if (!row || at < 0) return undefined;
  const typed = amountOf(row.cells[at]?.text);
  if (typed) return typed.value;
  let sum: bigint | undefined;
  for (const next of rows.slice(rows.indexOf(row) + 1)) {
    if (next.depth <= row.depth) break;
    const part = amountOf(next.cells[at]?.text);
    if (next.depth === row.depth + 1 && !next.isPartial && part) sum = (sum ?? 0n) + part.value;
  }
  return sum;
}

/** A 勾稽 that says of two amounts that they are equal, or that the first is not greater. */
function checkFault(text: string, report: ReportText): boolean {
  const [, left = '', sign, right = ''] = /^(\S+) ([=≤]) (\S+)(?: |$)/.exec(text) ?? [];
  const [a, b] = [amountAt(left, report), amountAt(right, report)];
  if (a === undefined || b === undefined) return false;
  return sign === '=' ? a !== b : a > b;
}

const ratePoints: Record<string, bigint> = { 湖北项目自评: 20n, 河北项目自评: 0n, 转移支付自评: 0n, 文字报告: 0n };

function fundFaults({ rows, form }: ReportText, found: Set<string>): void {
  for (const row of rows) {
    const cell = (...names: string[]) => {
      const column = row.columns.find((name) => names.includes(name));
      return column === undefined ? undefined : amountIn(rows, row, column);
    };
    for (const column of row.depth === 0 ? row.columns : []) {
      const [first, own] = [amountIn(rows, rows[0], column), amountIn(rows, row, column)];
      if (first !== undefined && own !== undefined && first !== own) found.add(`split ${row.name.text} ${column}`);
    }
    const [budget, spent] = [cell('全年预算数', '预算数'), cell('全年执行数', '执行数')];
    if (budget === undefined || spent === undefined) continue;
    if (spent > budget) found.add(`over ${row.name.text}`);
    if (budget === 0n) continue;
    const rate = amountOf(attributeOf(row.attributes, '执行率')?.value.text);
    if (rate && !isRounded(rate, 100n * one * spent, budget)) found.add(`rate ${row.name.text}`);
    const score = amountOf(attributeOf(row.attributes, '得分')?.value.text);
    const points = (ratePoints[form] ?? 10n) * one;
    if (score && form !== 'CommunityGrant' && !isRounded(score, points * min(spent, budget), budget, cent))
      found.add(`rate score ${row.name.text}`);
  }
}

/** Whether a typed number is a quotient at its own decimals, or within a tolerance of it. */
function isRounded(typed: Amount, numerator: bigint, denominator: bigint, tolerance = 0n): boolean {
  const half = one / 10n ** BigInt(typed.decimals);
  const gap = abs(typed.value * denominator - numerator);
  return 2n * gap <= half * denominator || gap <= tolerance * denominator;
}

/** The score by target and result as a numerator and a denominator; undefined where the two are no plain numbers of one unit. */
function dueScores(indicator: Indicator, full: bigint): [bigint, bigint][] | undefined {
  const [target, actual] = [attributeOf(indicator.attributes, '目标'), attributeOf(indicator.attributes, '完成')];
  const goal = /^([≥≤=＝])(-?[\d.,]+)(.*)$/.exec(target?.value.text ?? '');
  const result = /^(-?[\d.,]+)(.*)$/.exec(actual?.value.text ?? '');
  if (!goal || !result || goal[3] !== result[2] || attributeOf(indicator.attributes, '调整')) return undefined;
  const [due, got] = [amountOf(goal[2]), amountOf(result[1])];
  if (!due || !got) return undefined;
  const reached = got.value < 0n ? 0n : got.value;
  if (goal[1] !== '≤') return [reached >= due.value ? [full, 1n] : [reached * full, due.value]];
  if (reached <= due.value) return [[full, 1n]];
  if (due.value === 0n) return [[0n, 1n]];
  const left = 2n * due.value - reached;
  return [
    [(left > 0n ? left : 0n) * full, due.value],
    [due.value * full, reached],
  ];
}

function fullOf(indicator: Indicator, report: ReportText): bigint | undefined {
  return report.form === '河北项目自评'
    ? 100n * one
    : amountOf(attributeOf(indicator.attributes, '分值')?.value.text)?.value;
}

function scoreFault(indicator: Indicator, report: ReportText): boolean {
  const full = fullOf(indicator, report);
  const score = amountOf(attributeOf(indicator.attributes, '得分')?.value.text);
  if (!score || full === undefined) return false;
  if (score.value < 0n || score.value > full) return true;
  const due = dueScores(indicator, full);
  // Only a part of the points that was typed with decimals may have been rounded.
  const typed = score.decimals > 0 && score.value < full ? score : { ...score, decimals: scale };
  return !!due && !due.some(([over, under]) => isRounded(typed, over, under, cent));
}

function totalFaults(report: ReportText, found: Set<string>): void {
  const said = (keyword: string) => attributeOf(report.total?.attributes ?? [], keyword)?.value.text;
  const total = amountOf(said('得分'));
  if (!total) return;
  let sum = 0n;
  for (const indicator of report.indicators) {
    if (indicator.isPart) continue;
    const typed = amountOf(attributeOf(indicator.attributes, '得分')?.value.text);
    const points = amountOf(attributeOf(indicator.attributes, '分值')?.value.text)?.value;
    const due = points === undefined ? undefined : dueScores(indicator, points)?.[0];
    if (!typed && !due) return;
    const score = typed ? typed.value : due ? rounded(due[0], due[1]) : 0n;
    sum += report.form === '河北项目自评' ? rounded(score * (points ?? 0n), 100n * one) : score;
  }
  const row = report.rows[0];
  const points = (ratePoints[report.form] ?? 10n) * one;
  if (row && points > 0n) {
    const typed = amountOf(attributeOf(row.attributes, '得分')?.value.text);
    const [budget, spent] = ['全年预算数', '全年执行数'].map((column) => amountIn(report.rows, row, column));
    if (typed) sum += typed.value;
    else if (!budget || spent === undefined) return;
    else sum += rounded(points * min(spent, budget), budget);
  }
  if (total.value !== sum) found.add('total');
}

/** Rounded half up to a cent. */
function rounded(numerator: bigint, denominator: bigint): bigint {
  return ((2n * numerator + denominator * cent) / (2n * denominator * cent)) * cent;
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
