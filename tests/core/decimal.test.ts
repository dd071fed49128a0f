import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../packages/core/src/index.js';

const decimal = (text: string): Decimal => Decimal.parse(text) as Decimal;

// Coefficients on both sides of the safe integers, and around the border.
const coefficient = fc.oneof(
  fc.bigInt(-200n, 200n),
  fc.bigInt(-(10n ** 10n), 10n ** 10n),
  fc.bigInt(BigInt(Number.MAX_SAFE_INTEGER) - 50n, BigInt(Number.MAX_SAFE_INTEGER) + 50n),
  fc.bigInt(-(10n ** 40n), 10n ** 40n),
);
const model = fc.record({ coefficient, decimals: fc.integer({ min: 0, max: 20 }) });
type Model = { coefficient: bigint; decimals: number };

function of({ coefficient, decimals }: Model): Decimal {
  const digits = (coefficient < 0n ? -coefficient : coefficient).toString().padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const fraction = decimals > 0 ? `.${digits.slice(point)}` : '';
  return decimal(`${coefficient < 0n ? '-' : ''}${digits.slice(0, point)}${fraction}`);
}

function coefficientAt(value: Model, decimals: number): bigint {
  return value.coefficient * 10n ** BigInt(decimals - value.decimals);
}

function halfUp(numerator: bigint, denominator: bigint): bigint {
  const positive = numerator < 0n === denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const size = (2n * top + bottom) / (2n * bottom);
  return positive ? size : -size;
}

describe('Decimal.parse', () => {
  it.each([
    ['0', '0', 0],
    ['-0', '0', 0],
    ['+5', '5', 0],
    ['-5.50', '-5.50', 2],
    ['7,597.95', '7597.95', 2],
    ['10.50', '10.50', 2],
    ['007', '7', 0],
    ['0.05', '0.05', 2],
    ['-0.05', '-0.05', 2],
    ['9007199254740991', '9007199254740991', 0],
    ['9007199254740993', '9007199254740993', 0],
    ['-90071992547409.93', '-90071992547409.93', 2],
    ['1,000,000,000,000,000,000,000.5', '1000000000000000000000.5', 1],
  ])('%s', (text, printed, decimals) => {
    expect(decimal(text).toString()).toBe(printed);
    expect(decimal(text).decimals).toBe(decimals);
  });

  it.each([
    '',
    '-',
    '.',
    '.5',
    '5.',
    '1.2.3',
    '1e5',
    '1,',
    ',1',
    '1,.5',
    '1.5,0',
    '０',
    ' 1',
    '1 ',
    '--1',
    'NaN',
    '一',
  ])('rejects %j', (text) => expect(Decimal.parse(text)).toBeUndefined());

  it('takes a thousand digits and no more', () => {
    const most = '9'.repeat(1000);
    expect(Decimal.parse(most)?.toString()).toBe(most);
    expect(Decimal.parse(`${most}9`)).toBeUndefined();
    expect(Decimal.parse('1'.repeat(1_000_000))).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const parsed = Decimal.parse(text);
        if (parsed) expect(parsed.decimals).toBeLessThan(text.length);
      }),
    );
  });
});

describe('Decimal arithmetic agrees with rationals', () => {
  it('adds, subtracts, compares', () => {
    fc.assert(
      fc.property(model, model, (a, b) => {
        const decimals = Math.max(a.decimals, b.decimals);
        const left = coefficientAt(a, decimals);
        const right = coefficientAt(b, decimals);
        expect(of(a).plus(of(b))).toEqual(of({ coefficient: left + right, decimals }));
        expect(of(a).minus(of(b))).toEqual(of({ coefficient: left - right, decimals }));
        expect(of(a).compare(of(b))).toBe(left < right ? -1 : left > right ? 1 : 0);
        expect(of(a).equals(of(b))).toBe(left === right);
        expect(of(a).lessThan(of(b))).toBe(left < right);
        expect(of(a).greaterThan(of(b))).toBe(left > right);
        expect(Decimal.max(of(a), of(b)).lessThan(Decimal.min(of(a), of(b)))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('multiplies', () => {
    fc.assert(
      fc.property(model, model, (a, b) => {
        const product = { coefficient: a.coefficient * b.coefficient, decimals: a.decimals + b.decimals };
        expect(of(a).times(of(b))).toEqual(of(product));
      }),
      { numRuns: 1000 },
    );
  });

  it('divides', () => {
    fc.assert(
      fc.property(model, model, fc.integer({ min: 0, max: 18 }), (a, b, decimals) => {
        const quotient = of(a).dividedBy(of(b), decimals);
        if (b.coefficient === 0n) {
          expect(quotient).toBeUndefined();
          return;
        }
        const numerator = a.coefficient * 10n ** BigInt(decimals + b.decimals);
        const denominator = b.coefficient * 10n ** BigInt(a.decimals);
        expect(quotient).toEqual(of({ coefficient: halfUp(numerator, denominator), decimals }));
      }),
      { numRuns: 1000 },
    );
  });

  it('rounds, scales, prints', () => {
    fc.assert(
      fc.property(model, fc.integer({ min: 0, max: 22 }), (a, decimals) => {
        const power = 10n ** BigInt(Math.max(a.decimals - decimals, 0));
        const rounded = { coefficient: halfUp(a.coefficient, power), decimals: Math.min(a.decimals, decimals) };
        expect(of(a).round(decimals)).toEqual(of(rounded));
        expect(decimal(of(a).toFixed(decimals))).toEqual(
          of({ coefficient: coefficientAt(rounded, decimals), decimals }),
        );
        expect(decimal(of(a).toString())).toEqual(of(a));
        expect(of(a).normalized().equals(of(a))).toBe(true);
        expect(of(a).normalized().toString()).not.toMatch(/\.\d*0$/);
        expect(of(a).scaleByPowerOfTen(decimals).scaleByPowerOfTen(-decimals).equals(of(a))).toBe(true);
        expect(of(a).negated().plus(of(a)).isZero()).toBe(true);
        expect(of(a).abs().sign()).toBe(a.coefficient === 0n ? 0 : 1);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('Decimal rounding', () => {
  it.each([
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['2.345', 2, '2.35'],
    ['-2.345', 2, '-2.35'],
    ['2.344', 2, '2.34'],
    ['1.005', 2, '1.01'],
    ['7', 2, '7'],
    ['1250', -2, '1300'],
    ['49', -2, '0'],
    ['0.0000000000000000000005', 21, '0.000000000000000000001'],
  ])('%s to %i', (text, decimals, rounded) => expect(decimal(text).round(decimals).toString()).toBe(rounded));

  it.each([
    ['5', 2, '5.00'],
    ['5.1', 2, '5.10'],
    ['5.155', 2, '5.16'],
    ['5', 0, '5'],
  ])('%s with %i decimals', (text, decimals, printed) => expect(decimal(text).toFixed(decimals)).toBe(printed));

  it('divides to sixteen decimals unless told', () => {
    expect(Decimal.one.dividedBy(Decimal.of(3))?.toString()).toBe('0.3333333333333333');
    expect(Decimal.of(2).dividedBy(Decimal.of(3), 2)?.toString()).toBe('0.67');
    expect(Decimal.of(-1).dividedBy(Decimal.of(2), 0)?.toString()).toBe('-1');
    expect(Decimal.one.dividedBy(Decimal.zero)).toBeUndefined();
  });

  it('keeps exact what floating point does not', () => {
    expect(decimal('0.1').plus(decimal('0.2')).toString()).toBe('0.3');
    expect(Decimal.sum([decimal('1926.56'), decimal('5671.39')]).toString()).toBe('7597.95');
    expect(decimal('1.38').scaleByPowerOfTen(8).toString()).toBe('138000000');
    expect(decimal('12.5').toNumber()).toBe(12.5);
    expect(Decimal.hundred.times(decimal('-0')).isZero()).toBe(true);
  });

  it('refuses numbers that are no integers', () => {
    expect(() => Decimal.of(0.5)).toThrow(RangeError);
    expect(Decimal.of(10n ** 30n).toString()).toBe(`1${'0'.repeat(30)}`);
  });
});
