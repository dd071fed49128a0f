import { describe, expect, it } from 'vitest';
import { complaints, read } from './check-syntax.js';

describe('dashes', () => {
  it.each([
    ['- 甲 3', 'DASHES - | NAME 甲 | QUANTITY 3'],
    ['－ 甲 3', 'DASHES － | NAME 甲 | QUANTITY 3'],
    ['– 甲 3', 'DASHES – | NAME 甲 | QUANTITY 3'],
    ['— 甲 3', 'DASHES — | NAME 甲 | QUANTITY 3'],
    ['−甲 3', 'DASHES − | NAME 甲 | QUANTITY 3'],
    ['-- 甲 3', 'DASHES -- | NAME 甲 | QUANTITY 3'],
    ['——甲 3', 'DASHES —— | NAME 甲 | QUANTITY 3'],
    ['－－甲 3', 'DASHES －－ | NAME 甲 | QUANTITY 3'],
    ['---甲 3', 'DASHES --- | NAME 甲 | QUANTITY 3'],
    ['-甲', 'DASHES - | NAME 甲'],
    ['其中 甲 0', '其中 | NAME 甲 | QUANTITY 0'],
    ['-其中 甲 0', 'DASHES - | 其中 | NAME 甲 | QUANTITY 0'],
    ['- 其中 甲 0', 'DASHES - | 其中 | NAME 甲 | QUANTITY 0'],
    ['--其中 甲 0', 'DASHES -- | 其中 | NAME 甲 | QUANTITY 0'],
    ['of_which 甲 0', '其中 | NAME 甲 | QUANTITY 0'],
  ])('%s', (line, tokens) => {
    expect(read('funds', line)).toBe(tokens);
    expect(complaints('funds', line)).toBe('');
  });
});

describe('a minus stands directly before a digit', () => {
  it.each([
    ['行 甲 -3 －３ −4', '行 | NAME 甲 | QUANTITY -3 | QUANTITY －３ | QUANTITY −4'],
    ['行 甲 +3', '行 | NAME 甲 | QUANTITY +3'],
  ])('%s', (line, tokens) => {
    expect(read('funds', line)).toBe(tokens);
    expect(complaints('funds', line)).toBe('');
  });
});

describe('cells', () => {
  it.each([
    ['行 甲 4176.65  7597.95', '行 | NAME 甲 | QUANTITY 4176.65 | QUANTITY 7597.95'],
    ['行 甲 ４１７６．６５', '行 | NAME 甲 | QUANTITY ４１７６．６５'],
    ['行 甲 7,597.95万元', '行 | NAME 甲 | QUANTITY 7,597.95万元'],
    ['行 甲 95% ９５％', '行 | NAME 甲 | QUANTITY 95% | QUANTITY ９５％'],
    ['行 甲 1.38亿元', '行 | NAME 甲 | QUANTITY 1.38亿元'],
    ['行 甲 — - – / ／ ——', '行 | NAME 甲 | BLANK — | BLANK - | BLANK – | BLANK / | BLANK ／ | BLANK ——'],
    ['行 甲 3 — 得分 10', '行 | NAME 甲 | QUANTITY 3 | BLANK — | 得分 | QUANTITY 10'],
    ['行 甲 — 得分 —', '行 | NAME 甲 | BLANK — | 得分 | BLANK —'],
    ['行 甲', '行 | NAME 甲'],
    ['行 甲 得分 10 原因 资金未到 位', '行 | NAME 甲 | 得分 | QUANTITY 10 | 原因 | TEXT 资金未到 位'],
    ['行 甲 3 执行率 95% 得分 9.5', '行 | NAME 甲 | QUANTITY 3 | 执行率 | QUANTITY 95% | 得分 | QUANTITY 9.5'],
    ['行 甲 3 原因 | 长文', '行 | NAME 甲 | QUANTITY 3 | 原因 | LINE | 长文'],
    ['行 甲 3 得分', '行 | NAME 甲 | QUANTITY 3 | 得分'],
    ['行 甲 3 // 注', '行 | NAME 甲 | QUANTITY 3'],
    ['行 甲 /* 注 */ 3', '行 | NAME 甲 | QUANTITY 3'],
  ])('%s', (line, tokens) => {
    expect(read('funds', line)).toBe(tokens);
    expect(complaints('funds', line)).toBe('');
  });
});
