import type { CancellationToken, Connection, TextDocumentIdentifier } from 'vscode-languageserver';
import type { Server } from '../server.js';
import type { DocumentFeature } from './feature.js';

type Features = typeof import('./all.js');

/**
 * Answers the requests of the protocol: one line here, one file in this folder. The files are loaded with the first request, so that what
 * is found in a document need not wait for them.
 */
export function registerFeatures(connection: Connection, server: Server): void {
  let loading: Promise<Features> | undefined;
  const load = () => (loading ??= import('./all.js'));
  /** A request about a document that is gone has an empty answer. */
  const onDocument =
    <Params extends { textDocument: TextDocumentIdentifier }, Result>(
      pick: (features: Features) => DocumentFeature<Params, Result>,
      none: Result,
    ) =>
    async (params: Params, token: CancellationToken): Promise<Result> => {
      // Before the names of other files are known, what they offer would be missing.
      await server.ready;
      const feature = pick(await load());
      const file = await server.workspace.file(params.textDocument.uri);
      return file ? feature(file, params, server, token) : none;
    };

  connection.onCodeAction(onDocument(({ codeActions }) => codeActions, []));
  connection.onCodeLens(onDocument(({ codeLenses }) => codeLenses, []));
  connection.onCompletion(onDocument(({ completion }) => completion, { isIncomplete: false, items: [] }));
  connection.onCompletionResolve(async (item) => (await load()).resolveCompletion(item, server));
  connection.onDefinition(onDocument(({ definition }) => definition, []));
  connection.onDocumentHighlight(onDocument(({ documentHighlights }) => documentHighlights, []));
  connection.onDocumentLinks(onDocument(({ documentLinks }) => documentLinks, []));
  connection.onDocumentSymbol(onDocument(({ documentSymbols }) => documentSymbols, []));
  connection.onFoldingRanges(onDocument(({ foldingRanges }) => foldingRanges, []));
  connection.onDocumentFormatting(onDocument(({ formatting }) => formatting, []));
  connection.onDocumentRangeFormatting(onDocument(({ rangeFormatting }) => rangeFormatting, []));
  connection.onDocumentOnTypeFormatting(onDocument(({ onTypeFormatting }) => onTypeFormatting, []));
  connection.onHover(onDocument(({ hover }) => hover, null));
  connection.languages.inlayHint.on(onDocument(({ inlayHints }) => inlayHints, []));
  connection.onPrepareRename(onDocument(({ prepareRename }) => prepareRename, null));
  connection.onReferences(onDocument(({ references }) => references, []));
  connection.onRenameRequest(onDocument(({ rename }) => rename, null));
  connection.onSelectionRanges(onDocument(({ selectionRanges }) => selectionRanges, []));
  connection.languages.semanticTokens.on(onDocument(({ semanticTokens }) => semanticTokens, { data: [] }));
  connection.languages.semanticTokens.onRange(
    onDocument(({ semanticTokensInRange }) => semanticTokensInRange, { data: [] }),
  );
  connection.onSignatureHelp(onDocument(({ signatureHelp }) => signatureHelp, null));
  connection.onWorkspaceSymbol(async (params, token) => {
    await server.ready;
    return (await load()).workspaceSymbols(params, server, token);
  });
}
