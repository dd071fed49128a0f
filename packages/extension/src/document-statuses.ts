import type { DocumentStatus } from '@jixiao/protocol';
import { type Disposable, type Event, EventEmitter } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What the server tells of documents after each check, for everybody who wants to know: the client has one listener only. */
export interface DocumentStatuses extends Disposable {
  onDidReceive: Event<DocumentStatus>;
}

export function documentStatuses(client: BaseLanguageClient): DocumentStatuses {
  const emitter = new EventEmitter<DocumentStatus>();
  client.onNotification('jixiao/status', (status: DocumentStatus) => emitter.fire(status));
  return { onDidReceive: emitter.event, dispose: () => emitter.dispose() };
}
