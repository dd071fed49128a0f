import { Decimal } from '@jixiao/core';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { isTyped } from '../evaluation/figure.js';
import { countedTarget, type EvaluatedIndicator } from '../evaluation/indicators.js';
import { type ExpectedScore, expectedScore } from '../evaluation/scoring.js';
import type { WrittenValue } from '../evaluation/value.js';
import type { Fix } from '../findings/finding.js';
import { type Change, changesFix } from './fixes.js';
import { agrees, isDoubtful } from './judged-scores.js';
import { dueChanges, reasonNote } from './score-fixes.js';

/**
 * Writes a number as the result of an indicator, and with it the typed score that follows: one fix for each score that is right then.
 * Certain only where the result decides on nothing else; none where a new result can have no score by a formula.
 */
export function resultFixes(
  report: EvaluatedReport,
  row: EvaluatedIndicator,
  { value, text, formula }: { value: Decimal; text: string; formula: string },
  safe: boolean,
): Fix[] {
  const { actual } = row;
  const { quantity } = actual;
  if (!quantity || actual.reference || actual.operator || actual.text !== quantity.text) return [];
  const before = scoreOf(report, row, actual);
  const after = scoreOf(report, row, { ...actual, quantity: { ...quantity, value, text } });
  const isSame = before.met === after.met && (after.met !== false || !isTyped(row.score));
  const change = { at: actual.span, text, name: '完成', formula };
  return scoresOf(row, before, after).map((changes) =>
    changesFix([change, ...changes], safe && isSame && changes.length === 0, reasonNote(report, row, after.met)),
  );
}

/** What a result earns; out of one point where the indicator has none, which still tells whether it reaches the target. */
export function scoreOf({ indicators }: EvaluatedReport, row: EvaluatedIndicator, actual: WrittenValue): ExpectedScore {
  const full = { ...row.full, value: row.full.value ?? Decimal.one };
  return expectedScore(countedTarget(row), actual, full, row.direction, indicators.reverse);
}

/** The changes of the score that may follow, each by itself; an empty one where the score may stay as it is. */
function scoresOf(row: EvaluatedIndicator, before: ExpectedScore, after: ExpectedScore): Change[][] {
  const { score, full } = row;
  if (!isTyped(score) || !full.value || isDoubtful(row) || after.met === undefined) return [[]];
  if (after.met && before.met) return [[]];
  const points = full.value;
  if (after.exact.some(({ value }) => agrees(score.value, value, points))) return [[]];
  return dueChanges(row, after.exact, after.met).map((change) => [change]);
}
