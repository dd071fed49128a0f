import { describe, expect, it } from 'vitest';
import {
  compareTime,
  type DateParts,
  isAfter,
  parseTime,
  scanTime,
  type Time,
  withYear,
} from '../../packages/core/src/index.js';

const time = (text: string): Time => parseTime(text) as Time;
const print = ({ year, month, day }: DateParts): string => `${year === undefined ? '' : `${year}-`}${month}-${day}`;

describe('parseTime', () => {
  it.each([
    ['2022-03-15', '2022-3-15', '2022-3-15', 'day', undefined],
    ['2022/3/15', '2022-3-15', '2022-3-15', 'day', undefined],
    ['2022.3.15', '2022-3-15', '2022-3-15', 'day', undefined],
    ['２０２２．３．１５', '2022-3-15', '2022-3-15', 'day', undefined],
    ['2022－03－15', '2022-3-15', '2022-3-15', 'day', undefined],
    ['2022年3月15日', '2022-3-15', '2022-3-15', 'day', undefined],
    ['２０２２年３月１５日', '2022-3-15', '2022-3-15', 'day', undefined],
    ['2020年2月29日', '2020-2-29', '2020-2-29', 'day', undefined],
    ['2月29日', '2-29', '2-29', 'day', undefined],
    ['7月31号', '7-31', '7-31', 'day', undefined],
    ['12月31日前', '12-31', '12-31', 'day', 'before'],
    ['2021年12月31日以前', '2021-12-31', '2021-12-31', 'day', 'before'],
    ['2021年12月31日之前', '2021-12-31', '2021-12-31', 'day', 'before'],
    ['2021年12月前', '2021-12-1', '2021-12-31', 'month', 'before'],
    ['9月前', '9-1', '9-30', 'month', 'before'],
    ['9月内', '9-1', '9-30', 'month', 'before'],
    ['9月', '9-1', '9-30', 'month', undefined],
    ['6月份', '6-1', '6-30', 'month', undefined],
    ['2022年6月份', '2022-6-1', '2022-6-30', 'month', undefined],
    ['2022-03', '2022-3-1', '2022-3-31', 'month', undefined],
    ['9月底', '9-30', '9-30', 'month', undefined],
    ['9月末', '9-30', '9-30', 'month', undefined],
    ['9月初', '9-1', '9-1', 'month', undefined],
    ['9月中旬', '9-11', '9-20', 'month', undefined],
    ['9月下旬前', '9-21', '9-30', 'month', 'before'],
    ['2022年6月底前', '2022-6-30', '2022-6-30', 'month', 'before'],
    ['2021年2月底', '2021-2-28', '2021-2-28', 'month', undefined],
    ['2024年2月', '2024-2-1', '2024-2-29', 'month', undefined],
    ['上半年', '1-1', '6-30', 'half', undefined],
    ['下半年', '7-1', '12-31', 'half', undefined],
    ['2022年上半年', '2022-1-1', '2022-6-30', 'half', undefined],
    ['2022上半年', '2022-1-1', '2022-6-30', 'half', undefined],
    ['第三季度', '7-1', '9-30', 'quarter', undefined],
    ['三季度', '7-1', '9-30', 'quarter', undefined],
    ['第1季度', '1-1', '3-31', 'quarter', undefined],
    ['前三季度', '1-1', '9-30', 'quarter', undefined],
    ['2022年第三季度', '2022-7-1', '2022-9-30', 'quarter', undefined],
    ['2022年四季度末前', '2022-12-31', '2022-12-31', 'quarter', 'before'],
    ['2022年', '2022-1-1', '2022-12-31', 'year', undefined],
    ['2022年度', '2022-1-1', '2022-12-31', 'year', undefined],
    ['2022年前', '2022-1-1', '2022-12-31', 'year', 'before'],
    ['2022年底', '2022-12-31', '2022-12-31', 'year', undefined],
    ['2022年初', '2022-1-1', '2022-1-1', 'year', undefined],
    ['年底前', '12-31', '12-31', 'year', 'before'],
    ['年底', '12-31', '12-31', 'year', undefined],
    ['年内', '1-1', '12-31', 'year', 'before'],
  ])('%s', (text, from, to, precision, bound) => {
    const parsed = time(text);
    expect([parsed.text, print(parsed.from), print(parsed.to), parsed.precision, parsed.bound]).toEqual([
      text,
      from,
      to,
      precision,
      bound,
    ]);
  });

  it.each([
    '',
    '2022',
    '2022-13-40',
    '2022-02-30',
    '2022.13.1',
    '2022-3',
    '2022.3',
    '2022-00',
    '2022-3/15',
    '2021-2022',
    '2月30日',
    '2021年2月29日',
    '13月',
    '0月',
    '9月0日',
    '9月31日',
    '6个月内',
    '6个月',
    '22年',
    '15日',
    '月底前',
    '年',
    '年度',
    '年9月',
    '五季度',
    '5季度',
    '季度',
    '12月9',
    '9月底完成',
    '20221月',
    '2022-03-15日',
    ' 9月',
  ])('no time: %j', (text) => expect(parseTime(text)).toBeUndefined());
});

describe('scanTime takes the longest', () => {
  it.each([
    ['2022年6月底前完工', 0, '2022年6月底前'],
    ['于9月完成', 1, '9月'],
    ['2022年3月15完成', 0, '2022年3月'],
    ['2022年前三季度', 0, '2022年前三季度'],
    ['2022年5家', 0, '2022年'],
    ['6月初步完成', 0, '6月'],
  ])('%s', (text, start, scanned) => {
    expect(scanTime(text, start)?.time.text).toBe(scanned);
    expect(scanTime(text, start)?.end).toBe(start + scanned.length);
  });
});

describe('order', () => {
  it.each([
    ['9月25日', '9月底', -1],
    ['9月', '9月底前', 0],
    ['10月', '9月底', 1],
    ['2022年6月', '2021年12月', 1],
    ['2021年12月31日', '2021年底', 0],
  ])('%s and %s', (left, right, order) => expect(Math.sign(compareTime(time(left), time(right)) ?? 9)).toBe(order));

  it('is undefined with one year only', () => {
    expect(compareTime(time('9月'), time('2022年9月'))).toBeUndefined();
    expect(compareTime(time('2022年9月'), time('9月'))).toBeUndefined();
    expect(isAfter(time('2022年9月'), time('9月'))).toBeUndefined();
  });

  it('is later only when all of it is', () => {
    expect(isAfter(time('2022年'), time('2022年6月底前'))).toBe(false);
    expect(isAfter(time('2022年7月'), time('2022年6月底前'))).toBe(true);
  });

  it('gives a year to times that have none', () => {
    expect(print(withYear(time('2月底'), 2021).to)).toBe('2021-2-28');
    expect(print(withYear(time('2020年2月底'), 2021).to)).toBe('2020-2-29');
  });
});
