import { compareTime, convert, Decimal } from '@jixiao/core';
import type { Derivation, Figure } from './figure.js';
import { showDecimal } from './figure.js';
import type { WrittenValue } from './value.js';

/** Which way an indicator counts: more is better, the same is right, less is better, or a matter of judgement. */
export type Direction = 'positive' | 'equal' | 'reverse' | 'qualitative';

/** Words in an indicator's name that make less better where no operator says otherwise. */
export const reverseWords = ['控制率', '变动率', '调整率', '结转结余率', '成本', '费用', '投诉'];
/** Levels whose indicators are costs. */
export const costLevels = ['成本指标', '经济成本指标', '社会成本指标', '生态环境成本指标', '生态成本指标'];

/** How a form scores a result above a target that must not be passed. */
export type ReverseFormula = '系统' | '填报说明' | '任一';

export interface ExpectedScore {
  direction: Direction;
  /** Whether the result reaches the target; undefined where that cannot be told. */
  met?: boolean;
  /** Scores that are right, to two decimals: one, or two where both reverse formulas are accepted. */
  exact: Derivation[];
}

export function directionOf(target: WrittenValue, name: string, levels: readonly string[]): Direction {
  if (target.kind !== 'quantity' && target.kind !== 'range' && target.kind !== 'time') return 'qualitative';
  switch (target.operator) {
    case '≥':
    case '>':
      return 'positive';
    case '≤':
    case '<':
      return 'reverse';
    case '=':
      return 'equal';
  }
  if (levels.some((level) => costLevels.includes(level))) return 'reverse';
  return reverseWords.some((word) => name.includes(word)) ? 'reverse' : 'positive';
}

/**
 * The score an indicator's result earns, by the rules of the trade: full points at the target, else in proportion; a result above a limit
 * loses by the part it is above (系统) or by the quotient (填报说明). Undefined where target or result is no number or the units differ.
 */
export function expectedScore(
  target: WrittenValue,
  actual: WrittenValue,
  points: Figure & { value: Decimal },
  direction: Direction,
  reverse: ReverseFormula,
): ExpectedScore {
  const unknown: ExpectedScore = { direction, exact: [] };
  if (target.kind === 'time') return timeScore(target, actual, points, direction);
  if (target.kind === 'range') return rangeScore(target, actual, points, direction);
  if (direction === 'qualitative' || !target.quantity || actual.kind !== 'quantity' || !actual.quantity) return unknown;
  const goal = target.quantity.value;
  const { unit: from } = actual.quantity;
  const { unit: to } = target.quantity;
  const converted = from && to ? convert(actual.quantity.value, from, to) : actual.quantity.value;
  if (!converted) return unknown;
  const result = converted.sign() < 0 ? Decimal.zero : converted;
  const full = points.value;
  const show = { result: showDecimal(converted, 4), goal: showDecimal(goal, 4), full: showDecimal(full, 4) };

  if (direction === 'reverse') {
    if (!converted.greaterThan(goal)) return fullScore(direction, points);
    if (goal.isZero()) return { direction, met: false, exact: [derived(Decimal.zero, '0', points)] };
    // A limit below zero (变动率≤-5%) has no share that could be reached.
    if (goal.sign() < 0) return { direction, met: false, exact: [] };
    const over = result.minus(goal).dividedBy(goal) as Decimal;
    const bySystem = over.lessThan(Decimal.one) ? Decimal.one.minus(over).times(full) : Decimal.zero;
    const byNotes = (goal.dividedBy(result) as Decimal).times(full);
    const exact: Derivation[] = [];
    if (reverse !== '填报说明')
      exact.push(
        derived(
          bySystem,
          over.lessThan(Decimal.one) ? `(1−(${show.result}−${show.goal})÷${show.goal})×${show.full}` : '0',
          points,
        ),
      );
    if (reverse !== '系统') exact.push(derived(byNotes, `${show.goal}÷${show.result}×${show.full}`, points));
    return { direction, met: false, exact };
  }
  if (direction === 'equal' && goal.isZero()) {
    return converted.greaterThan(goal)
      ? { direction, met: false, exact: [derived(Decimal.zero, '0', points)] }
      : fullScore(direction, points);
  }
  if (!converted.lessThan(goal)) return fullScore(direction, points);
  if (goal.sign() <= 0) return { direction, met: false, exact: [] };
  const value = (result.dividedBy(goal) as Decimal).times(full);
  return { direction, met: false, exact: [derived(value, `${show.result}÷${show.goal}×${show.full}`, points)] };
}

function fullScore(direction: Direction, points: Figure & { value: Decimal }): ExpectedScore {
  return {
    direction,
    met: true,
    exact: [{ value: points.value, formula: showDecimal(points.value, 4), from: [points] }],
  };
}

function derived(value: Decimal, formula: string, points: Figure): Derivation {
  return { value: value.round(2), formula, from: [points] };
}

function timeScore(
  target: WrittenValue,
  actual: WrittenValue,
  points: Figure & { value: Decimal },
  direction: Direction,
): ExpectedScore {
  const order = target.time && actual.time && compareTime(actual.time, target.time);
  if (order === undefined) return { direction, exact: [] };
  return order <= 0 ? fullScore('equal', points) : { direction: 'equal', met: false, exact: [] };
}

function rangeScore(
  target: WrittenValue,
  actual: WrittenValue,
  points: Figure & { value: Decimal },
  direction: Direction,
): ExpectedScore {
  const { range } = target;
  if (!range || !actual.quantity) return { direction, exact: [] };
  const value =
    range.unit && actual.quantity.unit
      ? convert(actual.quantity.value, actual.quantity.unit, range.unit)
      : actual.quantity.value;
  if (!value) return { direction, exact: [] };
  if (!value.lessThan(range.low) && !value.greaterThan(range.high)) return fullScore('equal', points);
  // Above the range is no shortfall where more is better, nor below it where less is.
  const missed = direction === 'reverse' ? value.greaterThan(range.high) : value.lessThan(range.low);
  return missed ? { direction: 'equal', met: false, exact: [] } : { direction: 'equal', exact: [] };
}
