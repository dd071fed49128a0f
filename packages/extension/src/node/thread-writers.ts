import { Worker } from 'node:worker_threads';
import type { ExtensionContext } from 'vscode';
import type { WriterHost } from '../export/page-writer.js';

/** Workers that are threads of the extension host. They read the typesetter and the fonts from the disk themselves. */
export function threadWriters(context: ExtensionContext): WriterHost {
  return {
    start(heard, failed) {
      const worker = new Worker(context.asAbsolutePath('packages/extension/out/page-writer.cjs'), {
        workerData: { pdf: context.asAbsolutePath('packages/extension/out/pdf') },
      });
      worker.on('message', heard);
      worker.on('error', failed);
      worker.on('exit', (code) => failed(new Error(`the worker has ended with ${code}`)));
      return {
        post: (request) => worker.postMessage(request),
        terminate: () => void worker.terminate(),
      };
    },
  };
}
