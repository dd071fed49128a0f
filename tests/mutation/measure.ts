import { checkDocument, rules, type SeverityOverrides } from '@jixiao/language';
import { check, read, services } from '../language/services.js';
import { mutations } from './mutations.js';
import { apply, type Edit, type Operator } from './operator.js';
import { faults } from './oracle.js';
import { random, shuffled } from './random.js';
import { type ReportText, readReport } from './report-text.js';

export interface Miss {
  report: string;
  /** The changed lines, before and after. */
  change: string;
  found: string;
}

/** How one operator fared. */
export interface Outcome {
  name: string;
  /** Changed so that the report is wrong. */
  applied: number;
  caught: number;
  /** Changed so that by the oracle the report is still right. */
  stillRight: number;
  /** How often each of the operator's rules spoke. */
  byRule: Record<string, number>;
  misses: Miss[];
  /** Still right, and yet a rule of the operator spoke. */
  falseAlarms: Miss[];
}

/** A report before it is changed: what the oracle and the rules say of it. */
export interface Unchanged {
  name: string;
  faults: string[];
  findings: string[];
}

export function unchanged(reports: readonly ReportText[]): Unchanged[] {
  return reports.map((report) => ({ name: report.name, faults: [...faults(report)], findings: rulesIn(report.text) }));
}

/** Applies every operator at up to `limit` places, of each report in turn; the reports have no findings of their own. */
export function measure(reports: readonly ReportText[], limit: number, seed = 1): Outcome[] {
  const known = new Set(rules.map(({ id }) => id));
  return mutations.map((operator, index) => {
    const unknown = operator.rules.filter((rule) => !known.has(rule));
    if (unknown.length > 0) throw new Error(`${operator.name} names no rule: ${unknown.join(' ')}`);
    const off = withoutOthers(operator.rules);
    const next = random(seed * 1000 + index);
    const outcome: Outcome = {
      name: operator.name,
      applied: 0,
      caught: 0,
      stillRight: 0,
      byRule: {},
      misses: [],
      falseAlarms: [],
    };
    const places = inTurn(
      shuffled(next, reports).map((report) =>
        shuffled(next, operator.places(report, next)).map((edits) => ({ report, edits })),
      ),
    );
    const tried = new Map<string, number>();
    for (const { report, edits } of places) {
      if (outcome.applied >= limit || outcome.stillRight >= limit) break;
      const kind = kindOf(report, edits);
      const times = kind === undefined ? 0 : (tried.get(kind) ?? 0);
      if (times >= enough) continue;
      if (kind !== undefined) tried.set(kind, times + 1);
      judge(operator, outcome, report, edits, off);
    }
    return outcome;
  });
}

/** How often the same change is tried in lines that differ in nothing but their numbers. */
const enough = 5;

/** A change without its numbers, under its form; undefined for one of numbers alone, which is another one each time. */
function kindOf(report: ReportText, edits: readonly Edit[]): string | undefined {
  const plain = (text: string) => text.replace(/\d[\d.,]*/g, '#');
  const ofNumbers = edits.every(({ start, end, text }) => plain(report.text.slice(start, end)) === plain(text));
  return ofNumbers ? undefined : plain(`${report.form} ${changeOf(report.text, edits)}`);
}

/** The first of each list, then the second of each. */
function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat();
}

function judge(operator: Operator, outcome: Outcome, report: ReportText, edits: Edit[], off: SeverityOverrides): void {
  const text = apply(report.text, edits);
  const found = new Set(checkDocument(services, read(text), off).map(({ rule }) => rule));
  const fired = operator.rules.filter((rule) => found.has(rule));
  const stillRight = operator.arithmetic && faults(readReport(report.name, text)).size === 0;
  const miss = () => ({
    report: report.name,
    change: changeOf(report.text, edits),
    found: [...new Set(rulesIn(text))].join(' ') || '—',
  });
  if (stillRight && !fired.some((rule) => operator.byMeaning?.includes(rule))) {
    outcome.stillRight++;
    if (fired.length > 0) outcome.falseAlarms.push(miss());
    return;
  }
  outcome.applied++;
  for (const rule of fired) outcome.byRule[rule] = (outcome.byRule[rule] ?? 0) + 1;
  if (fired.length > 0) outcome.caught++;
  else outcome.misses.push(miss());
}

function rulesIn(text: string): string[] {
  return check(text).map(({ rule }) => rule);
}

/**
 * Switches off what has no bearing on these rules, so that thousands of reports are checked in a third less time: all but themselves, those
 * that speak instead of them, and check-failed, which speaks in the name of others.
 */
function withoutOthers(wanted: readonly string[]): SeverityOverrides {
  const others = rules.filter(
    ({ id, supersedes = [] }) => id !== 'check-failed' && ![id, ...supersedes].some((about) => wanted.includes(about)),
  );
  return new Map(others.map(({ id }) => [id, 'off']));
}

function changeOf(text: string, edits: readonly Edit[]): string {
  return edits
    .map(({ start, end, text: put }) => {
      const from = text.lastIndexOf('\n', start - 1) + 1;
      const until = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
      return `${text.slice(from, start).trimStart()}⟦${text.slice(start, end)}→${put}⟧${text.slice(end, until)}`;
    })
    .join(' ; ');
}
