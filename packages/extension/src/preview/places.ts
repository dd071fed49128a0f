import type { Position, PreviewPlaces, Range } from '@jixiao/protocol';

/** Where what a preview shows is written. */
export interface Places {
  /** The range of what a slot prints, or of the name it belongs to; undefined where nothing is written. */
  rangeOf(slot: string): Range | undefined;
  /** The slots whose typed text is around a position: the narrowest ones, else those that begin in its line. */
  slotsAt(position: Position): string[];
  /** Rows with the lines they begin on, in the order of the text, and the end of the text. */
  rows: readonly { id: string; line: number }[];
  lineCount: number;
}

interface Slot {
  id: string;
  isTyped: boolean;
  range: Range;
}

/** What an answer of the server says, with the ids that it leaves out taken from `before`. */
export function readPlaces(answer: PreviewPlaces, before: Required<PreviewPlaces> | undefined): Places {
  const { ranges, lines, lineCount } = answer;
  const ids = answer.slots ?? before?.slots ?? [];
  const rowIds = answer.rows ?? before?.rows ?? [];
  const slots: Slot[] = [];
  for (const [index, id] of ids.entries()) {
    const [kind = -1, line = 0, character = 0, endLine = 0, endCharacter = 0] = ranges.slice(5 * index, 5 * index + 5);
    if (kind < 0) continue;
    const range = { start: { line, character }, end: { line: endLine, character: endCharacter } };
    slots.push({ id, isTyped: kind === 1, range });
  }
  const byId = new Map(slots.map((slot) => [slot.id, slot.range]));
  const firstOnLine = new Map<number, string>();
  for (const [index, line] of lines.entries()) {
    const id = rowIds[index];
    if (line >= 0 && id !== undefined && !firstOnLine.has(line)) firstOnLine.set(line, id);
  }
  return {
    rangeOf: (slot) => byId.get(slot),
    slotsAt: (position) => slotsAt(slots, position),
    rows: [...firstOnLine].map(([line, id]) => ({ id, line })).sort((a, b) => a.line - b.line),
    lineCount,
  };
}

function slotsAt(slots: readonly Slot[], position: Position): string[] {
  const around = slots.filter(
    ({ isTyped, range }) => isTyped && !isBefore(position, range.start) && !isBefore(range.end, position),
  );
  const [narrowest] = around.sort((a, b) => (isInside(a.range, b.range) ? -1 : 1));
  if (narrowest) return around.filter(({ range }) => sameRange(range, narrowest.range)).map(({ id }) => id);
  // A caret in a keyword: what is written behind it, in the same line.
  const inLine = slots.filter(({ isTyped, range }) => isTyped && range.start.line === position.line);
  const behind = inLine.filter(({ range }) => range.start.character >= position.character);
  const next = (behind.length > 0 ? behind : inLine).sort((a, b) =>
    behind.length > 0
      ? a.range.start.character - b.range.start.character
      : b.range.start.character - a.range.start.character,
  )[0];
  return next ? inLine.filter(({ range }) => sameRange(range, next.range)).map(({ id }) => id) : [];
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function isInside(a: Range, b: Range): boolean {
  return !isBefore(a.start, b.start) && !isBefore(b.end, a.end) && !sameRange(a, b);
}

function sameRange(a: Range, b: Range): boolean {
  return (
    !isBefore(a.start, b.start) && !isBefore(b.start, a.start) && !isBefore(a.end, b.end) && !isBefore(b.end, a.end)
  );
}
