import { parseUnit, type Unit } from '@jixiao/core';
import type { AstNode } from 'langium';
import type { Span } from '../findings/finding.js';
import type { EffectiveForm, EffectiveTable } from '../forms/effective-form.js';
import { rowDepth } from '../forms/effective-form.js';
import type { Row, Table } from '../generated/ast.js';
import { addsUp, cellFigure, computeSum, missingFigure } from './cells.js';
import { computedColumns } from './computed-columns.js';
import type { Figure } from './figure.js';
import { linkParts } from './funds.js';
import { nodeSpan, spanOf, writtenGroups } from './written.js';

export interface EvaluatedRow {
  node: Row;
  name: string;
  nameSpan: Span;
  /** By the name of their column; a table without 列 has one column named ''. */
  cells: Map<string, Figure>;
  extraCells: Span[];
  depth: number;
  partial: boolean;
  parts: EvaluatedRow[];
}

export interface EvaluatedTable {
  node: Table;
  name: string;
  unit?: Unit;
  declared?: EffectiveTable;
  columns: string[];
  rows: EvaluatedRow[];
  totals: EvaluatedRow[];
}

export function evaluateTable(node: Table, form: EffectiveForm | undefined): EvaluatedTable {
  const name = node.name ?? '';
  const declared = form?.tables.get(name);
  const unit = (node.unit && parseUnit(node.unit)) || declared?.unit;
  const typedColumns =
    node.columns.length > 0 ? node.columns : (declared?.columns ?? []).filter((column) => !column.expression);
  const columns = typedColumns.length > 0 ? typedColumns.map((column) => column.name) : [''];
  const rows = node.rows.map((row) => evaluateRow(row, name, columns, unit));
  rows.forEach((row, index) => {
    // A row that lacks its mark most likely continues the parts before it.
    const { marked, dashes, partial } = row.node;
    if (!marked && !dashes && !partial) row.depth = Math.max(1, rows[index - 1]?.depth ?? 0);
  });
  const totals = linkParts(rows);
  for (const row of [...rows].reverse()) {
    const complete = row.parts.filter((part) => !part.partial);
    if (complete.length > 0)
      for (const [column, figure] of row.cells) {
        const parts = complete.map((part) => part.cells.get(column));
        if (addsUp(column, [figure, ...parts])) computeSum(figure, parts);
      }
  }
  for (const row of rows) {
    const formulas = computedColumns(
      declared?.columns ?? [],
      (column) => row.cells.get(column),
      row.node,
      (column) => `${name}.${row.name}.${column}`,
      row.nameSpan,
    );
    for (const [column, figure] of formulas) row.cells.set(column, figure);
  }
  return { node, name, ...(unit && { unit }), ...(declared && { declared }), columns, rows, totals };
}

function evaluateRow(node: Row, table: string, columns: readonly string[], unit: Unit | undefined): EvaluatedRow {
  const items = writtenGroups(node)[0]?.items ?? [];
  const name = node.name ?? '';
  const nameItem = items.find((item) => item.property === 'name');
  const nameSpan = nameItem ? spanOf(nameItem.node) : nodeSpan(node);
  const typed = items.filter((item) => item.property === 'cells');
  const cells = new Map<string, Figure>();
  columns.forEach((column, index) => {
    const path = column === '' ? `${table}.${name}` : `${table}.${name}.${column}`;
    const cell = typed[index];
    cells.set(
      column,
      cell ? cellFigure(cell.node, node, path, unit) : missingFigure(node as AstNode, path, nameSpan, unit),
    );
  });
  return {
    node,
    name,
    nameSpan,
    cells,
    extraCells: typed.slice(columns.length).map((cell) => spanOf(cell.node)),
    depth: rowDepth(node),
    partial: node.partial,
    parts: [],
  };
}
