import type { EditorRequests } from '@jixiao/protocol';
import { FileSystemError, FileType, type LogOutputChannel, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, GenericRequestHandler } from 'vscode-languageclient';
import { decodeText } from './decode-text.js';
import { type Entry, filesBelow } from './files-below.js';

type Answers = {
  [Method in keyof EditorRequests]: (
    params: EditorRequests[Method]['params'],
  ) => Promise<EditorRequests[Method]['result']>;
};

/** Answers what the server asks about files that it cannot read itself: those of a browser or of a virtual workspace. */
export function answerEditorRequests(client: BaseLanguageClient, log: LogOutputChannel): void {
  const uriOf = (uri: string) => client.protocol2CodeConverter.asUri(uri);
  const answers: Answers = {
    'jixiao/findFiles': async () => {
      const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
      const list = async (folder: Uri) => (await ifThere(folder, log, entriesOf)) ?? [];
      const files = await filesBelow(folders, '.jx', list, Uri.joinPath);
      return files.map((uri) => client.code2ProtocolConverter.asUri(uri));
    },
    'jixiao/readFile': async ({ uri }) => {
      const bytes = await ifThere(uriOf(uri), log, (file) => workspace.fs.readFile(file));
      const text = bytes && decodeText(bytes);
      return text === undefined ? null : { text };
    },
    'jixiao/fileExists': async ({ uri }) =>
      (await ifThere(uriOf(uri), log, (file) => workspace.fs.stat(file))) !== undefined,
  };
  for (const [method, answer] of Object.entries(answers))
    client.onRequest(method, answer as GenericRequestHandler<unknown, void>);
}

async function entriesOf(folder: Uri): Promise<Entry[]> {
  const entries = await workspace.fs.readDirectory(folder);
  return entries.map(([name, type]) => ({
    name,
    kind: type === FileType.File ? 'file' : type === FileType.Directory ? 'folder' : 'other',
  }));
}

/** What is asked of a file; undefined when there is none, or when it cannot be had, which the log tells. */
async function ifThere<Result>(
  uri: Uri,
  log: LogOutputChannel,
  get: (uri: Uri) => Thenable<Result>,
): Promise<Result | undefined> {
  try {
    return await get(uri);
  } catch (error) {
    const missing = error instanceof FileSystemError && /^(FileNotFound|FileNotADirectory)$/.test(error.code);
    if (!missing) log.warn(`${uri.toString(true)}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
