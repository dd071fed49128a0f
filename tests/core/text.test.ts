import { expect, it } from 'vitest';
import { formatText, nearest } from '../../packages/core/src/index.js';

const text = { zh: '{name}应为{value}', en: '{value} for {name}, {other} {toString}' };

it('puts arguments in', () => {
  expect(formatText(text, 'zh', { name: '总分', value: 100 })).toBe('总分应为100');
  expect(formatText(text, 'en', { name: '$&', value: '{name}' })).toBe('{name} for $&, {other} {toString}');
});

const names = ['产出指标', '效益指标', '满意度指标', '年初预算数', '全年执行数', 'target'];
it.each([
  ['产出指标', '产出指标'],
  ['产出指示', '产出指标'],
  ['出产指标', '产出指标'],
  ['满意指标', '满意度指标'],
  ['年初预算', '年初预算数'],
  ['执行数', '全年执行数'],
  ['tagret', 'target'],
  ['taregt', 'target'],
  ['标', undefined],
  ['数', undefined],
  ['毫不相干', undefined],
  ['', undefined],
])('the nearest to %j is %j', (word, name) => expect(nearest(word, names)).toBe(name));

it('takes the first of equally near names, counts code points, and knows the empty list', () => {
  expect(nearest('甲乙', ['甲丙', '甲丁'])).toBe('甲丙');
  expect(nearest('𠀀𠀁', ['𠀀𠀂'])).toBe('𠀀𠀂');
  expect(nearest('甲', [])).toBeUndefined();
  expect(nearest('甲', ['乙'])).toBeUndefined();
});

it('ranks by distance', () => expect(nearest('支出合计', ['支出总计', '支出合计数', '支出合计'])).toBe('支出合计'));
