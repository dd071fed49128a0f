/** Checks documents one after the other as soon as nothing else is to be read from the editor; each edit starts over. */
export class CheckScheduler {
  private readonly waiting = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  /** How long the last check took, in ms. */
  private lastTook = 0;

  /** `check` must not reject; it reports its own faults. */
  constructor(private readonly check: (uri: string) => Promise<void>) {}

  /**
   * An edit: this document first, the ones that depend on it afterwards.
   * @param headStart for what is more urgent and about to be asked for, in ms
   */
  edited(uri: string, dependents: Iterable<string> = [], headStart = 0): void {
    const others = [...this.waiting].filter((other) => other !== uri);
    this.waiting.clear();
    for (const next of [uri, ...others, ...dependents]) this.waiting.add(next);
    this.start(headStart);
  }

  add(uris: Iterable<string>): void {
    for (const uri of uris) this.waiting.add(uri);
    this.start();
  }

  remove(uri: string): void {
    this.waiting.delete(uri);
  }

  private start(headStart = 0): void {
    clearTimeout(this.timer);
    if (this.waiting.size === 0) return;
    // A document that takes long to check is not checked at every key while someone types.
    const wait = this.lastTook > SLOW ? Math.min(this.lastTook, LONGEST_WAIT) : headStart;
    this.timer = setTimeout(() => void this.run(), wait);
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      const [uri] = this.waiting;
      if (uri === undefined) return;
      this.waiting.delete(uri);
      const start = performance.now();
      await this.check(uri);
      this.lastTook = performance.now() - start;
    } finally {
      this.running = false;
      // Between two documents the editor gets its turn.
      if (this.waiting.size > 0) this.start();
    }
  }
}

const SLOW = 250;
const LONGEST_WAIT = 400;
