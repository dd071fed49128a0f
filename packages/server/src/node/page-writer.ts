import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { pdfResources } from '@jixiao/disk';
import { pageWriter } from '../page-writer.js';

if (!parentPort) throw new Error('this is to be started as a worker');
const port = parentPort;
/** The folder that a pdf is set from. */
const { pdf } = workerData as { pdf: string };
port.on(
  'message',
  pageWriter(
    (answer, transfer) => port.postMessage(answer, transfer),
    pdfResources({ compiler: join(pdf, 'typst.wasm'), fonts: pdf }),
  ),
);
