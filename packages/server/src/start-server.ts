import type { Connection, ConnectionOptions, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { capabilities } from './capabilities.js';
import { MessageOrder } from './message-order.js';

/** Answers everything but `initialize`: registers its handlers before it returns. */
export type Serve = (connection: Connection, params: InitializeParams) => void;

/**
 * Answers on a connection until it is closed: `initialize` at once, and everything else when `load` has brought what answers it. An editor
 * waits for the first answer with all its languages, and for the rest only with ours.
 */
export function startServer(
  connect: (options: ConnectionOptions) => Connection,
  load: () => Promise<{ serve: Serve }>,
): void {
  const messageStrategy = new MessageOrder();
  const connection = connect({ messageStrategy });
  connection.onInitialize((params): InitializeResult => {
    const release = messageStrategy.hold();
    load().then(
      ({ serve }) => {
        serve(connection, params);
        release();
      },
      // Without what it loads a server is none: it ends the process, and is an error of the worker.
      (error: unknown) =>
        setTimeout(() => {
          throw error;
        }),
    );
    return { capabilities, serverInfo: { name: 'jixiao' } };
  });
  connection.listen();
}
