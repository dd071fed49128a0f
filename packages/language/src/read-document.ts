import { DocumentState, type LangiumDocument, type URI } from 'langium';
import type { File } from './generated/ast.js';
import type { JixiaoServices } from './jixiao-module.js';
import type { JixiaoLinker } from './references/jixiao-references.js';

/**
 * Parses a text; its references resolve when they are asked for. The document is known to nobody else, so that thousands of them can be
 * read one after the other; names of its own file, of indexed files and of the built-in forms are found.
 */
export function readDocument(services: JixiaoServices, text: string, uri: URI): LangiumDocument<File> {
  const document = services.shared.workspace.LangiumDocumentFactory.fromString<File>(text, uri);
  // There is no scope to compute beforehand: the linker looks every name up itself.
  document.state = DocumentState.ComputedScopes;
  return document;
}

/** Resolves every reference of a document that was read by `readDocument`. */
export function linkDocument(services: JixiaoServices, document: LangiumDocument<File>): void {
  if (document.state >= DocumentState.Linked) return;
  (services.references.Linker as JixiaoLinker).linkNow(document);
  document.state = DocumentState.Linked;
}
