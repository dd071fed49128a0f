import type { PdfParts, WritePage, WrittenFile, WrittenPage } from '@jixiao/protocol';
import type { CancellationToken } from 'vscode';

/** A worker that writes pages. */
export interface WriterWorker {
  post(request: WritePage): void;
  terminate(): void;
}

/** What differs between node and a browser. */
export interface WriterHost {
  /** Starts a worker. `failed` is called when it cannot go on. */
  start(heard: (answer: WrittenPage) => void, failed: (error: unknown) => void): WriterWorker;
  /** What the first pdf of a worker is sent with, where workers cannot read it themselves. */
  pdf?(): Promise<PdfParts>;
}

/** Writing one file takes seconds even for a report of a hundred pages. */
const LONGEST_MS = 180_000;

/** A worker took too long. */
export class TimeoutError extends Error {}

/** A worker could not write a page, or died of it. */
export class WriterError extends Error {}

/** The user wants it no longer. */
export class CancelledError extends Error {}

/**
 * Writes pages in a worker, which is started when the first page comes. Where one is cancelled or takes too long, the worker is ended,
 * and the next page gets a new one.
 */
export class PageWriter {
  private worker: WriterWorker | undefined;
  private hasPdf = false;
  private count = 0;
  private waiting: { id: number; done: (answer: WrittenPage) => void; failed: (error: unknown) => void } | undefined;

  constructor(
    private readonly host: WriterHost,
    private readonly longest = LONGEST_MS,
  ) {}

  /** Writes a page; the one before must have been written. */
  async write(
    request: Omit<WritePage, 'id' | 'pdf'>,
    token: Pick<CancellationToken, 'isCancellationRequested' | 'onCancellationRequested'>,
  ): Promise<WrittenFile> {
    const id = ++this.count;
    const pdf = request.format === 'pdf' && !this.hasPdf ? await this.host.pdf?.() : undefined;
    const message: WritePage = { ...request, id, ...(pdf && { pdf }) };
    if (token.isCancellationRequested) throw new CancelledError();
    const listening = token.onCancellationRequested(() => this.end(new CancelledError()));
    const timer = setTimeout(() => this.end(new TimeoutError()), this.longest);
    try {
      const answer = await new Promise<WrittenPage>((done, failed) => {
        this.waiting = { id, done, failed };
        this.worker ??= this.begin();
        this.worker.post(message);
        this.hasPdf ||= pdf !== undefined;
      });
      if ('error' in answer) throw new WriterError(answer.error);
      return answer;
    } finally {
      clearTimeout(timer);
      listening.dispose();
    }
  }

  dispose(): void {
    this.end(new CancelledError());
  }

  private begin(): WriterWorker {
    const worker = this.host.start(
      (answer) => {
        if (answer.id === this.waiting?.id) this.waiting.done(answer);
      },
      (error) => {
        // One that has been ended says so, too.
        if (worker === this.worker) this.end(new WriterError(String(error), { cause: error }));
      },
    );
    return worker;
  }

  private end(why: unknown): void {
    const { worker, waiting } = this;
    this.worker = undefined;
    this.waiting = undefined;
    this.hasPdf = false;
    worker?.terminate();
    waiting?.failed(why);
  }
}
