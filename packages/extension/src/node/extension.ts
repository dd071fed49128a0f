import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from '../activate.js';
import { languageId } from '../client-options.js';

export function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('packages/extension/out/server.cjs');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return activateWith(context, (options) => new LanguageClient(languageId, 'Jixiao', { run, debug }, options));
}
