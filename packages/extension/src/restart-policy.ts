const MOST_RESTARTS = 4;
const WITHIN_MILLISECONDS = 3 * 60_000;

export type Verdict = 'restart' | 'restart silently' | 'give up';

/** Decides what follows when the server has died: it is started again, unless it keeps dying. Of a series only the first is told. */
export class RestartPolicy {
  private deaths: number[] = [];

  constructor(private readonly now: () => number = Date.now) {}

  died(): Verdict {
    const time = this.now();
    this.deaths = [...this.deaths.filter((death) => time - death < WITHIN_MILLISECONDS), time];
    if (this.deaths.length > MOST_RESTARTS) return 'give up';
    return this.deaths.length === 1 ? 'restart' : 'restart silently';
  }

  /** Somebody has started it by hand: what was before no longer counts. */
  forget(): void {
    this.deaths = [];
  }
}
