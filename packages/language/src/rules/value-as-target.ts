import { convert, Decimal, isMoney, type Operator, type Quantity } from '@jixiao/core';
import type { EvaluatedIndicator } from '../evaluation/indicators.js';
import { reverseWords } from '../evaluation/scoring.js';
import { unitsDiffer } from './value-units.js';
import { bareName, isHighRate, isLowRate, isVaguelyDone } from './value-words.js';

/** The sign that a number most likely has as the target of an indicator. */
export function likelySign(row: EvaluatedIndicator, { value, unit }: Quantity, level: string): Operator {
  const name = bareName(row);
  if (unit?.base === '%' && value.equals(Decimal.hundred)) return '=';
  if (unit?.base === '%' && isHighRate(name)) return '≥';
  const isLess = isLowRate(name) || /成本|时效/.test(level) || reverseWords.some((word) => name.includes(word));
  return isLess ? '≤' : '≥';
}

/** Whether a number is of the kind that the targets of a level are: times, percentages, amounts; any number elsewhere. */
export function belongsTo({ unit }: Quantity, level: string): boolean {
  if (/满意度/.test(level)) return unit?.base === '%';
  if (/时效/.test(level)) return /^(?:天|日|个?工作日|小时|分钟|个?月|周)$/.test(unit?.base ?? '');
  if (/成本/.test(level)) return isMoney(unit) || /^(?:%|元\/)/.test(unit?.base ?? '');
  return true;
}

/** Shares of the target within which nobody asks about the result. */
const usual = { least: Decimal.of(80), most: Decimal.of(120) };

/** Whether a number may become the target so that nothing else has to be said of the indicator at once. */
export function fitsAsTarget(row: EvaluatedIndicator, goal: Quantity, sign: Operator): boolean {
  const { actual } = row;
  const { unit } = goal;
  if (unit?.approximate || (actual.kind === 'text' && isVaguelyDone(actual.text))) return false;
  if (unit?.base === '%' && goal.value.lessThan(usual.least) && isHighRate(bareName(row))) return false;
  if (actual.kind !== 'quantity' || !actual.quantity) return true;
  if (unitsDiffer(unit, actual.quantity.unit)) return false;
  const result =
    unit && actual.quantity.unit ? convert(actual.quantity.value, actual.quantity.unit, unit) : actual.quantity.value;
  if (!result) return true;
  if (sign === '≤' || sign === '<') return !result.greaterThan(goal.value);
  const far = result.times(Decimal.hundred).lessThan(goal.value.times(usual.most));
  return !result.lessThan(goal.value) && far;
}
