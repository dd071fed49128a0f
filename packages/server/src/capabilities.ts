import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { legend } from './features/semantic-tokens/legend.js';

/** Characters behind which something is offered without a letter being typed. */
const completionTriggers = [' ', '\u3000', ':', '：', '.', '．', '。', '[', '【', '(', '（'];

/** What the server tells the editor that it can do: a line for each feature. It is told before the features are loaded. */
export const capabilities: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
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
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};
