import type { ast, EffectiveFunds, EvaluatedFundRow } from '@jixiao/language';
import { type Context, registerCell } from '../context.js';
import { beside, type DraftCell, type DraftRow, draftCell, type Strip, strip } from '../grid/draft.js';
import { cleanText } from '../print/clean-text.js';
import { printNumber } from '../print/numbers.js';
import { passagesText } from '../print/passage-text.js';
import { type PrintOptions, printOptions } from '../print/print-options.js';
import { readText, sourceOf } from '../print/texts.js';
import { typedName } from '../print/typed-name.js';
import { fundFormula } from './fund-formulas.js';
import { columnLabel, type HeadColumn, headRows, splitLabel } from './heads.js';
import { type LabelledRow, rowLabels } from './row-labels.js';
import { headNeed } from './word-needs.js';

/** Columns that are no amounts. */
const judged = new Set(['分值', '执行率', '得分', '原因']);
/** What columns need, in thousandths of an upright sheet. */
const needs: Record<string, number> = { 分值: 54, 执行率: 76, 得分: 60, 原因: 130 };
const AMOUNT = 88;
const NAME = 150;
/** Columns that fit side by side on a sheet before splits are printed one below the other. */
const MOST_COLUMNS = { portrait: 11, landscape: 17 };

/** A row as it is printed: in the report, or only in the form. */
interface FundLine {
  id: string;
  row?: EvaluatedFundRow;
  name: string;
  label: string;
  depth: number;
  /** The first row, which alone carries points and score. */
  isTotal: boolean;
}

/** 资金: a head, and a row for each row of the form; two splits stand side by side where the paper is wide enough. */
export function fundsStrip(context: Context): Strip | undefined {
  const { form } = context;
  const { funds } = form;
  if (!funds) return undefined;
  const options = printOptions(form, funds.options);
  const panels = fundPanels(context, funds);
  const others = funds.columns.filter(({ name }) => judged.has(name));
  const amounts = funds.columns.filter(({ name }) => !judged.has(name));
  const [left = [], right] = panels;
  if (!right && isPaired(amounts)) return pairedStrip(context, amounts, others, left, options);
  const most = form.page === '横向' ? MOST_COLUMNS.landscape : MOST_COLUMNS.portrait;
  const width = (amounts.length + 1) * 2 + others.length;
  if (!right || panels.length > 2 || width > most)
    return withHead(context, [nameHead, ...funds.columns], panelStrip(context, funds.columns, panels.flat(), options));
  const panel = (lines: FundLine[]) => panelStrip(context, amounts, lines, options);
  const judgedPanel = strip(
    others.map((column) => needOf(context, column)),
    left.map((line) => ({ id: line.id, cells: cellsOf(context, others, line, left, options, 0) })),
  );
  const panelsOfRows = others.length > 0 ? [panel(left), panel(right), judgedPanel] : [panel(left), panel(right)];
  return withHead(context, [nameHead, ...amounts, nameHead, ...amounts, ...others], beside(panelsOfRows));
}

const nameHead = { name: '名称', label: '' };

function withHead(context: Context, columns: readonly (ast.FormColumn | HeadColumn)[], body: Strip): Strip {
  const heads = columns.map((column) => ({
    name: column.name,
    label: '$type' in column ? columnLabel(column) : column.label,
  }));
  const head = headRows(context, '资金', heads);
  return strip(body.needs, [...head, ...body.rows], head.length);
}

/** The splits of the form, each with its rows; what the report has beyond the form follows the first. */
function fundPanels(context: Context, funds: EffectiveFunds): FundLine[][] {
  const written = context.report.funds?.rows ?? [];
  const lines: { name: string; label: LabelledRow; row?: EvaluatedFundRow; begins: boolean }[] = [];
  for (const declared of funds.rows) {
    const row = written.find((candidate) => candidate.declared === declared);
    if (declared.optional && !row?.node) continue;
    const { name, depth, partial } = declared;
    const label = { name: typedName(declared.node), label: row?.node?.label ?? declared.node.label, depth, partial };
    lines.push({ name, label, begins: depth === 0, ...(row && { row }) });
  }
  const second = lines.findIndex(({ begins }, index) => index > 0 && begins);
  const others = written
    .filter(({ declared }) => !declared)
    .map((row) => ({ name: row.name, label: { ...row, label: row.node?.label }, row, begins: false }));
  lines.splice(second < 0 ? lines.length : second, 0, ...others);
  const labels = rowLabels(
    context,
    lines.map(({ label }) => label),
  );
  const panels: FundLine[][] = [];
  lines.forEach(({ name, label: { depth }, row, begins }, index) => {
    if (begins || panels.length === 0) panels.push([]);
    const id = context.ids.unique(`资金/${name}`);
    panels.at(-1)?.push({ id, ...(row && { row }), name, depth, label: labels[index] as string, isTotal: index === 0 });
  });
  return panels;
}

function panelStrip(
  context: Context,
  columns: readonly ast.FormColumn[],
  lines: readonly FundLine[],
  options: PrintOptions,
): Strip {
  const rows = lines.map(
    (line): DraftRow => ({
      id: line.id,
      cells: [nameCell(context, line, 0), ...cellsOf(context, columns, line, lines, options, 1)],
    }),
  );
  return strip([NAME, ...columns.map((column) => needOf(context, column))], rows);
}

function cellsOf(
  context: Context,
  columns: readonly ast.FormColumn[],
  line: FundLine,
  lines: readonly FundLine[],
  options: PrintOptions,
  from: number,
): DraftCell[] {
  return columns.flatMap((column, index) => fundCell(context, line, column, index + from, options, lines) ?? []);
}

/** Every amount has a head of its own with two parts: then the names of the rows are printed beside each of them. */
function isPaired(amounts: readonly ast.FormColumn[]): boolean {
  const labels = amounts.map((column) => splitLabel(columnLabel(column)));
  return (
    labels.length > 0 &&
    labels.every(({ bottom }) => bottom !== undefined) &&
    new Set(labels.map(({ top }) => top)).size === labels.length
  );
}

function pairedStrip(
  context: Context,
  amounts: readonly ast.FormColumn[],
  others: readonly ast.FormColumn[],
  lines: readonly FundLine[],
  options: PrintOptions,
): Strip {
  const labels = amounts.map((column) => splitLabel(columnLabel(column)));
  const behind = amounts.length * 2;
  const headId = context.ids.unique('资金/表头');
  const head = (name: string, text: string, at: number, span: 1 | 2) =>
    draftCell({
      id: context.ids.unique(`${headId}/${name}`),
      role: 'head',
      column: at,
      columns: span,
      paragraphs: [[{ text: cleanText(text) }]],
      scope: span === 1 ? 'col' : 'colgroup',
    });
  const heads = [
    ...amounts.map(({ name }, index) => head(name, labels[index]?.top ?? '', index * 2, 2)),
    ...others.map((column, index) => head(column.name, columnLabel(column), behind + index, 1)),
  ];
  const rows = lines.map((line, at): DraftRow => {
    const cells = amounts.flatMap((column, index) => {
      // The first row is the total, which the second part of the head names.
      const label = at === 0 ? (labels[index]?.bottom ?? line.label) : line.label;
      return [
        nameCell(context, { ...line, label }, index * 2, `${column.name}名称`),
        ...cellsOf(context, [column], line, lines, options, index * 2 + 1),
      ];
    });
    return { id: line.id, cells: [...cells, ...cellsOf(context, others, line, lines, options, behind)] };
  });
  return strip(
    [...amounts.flatMap(() => [NAME * 0.8, AMOUNT]), ...others.map((column) => needOf(context, column))],
    [{ id: headId, cells: heads }, ...rows],
    1,
  );
}

function nameCell(context: Context, line: FundLine, at: number, column = '名称'): DraftCell {
  const source = line.row?.node && line.row.nameSpan;
  return draftCell({
    id: context.ids.unique(`${line.id}/${column}`),
    role: 'name',
    column: at,
    align: line.depth > 0 ? 'left' : 'center',
    paragraphs: [[{ text: cleanText(line.label) }]],
    scope: 'row',
    ...(line.depth > 0 && { indent: line.depth }),
    ...(source && { source }),
  });
}

function fundCell(
  context: Context,
  line: FundLine,
  column: ast.FormColumn,
  at: number,
  options: PrintOptions,
  lines: readonly FundLine[],
): DraftCell | undefined {
  const { name } = column;
  const { row } = line;
  // One reason for the whole block, as it is printed: the cell reaches down over all rows.
  if (name === '原因') return line === lines[0] ? reasonCell(context, lines, at, options) : undefined;
  const id = context.ids.unique(`${line.id}/${name}`);
  const isJudged = judged.has(name);
  const figure = row && ({ 分值: row.points, 得分: row.score, 执行率: row.rate }[name] ?? row.amounts.get(name));
  const printed = printNumber(figure, {
    head: columnLabel(column),
    blank: options.blank,
    decimals: options.decimals(name),
    ...(!isJudged && { unit: context.form.currency, amount: true }),
  });
  const { points } = context.form.funds ?? {};
  if (name === '分值' && line.isTotal && points && !printed.figure && figure?.origin !== 'blank')
    printed.paragraphs = [[{ text: points.toString() }]];
  if (figure) registerCell(context, figure, id);
  const formula = row && figure && fundFormula(context.form, row, column, figure);
  if (formula) context.formulas.set(id, formula);
  return draftCell({ id, role: 'number', column: at, ...printed });
}

function reasonCell(context: Context, lines: readonly FundLine[], at: number, options: PrintOptions): DraftCell {
  const id = context.ids.unique(`${lines[0]?.id}/原因`);
  const paragraphs = lines.flatMap(({ row, label, isTotal }) => {
    const node = row?.node;
    const text = node ? readText(context, node, 'reason', node.reason, '原因') : [];
    const [first, ...rest] = text;
    return first && !isTotal ? [[{ text: `${label.replace(/[：:]$/, '')}：` }, ...first], ...rest] : text;
  });
  const source = sourceOf(paragraphs);
  const isEmpty = passagesText(paragraphs) === '';
  const anchor = lines[0]?.row?.nameSpan;
  return draftCell({
    id,
    role: 'text',
    column: at,
    rows: lines.length,
    align: isEmpty ? 'center' : 'left',
    paragraphs: isEmpty && options.blankText !== '' ? [[{ text: options.blankText }]] : paragraphs,
    ...(source ? { source } : anchor && { anchor }),
  });
}

function needOf(context: Context, column: ast.FormColumn): number {
  return Math.max(needs[column.name] ?? AMOUNT, headNeed(context, column));
}
