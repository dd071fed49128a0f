import { convert, type Decimal, isBlankMark } from '@jixiao/core';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { countedTarget, type EvaluatedIndicator, type EvaluatedLevel } from '../evaluation/indicators.js';
import { isFilled, type WrittenValue } from '../evaluation/value.js';
import { findColumn } from '../forms/effective-form.js';
import { remembered } from './remembered.js';

/** Whether the indicators of the form have the column: a role that is absent switches its rules off. */
export function hasIndicatorColumn(report: EvaluatedReport, role: string): boolean {
  return findColumn(report.form.indicators?.columns ?? [], role) !== undefined;
}

/** Indicators and their sub-rows, in the order of the text. */
export const valueRows: (report: EvaluatedReport) => readonly EvaluatedIndicator[] = remembered(({ indicators }) =>
  indicators.all.flatMap((indicator) => [indicator, ...indicator.parts]),
);

const wordsByRow = remembered((report: EvaluatedReport) => {
  const words = new Map<EvaluatedIndicator, string>();
  for (const level of report.indicators.levels) collect(level, words);
  return words;
});

/** What the level of a row is called, by name and aliases: a form may call 成本指标 by a name of its own. */
export function levelWords(report: EvaluatedReport, row: EvaluatedIndicator): string {
  return wordsByRow(report).get(row) ?? '';
}

function collect(level: EvaluatedLevel, words: Map<EvaluatedIndicator, string>): void {
  const own = [level.name, ...(level.declared?.aliases ?? [])].join(' ');
  for (const indicator of level.indicators) for (const row of [indicator, ...indicator.parts]) words.set(row, own);
  for (const below of level.levels) collect(below, words);
}

/** Target and result as numbers, the result in the unit of the target; undefined where they cannot be compared. */
export const comparedValues = remembered((row: EvaluatedIndicator): { goal: Decimal; result: Decimal } | undefined => {
  const [goal, actual] = [countedTarget(row).quantity, row.actual.quantity];
  if (countedTarget(row).kind !== 'quantity' || row.actual.kind !== 'quantity' || !goal || !actual) return undefined;
  const result = actual.unit && goal.unit ? convert(actual.value, actual.unit, goal.unit) : actual.value;
  return result && { goal: goal.value, result };
});

/** Which of 目标 and 调整 counts, as it is called in the text. */
export function targetWord(row: EvaluatedIndicator): '目标' | '调整' {
  return countedTarget(row) === row.adjusted ? '调整' : '目标';
}

/** Nothing but a blank mark, or nothing at all. */
export function isEmpty(value: WrittenValue): boolean {
  return !isFilled(value) || isBlankMark(value.text.trim());
}
