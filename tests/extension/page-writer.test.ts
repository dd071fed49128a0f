import type { WritePage, WrittenPage } from '@jixiao/protocol';
import { describe, expect, it } from 'vitest';
import {
  CancelledError,
  PageWriter,
  TimeoutError,
  WriterError,
  type WriterHost,
} from '../../packages/extension/src/export/page-writer.js';
import { pdfFiles } from '../../packages/extension/src/export/pdf-files.js';
import { pdfFiles as shipped } from '../../packages/page/build.mjs';

/** Workers that answer as they are told, and all that is done with them. */
function testWorkers(answer: (request: WritePage) => Omit<WrittenPage, 'id'> | 'crash' | undefined) {
  const happened: string[] = [];
  const sent: WritePage[] = [];
  let count = 0;
  const host: WriterHost = {
    start(heard, failed) {
      const name = `worker ${++count}`;
      happened.push(`${name} starts`);
      return {
        post(request) {
          sent.push(request);
          queueMicrotask(() => {
            const given = answer(request);
            if (given === 'crash') failed(new Error('out of memory'));
            else if (given) heard({ id: request.id, ...given } as WrittenPage);
          });
        },
        terminate() {
          happened.push(`${name} ends`);
          queueMicrotask(() => failed(new Error('it has ended with 1')));
        },
      };
    },
  };
  return { host, happened, sent };
}

/** A token that can be cancelled. */
function testToken() {
  const listeners = new Set<() => void>();
  const token = {
    isCancellationRequested: false,
    onCancellationRequested: (listener: () => void) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
  };
  const cancel = () => {
    token.isCancellationRequested = true;
    for (const listener of listeners) listener();
  };
  return { token: token as never, cancel, listeners };
}

it('knows the files that a pdf is set with', () => {
  expect(pdfFiles.compiler).toBe(shipped.compiler);
  expect(pdfFiles.fonts.toSorted()).toEqual(shipped.fonts.toSorted());
});

const request = { page: {}, format: 'docx' } as const;
const bytes = new Uint8Array([1]);
const { token } = testToken();

describe('writing pages in a worker', () => {
  it('starts one when the first page comes, and ends it afterwards', async () => {
    const { host, happened } = testWorkers(() => ({ bytes }));
    const writer = new PageWriter(host);
    expect(happened).toEqual([]);
    expect((await writer.write(request, token)).bytes).toBe(bytes);
    expect((await writer.write(request, token)).bytes).toBe(bytes);
    writer.dispose();
    expect(happened).toEqual(['worker 1 starts', 'worker 1 ends']);
  });

  it('ends it when the user cancels, and takes a new one for the next page', async () => {
    let silent = true;
    const { host, happened } = testWorkers(() => (silent ? undefined : { bytes }));
    const writer = new PageWriter(host);
    const { token: own, cancel, listeners } = testToken();
    const writing = writer.write(request, own);
    await Promise.resolve();
    cancel();
    await expect(writing).rejects.toBeInstanceOf(CancelledError);
    expect(happened).toEqual(['worker 1 starts', 'worker 1 ends']);
    expect(listeners.size).toBe(0);
    await expect(writer.write(request, own)).rejects.toBeInstanceOf(CancelledError);
    silent = false;
    expect((await writer.write(request, token)).bytes).toBe(bytes);
    expect(happened.slice(2)).toEqual(['worker 2 starts']);
  });

  it('ends one that takes too long', async () => {
    const { host, happened } = testWorkers(() => undefined);
    await expect(new PageWriter(host, 1).write(request, token)).rejects.toBeInstanceOf(TimeoutError);
    expect(happened).toEqual(['worker 1 starts', 'worker 1 ends']);
  });

  it('tells of one that fails or dies, and goes on', async () => {
    const answers: (Omit<WrittenPage, 'id'> | 'crash')[] = [{ error: '嘭' } as never, 'crash', { bytes } as never];
    const { host } = testWorkers(() => answers.shift());
    const writer = new PageWriter(host);
    for (const why of ['嘭', 'out of memory']) {
      const error = await writer.write(request, token).catch((thrown) => thrown);
      expect(error).toBeInstanceOf(WriterError);
      expect(error.message).toContain(why);
    }
    expect((await writer.write(request, token)).bytes).toBe(bytes);
  });

  it('sends what a pdf is set with once to each worker', async () => {
    const { host, sent } = testWorkers(({ format }) => (format === 'csv' ? 'crash' : { bytes }));
    const pdf = { compiler: bytes, fonts: [bytes] };
    const writer = new PageWriter({ ...host, pdf: async () => pdf });
    for (const format of ['md', 'pdf', 'pdf', 'csv', 'pdf'] as const)
      await writer.write({ page: {}, format }, token).catch(() => {});
    expect(sent.map((each) => each.pdf)).toEqual([undefined, pdf, undefined, undefined, pdf]);
  });
});
