import type { CancellationToken, Connection, ServerCapabilities, TextDocumentIdentifier } from 'vscode-languageserver';
import type { Server } from '../server.js';
import { codeActions } from './code-action.js';
import { codeLenses } from './code-lens.js';
import { completion, completionTriggers, resolveCompletion } from './completion.js';
import { definition } from './definition.js';
import { documentHighlights } from './document-highlight.js';
import { documentLinks } from './document-link.js';
import { documentSymbols } from './document-symbol.js';
import type { DocumentFeature } from './feature.js';
import { foldingRanges } from './folding-range.js';
import { formatting } from './formatting.js';
import { hover } from './hover.js';
import { inlayHints } from './inlay-hint.js';
import { onTypeFormatting } from './on-type-formatting.js';
import { prepareRename } from './prepare-rename.js';
import { rangeFormatting } from './range-formatting.js';
import { references } from './references.js';
import { rename } from './rename.js';
import { selectionRanges } from './selection-range.js';
import { legend } from './semantic-tokens/legend.js';
import { semanticTokens, semanticTokensInRange } from './semantic-tokens.js';
import { signatureHelp } from './signature-help.js';
import { workspaceSymbols } from './workspace-symbol.js';

/** What the server tells the editor that it can do: one line here, one file in this folder. */
export const capabilities: ServerCapabilities = {
  codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.jixiao'] },
  codeLensProvider: {},
  completionProvider: { triggerCharacters: completionTriggers, resolveProvider: true },
  definitionProvider: true,
  documentFormattingProvider: true,
  documentHighlightProvider: true,
  documentLinkProvider: {},
  documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: ['|', '｜'] },
  documentRangeFormattingProvider: true,
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  hoverProvider: true,
  inlayHintProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  selectionRangeProvider: true,
  semanticTokensProvider: { legend, full: true, range: true },
  signatureHelpProvider: { triggerCharacters: ['(', '（', ',', '，'] },
  workspaceSymbolProvider: true,
};

export function registerFeatures(connection: Connection, server: Server): void {
  /** A request about a document that is gone has an empty answer. */
  const onDocument =
    <Params extends { textDocument: TextDocumentIdentifier }, Result>(
      feature: DocumentFeature<Params, Result>,
      none: Result,
    ) =>
    async (params: Params, token: CancellationToken): Promise<Result> => {
      // Before the names of other files are known, what they offer would be missing.
      await server.ready;
      const file = await server.workspace.file(params.textDocument.uri);
      return file ? feature(file, params, server, token) : none;
    };

  connection.onCodeAction(onDocument(codeActions, []));
  connection.onCodeLens(onDocument(codeLenses, []));
  connection.onCompletion(onDocument(completion, { isIncomplete: false, items: [] }));
  connection.onCompletionResolve((item) => resolveCompletion(item, server));
  connection.onDefinition(onDocument(definition, []));
  connection.onDocumentHighlight(onDocument(documentHighlights, []));
  connection.onDocumentLinks(onDocument(documentLinks, []));
  connection.onDocumentSymbol(onDocument(documentSymbols, []));
  connection.onFoldingRanges(onDocument(foldingRanges, []));
  connection.onDocumentFormatting(onDocument(formatting, []));
  connection.onDocumentRangeFormatting(onDocument(rangeFormatting, []));
  connection.onDocumentOnTypeFormatting(onDocument(onTypeFormatting, []));
  connection.onHover(onDocument(hover, null));
  connection.languages.inlayHint.on(onDocument(inlayHints, []));
  connection.onPrepareRename(onDocument(prepareRename, null));
  connection.onReferences(onDocument(references, []));
  connection.onRenameRequest(onDocument(rename, null));
  connection.onSelectionRanges(onDocument(selectionRanges, []));
  connection.languages.semanticTokens.on(onDocument(semanticTokens, { data: [] }));
  connection.languages.semanticTokens.onRange(onDocument(semanticTokensInRange, { data: [] }));
  connection.onSignatureHelp(onDocument(signatureHelp, null));
  connection.onWorkspaceSymbol(async (params, token) => {
    await server.ready;
    return workspaceSymbols(params, server, token);
  });
}
