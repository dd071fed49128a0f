import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import { namesOfSubject, spellingsIn } from '../lookup/find-names.js';
import { namedAt } from '../lookup/named.js';
import { rangeOf } from '../positions.js';
import type { DocumentFeature } from './feature.js';

/** The namings of one thing in the file: its lines are where it gets its value, its paths where that is read. */
export const documentHighlights: DocumentFeature<DocumentHighlightParams, DocumentHighlight[]> = (
  file,
  { position },
  { workspace },
) => {
  const named = namedAt(file, file.document.textDocument.offsetAt(position), workspace.services);
  if (!named) return [];
  const { names } = spellingsIn(file, named.subject, workspace);
  return namesOfSubject(file, named.subject, names, workspace).map((name) => ({
    range: rangeOf(file.document.textDocument, name),
    kind: name.use === 'reference' ? DocumentHighlightKind.Read : DocumentHighlightKind.Write,
  }));
};
