import { Decimal } from '@jixiao/core';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { type Figure, hasValue } from '../evaluation/figure.js';
import { countedTarget, type EvaluatedIndicator } from '../evaluation/indicators.js';
import { expectedScore } from '../evaluation/scoring.js';
import { isDoubtful } from './judged-scores.js';
import { remembered } from './remembered.js';

/** An indicator that has lost points, or misses its target where nothing is scored. */
export interface Loss {
  row: EvaluatedIndicator;
  /** What it scored and might have; undefined where the form does not score by points. */
  scored?: { score: Figure & { value: Decimal }; points: Decimal };
}

export const losses: (report: EvaluatedReport) => readonly Loss[] = remembered((report) =>
  scoresByPoints(report) ? report.indicators.leaves.flatMap(lost) : missed(report),
);

/** Scores in per cent are no part of the points: such a form switches the comparison of the two off. */
function scoresByPoints({ indicators, form }: EvaluatedReport): boolean {
  return (
    indicators.hasScores && indicators.hasPoints && !/^(?:关闭|off)$/.test(form.severities.get('score-over') ?? '')
  );
}

function lost(row: EvaluatedIndicator): Loss[] {
  const { score, points } = row;
  if (!hasValue(score) || !hasValue(points)) return [];
  if (score.value.sign() < 0 || !score.value.lessThan(points.value)) return [];
  return [{ row, scored: { score, points: points.value } }];
}

function missed(report: EvaluatedReport): Loss[] {
  return report.indicators.leaves.filter((row) => !isDoubtful(row) && isMissed(row)).map((row) => ({ row }));
}

const isMissed = remembered((row: EvaluatedIndicator): boolean => {
  const points = { ...row.points, value: Decimal.one };
  return expectedScore(countedTarget(row), row.actual, points, row.direction, '任一').met === false;
});
