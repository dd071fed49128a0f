import { describe, expect, it } from 'vitest';
import { parseQuantity, quantityAmount, scanQuantity } from '../../packages/core/src/index.js';

describe('parseQuantity', () => {
  it.each([
    ['4176.65', '4176.65', undefined, false],
    ['7,597.95万元', '7597.95', '元', true],
    ['1,234,567', '1234567', undefined, true],
    ['23台', '23', '台', false],
    ['1.38亿元', '1.38', '元', false],
    ['100%', '100', '%', false],
    ['９５％', '95', '%', false],
    ['９５．５％', '95.5', '%', false],
    ['500元/人·月', '500', '元/人·月', false],
    ['11.7万余人', '11.7', '人', false],
    ['20余家', '20', '家', false],
    ['60余个', '60', '个', false],
    ['12次/周', '12', '次/周', false],
    ['3场（次）', '3', '场(次)', false],
    ['95%(百分比)', '95', '%', false],
    ['120m2', '120', '㎡', false],
    ['36.5℃', '36.5', '℃', false],
    ['-5', '-5', undefined, false],
    ['－5℃', '-5', '℃', false],
    ['−5', '-5', undefined, false],
    ['–5', '-5', undefined, false],
    ['+3', '3', undefined, false],
    ['＋３', '3', undefined, false],
    ['0012', '12', undefined, false],
    ['22年', '22', '年', false],
    ['6个月', '6', '个月', false],
  ])('%s', (text, value, base, grouped) => {
    const quantity = parseQuantity(text);
    expect([quantity?.value.toString(), quantity?.unit?.base, quantity?.grouped]).toEqual([value, base, grouped]);
    expect(quantity).toMatchObject({ text, end: text.length });
  });

  it.each([
    '',
    '-',
    '- 5',
    '—5',
    '一百',
    '.5',
    '5.',
    '1,23',
    '12,34',
    '1，234',
    '3部，2套',
    '5 台',
    '90%以上',
    '5台（2台待审批）',
    '2022.3.15',
    'a5',
  ])('not one quantity: %j', (text) => expect(parseQuantity(text)).toBeUndefined());
});

describe('scanQuantity stops before', () => {
  it.each([
    ['1,23', '1'],
    ['1234,567', '1234'],
    ['1,2345', '1'],
    ['1,234,56', '1,234'],
    ['1，234', '1'],
    ['５,０００元', '５,０００元'],
    ['5.', '5'],
    ['5..5', '5'],
    ['90%以上', '90%'],
    ['90万元以内', '90万元'],
    ['95%（含）以上', '95%'],
    ['95人(含)以上', '95人'],
    ['12次及以上', '12次'],
    ['12以上', '12'],
    ['3部，2套', '3部'],
    ['5元//人', '5元'],
    ['5元/以上', '5元'],
    ['5元/ 人', '5元'],
    ['5/人', '5'],
    ['5（台）', '5'],
    ['5台（2台待审批）', '5台'],
    ['5场(次)(人)', '5场(次)'],
    ['5场(次', '5场'],
    ['5m2.5', '5m'],
    ['5m25', '5m'],
    ['5m2，3套', '5m2'],
    ['5m2.', '5m2'],
    ['5万元。', '5万元'],
    ['5台|', '5台'],
    ['5\ud840', '5'],
  ])('%j', (text, scanned) => expect(scanQuantity(text, 0)?.text).toBe(scanned));

  it('begins where it is told', () => {
    expect(scanQuantity('支出-7.5万元，', 2)).toMatchObject({ text: '-7.5万元', end: 8 });
    expect(scanQuantity('支出7', 0)).toBeUndefined();
    expect(scanQuantity('7', 1)).toBeUndefined();
  });
});

it.each([
  ['1.38万元', '13800'],
  ['7', '7'],
  ['20余万人', '200000'],
])('%s amounts to %s', (text, amount) => {
  const quantity = parseQuantity(text);
  expect(quantity && quantityAmount(quantity).toString()).toBe(amount);
});
