import { isBlankMark } from '@jixiao/core';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import type { EvaluatedIndicator } from '../evaluation/indicators.js';
import { isFilled, type WrittenValue } from '../evaluation/value.js';
import type { Interpolation } from '../generated/ast.js';
import { proseOf } from './prose-text.js';
import { remembered } from './remembered.js';
import { valueRows } from './value-rows.js';

/** Words that fill a cell and give no reason. */
const noReason = /^(?:无|暂无|没有|不适用|正常|无偏差|none|n\/a)[。.]?$/i;

/** Whether something is written that can be a reason. */
export function isReason(value: WrittenValue): boolean {
  return isFilled(value) && !isBlankMark(value.text.trim()) && !noReason.test(value.text.trim());
}

/** Whether the report says such a thing where reasons are given: in a field, a goal, a deviation, a note or its narrative. */
export function explains(report: EvaluatedReport, pattern: RegExp): boolean {
  return explanations(report).some((text) => pattern.test(text));
}

const explanations = remembered((report: EvaluatedReport): string[] => {
  return [
    ...report.fields.map((field) => field.value.text),
    ...report.goals.flatMap((goals) => [...goals.texts.values()].map((text) => text.text)),
    ...(report.funds?.rows ?? []).map((row) => row.reason.text),
    ...report.tables.flatMap((table) => table.rows.map((row) => words(row.node.reason))),
    ...valueRows(report).flatMap(given),
    ...proseOf(report).map((prose) => prose.text),
  ].filter((text) => text !== '');
});

const given = remembered(({ deviation, node }: EvaluatedIndicator) =>
  [deviation.text, words(node.explanation), words(node.note)].filter((text) => text !== ''),
);

function words(parts: readonly (string | Interpolation)[]): string {
  return parts.filter((part) => typeof part === 'string').join('');
}
