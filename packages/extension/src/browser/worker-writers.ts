import type { WrittenPage } from '@jixiao/protocol';
import { type ExtensionContext, Uri, workspace } from 'vscode';
import type { WriterHost } from '../export/page-writer.js';
import { pdfFiles } from '../export/pdf-files.js';
import { newWorker } from './worker.js';

/** Workers of the browser. They cannot read files, so that a pdf is sent with what it is set with. */
export function workerWriters(context: ExtensionContext): WriterHost {
  const out = Uri.joinPath(context.extensionUri, 'packages/extension/out');
  const file = Uri.joinPath(out, 'page-writer-worker.js').toString(true);
  const read = (name: string) => workspace.fs.readFile(Uri.joinPath(out, 'pdf', name));
  return {
    async pdf() {
      const [compiler, fonts] = await Promise.all([read(pdfFiles.compiler), Promise.all(pdfFiles.fonts.map(read))]);
      return { compiler, fonts };
    },
    start(heard, failed) {
      const worker = newWorker(file);
      worker.addEventListener('message', ({ data }: { data: unknown }) => heard(data as WrittenPage));
      worker.addEventListener('error', ({ message }: { message: string }) => failed(new Error(message)));
      return {
        post: (request) => worker.postMessage(request),
        terminate: () => worker.terminate(),
      };
    },
  };
}
