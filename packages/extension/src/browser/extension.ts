import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activateWith, type ClientOf } from '../activate.js';
import { languageId } from '../client-options.js';
import { newWorker, type Worker } from './worker.js';
import { workerWriters } from './worker-writers.js';

export function activate(context: ExtensionContext): Promise<void> {
  const file = Uri.joinPath(context.extensionUri, 'packages/extension/out/server-worker.js').toString(true);
  let running: Worker | undefined;
  // Called for every start: a worker that was given up does not end by itself.
  const startWorker = async () => {
    running?.terminate();
    running = newWorker(file);
    // The editor puts a class of its own in the place of the browser's, by which the client would not know a worker.
    return { reader: new BrowserMessageReader(running), writer: new BrowserMessageWriter(running) };
  };
  context.subscriptions.push({ dispose: () => running?.terminate() });
  const clientOf: ClientOf = (options) => new LanguageClient(languageId, 'Jixiao', startWorker, options);
  return activateWith(context, clientOf, workerWriters(context));
}
