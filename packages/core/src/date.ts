/** A calendar day; the year is absent where a text leaves it out (`9月底`). Months and days count from 1. */
export type DateParts = { year?: number | undefined; month: number; day: number };

/** The number of days of a month; February has 29 when the year is unknown. */
export function monthLength(year: number | undefined, month: number): number {
  if (month === 2) return year === undefined || isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the parts name a day of the calendar. */
export function isValidDate({ year, month, day }: DateParts): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

/** The order of two days; undefined when only one of them has a year. */
export function compareDates(left: DateParts, right: DateParts): number | undefined {
  if ((left.year === undefined) !== (right.year === undefined)) return undefined;
  return (left.year ?? 0) - (right.year ?? 0) || left.month - right.month || left.day - right.day;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
