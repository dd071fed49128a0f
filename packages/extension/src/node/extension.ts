import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith, type ClientOf } from '../activate.js';
import { languageId } from '../client-options.js';
import { threadWriters } from './thread-writers.js';

export function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('packages/extension/out/server/main.mjs');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  const clientOf: ClientOf = (options) => new LanguageClient(languageId, 'Jixiao', { run, debug }, options);
  return activateWith(context, clientOf, threadWriters(context));
}
