import { Decimal, type Localized } from '@jixiao/core';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { type Derivation, showDecimal } from '../evaluation/figure.js';
import type { EvaluatedIndicator } from '../evaluation/indicators.js';
import type { Fix } from '../findings/finding.js';
import { type Change, changesFix, insertFix, typedLike } from './fixes.js';
import { hasReason, isDoubtful, type JudgedScore, resultArgs } from './judged-scores.js';
import { purchaseShare } from './purchase-rates.js';
import type { RuleFinding } from './rule.js';
import { bandFault } from './score-bands.js';
import { hasIndicatorColumn } from './value-rows.js';

/** What is said of a score that is not the one its result earns. */
export function scoreFinding(report: EvaluatedReport, judged: JudgedScore, message: Localized): RuleFinding {
  const { leaf, score, exact } = judged;
  const { value } = score;
  return {
    at: score.span,
    subject: leaf,
    message,
    args: { ...resultArgs(leaf), score: showDecimal(value, 4), due: dueText(exact), gap: scoreGap(value, exact) },
    fixes: scoreFixes(report, leaf),
  };
}

/** `9.00`, or `9.00 / 9.09` where both reverse formulas are accepted. */
export function dueText(exact: readonly Derivation[]): string {
  return [...new Set(exact.map(({ value }) => value.toFixed(2)))].join(' / ');
}

/** How far a score is from the nearest of those the result may earn. */
function scoreGap(score: Decimal, exact: readonly Derivation[]): string {
  const gaps = exact.map(({ value }) => score.minus(value).abs());
  return gaps.length === 0 ? '' : showDecimal(Decimal.min(gaps[0] as Decimal, ...gaps.slice(1)), 4);
}

/** One fix for each score the result may earn: replaces what is written, or writes 得分 behind the points. */
export function scoreFixes(report: EvaluatedReport, leaf: EvaluatedIndicator): Fix[] {
  const { score, points, expected } = leaf;
  if (score.text !== undefined)
    return dueChanges(leaf, expected?.exact ?? [], expected?.met).map((change) =>
      changesFix([change], false, reasonNote(report, leaf, expected?.met)),
    );
  const written = new Set<string>();
  return (expected?.exact ?? []).flatMap(({ value, formula }): Fix[] => {
    const text = expected?.met ? showDecimal(value) : value.toFixed(2);
    if (written.has(text)) return [];
    written.add(text);
    const isWordThere = leaf.groups.some((group) => group.keyword === '得分');
    if (isWordThere) return [insertFix(score.span.end, ` ${text}`, formula)];
    return points.text === undefined ? [] : [insertFix(points.span.end, ` 得分 ${text}`, formula)];
  });
}

/** What is written in place of a typed score: each text that the result may earn once. */
export function dueChanges(
  { score }: EvaluatedIndicator,
  exact: readonly Derivation[],
  met: boolean | undefined,
): Change[] {
  const changes = exact.map(({ value, formula }) => scoreChange(score, value, formula, met ? undefined : 2));
  return changes.filter(({ text }, index) => changes.findIndex((other) => other.text === text) === index);
}

function scoreChange(score: EvaluatedIndicator['score'], value: Decimal, formula: string, decimals?: number): Change {
  return { at: score.span, text: typedLike(score, value, decimals), name: '得分', formula };
}

/**
 * For a score beyond one of its ends: what the result earns. The end itself is offered only where the result says nothing of the score,
 * and nothing at all where it says that the end is wrong too: a late date is neither worth full points nor, by any formula, some of them.
 */
export function endFixes(report: EvaluatedReport, leaf: EvaluatedIndicator, end: Decimal, formula: string): Fix[] {
  const { expected, score, full } = leaf;
  const isFull = full.value?.equals(end) === true;
  const fix = (value: Decimal, from: string, decimals?: number) => {
    const met = full.value?.equals(value);
    return [changesFix([scoreChange(score, value, from, decimals)], false, reasonNote(report, leaf, met))];
  };
  if (expected?.met !== undefined && !isDoubtful(leaf)) {
    if (expected.met && isFull) return fix(end, formula);
    if (expected.exact.length > 0) return scoreFixes(report, leaf);
    return isFull ? [] : fix(end, formula);
  }
  const purchase = purchaseShare(report, leaf);
  if (purchase && isFull) return fix(purchase.due, purchase.formula, 2);
  return bandFault(leaf, end) ? [] : fix(end, formula);
}

/** Reminds that a score below its points asks for a reason, which only whoever writes the report knows. */
export function reasonNote(
  report: EvaluatedReport,
  leaf: EvaluatedIndicator,
  met: boolean | undefined,
): Localized | undefined {
  const isAsked = met === false && hasIndicatorColumn(report, '偏差') && !hasReason(leaf);
  return isAsked ? reasonTitle : undefined;
}

const reasonTitle = { zh: '；偏差原因要另写', en: '; the reason is yours to write' };
