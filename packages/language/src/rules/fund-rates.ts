import { compareAtOwnPrecision, Decimal, interval, intervalsMeet } from '@jixiao/core';
import { valueIn } from '../evaluation/cells.js';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { type Figure, hasValue, isTyped, showDecimal } from '../evaluation/figure.js';
import type { EvaluatedFundRow } from '../evaluation/funds.js';
import type { Fix } from '../findings/finding.js';
import type { EffectiveForm } from '../forms/effective-form.js';
import { type Change, changesFix, typedAlike } from './fixes.js';

/** How a typed rate relates to the quotient of two amounts. */
export type RateVerdict =
  /** The quotient, at the rate's own decimals. */
  | 'right'
  /** Not the quotient of the amounts as typed, but of some that round to them. */
  | 'rounding'
  | 'wrong';

/** Compares a typed rate in percent with part ÷ whole. */
export function judgeRate(
  typed: Decimal,
  part: Figure | undefined,
  whole: Figure | undefined,
): RateVerdict | undefined {
  const above = valueIn(part, whole?.unit);
  const exact = quotient(part, whole);
  if (!above || !exact || !hasValue(whole)) return undefined;
  if (compareAtOwnPrecision(typed, exact).verdict !== 'apart') return 'right';
  if (typed.sign() * exact.sign() < 0) return 'wrong';
  // Amounts are printed with two decimals at least; a round number is taken to be exact to them.
  const decimals = Math.max(2, above.decimals, whole.value.decimals);
  const [a, b] = [interval(above.abs(), decimals), interval(whole.value.abs(), decimals)];
  const [low, high] = [percentOf(a.low, b.high), percentOf(a.high, b.low)];
  if (!low || !high || b.low.sign() <= 0) return 'rounding';
  return intervalsMeet(interval(typed.abs()), { low, high }) ? 'rounding' : 'wrong';
}

/** part ÷ whole in percent; undefined where one is missing, the whole is zero, or they measure different things. */
export function quotient(part: Figure | undefined, whole: Figure | undefined): Decimal | undefined {
  const value = valueIn(part, whole?.unit);
  return value && hasValue(whole) ? percentOf(value, whole.value) : undefined;
}

function percentOf(part: Decimal, whole: Decimal): Decimal | undefined {
  return part.times(Decimal.hundred).dividedBy(whole);
}

/** A rate as the form prints it, without the sign: `98.18`, or `100.00` under 小数 执行率 2. */
export function printedRate(rate: Decimal, form: EffectiveForm): string {
  const option = form.funds?.options.findLast((candidate) => candidate.column === '执行率' && candidate.decimals);
  const decimals = Number(option?.decimals ?? Number.NaN);
  return Number.isInteger(decimals) ? rate.toFixed(decimals) : rate.round(2).normalized().toString();
}

/** Writes the rate of a row in place of what is typed there, with the sign if one was typed or nothing but a blank mark. */
export function rateFix(report: EvaluatedReport, row: EvaluatedFundRow, safe: boolean): Fix[] {
  const change = rateChange(report, row);
  return change ? [changesFix([change], safe)] : [];
}

/** What `rateFix` writes. */
export function rateChange({ form, funds }: EvaluatedReport, { name, rate }: EvaluatedFundRow): Change | undefined {
  if (!rate.expected) return undefined;
  const value = Decimal.parse(printedRate(rate.expected.value, form)) ?? rate.expected.value;
  if (rate.origin === 'typed')
    return { at: rate.span, text: typedAlike(rate, value), name: `${name}执行率`, formula: rate.expected.formula };
  // A blank one is written as those of the other rows are.
  const decimals = (funds?.rows ?? []).map((row) => (isTyped(row.rate) ? row.rate.value.decimals : 0));
  const text = `${value.toFixed(Math.max(value.decimals, ...decimals))}%`;
  return { at: rate.span, text, name: `${name}执行率`, formula: rate.expected.formula };
}

/** Judges the rate typed in a row; undefined where there is none, or nothing to compare it with. */
export function judgeRow({ rate, budget, executed }: EvaluatedFundRow, form: EffectiveForm): RateVerdict | undefined {
  if (!isTyped(rate) || !rate.expected || budget?.value?.isZero()) return undefined;
  if (!form.funds?.rate) return judgeRate(rate.value, executed, budget);
  return compareAtOwnPrecision(rate.value, rate.expected.value).verdict === 'apart' ? 'wrong' : 'right';
}

/** `90÷100＝90%`, for messages. */
export function rateArgs(row: EvaluatedFundRow, form: EffectiveForm): Record<string, string> {
  const { rate, budget, executed } = row;
  const exact = rate.expected?.value;
  const gap = exact && rate.value ? rate.value.minus(exact).abs() : Decimal.zero;
  return {
    row: row.name,
    rate: rate.value ? `${showDecimal(rate.value, 6)}%` : '—',
    budget: budget?.value ? showDecimal(budget.value, 6) : '—',
    executed: executed?.value ? showDecimal(executed.value, 6) : '—',
    expected: exact ? `${printedRate(exact, form)}%` : '—',
    gap: gap
      .round(gap.lessThan(Decimal.one.scaleByPowerOfTen(-2)) ? 4 : 2)
      .normalized()
      .toString(),
  };
}
