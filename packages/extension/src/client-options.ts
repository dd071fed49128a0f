import type { InitializationOptions } from '@jixiao/protocol';
import type { LogOutputChannel } from 'vscode';
import { type ErrorHandler, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { asksAboutView } from './document-views.js';
import { linkToRules } from './rule-links.js';
import { sayStopped } from './server-deaths.js';

/** The id of the language in the manifest, and of the section of its settings. */
export const languageId = 'jixiao';

const initializationOptions: InitializationOptions = { readsFiles: true };

/** How the server is spoken to. Reports are checked wherever they lie, also unsaved and in virtual workspaces, but only once. */
export function clientOptions(
  log: LogOutputChannel,
  errorHandler: ErrorHandler,
  ruleIds: ReadonlySet<string>,
): LanguageClientOptions {
  return {
    documentSelector: [{ language: languageId }],
    diagnosticCollectionName: languageId,
    initializationOptions,
    errorHandler,
    initializationFailedHandler: (error) => {
      log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      void sayStopped();
      return false;
    },
    outputChannel: log,
    traceOutputChannel: log,
    // What fails is said by whoever asked, in the user's language; the library's own words go to the log.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: {
      handleDiagnostics: (uri, diagnostics, next) => next(uri, linkToRules(diagnostics, ruleIds)),
      sendNotification: (type, next, params) => (asksAboutView(params) ? Promise.resolve() : next(type, params)),
      sendRequest: (type, params, token, next) =>
        // Every request about a document has an empty answer.
        asksAboutView(params) ? Promise.resolve(null as never) : next(type, params, token),
    },
  };
}
