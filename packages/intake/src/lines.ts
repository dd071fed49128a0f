/** What of a report some lines belong to. Lines of one home stand together. */
export type Home =
  /** The 资金 or 表 that is open at the caret. */
  | { kind: 'rows' }
  /** The 资金 that the report has somewhere. */
  | { kind: 'funds' }
  /** Whatever level is open at the caret, or none. */
  | { kind: 'open' }
  /** A level that the report has. */
  | { kind: 'level'; category: string; subcategory?: string }
  /** Behind the levels that the report has. */
  | { kind: 'levels' }
  /** The blank row of 资金 or of the open 表 that has this name. */
  | { kind: 'row'; name: string; of: 'rows' | 'funds' }
  /** Behind the fields that the report has. */
  | { kind: 'fields' }
  /** A field that the report leaves blank. */
  | { kind: 'field'; name: string }
  /** The 年度目标 that the report has. */
  | { kind: 'goals' }
  /** A text that this 年度目标 leaves blank. */
  | { kind: 'goal'; word: string }
  /** The line of the 总分 that the report has: what goes on behind it. */
  | { kind: 'total' }
  /** An entry of the report with a head of its own. */
  | { kind: 'entry' };

/** Lines with their indentation, for one place of the report. */
export interface PastedPart {
  home: Home;
  lines: string[];
}

/** The lines that an intake writes, home by home, with what it did not understand kept as comments. */
export class Lines {
  private readonly written = new Map<string, PastedPart>();
  private current: PastedPart | undefined;
  private depth = 1;
  /** How many pieces of text were kept as comments. */
  leftOver = 0;

  /** The lines that follow belong there. Returns whether there are none yet. */
  enter(home: Home): boolean {
    const key = JSON.stringify(home);
    const known = this.written.get(key);
    this.current = known ?? { home, lines: [] };
    if (!known) this.written.set(key, this.current);
    return this.current.lines.length === 0;
  }

  /** A line directly below the report has the depth 1. */
  add(depth: number, text: string): void {
    this.depth = depth;
    if (!this.current) this.enter({ kind: 'entry' });
    this.current?.lines.push(`${'  '.repeat(depth)}${text}`);
  }

  /** A text that has no place in a report, for the writer to place or to delete. */
  keep(text: string, depth = this.depth): void {
    this.leftOver++;
    this.depth = depth;
    for (const line of text.split(/\r\n|\r|\n/)) this.add(this.depth, `// ${line}`);
  }

  get parts(): PastedPart[] {
    return [...this.written.values()].filter(({ lines }) => lines.length > 0);
  }
}
