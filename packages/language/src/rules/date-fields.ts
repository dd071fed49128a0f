import { type DateParts, fold, parseTime, parseValue, type Time } from '@jixiao/core';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { isFilled } from '../evaluation/value.js';

type Field = EvaluatedReport['fields'][number];

/** The year a report is about; undefined where its field is empty or names several. */
export function reportYear(report: EvaluatedReport): number | undefined {
  const field = yearField(report);
  const text = fold(field?.value.text ?? '').trim();
  const [, year] = /^(\d{4})\s*年?度?$/.exec(text) ?? [];
  return year === undefined ? undefined : Number(year);
}

export function yearField(report: EvaluatedReport): Field | undefined {
  return (
    report.field('年度') ??
    report.fields.find(({ name, declared }) => declared?.kind === '年份' && /^year$/i.test(name))
  );
}

/** What a field says when: its whole value is one day or one stretch of time. */
export function timeOf({ value }: Field): Time | undefined {
  if (!isFilled(value)) return undefined;
  const parsed = parseValue(value.text);
  return parsed.kind === 'time' ? parsed.time : parseTime(fold(value.text).trim());
}

/** When a report is filled in, and when it is published. */
export const fillDate = /^(?:填报|填表|填写|编报|编制|自评|上报|报送|报告|提交)(?:日期|时间)$/;
export const publishDate = /^(?:发布|公开|公布|公示)(?:日期|时间)$/;

/** A day as messages show it. */
export function showDay({ year, month, day }: DateParts): string {
  return `${year === undefined ? '' : `${year}年`}${month}月${day}日`;
}
