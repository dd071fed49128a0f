import type { Connection, ConnectionOptions } from 'vscode-languageserver';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../start-server.js';

/** Two streams of bytes, such as standard input and output. */
interface Streams {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
}

/** Serves one editor over two streams. Never resolves: when the editor leaves, the process ends, as the protocol asks. */
export function startNodeServer({ input, output }: Streams): Promise<never> {
  start((options) => createConnection(ProposedFeatures.all, input, output, options));
  return new Promise(() => {});
}

/** How the two talk is said by the arguments: --stdio, --node-ipc, --socket or --pipe. */
export function serveByArguments(): void {
  start((options) => createConnection(ProposedFeatures.all, options));
}

function start(connect: (options: ConnectionOptions) => Connection): void {
  startServer(connect, () => import('./serve.js'));
}
