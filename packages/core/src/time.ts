import { compareDates, type DateParts, isValidDate, monthLength } from './date.js';
import { digitAt, foldCode } from './fold.js';
import { type Period, scanMonth, scanYearPart, scanYearWord } from './time-part.js';

/** A day or a period of days, both ends included. */
export type Time = {
  text: string;
  from: DateParts;
  to: DateParts;
  /** Set by 前, 以前, 内 …: any time up to `to` is meant. */
  bound?: 'before' | undefined;
  /** The calendar unit that was named: `9月底` is one day named by its month. */
  precision: Period['precision'];
};

const boundWords = ['之前', '以前', '之内', '以内', '前', '内'];

/**
 * The longest time that begins at `start`, and the UTF-16 index behind it.
 * Undefined for durations (`6个月内`), days without a month, and days the calendar does not have.
 */
export function scanTime(text: string, start: number): { time: Time; end: number } | undefined {
  const found = scanNumericDate(text, start) ?? scanChineseDate(text, start);
  if (found === undefined) return undefined;
  const { year, period } = found;
  const from = dayOf(period.from, year, period.precision);
  const to = dayOf(period.to, year, period.precision);
  if (!isValidDate(from) || !isValidDate(to)) return undefined;
  const bound = boundWords.find((word) => text.startsWith(word, period.end));
  const end = period.end + (bound?.length ?? 0);
  const time: Time = {
    text: text.slice(start, end),
    from,
    to,
    bound: bound === undefined ? undefined : 'before',
    precision: period.precision,
  };
  return { time, end };
}

/** The text as one time, all of it. */
export function parseTime(text: string): Time | undefined {
  const found = scanTime(text, 0);
  return found?.end === text.length ? found.time : undefined;
}

/**
 * The order of two times by their last days, which is what a deadline is about.
 * Undefined when only one of them has a year.
 */
export function compareTime(left: Time, right: Time): number | undefined {
  return compareDates(left.to, right.to);
}

/** Whether all of `left` lies behind `right`, so that it is later however both are read. */
export function isAfter(left: Time, right: Time): boolean | undefined {
  const order = compareDates(left.from, right.to);
  return order === undefined ? undefined : order > 0;
}

/** The time with a year, when it has none. */
export function withYear(time: Time, year: number): Time {
  return { ...time, from: dateInYear(time.from, year), to: dateInYear(time.to, year) };
}

type Found = { year: number | undefined; period: Period };

// The end of February was read before its year was looked at; a day that was typed is taken at its word.
function dayOf(part: Period['from'], year: number | undefined, precision: Period['precision']): DateParts {
  const day = precision === 'day' ? part.day : Math.min(part.day, monthLength(year, part.month));
  return { year, month: part.month, day };
}

function dateInYear(date: DateParts, year: number): DateParts {
  if (date.year !== undefined) return date;
  return { year, month: date.month, day: Math.min(date.day, monthLength(year, date.month)) };
}

// `2022-03-15` `2022/3/15` `2022.3.15` with one separator, and the month `2022-03`.
function scanNumericDate(text: string, start: number): Found | undefined {
  if (digitCount(text, start) !== 4) return undefined;
  const separator = foldCode(text.charCodeAt(start + 4));
  if (separator !== 0x2d && separator !== 0x2f && separator !== 0x2e) return undefined;
  const year = numberAt(text, start, 4);
  const monthDigits = digitCount(text, start + 5);
  if (monthDigits !== 1 && monthDigits !== 2) return undefined;
  const month = numberAt(text, start + 5, monthDigits);
  const behind = start + 5 + monthDigits;
  const dayDigits = foldCode(text.charCodeAt(behind)) === separator ? digitCount(text, behind + 1) : 0;
  if (dayDigits === 1 || dayDigits === 2) {
    const day = { month, day: numberAt(text, behind + 1, dayDigits) };
    return { year, period: { from: day, to: day, precision: 'day', end: behind + 1 + dayDigits } };
  }
  // Only the padded month: `2022-3` and `2022.3` are a range and a number.
  if (separator !== 0x2d || monthDigits !== 2 || dayDigits > 0 || month < 1 || month > 12) return undefined;
  const to = { month, day: monthLength(year, month) };
  return { year, period: { from: { month, day: 1 }, to, precision: 'month', end: behind } };
}

function scanChineseDate(text: string, start: number): Found | undefined {
  if (digitCount(text, start) === 4) {
    const period = scanYearPart(text, start + 4, text.charAt(start + 4) === '年');
    return period && { year: numberAt(text, start, 4), period };
  }
  const period = scanMonth(text, start) ?? scanYearWord(text, start) ?? scanYearPart(text, start, false);
  return period && { year: undefined, period };
}

function digitCount(text: string, start: number): number {
  let count = 0;
  while (count < 5 && digitAt(text, start + count) >= 0) count++;
  return count;
}

function numberAt(text: string, start: number, length: number): number {
  let value = 0;
  for (let index = start; index < start + length; index++) value = value * 10 + digitAt(text, index);
  return value;
}
