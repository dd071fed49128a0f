import { displayWidth } from '@jixiao/core';
import { type PastedLines, type PastePlace, pastedLines } from '@jixiao/intake';
import { amountColumns, type ast } from '@jixiao/language';
import { rangeOf } from '../positions.js';
import type { LoadedFile } from '../workspace/loaded-file.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Answer } from './request.js';

export const paste: Answer<'jixiao/paste'> = async ({ workspace }, { uri, range, html, text }) => {
  const file = await workspace.file(uri);
  if (!file) return null;
  const { textDocument } = file.document;
  const start = textDocument.offsetAt(range.start);
  const end = textDocument.offsetAt(range.end);
  const pasted = pastedLines(
    { ...(html !== undefined && { html }), ...(text !== undefined && { text }) },
    placeAt(file, start, workspace),
    workspace.services,
  );
  if (!pasted) return null;
  const { text: lines, ...span } = onLines(file.text, start, end, pasted);
  return { range: rangeOf(textDocument, span), text: lines, kind: pasted.kind, leftOver: pasted.leftOver };
};

/** Lines of their own: they replace the blanks of an empty line, and begin below a line that holds something. */
function onLines(
  text: string,
  start: number,
  end: number,
  pasted: PastedLines,
): { start: number; end: number; text: string } {
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const lines = pasted.text.replaceAll('\n', lineEnd);
  if (pasted.kind === 'text') return { start, end, text: lines };
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const rest = /[^\r\n]*/.exec(text.slice(end))?.[0] ?? '';
  const isEmpty = text.slice(lineStart, start).trim() === '';
  const below = rest.trim() === '' ? '' : lineEnd;
  return isEmpty
    ? { start: lineStart, end: below === '' ? end + rest.length : end, text: lines + below }
    : { start, end, text: `${lineEnd}${lines}${below}` };
}

/** The block that a caret is in, by what was written last before it. */
function placeAt(file: LoadedFile, offset: number, workspace: Workspace): PastePlace {
  const bar = barBefore(file, offset);
  const report = lastBefore(file.document.parseResult.value.reports, offset);
  const form = report && workspace.services.references.FormLibrary.formOf(report);
  const funds = {
    columns: amountColumns(form?.funds?.columns ?? []).map(({ name }) => name),
    rows: form?.funds?.rows ?? [],
    scored: true,
  };
  const place = (block: PastePlace['block'], target = funds): PastePlace => ({
    form,
    block,
    target,
    ...(bar !== undefined && { bar }),
  });
  if (bar !== undefined) return place('text');
  if (report?.narrative && startOf(report.narrative) < offset) return place('narrative');
  const entry = lastBefore(report?.entries ?? [], offset);
  switch (entry?.$type) {
    case 'Funds':
      return place('rows');
    case 'Table': {
      const declared = form?.tables.get(entry.name ?? '');
      const typed = entry.columns.map(({ name }) => name);
      const columns = typed.length > 0 ? typed : amountColumns(declared?.columns ?? []).map(({ name }) => name);
      return place('rows', { columns, rows: declared?.rows ?? [], scored: false });
    }
    case 'Category':
    case 'Indicator':
      return place('indicators');
    default:
      return place('report');
  }
}

function lastBefore<T extends ast.Report | ast.Report['entries'][number]>(
  nodes: readonly T[],
  offset: number,
): T | undefined {
  return nodes.findLast((node) => startOf(node) < offset);
}

function startOf(node: { $cstNode?: { offset: number } }): number {
  return node.$cstNode?.offset ?? 0;
}

/** What stands before the text of a caret that is behind a bar, with blanks for the words and the bar itself. */
function barBefore({ text }: LoadedFile, offset: number): string | undefined {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const before = text.slice(lineStart, offset);
  const at = /[|｜]/.exec(before)?.index;
  if (at === undefined || /^\s*\/[/*]/.test(before)) return undefined;
  return `${' '.repeat(displayWidth(before.slice(0, at)))}|`;
}
