/**
 * Does one thing at a time, and of what is asked for meanwhile only the newest: whoever asks gets its result, because it has begun after
 * he asked.
 */
export class Latest {
  private running = false;
  private waiting: { promise: Promise<void>; begin: () => void } | undefined;

  /** `work` must not reject; it reports its own faults. */
  constructor(private readonly work: () => Promise<void>) {}

  /** Resolves when the work has been done once more. */
  request(): Promise<void> {
    if (!this.waiting) {
      let begin = () => {};
      const promise = new Promise<void>((resolve) => {
        begin = () => {
          this.running = true;
          void this.work().then(() => {
            this.running = false;
            resolve();
            this.next();
          });
        };
      });
      this.waiting = { promise, begin };
    }
    const { promise } = this.waiting;
    this.next();
    return promise;
  }

  private next(): void {
    if (this.running || !this.waiting) return;
    const { begin } = this.waiting;
    this.waiting = undefined;
    begin();
  }
}
