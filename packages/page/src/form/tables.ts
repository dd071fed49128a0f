import { displayWidth, isMoney, type Unit } from '@jixiao/core';
import type { ast, EffectiveRow, EvaluatedRow, EvaluatedTable, Figure } from '@jixiao/language';
import { type Context, registerCell } from '../context.js';
import { beside, type DraftCell, type DraftRow, draftCell, type Strip, strip } from '../grid/draft.js';
import { cleanText } from '../print/clean-text.js';
import { printNumber } from '../print/numbers.js';
import { type PrintOptions, printOptions } from '../print/print-options.js';
import { typedName } from '../print/typed-name.js';
import { words } from '../print/words.js';
import { expressionFormula, sumFormula } from './formulas.js';
import { columnLabel, headRows } from './heads.js';
import { rowLabels } from './row-labels.js';

/** What half a Han character needs, in thousandths of an upright sheet. */
const CHARACTER = 7;

/** A table of the report, of the form, or of the form filled in by the report. */
export interface PrintedTable {
  name: string;
  title: string;
  unit?: Unit;
  /** Columns that hold something, computed ones included; one without a name where there is only one. */
  columns: { name: string; label: string; expression?: ast.Expression }[];
  lines: { label: string; depth: number; name: string; row?: EvaluatedRow }[];
  options: PrintOptions;
  isFilled: boolean;
}

/** 表 in a layout: one table, or several side by side, each under its title. */
export function tablesStrip(context: Context, names: readonly string[]): Strip | undefined {
  const tables = names.flatMap((name) => printedTable(context, name) ?? []);
  if (tables.length === 0) return undefined;
  const strips = tables.map((table) => tableStrip(context, table, titleOf(table)));
  const heads = Math.max(...strips.map(({ headRows: count }) => count));
  if (strips.length === 1) return strips[0];
  const level = strips.map((part) => stretchHead(part, heads));
  return { ...beside(level), headRows: heads };
}

/** The table of that name; undefined where neither report nor form has it. */
export function printedTable(context: Context, name: string): PrintedTable | undefined {
  const { report, form } = context;
  const declared = form.tables.get(name);
  const written = report.table(name);
  if (!declared && !written) return undefined;
  const unit = written?.unit ?? declared?.unit;
  const columns = columnsOf(context, written, declared?.columns ?? [], unit);
  const rows = mergeRows(written, declared?.rows ?? []);
  const labels = rowLabels(
    context,
    rows.map((row) => ({ ...row, name: row.typed })),
  );
  return {
    name,
    title: cleanText(
      written?.node.title ?? declared?.node.title ?? typedName((written ?? declared)?.node as ast.Table),
    ),
    ...(unit && { unit }),
    columns,
    lines: rows.map(({ row, depth, name: rowName }, index) => ({
      label: labels[index] as string,
      name: rowName,
      depth,
      ...(row && { row }),
    })),
    options: printOptions(form, declared?.options, unit),
    isFilled: written !== undefined,
  };
}

/** Head and rows of a table; a title becomes the first row. */
export function tableStrip(context: Context, table: PrintedTable, title?: string): Strip {
  const { word, ids } = context;
  const id = `表/${table.name}`;
  const head = headRows(context, id, [
    { name: '名称', label: word(words.item) },
    ...table.columns.map(({ name, label }) => ({ name: name || '数', label })),
  ]);
  const rows = table.lines.map((line): DraftRow => {
    const rowId = ids.unique(`${id}/${line.name}`);
    return {
      id: rowId,
      cells: [
        nameCell(context, rowId, line),
        ...table.columns.map((column, index) => tableCell(context, rowId, table, line, column, index + 1)),
      ],
    };
  });
  const titleId = title === undefined ? '' : ids.unique(`${id}/标题`);
  const titleRow: DraftRow[] =
    title === undefined
      ? []
      : [
          {
            id: titleId,
            cells: [
              draftCell({
                id: `${titleId}/标题`,
                role: 'head',
                column: 0,
                columns: table.columns.length + 1,
                paragraphs: [[{ text: title }]],
                scope: 'colgroup',
              }),
            ],
          },
        ];
  return strip(tableNeeds(table), [...titleRow, ...head, ...rows], titleRow.length + head.length);
}

/** What names and numbers need by their width in characters. */
function tableNeeds({ columns, lines }: PrintedTable): number[] {
  const widest = Math.max(0, ...lines.map(({ label, depth }) => displayWidth(label, 2) + depth * 2));
  return [
    Math.min(Math.max(widest, 14), 36) * CHARACTER,
    ...columns.map(({ label }) => Math.min(Math.max(displayWidth(label, 2), 11), 20) * CHARACTER),
  ];
}

function titleOf({ title, unit }: PrintedTable): string {
  const isNamed = unit && [`（${unit.text}`, `(${unit.text}`, `：${unit.text}`].some((named) => title.includes(named));
  return unit && !isNamed ? `${title}（${cleanText(unit.text)}）` : title;
}

/** Tables side by side have their first rows on one line: a shorter head gets a taller last row. */
function stretchHead(part: Strip, heads: number): Strip {
  const missing = heads - part.headRows;
  if (missing === 0) return part;
  const rows = part.rows.map((row) => ({ ...row, cells: [...row.cells] }));
  const title = rows[0];
  if (title) title.cells = title.cells.map((cell) => ({ ...cell, rows: cell.rows + missing }));
  const filler = Array.from({ length: missing }, (_, index): DraftRow => ({ id: `${title?.id}/${index}`, cells: [] }));
  return { ...part, rows: [...rows.slice(0, 1), ...filler, ...rows.slice(1)], headRows: heads };
}

function columnsOf(
  { word }: Context,
  written: EvaluatedTable | undefined,
  declared: readonly ast.FormColumn[],
  unit: Unit | undefined,
): PrintedTable['columns'] {
  const only = word(unit && !isMoney(unit) ? words.number : words.amount);
  const ofForm = declared.map((column) => ({
    name: column.name,
    label: columnLabel(column),
    ...(column.expression && { expression: column.expression }),
  }));
  if (!written) return ofForm.length > 0 ? ofForm : [{ name: '', label: only }];
  const own = written.columns.map((name) => {
    const column = ofForm.find((candidate) => candidate.name === name);
    const typed = written.node.columns.find((candidate) => candidate.name === name);
    return { name, label: column?.label ?? (typed ? typedName(typed) : cleanText(name || only)) };
  });
  // The form's order where the report has not set columns of its own.
  if (written.node.columns.length === 0 && ofForm.length > 0) return ofForm;
  return [...own, ...ofForm.filter(({ expression, name }) => expression && !written.columns.includes(name))];
}

interface MergedRow {
  name: string;
  typed: string;
  label?: string | undefined;
  depth: number;
  partial: boolean;
  row?: EvaluatedRow;
}

/** The rows of the report, and those of the form that it lacks behind the row they follow there. */
function mergeRows(written: EvaluatedTable | undefined, declared: readonly EffectiveRow[]): MergedRow[] {
  const rows: MergedRow[] = (written?.rows ?? []).map((row) => {
    const own = declared.find(({ name, aliases }) => name === row.name || aliases.includes(row.name));
    const { name, depth, partial, node } = row;
    return {
      name: own?.name ?? name,
      typed: typedName(node),
      label: node.label ?? own?.node.label,
      depth,
      partial,
      row,
    };
  });
  declared.forEach(({ name, node, depth, partial, optional }, index) => {
    if (rows.some((row) => row.name === name) || (optional && written)) return;
    const before = declared.slice(0, index).map((row) => row.name);
    const at = rows.findLastIndex((row) => before.includes(row.name)) + 1;
    rows.splice(at, 0, { name, typed: typedName(node), label: node.label, depth, partial });
  });
  return rows;
}

function nameCell(context: Context, rowId: string, { label, depth, row }: PrintedTable['lines'][number]): DraftCell {
  return draftCell({
    id: context.ids.unique(`${rowId}/名称`),
    role: 'name',
    column: 0,
    align: 'left',
    paragraphs: [[{ text: label }]],
    scope: 'row',
    ...(depth > 0 && { indent: depth }),
    ...(row && { source: row.nameSpan }),
  });
}

function tableCell(
  context: Context,
  rowId: string,
  { unit, options }: PrintedTable,
  { row }: PrintedTable['lines'][number],
  { name, label, expression }: PrintedTable['columns'][number],
  at: number,
): DraftCell {
  const id = context.ids.unique(`${rowId}/${name || '数'}`);
  const figure = row?.cells.get(name);
  const printed = printNumber(figure, {
    unit,
    decimals: options.decimals(name),
    head: label,
    amount: !expression,
    blank: options.blank,
  });
  if (figure) registerCell(context, figure, id);
  const formula =
    figure && (expression ? expressionFormula(expression, (path) => columnFigure(row, path)) : sumFormula(figure));
  if (formula) context.formulas.set(id, formula);
  return draftCell({ id, role: 'number', column: at, align: 'right', ...printed });
}

function columnFigure(row: EvaluatedRow | undefined, { segments }: ast.Path): Figure | undefined {
  const name = (segments[0]?.ref as { name?: string } | undefined)?.name ?? segments[0]?.$refText ?? '';
  return segments.length === 1 ? row?.cells.get(name) : undefined;
}
