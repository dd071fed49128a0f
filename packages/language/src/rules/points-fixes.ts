import { Decimal } from '@jixiao/core';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { isTyped, showDecimal } from '../evaluation/figure.js';
import { countedTarget, type EvaluatedIndicator, type EvaluatedLevel } from '../evaluation/indicators.js';
import { expectedScore } from '../evaluation/scoring.js';
import type { Fix } from '../findings/finding.js';
import { type Change, changesFix, typedLike } from './fixes.js';
import { isDoubtful } from './judged-scores.js';
import { everyLevel, pointsSum, statedPoints } from './report-sums.js';
import { bandFault } from './score-bands.js';
import { dueChanges, reasonNote } from './score-fixes.js';
import { passedLimit } from './weight-single.js';

/**
 * Gives a level its points where one indicator alone carries them, and with them the score that follows. With several indicators nobody
 * knows which is wrong. None where another level or the total would no longer be right.
 */
export function onlyIndicatorFixes(report: EvaluatedReport, level: EvaluatedLevel, due: Decimal): Fix[] {
  const [leaf, another] = level.leaves;
  if (!leaf || another || !isTyped(leaf.points) || due.sign() <= 0) return [];
  const by = due.minus(leaf.points.value);
  if (everyLevel(report).some((other) => other.leaves.includes(leaf) && breaksLevel(other, by))) return [];
  if (breaksTotal(report, by)) return [];
  if (passedLimit(report, leaf, due, by) && !passedLimit(report, leaf, leaf.points.value)) return [];
  const formula = `${level.name} ${showDecimal(due, 4)}`;
  const change = { at: leaf.points.span, text: typedLike(leaf.points, due), name: `${leaf.name}分值`, formula };
  return followingScores(report, leaf, due).map(({ changes, met }) =>
    changesFix([change, ...changes], false, reasonNote(report, leaf, met)),
  );
}

interface FollowingScore {
  changes: Change[];
  met: boolean | undefined;
}

/** What becomes of a typed score when its points change: one entry for each score that is right then, none where nobody can tell. */
function followingScores(report: EvaluatedReport, leaf: EvaluatedIndicator, points: Decimal): FollowingScore[] {
  const { score, actual, direction } = leaf;
  const as = { ...leaf.points, value: points };
  // A score with a scale of its own does not depend on the points.
  if (!isTyped(score) || report.indicators.fullMarks) return [{ changes: [], met: true }];
  if (leaf.expected?.met === false && !isDoubtful(leaf)) {
    const { exact } = expectedScore(countedTarget(leaf), actual, as, direction, report.indicators.reverse);
    return dueChanges(leaf, exact, false).map((change) => ({ changes: [change], met: false }));
  }
  // Full points stay full; whatever else was given was given out of the old points.
  const isFull = score.value.equals(leaf.points.value ?? Decimal.zero);
  if (score.value.equals(points)) return [{ changes: [], met: true }];
  if (!isFull || bandFault({ ...leaf, full: as }, points)) return [];
  const text = typedLike(score, points);
  return [{ changes: [{ at: score.span, text, name: '得分', formula: showDecimal(points, 4) }], met: true }];
}

/** Whether the points of a level are those stated or the form's now, and would not be after a change; or would be the form's no more. */
function breaksLevel(level: EvaluatedLevel, by: Decimal): boolean {
  const stated = statedPoints(level);
  if (stated?.sum.equals(stated.stated)) return !by.isZero();
  const sum = level.points.expected?.value;
  const due = level.declared?.points;
  return due !== undefined && sum !== undefined && !sum.plus(by).equals(due);
}

function breaksTotal(report: EvaluatedReport, by: Decimal): boolean {
  const sum = pointsSum(report)?.value;
  const total = report.form.total?.points;
  return sum !== undefined && total !== undefined && sum.equals(total) && !by.isZero();
}
