import type { WritePage, WrittenPage } from '@jixiao/protocol';
import { pageWriter } from '../page-writer.js';

// The parts of a worker that are used here; the library of the DOM would say that there is a document, too.
const worker = globalThis as unknown as {
  onmessage: (event: { data: WritePage }) => void;
  postMessage(message: WrittenPage, transfer: ArrayBuffer[]): void;
};
const write = pageWriter((answer, transfer) => worker.postMessage(answer, transfer));
worker.onmessage = ({ data }) => write(data);
