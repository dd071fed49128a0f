/** A while after something, in which what follows from it is not taken for a wish of the user: a window of time, since events get lost. */
export class QuietTime {
  private until = 0;

  constructor(
    private readonly milliseconds: number,
    private readonly now: () => number = Date.now,
  ) {}

  begin(): void {
    this.until = this.now() + this.milliseconds;
  }

  get isOver(): boolean {
    return this.now() >= this.until;
  }
}
