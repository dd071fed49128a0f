import { describe, expect, it } from 'vitest';
import { holds, operatorBehind, scanOperator } from '../../packages/core/src/index.js';

describe('scanOperator', () => {
  it.each([
    ['≥', '≥'],
    ['≧', '≥'],
    ['>=', '≥'],
    ['＞＝', '≥'],
    ['＞=', '≥'],
    ['≤', '≤'],
    ['≦', '≤'],
    ['<=', '≤'],
    ['＜＝', '≤'],
    ['=', '='],
    ['＝', '='],
    ['═', '='],
    ['>', '>'],
    ['＞', '>'],
    ['<', '<'],
    ['＜', '<'],
    ['不低于', '≥'],
    ['不少于', '≥'],
    ['不小于', '≥'],
    ['大于等于', '≥'],
    ['大于', '>'],
    ['高于', '>'],
    ['超过', '>'],
    ['多于', '>'],
    ['不高于', '≤'],
    ['不超过', '≤'],
    ['不大于', '≤'],
    ['不多于', '≤'],
    ['小于等于', '≤'],
    ['小于', '<'],
    ['低于', '<'],
    ['少于', '<'],
    ['等于', '='],
  ])('%s is %s', (typed, operator) => {
    for (const rest of ['12次', ' 30人', '\u3000９', '-5']) {
      expect(scanOperator(`约${typed}${rest}`, 1)).toEqual({ operator, typed, end: 1 + typed.length });
    }
  });

  it.each(['超过预期', '大于', '大于 ', '不低于≥5', '高于-', '', '5', 'a>'])('none in %j', (text) =>
    expect(scanOperator(text, 0)).toBeUndefined(),
  );
  it('a sign needs nothing behind it', () => expect(scanOperator('≥', 0)?.end).toBe(1));
});

describe('operatorBehind', () => {
  it.each([
    ['以上', '≥'],
    ['及以上', '≥'],
    ['（含）以上', '≥'],
    ['(含)以上', '≥'],
    ['以上（含）', '≥'],
    ['以下', '≤'],
    ['及以下', '≤'],
    ['（含）以下', '≤'],
    ['以下(含)', '≤'],
    ['以内', '≤'],
    ['以内（含）', '≤'],
    ['（含)以内', '≤'],
  ])('%s is %s', (typed, operator) =>
    expect(operatorBehind(`9%${typed}，`, 2)).toEqual({ operator, typed, end: 2 + typed.length }),
  );
  it.each(['', '以', '以外', '（含）', '上', '及格'])('none in %j', (text) =>
    expect(operatorBehind(text, 0)).toBeUndefined(),
  );
});

it.each([
  ['≥', [false, true, true]],
  ['≤', [true, true, false]],
  ['=', [false, true, false]],
  ['>', [false, false, true]],
  ['<', [true, false, false]],
] as const)('%s holds', (operator, expected) =>
  expect([-1, 0, 1].map((order) => holds(order, operator))).toEqual(expected),
);
