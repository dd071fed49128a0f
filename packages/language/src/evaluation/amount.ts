import { convert, Decimal, isMoney, type Unit } from '@jixiao/core';
import type { Figure } from './figure.js';
import { percent } from './figure.js';

/**
 * A value on its way through an expression: exact, with its unit, and with half the width of the interval it stands for where it takes
 * part in a comparison (zero elsewhere).
 */
export interface Amount {
  value: Decimal;
  unit?: Unit;
  half: Decimal;
  from: Figure[];
}

/** Why two amounts cannot be computed with. */
export type AmountProblem = 'units-differ' | 'division-by-zero' | 'units-multiplied';
export type AmountResult = Amount | { problem: AmountProblem };

export const isAmount = (result: AmountResult): result is Amount => !('problem' in result);

export function plainAmount(value: Decimal, unit?: Unit): Amount {
  return { value, ...(unit && { unit }), half: Decimal.zero, from: [] };
}

const hasBase = (unit: Unit | undefined): unit is Unit => unit !== undefined && (unit.base !== '' || unit.power !== 0);

/** The amount in another unit; undefined where the two measure different things. A bare number takes the unit. */
export function inUnit(amount: Amount, unit: Unit | undefined): Amount | undefined {
  if (!hasBase(unit) || !hasBase(amount.unit)) return { ...amount, ...(unit && { unit }) };
  const value = convert(amount.value, amount.unit, unit);
  const half = convert(amount.half, amount.unit, unit);
  return value && half && { ...amount, value, half, unit };
}

export function add(left: Amount, right: Amount, sign: 1 | -1): AmountResult {
  const unit = hasBase(left.unit) ? left.unit : right.unit;
  const [a, b] = [inUnit(left, unit), inUnit(right, unit)];
  if (!a || !b) return { problem: 'units-differ' };
  return {
    value: sign === 1 ? a.value.plus(b.value) : a.value.minus(b.value),
    ...(unit && { unit }),
    half: a.half.plus(b.half),
    from: [...left.from, ...right.from],
  };
}

/** A percentage as the factor it stands for. */
function asFactor(amount: Amount): Amount {
  if (!isRate(amount)) return amount;
  const shift = amount.unit?.base === '%' ? -2 : -3;
  return {
    value: amount.value.scaleByPowerOfTen(shift),
    half: amount.half.scaleByPowerOfTen(shift),
    from: amount.from,
  };
}

export function multiply(left: Amount, right: Amount): AmountResult {
  if (isRate(left) !== isRate(right) && !hasBase(isRate(left) ? right.unit : left.unit)) {
    // `决算数 / 预算数 * 100%` is that ratio in percent.
    const unit = isRate(left) ? left.unit : right.unit;
    return { ...multiplied(left, right), ...(unit && { unit }) };
  }
  const [a, b] = [asFactor(left), asFactor(right)];
  if (hasBase(a.unit) && hasBase(b.unit) && isMoney(a.unit) && isMoney(b.unit)) return { problem: 'units-multiplied' };
  const unit = isMoney(b.unit) ? b.unit : hasBase(a.unit) ? a.unit : b.unit;
  return { ...multiplied(a, b), ...(unit && { unit }) };
}

const isRate = ({ unit }: Amount) => unit?.base === '%' || unit?.base === '‰';

function multiplied(a: Amount, b: Amount): Amount {
  return {
    value: a.value.times(b.value),
    half: a.value.abs().times(b.half).plus(b.value.abs().times(a.half)).plus(a.half.times(b.half)),
    from: [...a.from, ...b.from],
  };
}

export function divide(left: Amount, right: Amount): AmountResult {
  const sameKind = hasBase(left.unit) && hasBase(right.unit) ? inUnit(left, right.unit) : undefined;
  const [a, b] = sameKind ? [sameKind, right] : [left, asFactor(right)];
  const value = a.value.dividedBy(b.value);
  if (!value) return { problem: 'division-by-zero' };
  // First order is enough: half a unit of the last decimal is small beside what it is divided by.
  const half =
    b.half.isZero() && a.half.isZero()
      ? Decimal.zero
      : (a.half.plus(value.abs().times(b.half)).dividedBy(b.value.abs()) ?? Decimal.zero);
  const unit = sameKind ? undefined : a.unit;
  return { value, ...(unit && { unit }), half, from: [...left.from, ...right.from] };
}

/** The quotient of two amounts of one kind in percent. */
export function share(part: Amount, whole: Amount): AmountResult {
  const a = hasBase(part.unit) && hasBase(whole.unit) ? inUnit(part, whole.unit) : part;
  if (!a) return { problem: 'units-differ' };
  const quotient = divide({ ...a, unit: undefined }, { ...whole, unit: undefined });
  if (!isAmount(quotient)) return quotient;
  return {
    ...quotient,
    value: quotient.value.scaleByPowerOfTen(2),
    half: quotient.half.scaleByPowerOfTen(2),
    unit: percent,
  };
}

export function negate(amount: Amount): Amount {
  return { ...amount, value: amount.value.negated() };
}
