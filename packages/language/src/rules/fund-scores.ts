import { compareAtOwnPrecision, Decimal } from '@jixiao/core';
import { type Derivation, hasValue, isTyped } from '../evaluation/figure.js';
import { type EvaluatedFundRow, scoreOfRate } from '../evaluation/funds.js';
import type { EffectiveForm } from '../forms/effective-form.js';
import { typedAlike } from './fixes.js';
import { judgeRow, type RateVerdict } from './fund-rates.js';

/** The typed score of an execution rate beside the right one. */
interface JudgedRateScore {
  verdict: RateVerdict;
  typed: Decimal;
  /** The rate in percent that is scored. */
  exact: Decimal;
  points: Decimal;
  right: Omit<Derivation, 'from'>;
}

/** Judges the score typed in the total row; undefined where there is none, or nothing to compute it from. */
export function judgeRateScore(total: EvaluatedFundRow, form: EffectiveForm): JudgedRateScore | undefined {
  const points = form.funds?.points;
  const exact = total.rate.expected?.value ?? total.rate.value;
  if (!isTyped(total.score) || !points || !exact) return undefined;
  const typed = total.score.value;
  const accepted = acceptedRates(total, exact, form).flatMap((rate) =>
    pointsOf(total, points).map((full) => scoreOfRate(rate, form, full).value),
  );
  const nearest = accepted.reduce((a, b) => (typed.minus(b).abs().lessThan(typed.minus(a).abs()) ? b : a));
  const fullAnyway =
    accepted.every((score) => score.lessThan(points)) &&
    !typed.lessThan(points) &&
    exact.round(2).lessThan(Decimal.hundred);
  const isRight = !fullAnyway && compareAtOwnPrecision(typed, nearest).verdict !== 'apart';
  const isRounding = !typed.minus(nearest).abs().greaterThan(hundredth);
  const verdict = isRight ? 'right' : isRounding ? 'rounding' : 'wrong';
  return { verdict, typed, exact, points, right: scoreOfRate(exact, form, points) };
}

/** The score of a rate as it is typed in the place of another. */
export function rateScoreText(total: EvaluatedFundRow, score: Decimal): string {
  return typedAlike(total.score, score.round(2).normalized());
}

const hundredth = Decimal.one.scaleByPowerOfTen(-2);

/** The exact rate, rounded to two decimals, and as it is printed where that is right. */
function acceptedRates(total: EvaluatedFundRow, exact: Decimal, form: EffectiveForm): Decimal[] {
  const isRight = hasValue(total.rate) && judgeRow(total, form) !== 'wrong' && !total.budget?.value?.isZero();
  return [exact, exact.round(2), ...(isRight && hasValue(total.rate) ? [total.rate.value] : [])];
}

/** The form's points; those typed in the row count too, since another rule tells where they are not the form's. */
function pointsOf(total: EvaluatedFundRow, points: Decimal): Decimal[] {
  return isTyped(total.points) && !total.points.value.equals(points) ? [points, total.points.value] : [points];
}
