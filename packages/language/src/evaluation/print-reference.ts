import { type Decimal, fold, parseQuantity, parseUnit } from '@jixiao/core';
import type { Interpolation } from '../generated/ast.js';
import { type Amount, inUnit } from './amount.js';
import type { EvaluatedReport } from './evaluated-report.js';
import { isValue } from './expressions.js';
import { showDecimal } from './figure.js';

/** What is wrong with the words behind the expression of a `[[ ]]`. */
export type FormatProblem = 'format-unknown' | 'format-unit';

/**
 * The text a `[[ ]]` prints: the value as it was typed, with its unit; `亿元` converts, `2位` rounds half up, `数` leaves the unit out.
 * Undefined where it has no value.
 */
export function printReference(
  report: EvaluatedReport,
  interpolation: Interpolation,
): { text?: string; problem?: FormatProblem } {
  const outcome = report.outcomeOf(interpolation);
  if (!isValue(outcome)) return {};
  const typed = interpolation.formats.length === 0 ? asTyped(outcome) : undefined;
  if (typed !== undefined) return { text: typed };
  let amount: Amount = outcome;
  let decimals: number | undefined;
  let unitShown = true;
  for (const format of interpolation.formats) {
    const places = /^(\d{1,2})(?:位|dp)$/.exec(fold(format));
    if (places) decimals = Number(places[1]);
    else if (format === '数' || fold(format).toLowerCase() === 'bare') unitShown = false;
    else {
      const unit = parseUnit(format);
      if (!unit) return { problem: 'format-unknown' };
      const converted = inUnit(amount, unit);
      if (!converted) return { problem: 'format-unit' };
      amount = { ...converted, unit };
    }
  }
  return { text: `${printNumber(amount, decimals)}${unitShown ? (amount.unit?.text ?? '') : ''}` };
}

/** What stands for one figure that was written prints it as it was written: `7,597.95` stays that. */
function asTyped({ value, unit, from }: Amount): string | undefined {
  const [figure, another] = from;
  if (!figure || another || figure.text === undefined || figure.value?.equals(value) !== true) return undefined;
  const hasUnit = parseQuantity(figure.text)?.unit !== undefined;
  return `${figure.text}${hasUnit ? '' : (unit?.text ?? '')}`;
}

function printNumber({ value, from }: Amount, decimals: number | undefined): string {
  if (decimals !== undefined) return value.toFixed(decimals);
  return from.length === 1 && value.decimals <= 6 ? value.toString() : shortest(value);
}

/** A computed value has no decimals of its own; two are what the trade prints. */
const shortest = (value: Decimal): string => showDecimal(value, 2);
