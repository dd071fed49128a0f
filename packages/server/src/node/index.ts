import type { Connection } from 'vscode-languageserver';
import { editorHost } from '../editor-host.js';
import { startServer } from '../server.js';
import { diskHost } from './disk-host.js';

/** Starts the server in node, where it reads files from the disk itself. */
export function startNodeServer(connection: Connection): void {
  startServer(connection, (editor, { readsFiles }) => diskHost(readsFiles ? editorHost(editor) : undefined));
}
