import type { Span } from '@jixiao/language';
import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { rangeOf } from '../positions.js';
import type { LoadedFile } from '../workspace/loaded-file.js';
import type { DocumentFeature } from './feature.js';
import { lineAt, spansInToken } from './selection-range/text-spans.js';
import { spansInTree } from './selection-range/tree-spans.js';

/** What a selection grows to: word, clause, value, attribute, line, indicator, levels, report, file. */
export const selectionRanges: DocumentFeature<SelectionRangeParams, SelectionRange[]> = (file, { positions }) => {
  const { textDocument } = file.document;
  return positions.map((position) => {
    let selection: SelectionRange | undefined;
    for (const span of growing(file, textDocument.offsetAt(position)).reverse())
      selection = { range: rangeOf(textDocument, span), ...(selection && { parent: selection }) };
    return selection as SelectionRange;
  });
};

/** Each within the next; the last is the whole text. */
function growing({ text, tokens, document }: LoadedFile, offset: number): Span[] {
  const around = [...spansInToken(text, tokens, offset), ...spansInTree(document.parseResult.value, offset)].filter(
    ({ start, end }) => start <= offset && offset <= end && start < end,
  );
  const chain: Span[] = [];
  for (const span of [...around.sort((a, b) => length(a) - length(b)), { start: 0, end: text.length }]) {
    const inner = chain.at(-1);
    if (!inner || (contains(span, inner) && length(span) > length(inner))) chain.push(span);
  }
  // A value of several lines begins in the middle of one and ends in another: then no step is a line.
  const line = lineAt(text, offset);
  const next = chain.findIndex((span) => contains(span, line));
  const outer = chain[next];
  const inner = chain[next - 1];
  if (outer && length(line) > 0 && length(outer) > length(line) && (!inner || contains(line, inner)))
    chain.splice(next, 0, line);
  return chain;
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function length({ start, end }: Span): number {
  return end - start;
}
