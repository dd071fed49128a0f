import { Decimal } from '@jixiao/core';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { type Figure, hasValue, isTyped } from '../evaluation/figure.js';
import type { EvaluatedIndicator, EvaluatedLevel } from '../evaluation/indicators.js';
import type { Span } from '../findings/finding.js';

export interface Sum {
  value: Decimal;
  from: (Figure & { value: Decimal })[];
  /** False where an addend is still missing. */
  complete: boolean;
}

/** Whether an indicator takes part in the points; one of zero points does not. */
export function carriesPoints(leaf: EvaluatedIndicator): boolean {
  return hasValue(leaf.points) && !leaf.points.value.isZero();
}

/** Points of the indicators and of the execution rate; undefined before the first indicator has any. */
export function pointsSum(report: EvaluatedReport): Sum | undefined {
  const { leaves, hasPoints } = report.indicators;
  if (!hasPoints || !leaves.some((leaf) => isTyped(leaf.points))) return undefined;
  const from = leaves.map((leaf) => leaf.points).filter(hasValue);
  const rate = report.funds?.totals[0]?.points;
  if (hasValue(rate)) from.push(rate);
  const ofForm = hasValue(rate) ? Decimal.zero : (report.form.funds?.points ?? Decimal.zero);
  const value = Decimal.sum(from.map((figure) => figure.value)).plus(ofForm);
  return { value, from, complete: leaves.every(carriesPoints) };
}

/** What the points should add up to: what is typed, and the form's total where that agrees with the sum. */
export function statedTotal({ form, total: { points } }: EvaluatedReport, sum: Sum): Decimal | undefined {
  return isTyped(points) && !points.value.equals(sum.value) ? points.value : form.total?.points;
}

/** Scores of the indicators and of the execution rate, those that are computed included. */
export function scoresSum(report: EvaluatedReport): Sum | undefined {
  const { leaves, hasPoints, hasScores } = report.indicators;
  if (!hasScores || leaves.length === 0) return undefined;
  const scored = hasPoints ? leaves.filter(carriesPoints) : leaves;
  const rate = report.funds?.totals[0]?.score;
  const isRateScored = report.form.funds?.points !== undefined;
  const figures = [...scored.map((leaf) => leaf.counted), ...(rate && isRateScored ? [rate] : [])];
  const from = figures.filter(hasValue);
  return {
    value: Decimal.sum(from.map((figure) => figure.value)),
    from,
    complete: from.length === figures.length && (!isRateScored || rate !== undefined),
  };
}

/** `6+4+…`, for the title of a fix. */
export function sumText(sum: Sum): string {
  const shown = sum.from.slice(0, 6).map((figure) => figure.value.normalized().toString());
  return `${shown.join('+')}${sum.from.length > 6 ? '+…' : ''}`.replaceAll('+-', '-');
}

export interface StatedPoints {
  level: EvaluatedLevel;
  /** Points of the indicators below. */
  sum: Decimal;
  /** The number behind the level's name, else the one in its printed label. */
  stated: Decimal;
  typed: boolean;
  at: Span;
}

/** A level whose points are stated beside the sum of its indicators; undefined where nothing states them or an addend is missing. */
export function statedPoints(level: EvaluatedLevel): StatedPoints | undefined {
  const typed = isTyped(level.points);
  const stated = typed ? level.points.value : labelPoints(level.declared?.label ?? '');
  const filled = level.leaves.map((leaf) => leaf.points).filter(hasValue);
  if (!stated || filled.length === 0) return undefined;
  const sum = Decimal.sum(filled.map((figure) => figure.value));
  if (!level.leaves.every(carriesPoints) && sum.lessThan(stated)) return undefined;
  return { level, sum, stated, typed, at: typed ? level.points.span : level.nameSpan };
}

/** 50 in `产出指标（50分）`. */
function labelPoints(label: string): Decimal | undefined {
  const number = /[（(]\s*(\d+(?:\.\d+)?)\s*分\s*[）)]/.exec(label)?.[1];
  return number === undefined ? undefined : Decimal.parse(number);
}

/** Levels 1 and 2 in the order of the text. */
export function everyLevel(report: EvaluatedReport): EvaluatedLevel[] {
  return report.indicators.levels.flatMap((level) => [level, ...level.levels]);
}
