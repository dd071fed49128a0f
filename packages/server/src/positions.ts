import type { Span } from '@jixiao/language';
import { type AstNode, AstUtils, CstUtils, type LeafCstNode } from 'langium';
import type { Location, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LoadedFile } from './workspace/loaded-file.js';

export function rangeOf(text: Pick<TextDocument, 'positionAt'>, { start, end }: Span): Range {
  return { start: text.positionAt(start), end: text.positionAt(end) };
}

/** The place of a stretch in the file of a node, which may be another file or a built-in form. */
export function locationOf(node: AstNode, span: Span): Location {
  const { uri, textDocument } = AstUtils.getDocument(node);
  return { uri: uri.toString(), range: rangeOf(textDocument, span) };
}

/** The token at an offset, or the one that ends there: a caret behind a word means the word. */
export function leafAt({ document }: LoadedFile, offset: number): LeafCstNode | undefined {
  const root = document.parseResult.value.$cstNode;
  if (!root) return undefined;
  const at = CstUtils.findLeafNodeAtOffset(root, offset);
  return at ?? (offset > 0 ? CstUtils.findLeafNodeAtOffset(root, offset - 1) : undefined);
}
