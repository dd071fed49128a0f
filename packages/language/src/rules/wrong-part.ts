import { convert, type Decimal } from '@jixiao/core';
import { type Figure, hasValue, isTyped } from '../evaluation/figure.js';
import type { EffectiveForm } from '../forms/effective-form.js';
import { excessOf } from './fund-exec-over-budget.js';
import { judgeRate } from './fund-rates.js';
import type { ColumnSum, Summand } from './fund-sums.js';

/** A part of a sum with what it must be for the sum to be right. */
interface WrongPart {
  part: Summand;
  /** In the unit of its figure. */
  value: Decimal;
}

/**
 * The one part that explains why a sum is wrong: writing what the total and the other parts leave either makes its row agree with its own
 * rate, budget or parts, with which it does not agree now; or takes back one slip of the hand. Undefined where several parts could be
 * meant, or none.
 */
export function wrongPart(
  sum: ColumnSum,
  sums: readonly ColumnSum[],
  gap: Decimal,
  form: EffectiveForm,
): WrongPart | undefined {
  const candidates = sum.complete.flatMap((part): WrongPart[] => {
    const rest = part.value.plus(gap);
    const { figure } = part;
    const value = figure.unit && sum.unit ? convert(rest, sum.unit, figure.unit) : rest;
    return isTyped(figure) && value && value.sign() >= 0 ? [{ part, value }] : [];
  });
  const proven = candidates.filter((candidate) => isProven(candidate, sums, form));
  const meant = proven.length > 0 ? proven : candidates.filter(({ part, value }) => isSlip(part.figure, value));
  return meant.length === 1 ? meant[0] : undefined;
}

/** Whether the row contradicts itself now and no longer would. */
function isProven(
  { part: { figure, fundRow }, value }: WrongPart,
  sums: readonly ColumnSum[],
  form: EffectiveForm,
): boolean {
  const own = sums.find(({ total }) => total === figure)?.complete ?? [];
  if (own.length > 0 && figure.expected?.value.equals(value)) return true;
  if (!fundRow) return false;
  const changed: Figure = { ...figure, value, decimals: value.decimals };
  const { budget, executed, rate } = fundRow;
  const after = { ...fundRow };
  if (budget === figure) after.budget = changed;
  else if (executed === figure) after.executed = changed;
  else return false;
  if (excessOf(fundRow)) return !excessOf(after);
  if (!isTyped(rate) || form.funds?.rate || !hasValue(budget) || budget.value.isZero()) return false;
  const verdict = (row: typeof fundRow) => judgeRate(rate.value, row.executed, row.budget);
  return verdict(fundRow) === 'wrong' && verdict(after) === 'right';
}

/** Whether two amounts are one slip apart: the point moved, two digits swapped, one of at least three changed, lost or doubled. */
function isSlip({ value: typed }: Figure, value: Decimal): boolean {
  if (!typed || typed.sign() <= 0 || value.sign() <= 0) return false;
  const decimals = Math.max(typed.decimals, value.decimals);
  const [a, b] = [typed, value].map((amount) => amount.toFixed(decimals).replace('.', '').replace(/^0+/, '')) as [
    string,
    string,
  ];
  const [significant, other] = [a, b].map((digits) => digits.replace(/0+$/, ''));
  if (significant === other) return (significant?.length ?? 0) >= 2;
  if (a.length === b.length) {
    const differ = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
    const [first = 0, second] = differ;
    if (differ.length === 1) return a.length >= 3;
    return differ.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length !== short.length + 1 || short.length < 2) return false;
  return [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}
