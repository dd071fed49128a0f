/** The lines that an intake writes, with what it did not understand kept as comments. */
export class Lines {
  private readonly written: { depth: number; text: string }[] = [];
  /** How many pieces of text were kept as comments. */
  leftOver = 0;

  /** A line below the report (1), a level 1 (2), a level 2 (3) or an indicator (4). */
  add(depth: number, text: string): void {
    this.written.push({ depth, text });
  }

  /** A text that has no place in a report, for the writer to place or to delete. */
  keep(text: string): void {
    this.leftOver++;
    const depth = this.written.at(-1)?.depth ?? 1;
    for (const line of text.split(/\r\n|\r|\n/)) this.written.push({ depth, text: `// ${line}` });
  }

  get empty(): boolean {
    return this.written.length === 0;
  }

  toString(lineEnd = '\n'): string {
    return this.written.map(({ depth, text }) => `${'  '.repeat(depth)}${text}`).join(lineEnd);
  }
}
