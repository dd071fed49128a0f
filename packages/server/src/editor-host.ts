import type { EditorRequests } from '@jixiao/protocol';
import type { Connection } from 'vscode-languageserver';
import type { FileHost } from './file-host.js';

/** The editor's own file system: the only one in a browser, and the one of virtual workspaces. */
export function editorHost(connection: Connection): FileHost {
  const ask = <Method extends keyof EditorRequests>(
    method: Method,
    params: EditorRequests[Method]['params'],
  ): Promise<EditorRequests[Method]['result']> => connection.sendRequest(method, params);
  return {
    findFiles: () => ask('jixiao/findFiles', {}),
    read: async (uri) => (await ask('jixiao/readFile', { uri }))?.text,
    exists: (uri) => ask('jixiao/fileExists', { uri }),
  };
}
