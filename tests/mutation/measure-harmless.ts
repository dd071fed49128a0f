import { check } from '../language/services.js';
import { harmless, wholeEdits } from './harmless.js';
import { apply, type Edit } from './operator.js';
import { random, shuffled } from './random.js';
import type { ReportText } from './report-text.js';

export interface Alarm {
  report: string;
  change: string;
  /** Findings that came or went: `+rule`, `-rule`. */
  difference: string;
}

export interface HarmlessOutcome {
  name: string;
  edits: number;
  alarms: Alarm[];
}

/** Edits of one kind in one report, none of which touches another. */
interface Group {
  outcome: HarmlessOutcome;
  edits: Edit[];
}

/**
 * Applies every harmless edit at up to `limit` places of each report: as many kinds at once as do not touch each other. Where that changes
 * a finding the kinds are tried one by one, and then their edits.
 */
export function measureHarmless(reports: readonly ReportText[], limit: number, seed = 1): HarmlessOutcome[] {
  const before = new Map(reports.map((report) => [report, findings(report.text)]));
  const outcomes = harmless.map(({ name }): HarmlessOutcome => ({ name, edits: 0, alarms: [] }));
  for (const report of reports) {
    const changed = (text: string) => difference(before.get(report) ?? [], findings(text));
    const groups = harmless.map(({ places }, index): Group => {
      const next = random(seed * 1000 + index);
      const edits = apart(shuffled(next, places(report, next)).slice(0, limit));
      const outcome = outcomes[index] as HarmlessOutcome;
      outcome.edits += edits.length;
      return { outcome, edits };
    });
    for (const batch of batches(groups))
      if (
        changed(
          apply(
            report.text,
            batch.flatMap(({ edits }) => edits),
          ),
        ) !== ''
      )
        for (const group of batch) tryAlone(report, group, changed);
  }
  for (const { name, change } of wholeEdits) {
    const outcome: HarmlessOutcome = { name, edits: 0, alarms: [] };
    outcomes.push(outcome);
    for (const report of reports) {
      outcome.edits++;
      const changed = difference(before.get(report) ?? [], findings(change(report.text)));
      if (changed !== '') outcome.alarms.push({ report: report.name, change: name, difference: changed });
    }
  }
  return outcomes;
}

/** Groups together whose edits do not touch each other. */
function batches(groups: readonly Group[]): Group[][] {
  const made: { groups: Group[]; edits: Edit[] }[] = [];
  for (const group of groups.filter(({ edits }) => edits.length > 0)) {
    const edits = (batch: Edit[]) => [...batch, ...group.edits];
    const batch = made.find((candidate) => apart(edits(candidate.edits)).length === edits(candidate.edits).length);
    if (batch) {
      batch.groups.push(group);
      batch.edits.push(...group.edits);
    } else made.push({ groups: [group], edits: [...group.edits] });
  }
  return made.map((batch) => batch.groups);
}

function tryAlone(report: ReportText, { outcome, edits }: Group, changed: (text: string) => string): void {
  const together = changed(apply(report.text, edits));
  if (together === '') return;
  const alone = edits
    .map((edit) => ({ edit, difference: changed(apply(report.text, [edit])) }))
    .filter((one) => one.difference !== '');
  for (const one of alone)
    outcome.alarms.push({ report: report.name, change: changeOf(report.text, one.edit), difference: one.difference });
  if (alone.length === 0)
    outcome.alarms.push({ report: report.name, change: `${edits.length} edits together`, difference: together });
}

/** Rules and severities; what is said of typography itself is no matter here. */
function findings(text: string): string[] {
  return check(text)
    .filter(({ rule }) => !rule.startsWith('typo-'))
    .map(({ rule, severity }) => `${rule}:${severity}`)
    .sort();
}

function difference(before: readonly string[], after: readonly string[]): string {
  const gone = without(before, after).map((rule) => `-${rule}`);
  return [...without(after, before).map((rule) => `+${rule}`), ...gone].join(' ');
}

function without(all: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return all.filter((item) => {
    const at = rest.indexOf(item);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** Those that do not overlap one chosen before. */
function apart(edits: readonly Edit[]): Edit[] {
  const chosen: Edit[] = [];
  for (const edit of edits)
    if (chosen.every(({ start, end }) => edit.end < start || edit.start > end)) chosen.push(edit);
  return chosen;
}

function changeOf(text: string, { start, end, text: put }: Edit): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const until = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
  return `${text.slice(from, start).trimStart()}⟦${text.slice(start, end)}→${put}⟧${text.slice(end, until)}`;
}
