import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addIntervals,
  compareAmounts,
  compareAtOwnPrecision,
  Decimal,
  type Interval,
  interval,
  intervalContains,
  intervalsMeet,
} from '../../packages/core/src/index.js';

const decimal = (text: string): Decimal => Decimal.parse(text) as Decimal;
const list = (text: string): Decimal[] => text.split(' ').filter(Boolean).map(decimal);

describe('compareAmounts', () => {
  it.each([
    ['7597.95', '1926.56 5671.39', 'equal', '0.00', 2],
    ['7597.95', '4964.35 2633.6', 'equal', '0.00', 2],
    ['100', '33.3 33.3 33.3', 'within', '0.1', 1],
    ['100', '33.3 33.3 33.1', 'apart', '0.3', 1],
    ['10', '9', 'within', '1', 0],
    ['10', '8', 'apart', '2', 0],
    ['1', '0.98', 'apart', '0.02', 2],
    ['1', '1.01', 'within', '-0.01', 2],
    ['3', '1 1', 'within', '1', 0],
    ['4', '1 1', 'apart', '2', 0],
    ['', '', 'equal', '0', 0],
    ['5', '', 'apart', '5', 0],
  ])('%s with %s is %s', (left, right, verdict, gap, decimals) => {
    const found = compareAmounts(list(left), list(right));
    expect([found.verdict, found.gap.toString(), found.decimals]).toEqual([verdict, gap, decimals]);
  });
});

describe('compareAtOwnPrecision', () => {
  it.each([
    ['89.97', '89.974', 'within'],
    ['89.97', '89.975', 'within'],
    ['89.97', '89.9751', 'apart'],
    ['100', '99.6', 'within'],
    ['100', '99.5', 'within'],
    ['100', '99.4', 'apart'],
    ['100.0', '99.6', 'apart'],
    ['7.50', '7.5', 'equal'],
    ['-3', '-3.5', 'within'],
  ])('%s against %s is %s', (typed, exact, verdict) =>
    expect(compareAtOwnPrecision(decimal(typed), decimal(exact)).verdict).toBe(verdict),
  );
});

describe('interval laws', () => {
  const value = fc
    .tuple(fc.integer({ min: -100000, max: 100000 }), fc.integer({ min: 0, max: 6 }))
    .map(([coefficient, decimals]) => Decimal.of(coefficient).scaleByPowerOfTen(-decimals));
  const near = fc.integer({ min: -50, max: 50 }).map((n) => Decimal.of(n).scaleByPowerOfTen(-1));
  const any = fc
    .tuple(fc.oneof(value, near), fc.integer({ min: 0, max: 3 }))
    .map(([middle, decimals]) => interval(middle, decimals));
  const same = (a: Interval, b: Interval) => a.low.equals(b.low) && a.high.equals(b.high);
  const check = (...args: Parameters<typeof fc.property<[Interval, Interval, Interval]>>) =>
    fc.assert(fc.property(...args));

  it('addition is commutative and associative', () =>
    check(any, any, any, (a, b, c) => {
      expect(same(addIntervals(a, b), addIntervals(b, a))).toBe(true);
      expect(same(addIntervals(addIntervals(a, b), c), addIntervals(a, addIntervals(b, c)))).toBe(true);
    }));

  it('a sum contains the sums of its members', () =>
    check(any, any, any, (a, b) => {
      const sum = addIntervals(a, b);
      for (const left of [a.low, a.high]) {
        for (const right of [b.low, b.high]) expect(intervalContains(sum, left.plus(right))).toBe(true);
      }
    }));

  it('meeting is reflexive, symmetric, and the same as having a common member', () =>
    check(any, any, any, (a, b) => {
      expect(intervalsMeet(a, a)).toBe(true);
      expect(intervalsMeet(a, b)).toBe(intervalsMeet(b, a));
      expect(intervalsMeet(a, b)).toBe(intervalContains(b, a.low) || intervalContains(a, b.low));
    }));

  it('touching is meeting', () => {
    expect(intervalsMeet(interval(decimal('1')), interval(decimal('2')))).toBe(true);
    expect(intervalsMeet(interval(decimal('1.0')), interval(decimal('2')))).toBe(false);
  });

  it('a value lies in its own interval, half a unit from both ends', () =>
    fc.assert(
      fc.property(value, (typed) => {
        const own = interval(typed);
        expect(intervalContains(own, typed)).toBe(true);
        expect(own.high.minus(own.low).equals(Decimal.one.scaleByPowerOfTen(-typed.decimals))).toBe(true);
      }),
    ));

  it('amounts are apart exactly when their intervals do not meet', () => {
    const some = fc.array(fc.oneof(value, near), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(some, some, (left, right) => {
        const found = compareAmounts(left, right);
        const total = (amounts: Decimal[]) => amounts.map((v) => interval(v, found.decimals)).reduce(addIntervals);
        expect(found.verdict !== 'apart').toBe(intervalsMeet(total(left), total(right)));
        expect(found.verdict === 'equal').toBe(Decimal.sum(left).equals(Decimal.sum(right)));
        const back = compareAmounts(right, left);
        expect([back.verdict, back.gap.negated().equals(found.gap)]).toEqual([found.verdict, true]);
      }),
    );
  });

  it('a number rounded half up agrees with what it was rounded from', () =>
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 4 }), (exact, decimals) => {
        const typed = decimal(exact.toFixed(decimals));
        expect(compareAtOwnPrecision(typed, exact).verdict).not.toBe('apart');
      }),
    ));
});
