import { Decimal } from '@jixiao/core';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { countedTarget, type EvaluatedIndicator } from '../evaluation/indicators.js';
import { hasReason, isDoubtful } from './judged-scores.js';
import { isReason } from './prose-reasons.js';
import { remembered } from './remembered.js';
import { comparedValues, hasIndicatorColumn } from './value-rows.js';

/** A result above its target, of an indicator of which more is better, without a word about why. */
interface Overshoot {
  row: EvaluatedIndicator;
  goal: Decimal;
  result: Decimal;
  /** By how many per cent of the target it is above; undefined where the target is zero. */
  percent: Decimal | undefined;
}

export const overshoots: (report: EvaluatedReport) => readonly Overshoot[] = remembered((report) =>
  canExplain(report) && !isExplained(report) ? report.indicators.leaves.flatMap(over) : [],
);

/** A form without a place for reasons asks for none. */
function canExplain(report: EvaluatedReport): boolean {
  if (['偏差', '解释', '备注'].some((role) => hasIndicatorColumn(report, role))) return true;
  return [...report.form.fields.keys()].some((name) => reasonField.test(name));
}

const reasonField = /偏差|原因/;

/** A field of the report gives the reasons for all. */
function isExplained({ fields }: EvaluatedReport): boolean {
  return fields.some((field) => reasonField.test(field.name) && isReason(field.value));
}

const over = remembered((row: EvaluatedIndicator): Overshoot[] => {
  const target = countedTarget(row);
  const { operator } = target;
  if (operator === '=' || row.direction !== 'positive' || isDoubtful(row)) return [];
  const values = comparedValues(row);
  if (!values?.result.greaterThan(values.goal) || values.goal.sign() < 0) return [];
  const { goal, result } = values;
  // A whole or more than a whole is a question of what the percentage is of.
  if (target.quantity?.unit?.base === '%' && !result.lessThan(Decimal.hundred)) return [];
  if (hasReason(row) || row.parts.some(hasReason)) return [];
  return [{ row, goal, result, percent: result.minus(goal).times(Decimal.hundred).dividedBy(goal) }];
});
