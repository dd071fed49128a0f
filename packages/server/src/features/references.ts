import { type Location, LSPErrorCodes, type ReferenceParams, ResponseError } from 'vscode-languageserver';
import { namesOfSubject, spellingsOf, visitNames } from '../lookup/find-names.js';
import { namedAt } from '../lookup/named.js';
import { rangeOf } from '../positions.js';
import type { DocumentFeature } from './feature.js';

/** Where the name under the caret is used, in all files of the workspace; lines of reports that fill in what a form declares are uses. */
export const references: DocumentFeature<ReferenceParams, Location[]> = async (
  file,
  { position, context: { includeDeclaration } },
  context,
  token,
) => {
  const { workspace } = context;
  const { version } = file;
  const named = namedAt(file, file.document.textDocument.offsetAt(position), workspace.services);
  if (!named) return [];
  const spellings = await spellingsOf(named.subject, context, token);
  const found: Location[] = [];
  await visitNames(named.subject, spellings, context, token, (other) => {
    for (const name of namesOfSubject(other, named.subject, spellings.names, workspace)) {
      const isDeclaration = name.use === 'declaration' || name.use === 'alias' || name.use === 'keyword';
      if (includeDeclaration || !isDeclaration)
        found.push({ uri: other.uri, range: rangeOf(other.document.textDocument, name) });
    }
  });
  // What was looked for may be no more.
  if (workspace.current(file.uri)?.version !== version) throw new ResponseError(LSPErrorCodes.ContentModified, '');
  const own = (uri: string) => (uri === file.uri ? 0 : 1);
  return found.sort((a, b) => own(a.uri) - own(b.uri) || (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
};
