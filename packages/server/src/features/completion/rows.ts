import { displayWidth, padEnd } from '@jixiao/core';
import { amountColumns, type ast, columnRoles, type EffectiveRow } from '@jixiao/language';
import type { ServerContext } from '../../context.js';
import { literal, stop } from './snippet-text.js';
import { spell } from './spelling.js';
import { asWritten, rowName } from './written-name.js';

const englishRoles: Readonly<Record<string, string | undefined>> = columnRoles;

/** The columns whose amounts a row lists, in their order and in the words of the user. */
export function typedColumns(columns: readonly ast.FormColumn[], { language }: ServerContext): string[] {
  return amountColumns(columns).map(
    (column) => (language === 'en' && englishRoles[column.name]) || asWritten(column, column.name),
  );
}

/** The rows of a block as the formatter sets them: mark and name of each, padded to one width. */
export function rowHeads(rows: readonly EffectiveRow[], server: ServerContext): string[] {
  const marks = rows.map((row) => rowMark(row, server));
  const column = rows.reduce(
    (width, { partial }, at) => (partial ? width : Math.max(width, markWidth(marks, at) + 1)),
    3,
  );
  const heads = rows.map(({ node, name, partial }, at) => {
    const start = partial ? Math.max(column, markWidth(marks, at) + 1) : column;
    return padEnd(marks[at] as string, start) + rowName(asWritten(node, name));
  });
  const width = Math.max(0, ...heads.map((head) => displayWidth(head)));
  return heads.map((head) => padEnd(head, width));
}

/** What is typed behind the name of a row: a tab stop for each column. */
export function cellStops(columns: readonly string[], from: number): string {
  return columns.map((column, index) => `  ${stop(from + index, column)}`).join('');
}

/** All rows of a block, each with a tab stop for each amount. */
export function rowLines(
  rows: readonly EffectiveRow[],
  columns: readonly string[],
  server: ServerContext,
  from = 1,
): string[] {
  return rowHeads(rows, server).map((head, index) => {
    const cells = cellStops(columns, from + index * columns.length);
    return `    ${literal(columns.length > 0 ? head : head.trimEnd())}${cells}`;
  });
}

function rowMark({ depth, partial }: EffectiveRow, server: ServerContext): string {
  if (partial) return `${'-'.repeat(depth - 1)}${spell('其中', server)}`;
  return depth === 0 ? spell('行', server) : '-'.repeat(depth);
}

function markWidth(marks: readonly string[], at: number): number {
  return displayWidth(marks[at] as string);
}
