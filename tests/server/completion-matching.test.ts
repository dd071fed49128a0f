import { keywords } from '@jixiao/language';
import { beforeAll, describe, expect, it } from 'vitest';
import { answersTo, mayMatch } from '../../packages/server/src/features/completion/may-match.js';
import { loadReadings, searchText } from '../../packages/server/src/features/completion/search-text.js';
import { choice, literal, stop } from '../../packages/server/src/features/completion/snippet-text.js';
import { isShown } from './completion-offer.js';

beforeAll(loadReadings);

describe('an item answers', () => {
  it.each([
    ['指标', ['indicator'], ['指', '指标', '标', 'zb', 'zhibiao', 'biao', 'indicator', 'ind', 'ZB']],
    ['行', ['row'], ['hang', 'xing', 'h', 'row']],
    ['执行率', ['rate'], ['zxl', 'zhixinglv', 'zhixinglu', '率', '行率', 'rate']],
    ['可持续影响指标', [], ['kcxyx', 'yingxiang', '影响', '指标', 'kechixu']],
    ['- 当年财政拨款', ['本年财政拨款'], ['当年', '财政', 'dncz', 'bokuan', '本年', 'bn']],
    ['因公出国（境）费', [], ['ygcg', '出国', '境', 'jing']],
    ['资金.年度资金总额.全年执行数', [], ['资金.年', 'zijin', '全年', 'zhixing']],
    ['重庆部门整体', [], ['chongqing', 'cq']],
    ['GDP增长率', [], ['gdp', 'zzl', '增长']],
  ])('%s', (label, also, asked) => {
    const text = searchText(label, also);
    for (const typed of asked) {
      expect([typed, isShown(typed, text)]).toEqual([typed, true]);
      expect([typed, answersTo(typed, text)]).toEqual([typed, true]);
    }
  });

  it('not to what it does not hold', () => {
    for (const typed of ['mb', '目标', 'x', 'bz']) {
      expect(isShown(typed, searchText('指标', ['indicator']))).toBe(false);
      expect(answersTo(typed, searchText('指标', ['indicator']))).toBe(false);
    }
  });

  it('within the length that editors look at, however long its label', () => {
    const label = '第12项老旧小区改造数量，覆盖农村道路养护涉及的重点片区和背街小巷';
    expect(searchText(label).length).toBeLessThanOrEqual(128);
    for (const typed of ['第12', '第12项老旧', 'dxljxqgz', '旧']) expect(isShown(typed, searchText(label))).toBe(true);
  });

  it('to pinyin, initials, Chinese and English for every keyword', () => {
    const readings: Record<string, string> = {
      表式: 'biaoshi',
      勾稽: 'gouji',
      佐证: 'zuozheng',
      偏差: 'piancha',
      调整: 'tiaozheng',
      增幅: 'zengfu',
    };
    for (const { zh, en } of keywords) {
      const text = searchText(zh, [en]);
      for (const typed of [zh, zh.slice(-1), en, ...(readings[zh] ? [readings[zh]] : [])])
        expect([zh, typed, isShown(typed, text)]).toEqual([zh, typed, true]);
      expect(text).toMatch(/ [a-z]+/);
    }
  });
});

describe('what is left out of a long list', () => {
  it('could not have been shown', () => {
    expect(mayMatch('zjnd', ['资金', '年度资金总额'])).toBe(true);
    expect(mayMatch('年额', ['资金', '年度资金总额'])).toBe(true);
    expect(mayMatch('额年', ['资金', '年度资金总额'])).toBe(false);
    expect(mayMatch('', ['资金'])).toBe(true);
  });
});

describe('texts in snippets', () => {
  it('stand for themselves', () => {
    expect(literal('a$b}c\\d{')).toBe('a\\$b\\}c\\\\d{');
    expect(stop(1, '甲}')).toBe(`\${1:甲\\}}`);
    expect(stop(2)).toBe(`\${2}`);
    expect(choice(3, ['甲,乙', '丙|丁', '戊'])).toBe(`\${3|甲\\,乙,丙\\|丁,戊|}`);
  });
});
