import { describe, expect, it } from 'vitest';
import { scanNames } from '../../../packages/language/src/references/scan-names.js';

describe('scanNames', () => {
  it.each([
    ['报告 甲\n报告 乙', [], ['甲', '乙']],
    ['表式 一 "题"\n  表 二\n表式 "三 四"\n报告 甲\n  表式 一', ['一', '三 四'], ['甲']],
    ['\ufeff  form：Ａ\r\nREPORT "b\\"c"\r报告「丁」', ['A'], ['b"c', '丁']],
    ['/* x */ /**/ 报告 甲 // y', [], ['甲']],
    ['报告 甲\n正文\n报告 乙\n', [], ['甲']],
    ['报告日期：1\n报告期 2\n报告\n// 报告 丙', [], ['']],
    ['', [], []],
  ])('finds the names in %j', (text, forms, reports) => {
    expect(scanNames(text)).toEqual({ forms, reports });
  });

  it.each([
    ['comments', `${'/**/'.repeat(50_000)}x\n`],
    ['blanks', `${' '.repeat(300_000)}x\n`.repeat(3)],
    ['quotes', `报告 ${'"\\'.repeat(100_000)}\n`.repeat(3)],
    ['heads', '报告 "\n'.repeat(50_000)],
  ])('takes time that grows with the length for %s', (_, text) => {
    const start = performance.now();
    scanNames(text);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
