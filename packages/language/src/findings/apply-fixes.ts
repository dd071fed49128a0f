import type { URI } from 'langium';
import type { JixiaoServices } from '../jixiao-module.js';
import { readDocument } from '../read-document.js';
import { rules } from '../rules/index.js';
import type { SeverityOverrides } from '../rules/run-rules.js';
import { checkDocument } from './check-document.js';
import { afterEdits, replacements, wholeText } from './edit-steps.js';
import type { Finding, Fix, Span } from './finding.js';

/** A fix that was applied with what it mends; the offsets of both are those of the text just before. */
export interface AppliedFix {
  finding: Finding;
  fix: Fix;
}

export interface FixedText {
  text: string;
  /** In the order in which they were applied. */
  applied: AppliedFix[];
  /** The same as replacements in the text before all of them, one a place and in its order; their line ends are those of the text. */
  edits: Fix['edits'];
}

/** What one fix brings out, the next round mends; rules that undo each other's fixes are stopped here. */
const MOST_ROUNDS = 10;

/** The text with a fix applied. What it writes takes on the line ends of the text. */
export function applyFix(text: string, fix: Fix): string {
  return applyAll(text, [fix]);
}

/**
 * Applies every safe fix, checks again, and goes on until none is left. A fix that would bring something that cannot be read, or one
 * error more than before, is left out.
 */
export function safeFixes(services: JixiaoServices, text: string, uri: URI, overrides?: SeverityOverrides): FixedText {
  const check = (source: string): CheckedText => ({
    text: source,
    findings: checkDocument(services, readDocument(services, source, uri), overrides),
  });
  const steps: AppliedFix[][] = [];
  const seen = new Set([text]);
  let current = check(text);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = fixRound(current, check);
    if (seen.has(next.checked.text)) break;
    current = next.checked;
    seen.add(current.text);
    steps.push(...next.steps);
  }
  return { text: current.text, applied: steps.flat(), edits: editsOf(text, steps) };
}

/** A text with what is found in it. */
export interface CheckedText {
  text: string;
  findings: Finding[];
}

type Check = (text: string) => CheckedText;
type Fixed = { checked: CheckedText; applied: AppliedFix[] };

/**
 * The fixes of each rule once. Rules take turns in the order of their list, which goes from amounts to what is computed from them: a
 * rate is not mended by a total that is about to be mended itself.
 */
function fixRound(checked: CheckedText, check: Check): { checked: CheckedText; steps: AppliedFix[][] } {
  const steps: AppliedFix[][] = [];
  const done = new Set<string>();
  for (;;) {
    const rule = nextRule(checked.findings, done);
    if (rule === undefined) return { checked, steps };
    done.add(rule);
    const step = fixRule(checked, rule, check);
    checked = step.checked;
    steps.push(step.applied);
  }
}

function nextRule(findings: readonly Finding[], done: ReadonlySet<string>): string | undefined {
  const ids = findings.filter(({ rule, fixes }) => !done.has(rule) && fixes.some(({ safe }) => safe));
  const turn = ({ rule }: Finding) => rules.findIndex(({ id }) => id === rule);
  return ids.sort((a, b) => turn(a) - turn(b))[0]?.rule;
}

/** The safe fixes of one rule that do not touch each other, without those that do harm. */
export function fixRule(checked: CheckedText, rule: string, check: Check): Fixed {
  let done: Fixed = { checked, applied: [] };
  // Halves what may do harm until the fix that does is found: a few checks more for each, not one for every fix.
  const add = (some: readonly AppliedFix[]): void => {
    if (some.length === 0) return;
    const applied = [...done.applied, ...some];
    const fixes = applied.map(({ fix }) => fix);
    const next = check(applyAll(checked.text, fixes));
    const harm = some.length === 1 ? doesHarm : mayDoHarm;
    if (!harm(tallyOf(done.checked.findings), tallyOf(next.findings))) done = { checked: next, applied };
    else if (some.length > 1) {
      const half = some.length >> 1;
      add(some.slice(0, half));
      add(some.slice(half));
    }
  };
  add(apart(checked.findings.filter((finding) => finding.rule === rule)));
  return done;
}

/** The first safe fix of each finding; one that touches another waits for the next round. */
function apart(findings: readonly Finding[]): AppliedFix[] {
  const taken: Span[] = [];
  return findings.flatMap((finding) => {
    const fix = finding.fixes.find(({ safe }) => safe);
    if (!fix || fix.edits.some((edit) => taken.some((span) => edit.start <= span.end && span.start <= edit.end)))
      return [];
    taken.push(...fix.edits);
    return [{ finding, fix }];
  });
}

/** How many findings there are of what must not become more. */
interface Tally {
  unread: number;
  errors: number;
  /** Errors by rule, and by message what cannot be read. */
  byKind: Map<string, number>;
}

function tallyOf(findings: readonly Finding[]): Tally {
  const tally: Tally = { unread: 0, errors: 0, byKind: new Map() };
  for (const { rule, severity, message } of findings) {
    const isUnread = rule === 'syntax';
    if (isUnread) tally.unread++;
    if (severity === 'error') tally.errors++;
    if (!isUnread && severity !== 'error') continue;
    const kind = isUnread ? message.text.zh : rule;
    tally.byKind.set(kind, (tally.byKind.get(kind) ?? 0) + 1);
  }
  return tally;
}

function doesHarm(before: Tally, after: Tally): boolean {
  return after.unread > before.unread || after.errors > before.errors;
}

/** Among many fixes the harm of one may be hidden by the good of the others: no kind may become more. */
function mayDoHarm(before: Tally, after: Tally): boolean {
  if (doesHarm(before, after)) return true;
  return [...after.byKind].some(([kind, count]) => count > (before.byKind.get(kind) ?? 0));
}

function applyAll(text: string, fixes: readonly Fix[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of editsIn(text, fixes)) {
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return parts.join('') + text.slice(at);
}

/** What fixes write into a text, in its order and with its line ends. */
function editsIn(text: string, fixes: readonly Fix[]): Fix['edits'] {
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  return fixes
    .flatMap((fix) => fix.edits)
    .map((edit) => ({ ...edit, text: edit.text.replace(/\r\n?|\n/g, lineEnd) }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Fixes that were made one step after the other, as replacements in the text before the first. */
function editsOf(text: string, steps: readonly AppliedFix[][]): Fix['edits'] {
  const pieces = steps.reduce((before, step) => {
    return afterEdits(
      before,
      editsIn(
        text,
        step.map(({ fix }) => fix),
      ),
    );
  }, wholeText(text));
  return replacements(pieces, text.length).filter(
    ({ start, end, text: written }) => text.slice(start, end) !== written,
  );
}
