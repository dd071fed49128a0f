import type { Language } from '@jixiao/core';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientAbilities, ServerContext } from '../../packages/server/src/context.js';
import type { DocumentFeature } from '../../packages/server/src/features/feature.js';
import type { FileHost } from '../../packages/server/src/file-host.js';
import { defaultSettings, type Settings } from '../../packages/server/src/settings.js';
import type { LoadedFile } from '../../packages/server/src/workspace/loaded-file.js';
import { Workspace } from '../../packages/server/src/workspace/workspace.js';

/** Files by address in memory, as a disk would have them. */
export function memoryHost(files: Record<string, string> = {}): FileHost {
  return {
    findFiles: async () => Object.keys(files).filter((uri) => uri.endsWith('.jx')),
    read: async (uri) => files[uri],
    exists: async (uri) => uri in files,
  };
}

export const noToken = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) };

export const home = 'file:///单位';

export interface TestWorkspace {
  workspace: Workspace;
  context: ServerContext;
  /** Opens a text, or edits it when it is open. */
  open(uri: string, text: string): Promise<LoadedFile>;
  /** Asks a feature about a file that is open. */
  ask<P extends { textDocument: { uri: string } }, R>(
    feature: DocumentFeature<P, R>,
    file: LoadedFile,
    params: Omit<P, 'textDocument'>,
  ): Promise<R>;
}

/** A workspace with some closed files; addresses are names below `home`. */
export async function testWorkspace(
  files: Record<string, string> = {},
  options: { language?: Language; settings?: Partial<Settings>; client?: Partial<ClientAbilities> } = {},
): Promise<TestWorkspace> {
  const addressed = Object.fromEntries(Object.entries(files).map(([name, text]) => [addressOf(name), text]));
  const workspace = new Workspace(memoryHost(addressed));
  await workspace.scan([home]);
  const context: ServerContext = {
    workspace,
    language: options.language ?? 'zh',
    settings: { ...defaultSettings, ...options.settings },
    client: { snippets: true, insertReplace: false, documentChanges: true, builtInForms: true, ...options.client },
  };
  let version = 0;
  return {
    workspace,
    context,
    async open(name, text) {
      const uri = addressOf(name);
      workspace.change(TextDocument.create(uri, 'jixiao', ++version, text));
      const file = await workspace.file(uri);
      if (!file) throw new Error(`${uri} is not there`);
      return file;
    },
    async ask(feature, file, params) {
      return feature(file, { textDocument: { uri: file.uri }, ...params } as never, context, noToken);
    },
  };
}

export function addressOf(name: string): string {
  return name.includes(':') ? name : `${home}/${name}`;
}

/** A snippet without its `<|>`, and the offset where that stood. */
export function caretIn(snippet: string): { text: string; offset: number } {
  const offset = snippet.indexOf('<|>');
  if (offset < 0) throw new Error('the snippet has no <|>');
  return { text: snippet.replace('<|>', ''), offset };
}
