import type { ServerRequests } from '@jixiao/protocol';
import { type CancellationToken, RequestType } from 'vscode-languageserver';
import type { Server } from '../server.js';

type Params<Method extends keyof ServerRequests> = ServerRequests[Method]['params'];
type Result<Method extends keyof ServerRequests> = ServerRequests[Method]['result'];

/** Answers one of the requests that `@jixiao/protocol` lists. */
export type Answer<Method extends keyof ServerRequests> = (
  server: Server,
  params: Params<Method>,
  token: CancellationToken,
) => Result<Method> | Promise<Result<Method>>;

export function answer<Method extends keyof ServerRequests>(
  server: Server,
  method: Method,
  give: Answer<Method>,
): void {
  const type = new RequestType<Params<Method>, Result<Method>, void>(method);
  server.connection.onRequest(type, async (params, token): Promise<never> => {
    await server.ready;
    // The type of the handler cannot say that the result may be null.
    return (await give(server, params, token)) as never;
  });
}
