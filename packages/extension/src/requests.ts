import type { ServerRequests } from '@jixiao/protocol';
import type { CancellationToken } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Asks the server one of the requests that `@jixiao/protocol` lists. */
export function ask<Method extends keyof ServerRequests>(
  client: BaseLanguageClient,
  method: Method,
  params: ServerRequests[Method]['params'],
  token?: CancellationToken,
): Promise<ServerRequests[Method]['result']> {
  return client.sendRequest(method, params, token);
}
