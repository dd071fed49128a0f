import { visibleText } from './visible-text.js';

/** Lines around a change. */
const CONTEXT = 3;

/** The lines `old[from, to)` are replaced by `new[newFrom, newTo)`. */
interface Change {
  from: number;
  to: number;
  newFrom: number;
  newTo: number;
}

/**
 * What `git apply` and `patch -p1` take: the changed lines with three around them. Empty when nothing has changed. Lines end with LF or
 * CRLF and are shown with what they end with.
 */
export function unifiedDiff(name: string, before: string, after: string): string {
  const old = linesOf(before);
  const fresh = linesOf(after);
  const changes = changesOf(old, fresh);
  if (changes.length === 0) return '';
  const hunks = together(changes).map((group) => hunk(group, old, fresh));
  const path = fileName(name);
  return `--- a/${path}\n+++ b/${path}\n${hunks.join('')}`;
}

/** Each with its line end; the last one may have none. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** A tab ends a name with blanks, for `patch`. */
function fileName(name: string): string {
  const shown = visibleText(name.replace(/^\/+/, ''));
  return /\s/.test(shown) ? `${shown}\t` : shown;
}

/**
 * Goes through both texts and, where they differ, looks for the nearest line that both go on with. Changes are small and far apart:
 * the shortest of all diffs would cost memory for nothing.
 */
function changesOf(old: readonly string[], fresh: readonly string[]): Change[] {
  const changes: Change[] = [];
  let at = 0;
  let newAt = 0;
  while (at < old.length || newAt < fresh.length) {
    if (old[at] === fresh[newAt]) {
      at++;
      newAt++;
      continue;
    }
    const [removed, added] = nextMeeting(old, at, fresh, newAt);
    changes.push({ from: at, to: at + removed, newFrom: newAt, newTo: newAt + added });
    at += removed;
    newAt += added;
  }
  return changes;
}

function nextMeeting(old: readonly string[], at: number, fresh: readonly string[], newAt: number): [number, number] {
  const left = old.length - at;
  const right = fresh.length - newAt;
  for (let distance = 1; distance < left + right; distance++) {
    for (let removed = Math.max(0, distance - right); removed <= Math.min(distance, left); removed++) {
      const i = at + removed;
      const j = newAt + distance - removed;
      // A blank line alone is like any other.
      if (old[i] === fresh[j] && (old[i]?.trim() || old[i + 1] === fresh[j + 1])) return [removed, distance - removed];
    }
  }
  return [left, right];
}

/** Changes whose surroundings meet go into one hunk. */
function together(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last && change.from - (last.at(-1) as Change).to <= 2 * CONTEXT) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

function hunk(changes: readonly Change[], old: readonly string[], fresh: readonly string[]): string {
  const first = changes[0] as Change;
  const last = changes.at(-1) as Change;
  const from = Math.max(0, first.from - CONTEXT);
  const to = Math.min(old.length, last.to + CONTEXT);
  const newFrom = first.newFrom - (first.from - from);
  const newTo = last.newTo + (to - last.to);
  const lines: string[] = [];
  let at = from;
  for (const change of changes) {
    lines.push(...marked(' ', old.slice(at, change.from)), ...marked('-', old.slice(change.from, change.to)));
    lines.push(...marked('+', fresh.slice(change.newFrom, change.newTo)));
    at = change.to;
  }
  lines.push(...marked(' ', old.slice(at, to)));
  return `@@ -${rangeText(from, to)} +${rangeText(newFrom, newTo)} @@\n${lines.join('')}`;
}

function marked(mark: string, lines: readonly string[]): string[] {
  return lines.map((line) => `${mark}${line}${line.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'}`);
}

/** One-based first line and number of lines; an empty range names the line before it. */
function rangeText(from: number, to: number): string {
  const count = to - from;
  if (count === 1) return `${from + 1}`;
  return `${count === 0 ? from : from + 1},${count}`;
}
