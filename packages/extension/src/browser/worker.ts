import type { BrowserMessageReader } from 'vscode-languageclient/browser';

/** A worker of the browser, as far as it is used here; the library of the DOM would say that there is a document, too. */
export type Worker = ConstructorParameters<typeof BrowserMessageReader>[0] & {
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'error', listener: (event: { message: string }) => void): void;
  terminate(): void;
};

declare const Worker: new (url: string) => Worker;

/** Starts a worker from an address of the extension. */
export function newWorker(url: string): Worker {
  return new Worker(url);
}
