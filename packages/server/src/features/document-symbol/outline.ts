import { truncateToWidth } from '@jixiao/core';
import { type ast, nodeSpan, type Span, writtenGroups } from '@jixiao/language';
import type { AstNode } from 'langium';
import type { SymbolKind } from 'vscode-languageserver';
import { nameSpan } from '../../lookup/name-span.js';
import type { Workspace } from '../../workspace/workspace.js';

/** A part of a file in its outline; its children lie within it. */
export interface Outline extends Span {
  name: string;
  kind: SymbolKind;
  detail?: string;
  /** Where the caret goes. */
  selection: Span;
  children: Outline[];
}

const WIDEST = 60;

/** The entry of a node: named as given, or by its keyword where its name is missing. */
export function outlineOf(
  node: AstNode,
  kind: SymbolKind,
  name: string | undefined,
  { services }: Workspace,
  children: Outline[] = [],
): Outline {
  const span = nodeSpan(node);
  const shown = oneLine(name ?? '') || keywordOf(node);
  return { ...span, name: shown, kind, selection: nameSpan(node, services), children };
}

/** The keyword that a node begins with, as it is typed. */
export function keywordOf(node: AstNode): string {
  const { start, end } = writtenGroups(node)[0]?.span ?? nodeSpan(node);
  const from = nodeSpan(node).start;
  return oneLine(node.$cstNode?.text.slice(start - from, Math.max(end, start + 1) - from) ?? '') || '?';
}

/** Rows as the tree that their marks make them: a row with its parts. */
export function nested(rows: readonly { outline: Outline; depth: number }[]): Outline[] {
  const roots: Outline[] = [];
  const open: { outline: Outline; depth: number }[] = [];
  for (const row of rows) {
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= row.depth) open.pop();
    (open.at(-1)?.outline.children ?? roots).push(row.outline);
    for (const { outline } of open) outline.end = Math.max(outline.end, row.outline.end);
    open.push(row);
  }
  return roots;
}

/** A text as typed, in one line and not too long. */
export function oneLine(text: string): string {
  const line = text.trim().split(/[\r\n]/)[0] ?? '';
  const short = truncateToWidth(line, WIDEST);
  return short.length < line.length ? `${short}…` : line;
}

export function textOf(parts: readonly (string | ast.Interpolation)[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : (part.$cstNode?.text ?? ''))).join('');
}
