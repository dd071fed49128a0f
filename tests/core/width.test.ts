import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, padEnd, truncateToWidth } from '../../packages/core/src/index.js';

describe('displayWidth', () => {
  it.each([
    ['', 0, 0],
    ['abc', 3, 3],
    ['绩效', 4, 4],
    ['（１）', 6, 6],
    ['한글', 4, 4],
    ['カ', 2, 2],
    ['ｶ', 1, 1],
    ['“三公”', 6, 8],
    ['…—·℃①', 5, 10],
    ['e\u0301', 1, 1],
    ['か\u3099', 2, 2],
    ['❤\ufe0f', 1, 1],
    ['a\u200db', 2, 2],
    ['😀', 2, 2],
    ['𠀀', 2, 2],
    ['\t', 1, 1],
    ['\ud800', 1, 1],
    ['\udc00', 1, 1],
    ['\u3000', 2, 2],
    ['㎡', 2, 2],
  ])('%j', (text, narrow, wide) => {
    expect(displayWidth(text)).toBe(narrow);
    expect(displayWidth(text, 2)).toBe(wide);
  });
});

it('pads', () => {
  expect(padEnd('绩效', 6)).toBe('绩效  ');
  expect(padEnd('绩效', 3)).toBe('绩效');
  expect(padEnd('“', 3, 2)).toBe('“ ');
});

it.each([
  ['绩效报告', 5, '绩效'],
  ['绩效', 4, '绩效'],
  ['e\u0301a', 1, 'e\u0301'],
  ['😀😀', 3, '😀'],
  ['a', 0, ''],
])('truncates %j to %i', (text, width, rest) => expect(truncateToWidth(text, width)).toBe(rest));

it('truncates and pads to the width asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(30), (text, width) => {
      const cut = truncateToWidth(text, width);
      expect(text.startsWith(cut)).toBe(true);
      expect(displayWidth(cut)).toBeLessThanOrEqual(width);
      expect(displayWidth(padEnd(cut, width))).toBe(width);
    }),
  );
});
