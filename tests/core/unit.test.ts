import { describe, expect, it } from 'vitest';
import { convert, Decimal, isMoney, parseUnit, type Unit, unitsAgree } from '../../packages/core/src/index.js';

const unit = (text: string): Unit => parseUnit(text) as Unit;
const decimal = (text: string): Decimal => Decimal.parse(text) as Decimal;

describe('parseUnit', () => {
  it.each([
    ['元', '元', 0, false],
    ['万元', '元', 4, false],
    ['亿元', '元', 8, false],
    ['十万元', '元', 5, false],
    ['百万元', '元', 6, false],
    ['千万元', '元', 7, false],
    ['万亿元', '元', 12, false],
    ['万', '', 4, false],
    ['亿', '', 8, false],
    ['块', '元', 0, false],
    ['圆', '元', 0, false],
    ['人民币元', '元', 0, false],
    ['余家', '家', 0, true],
    ['余个', '个', 0, true],
    ['多人', '人', 0, true],
    ['万余人', '人', 4, true],
    ['余万元', '元', 4, true],
    ['余', '', 0, true],
    ['年多', '年', 0, true],
    ['人左右', '人', 0, true],
    ['万人次', '人次', 4, false],
    ['余场次', '场次', 0, true],
    ['%', '%', 0, false],
    ['％', '%', 0, false],
    ['百分比', '%', 0, false],
    ['%(百分比)', '%', 0, false],
    ['％（百分比）', '%', 0, false],
    ['‰', '‰', 0, false],
    ['百分点', '百分点', 0, false],
    ['个百分点', '百分点', 0, false],
    ['㎡', '㎡', 0, false],
    ['平方米', '㎡', 0, false],
    ['平米', '㎡', 0, false],
    ['m2', '㎡', 0, false],
    ['ｍ２', '㎡', 0, false],
    ['M²', '㎡', 0, false],
    ['万㎡', '㎡', 4, false],
    ['公里', '公里', 0, false],
    ['km', '公里', 0, false],
    ['KM', '公里', 0, false],
    ['千米', '公里', 0, false],
    ['公斤', '公斤', 0, false],
    ['千克', '公斤', 0, false],
    ['千瓦', '千瓦', 0, false],
    ['万千瓦时', '千瓦时', 4, false],
    ['℃', '℃', 0, false],
    ['场(次)', '场(次)', 0, false],
    ['场（次）', '场(次)', 0, false],
    ['元/人·月', '元/人·月', 0, false],
    ['元／人*月', '元/人·月', 0, false],
    ['元/人×月', '元/人·月', 0, false],
    ['万元/公里', '元/公里', 4, false],
    ['块/平方米', '元/㎡', 0, false],
    ['次/周', '次/周', 0, false],
    ['Ⅱ级', 'Ⅱ级', 0, false],
    ['𠀀', '𠀀', 0, false],
  ])('%s', (text, base, power, approximate) => expect(parseUnit(text)).toEqual({ text, base, power, approximate }));

  it.each([
    '',
    ' ',
    '万 元',
    '元 ',
    '/人',
    '元/',
    '元//人',
    '5元',
    '(次)',
    '元(',
    '元()',
    '元。',
    '%以上',
    '人（含）以上',
    '\ud840',
  ])('rejects %j', (text) => expect(parseUnit(text)).toBeUndefined());

  it('bounds the scale', () => expect(unit('亿'.repeat(1000)).power).toBeLessThanOrEqual(24));
});

describe('unitsAgree', () => {
  it.each([
    ['元', '万元', true],
    ['人', '万元', false],
    ['万', '万元', true],
    ['余', '人', true],
    ['%', '百分比', true],
    ['场(次)', '场', false],
  ])('%s and %s: %s', (left, right, agree) => {
    expect(unitsAgree(unit(left), unit(right))).toBe(agree);
    expect(unitsAgree(unit(right), unit(left))).toBe(agree);
  });
  it('a missing unit agrees', () => {
    expect(unitsAgree(undefined, unit('人'))).toBe(true);
    expect(unitsAgree(unit('人'), undefined)).toBe(true);
  });
});

describe('convert', () => {
  it.each([
    ['1.38', '亿元', '万元', '13800'],
    ['7597.95', '万元', '元', '75979500'],
    ['5', '元', '万元', '0.0005'],
    ['3', '万', '元', '30000'],
    ['3', '万', '万元', '3'],
    ['30000', '元', '万', '3.0000'],
    ['5', '‰', '%', '0.5'],
    ['0.5', '%', '‰', '5'],
    ['20', '余', '万元', '20'],
    ['2', '公里', 'km', '2'],
  ])('%s %s into %s', (value, from, to, result) =>
    expect(convert(decimal(value), unit(from), unit(to))?.toString()).toBe(result),
  );
  it('keeps apart what does not count the same', () =>
    expect(convert(Decimal.one, unit('人'), unit('万元'))).toBeUndefined());
});

it('knows money', () => {
  expect(['元', '亿元', '块', '人', '元/人', '万'].map((text) => isMoney(unit(text)))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(isMoney(undefined)).toBe(false);
});
