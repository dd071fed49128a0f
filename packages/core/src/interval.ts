import { Decimal } from './decimal.js';

/** A closed interval; `low` is never greater than `high` when it was made by `interval` or `addIntervals`. */
export type Interval = { low: Decimal; high: Decimal };

/**
 * What a comparison of amounts says: `equal` to the last digit, `within` what rounding explains, or `apart`.
 * `gap` is left − right; `decimals` is the number of decimals the amounts counted as typed to.
 */
export type Agreement = { verdict: 'equal' | 'within' | 'apart'; gap: Decimal; decimals: number };

/**
 * Compares the sums of two lists of amounts in one unit. All count as typed to the most decimals among them,
 * each stands for ± half a unit of that decimal, and touching is meeting.
 */
export function compareAmounts(left: readonly Decimal[], right: readonly Decimal[]): Agreement {
  const decimals = Math.max(mostDecimals(left), mostDecimals(right));
  const gap = Decimal.sum(left).minus(Decimal.sum(right));
  return agreement(gap, left.length + right.length, decimals);
}

/**
 * Compares an amount typed in prose, or a printed rate, with the exact value: only the typed one is rounded,
 * at its own decimals. Both in the unit that was typed.
 */
export function compareAtOwnPrecision(typed: Decimal, exact: Decimal): Agreement {
  return agreement(typed.minus(exact), 1, typed.decimals);
}

/** The values a number typed with so many decimals stands for: ± half a unit of the last. */
export function interval(value: Decimal, decimals: number = value.decimals): Interval {
  const half = HALF.scaleByPowerOfTen(-decimals);
  return { low: value.minus(half), high: value.plus(half) };
}

/** All sums of a value of the one and a value of the other. */
export function addIntervals(left: Interval, right: Interval): Interval {
  return { low: left.low.plus(right.low), high: left.high.plus(right.high) };
}

/** Whether the two have a value in common; touching counts. */
export function intervalsMeet(left: Interval, right: Interval): boolean {
  return left.low.compare(right.high) <= 0 && right.low.compare(left.high) <= 0;
}

/** Whether the value lies in the interval, ends included. */
export function intervalContains(outer: Interval, value: Decimal): boolean {
  return outer.low.compare(value) <= 0 && value.compare(outer.high) <= 0;
}

const HALF = Decimal.of(5).scaleByPowerOfTen(-1);

function mostDecimals(amounts: readonly Decimal[]): number {
  let most = 0;
  for (const amount of amounts) if (amount.decimals > most) most = amount.decimals;
  return most;
}

// The roundings of all amounts add up to one interval around the gap, half a unit for each.
function agreement(gap: Decimal, amounts: number, decimals: number): Agreement {
  if (gap.isZero()) return { verdict: 'equal', gap, decimals };
  const tolerance = Decimal.of(amounts).times(HALF).scaleByPowerOfTen(-decimals);
  return { verdict: gap.abs().greaterThan(tolerance) ? 'apart' : 'within', gap, decimals };
}
