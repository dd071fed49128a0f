import { Decimal } from '@jixiao/core';
import type { Chart } from '../page.js';

/** Digits of a share of the scale: finer than any printer. */
const DECIMALS = 6;

/** A chart whose scale reaches from the least to the most of its values. Zero is on it, so that the length of a bar says how much it is. */
export function scaled({ series, groups }: Pick<Chart, 'series' | 'groups'>): Chart {
  const values = groups
    .flatMap(({ bars }) => bars.flatMap(({ value, whole }) => [value, whole]))
    .filter((value) => value !== undefined)
    .map(exact);
  return {
    series,
    groups,
    least: Decimal.min(Decimal.zero, ...values).toString(),
    most: Decimal.max(Decimal.zero, ...values).toString(),
  };
}

/** Where a value stands between the ends of the scale, from 0 to 1; at 0 where the ends are one. */
export function scaleOf({ least, most }: Pick<Chart, 'least' | 'most'>): (value: string) => number {
  const from = exact(least);
  const range = exact(most).minus(from);
  return (value) => exact(value).minus(from).dividedBy(range, DECIMALS)?.toNumber() ?? 0;
}

/** A value of a chart is plain ASCII; see `ChartBar`. */
function exact(value: string): Decimal {
  const read = Decimal.parse(value);
  if (!read) throw new RangeError(`no number: ${value}`);
  return read;
}
