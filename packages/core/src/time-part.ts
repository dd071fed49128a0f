import { monthLength } from './date.js';
import { digitAt } from './fold.js';

/** A part of some year: its first and last day, and the UTF-16 index behind it. */
export type Period = {
  from: { month: number; day: number };
  to: { month: number; day: number };
  precision: 'day' | 'month' | 'quarter' | 'half' | 'year';
  end: number;
};

/** `9月` `9月份` `9月底` `9月上旬` `7月31日` `7月31号` at `start`, whether or not the calendar has that day. */
export function scanMonth(text: string, start: number): Period | undefined {
  const [month, behind] = shortNumber(text, start);
  if (month < 1 || month > 12 || text.charAt(behind) !== '月') return undefined;
  const [day, dayEnd] = shortNumber(text, behind + 1);
  if (day >= 0 && (text.charAt(dayEnd) === '日' || text.charAt(dayEnd) === '号')) {
    return { from: { month, day }, to: { month, day }, precision: 'day', end: dayEnd + 1 };
  }
  const end = text.charAt(behind + 1) === '份' ? behind + 2 : behind + 1;
  const last = monthLength(undefined, month);
  const whole: Period = { from: { month, day: 1 }, to: { month, day: last }, precision: 'month', end };
  return narrowed(whole, text, end) ?? tenDays(whole, text, end) ?? whole;
}

/**
 * What follows a year at `start`. With `named` 年 stands there: the whole year, or a part of it behind 年 or
 * 年度; else a half or a quarter.
 */
export function scanYearPart(text: string, start: number, named: boolean): Period | undefined {
  if (!named) return scanHalf(text, start) ?? scanQuarter(text, start);
  const end = text.charAt(start + 1) === '度' ? start + 2 : start + 1;
  const whole: Period = { from: { month: 1, day: 1 }, to: { month: 12, day: 31 }, precision: 'year', end };
  return scanMonth(text, end) ?? scanHalf(text, end) ?? scanQuarter(text, end) ?? narrowed(whole, text, end) ?? whole;
}

/** `年底` `年末` `年初`, and the 年 of `年内`, at `start`; 年 and 年度 alone are words and no times. */
export function scanYearWord(text: string, start: number): Period | undefined {
  if (text.charAt(start) !== '年') return undefined;
  const end = start + 1;
  const whole: Period = { from: { month: 1, day: 1 }, to: { month: 12, day: 31 }, precision: 'year', end };
  return narrowed(whole, text, end) ?? (text.charAt(end) === '内' ? whole : undefined);
}

const quarterDigits = '一二三四';

function scanHalf(text: string, start: number): Period | undefined {
  if (!text.startsWith('半年', start + 1)) return undefined;
  const end = start + 3;
  if (text.charAt(start) === '上') {
    return { from: { month: 1, day: 1 }, to: { month: 6, day: 30 }, precision: 'half', end };
  }
  if (text.charAt(start) === '下') {
    return { from: { month: 7, day: 1 }, to: { month: 12, day: 31 }, precision: 'half', end };
  }
  return undefined;
}

// `第三季度` `三季度` `3季度`; `前三季度` is all of them together.
function scanQuarter(text: string, start: number): Period | undefined {
  const lead = text.charAt(start);
  const index = lead === '第' || lead === '前' ? start + 1 : start;
  const digit = digitAt(text, index);
  const quarter = digit >= 0 ? digit : quarterDigits.indexOf(text.charAt(index) || ' ') + 1;
  if (quarter < 1 || quarter > 4 || !text.startsWith('季度', index + 1)) return undefined;
  const end = index + 3;
  const month = quarter * 3;
  const whole: Period = {
    from: { month: lead === '前' ? 1 : month - 2, day: 1 },
    to: { month, day: monthLength(undefined, month) },
    precision: 'quarter',
    end,
  };
  return narrowed(whole, text, end) ?? whole;
}

// 底, 末 and 初 name the last and the first day.
function narrowed(whole: Period, text: string, index: number): Period | undefined {
  const word = text.charAt(index);
  if (word === '底' || word === '末') return { ...whole, from: whole.to, end: index + 1 };
  if (word === '初' && text.charAt(index + 1) !== '步') return { ...whole, to: whole.from, end: index + 1 };
  return undefined;
}

function tenDays(whole: Period, text: string, index: number): Period | undefined {
  if (text.charAt(index + 1) !== '旬') return undefined;
  const { month } = whole.from;
  const end = index + 2;
  switch (text.charAt(index)) {
    case '上':
      return { ...whole, to: { month, day: 10 }, end };
    case '中':
      return { ...whole, from: { month, day: 11 }, to: { month, day: 20 }, end };
    case '下':
      return { ...whole, from: { month, day: 21 }, end };
    default:
      return undefined;
  }
}

// One or two digits and the index behind them; -1 for none or more.
function shortNumber(text: string, start: number): [value: number, end: number] {
  const first = digitAt(text, start);
  if (first < 0) return [-1, start];
  const second = digitAt(text, start + 1);
  if (second < 0) return [first, start + 1];
  return digitAt(text, start + 2) < 0 ? [first * 10 + second, start + 2] : [-1, start];
}
