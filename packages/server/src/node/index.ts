import type { Connection } from 'vscode-languageserver';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { editorHost } from '../editor-host.js';
import { startServer } from '../server.js';
import { diskHost } from './disk-host.js';

/** Two streams of bytes, such as standard input and output. */
export interface Streams {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
}

/** Serves one editor over two streams. Never resolves: when the editor leaves, the process ends, as the protocol asks. */
export function startNodeServer({ input, output }: Streams): Promise<never> {
  serve(createConnection(ProposedFeatures.all, input, output));
  return new Promise(() => {});
}

/** How the two talk is said by the arguments: --stdio, --node-ipc, --socket or --pipe. */
export function serveByArguments(): void {
  serve(createConnection(ProposedFeatures.all));
}

/** Starts the server in node, where it reads files from the disk itself. */
function serve(connection: Connection): void {
  startServer(connection, (editor, { readsFiles }) => diskHost(readsFiles ? editorHost(editor) : undefined));
}
