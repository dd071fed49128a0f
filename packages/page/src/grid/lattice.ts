/** The width of the paper. Lines stand at whole thousandths of it. */
export const WIDTH = 1000;

/** No line stands closer to another one. */
const NARROWEST = 20;
/** What a line of its own costs, in thousandths by which a line may be off. */
const NEW_LINE = 60;
/** How far the line behind a label is moved. */
const NEAR = 45;
/** What it costs, a thousandth, that a column is narrower than it needs to be. */
const SQUEEZE = 10;
/** Where a new line may stand, seen from where it is wanted. */
const SHIFTS = [0, -8, 8, -16, 16, -24, 24, -32, 32];
/** What it costs, a thousandth, that a line stands elsewhere than wanted. */
const SHIFT = 0.5;

/**
 * Finds one set of vertical lines for strips that each want lines of their own. A line is moved to one that is there already where that
 * is not far, so that columns of different blocks stand in line as they do on a printed form; else it gets its own. The first strip has
 * its wishes granted.
 */
export class Lattice {
  private readonly lines = new Set<number>([0, WIDTH]);

  /** `scale` turns what a column needs on a narrow sheet into thousandths of the sheet at hand. */
  constructor(private readonly scale: number) {}

  /** Draws the line behind a label: one that is there already, if it is near. */
  near(wanted: number, from: number): number {
    const near = this.sorted()
      .filter((line) => line > from && line < WIDTH && Math.abs(line - wanted) <= NEAR)
      .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
    // Labels within labels leave something to what they stand beside.
    const line = near[0] ?? Math.min(wanted, Math.round((from + WIDTH) / 2));
    this.lines.add(line);
    return line;
  }

  /** Where the lines of a strip from `from` to `to` come to stand, for columns that need `needs` and share the width as `shares`. */
  place(needs: readonly number[], from: number, to: number, shares = needs): number[] {
    const wanted = wantedLines(shares, from, to);
    this.lines.add(from);
    this.lines.add(to);
    const placed = bestLines(
      wanted,
      needs.map((need) => need * this.scale),
      this.sorted(),
    );
    for (const line of placed) this.lines.add(line);
    return placed;
  }

  /** All lines, left to right. */
  sorted(): number[] {
    return [...this.lines].sort((a, b) => a - b);
  }
}

function wantedLines(shares: readonly number[], from: number, to: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let sum = 0;
  return [
    from,
    ...shares.map((share) => {
      sum += share;
      return Math.round(from + ((to - from) * sum) / total);
    }),
  ];
}

interface Choice {
  line: number;
  cost: number;
  before?: Choice;
}

/** The cheapest choice of one line for each wanted one, from left to right. */
function bestLines(wanted: readonly number[], needs: readonly number[], lines: readonly number[]): number[] {
  const first = wanted[0] as number;
  const last = wanted.at(-1) as number;
  let choices: Choice[] = [{ line: first, cost: 0 }];
  for (let index = 1; index < wanted.length; index++) {
    const want = wanted[index] as number;
    const need = needs[index - 1] as number;
    const candidates =
      index === wanted.length - 1 ? [{ line: last, cost: 0 }] : candidatesFor(want, lines, first, last);
    const next: Choice[] = [];
    for (const { line, cost } of candidates) {
      let best: Choice | undefined;
      for (const before of choices) {
        const got = line - before.line;
        if (got <= 0) continue;
        const total = before.cost + cost + SQUEEZE * Math.max(0, need - got);
        if (!best || total < best.cost) best = { line, cost: total, before };
      }
      if (best) next.push(best);
    }
    // Too many columns for the paper: the lines stand where they are wanted, however close.
    if (next.length === 0) return evenLines(wanted, first, last);
    choices = next;
  }
  let choice: Choice | undefined = choices.reduce((a, b) => (b.cost < a.cost ? b : a));
  const found: number[] = [];
  for (; choice; choice = choice.before) found.unshift(choice.line);
  return found;
}

function candidatesFor(want: number, lines: readonly number[], first: number, last: number) {
  const found = lines
    .filter((line) => line > first && line < last)
    .map((line) => ({ line, cost: Math.abs(line - want) * SHIFT }));
  for (const shift of SHIFTS) {
    const line = want + shift;
    const isFree = line > first && line < last && lines.every((other) => Math.abs(other - line) >= NARROWEST);
    if (isFree) found.push({ line, cost: NEW_LINE + Math.abs(shift) * SHIFT });
  }
  return found;
}

function evenLines(wanted: readonly number[], first: number, last: number): number[] {
  let before = first;
  return wanted.map((want, index) => {
    if (index === 0) return first;
    const left = wanted.length - 1 - index;
    before = left === 0 ? last : Math.min(Math.max(want, before + 1), last - left);
    return before;
  });
}
