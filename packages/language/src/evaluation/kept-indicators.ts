import type { Span } from '../findings/finding.js';
import type { EffectiveForm } from '../forms/effective-form.js';
import type { Indicator, Part } from '../generated/ast.js';
import type { EvaluatedIndicator } from './indicators.js';
import type { WrittenValue } from './value.js';

/**
 * Indicators that were worked out in an earlier state of their document. A node that is still there stands for a text that is still the
 * same, and most indicators follow from nothing but their own text: after an edit elsewhere they have only moved.
 */
interface Kept {
  indicator: EvaluatedIndicator;
  form: EffectiveForm;
  /** Where its text began when its spans were right, as a UTF-16 offset. */
  start: number;
  /** Every span of it once; they are not shared with anything else. */
  spans: Set<Span>;
}

const kept = new WeakMap<Indicator, Kept>();
const settled = new WeakSet<EvaluatedIndicator>();

/** Keeps an indicator whose figures are settled, unless they follow from others. */
export function keepIndicator(indicator: EvaluatedIndicator, form: EffectiveForm): void {
  const { node, parts } = indicator;
  if (node.$type !== 'Indicator' || settled.has(indicator) || [indicator, ...parts].some(refersToOthers)) return;
  const spans = new Set<Span>();
  for (const row of [indicator, ...parts]) {
    addSpans(row, spans);
    settled.add(row);
  }
  kept.set(node, { indicator, form, start: startOf(node), spans });
}

/** The indicator as it was worked out before, now at the place of its node; undefined where it must be worked out. */
export function keptIndicator(
  node: Indicator | Part,
  levels: readonly string[],
  form: EffectiveForm,
): EvaluatedIndicator | undefined {
  if (node.$type !== 'Indicator') return undefined;
  const known = kept.get(node);
  if (!known || known.form !== form || !isSamePath(known.indicator.levels, levels)) return undefined;
  const by = startOf(node) - known.start;
  if (by !== 0) {
    for (const span of known.spans) {
      span.start += by;
      span.end += by;
    }
    known.start += by;
  }
  return known.indicator;
}

/** Whether an indicator is one that was worked out before. */
export function isKept(indicator: EvaluatedIndicator): boolean {
  return settled.has(indicator);
}

function refersToOthers({ target, adjusted, actual }: EvaluatedIndicator): boolean {
  return [target, adjusted, actual].some(({ reference }) => reference !== undefined);
}

function addSpans(row: EvaluatedIndicator, spans: Set<Span>): void {
  spans.add(row.nameSpan);
  for (const value of [row.target, row.adjusted, row.actual, row.deviation]) addValueSpans(value, spans);
  for (const figure of [row.points, row.score, row.full, row.counted, ...row.computed.values()]) spans.add(figure.span);
  for (const group of row.groups) spans.add(group.span);
}

function addValueSpans({ absent, span, operatorSpan }: WrittenValue, spans: Set<Span>): void {
  // What is not there stands nowhere, and all that is not there shares that place.
  if (!absent) spans.add(span);
  if (operatorSpan) spans.add(operatorSpan);
}

function isSamePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index]);
}

function startOf(node: Indicator): number {
  return node.$cstNode?.offset ?? 0;
}
