import type { PrepareRenameParams, Range } from 'vscode-languageserver';
import { unquoted } from '../lookup/write-name.js';
import { rangeOf } from '../positions.js';
import type { DocumentFeature } from './feature.js';
import { renamableAt } from './rename/renamable.js';

/** The name that would be changed, without its quotes; null where there is none. */
export const prepareRename: DocumentFeature<PrepareRenameParams, { range: Range; placeholder: string } | null> = (
  file,
  { position },
  context,
) => {
  const { textDocument } = file.document;
  const named = renamableAt(file, textDocument.offsetAt(position), context);
  if (!named) return null;
  return { range: rangeOf(textDocument, named), placeholder: unquoted(file.text.slice(named.start, named.end)) };
};
