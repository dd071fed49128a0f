/**
 * Indicators that were worked out in an earlier state of their report. A node that is still there stands for a text that is still the
 * same, and most indicators follow from nothing but their own text: after an edit elsewhere they have only moved.
 */

import type { AstNode } from 'langium';
import type { Span } from '../findings/finding.js';
import type { EffectiveForm } from '../forms/effective-form.js';
import type { EvaluatedReport } from './evaluated-report.js';
import type { EvaluatedIndicator } from './indicators.js';
import type { WrittenValue } from './value.js';

/** Indicators and their sub-rows by their nodes, with all their figures. */
export type KeptIndicators = ReadonlyMap<AstNode, EvaluatedIndicator>;

const none: KeptIndicators = new Map();

/** Those of an earlier state that follow from nothing else, unless the form is another one now. */
export function keptIndicators(before: EvaluatedReport | undefined, form: EffectiveForm): KeptIndicators {
  if (before?.form !== form) return none;
  const kept = new Map<AstNode, EvaluatedIndicator>();
  for (const indicator of before.indicators.all) {
    const rows = [indicator, ...indicator.parts];
    if (!rows.some(refersToOthers)) for (const row of rows) kept.set(row.node, row);
  }
  return kept;
}

const spansByIndicator = new WeakMap<EvaluatedIndicator, ReadonlySet<Span>>();

/** Brings the places of an indicator to where its node is now. */
export function moveToNode(indicator: EvaluatedIndicator): void {
  const by = (indicator.node.$cstNode?.offset ?? 0) - indicator.start;
  if (by === 0) return;
  let spans = spansByIndicator.get(indicator);
  if (!spans) spansByIndicator.set(indicator, (spans = spansOf(indicator)));
  for (const span of spans) {
    span.start += by;
    span.end += by;
  }
  for (const row of [indicator, ...indicator.parts]) row.start += by;
}

function refersToOthers({ target, adjusted, actual }: EvaluatedIndicator): boolean {
  return [target, adjusted, actual].some(({ reference }) => reference !== undefined);
}

/** Every place of an indicator and its sub-rows once: the same may stand for several figures, but for none of anything else. */
function spansOf(indicator: EvaluatedIndicator): ReadonlySet<Span> {
  const spans = new Set<Span>();
  for (const row of [indicator, ...indicator.parts]) {
    spans.add(row.nameSpan);
    for (const value of [row.target, row.adjusted, row.actual, row.deviation]) addValueSpans(value, spans);
    for (const figure of [row.points, row.score, row.full, row.counted, ...row.computed.values()])
      spans.add(figure.span);
    for (const group of row.groups) spans.add(group.span);
  }
  return spans;
}

function addValueSpans({ absent, span, operatorSpan }: WrittenValue, spans: Set<Span>): void {
  // What is not there stands nowhere, and all that is not there shares that place.
  if (!absent) spans.add(span);
  if (operatorSpan) spans.add(operatorSpan);
}
