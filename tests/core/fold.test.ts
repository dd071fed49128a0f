import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitAt, fold, foldSign, isBlank } from '../../packages/core/src/index.js';

describe('fold', () => {
  it.each([
    ['９５％', '95%'],
    ['ＡＺａｚ', 'AZaz'],
    ['！～：（）／＊－＝', '!~:()/*-='],
    ['a\u3000b\u00a0c\u2003d\ufeff', 'a b c d '],
    ['。，、“”《》', '。,、“”《》'],
    ['— – −', '— – −'],
    ['≧≦═', '≧≦═'],
    ['\t', '\t'],
    ['', ''],
  ])('%j', (text, folded) => expect(fold(text)).toBe(folded));

  it.each([
    ['−5', '-5'],
    ['–5', '-5'],
    ['—５', '-5'],
    ['－5', '-5'],
  ])('signs too: %j', (text, folded) => expect(foldSign(text)).toBe(folded));

  it('keeps every position and is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const folded of [fold(text), foldSign(text)]) {
          expect(folded.length).toBe(text.length);
          expect(fold(folded)).toBe(folded);
        }
      }),
    );
  });
});

describe('characters', () => {
  it.each([' ', '\t', '\u3000', '\u00a0', '\u2009', '\u202f', '\u205f', '\ufeff'])('%j is blank', (character) =>
    expect(isBlank(character.charCodeAt(0))).toBe(true),
  );
  it.each(['\n', '\r', 'a', '中', '\u200b'])('%j is not', (character) =>
    expect(isBlank(character.charCodeAt(0))).toBe(false),
  );
  it('reads digits', () => expect([...'0９x'].map((_, index) => digitAt('0９x', index))).toEqual([0, 9, -1]));
  it('reads nothing beyond the text', () => {
    expect(digitAt('', 0)).toBe(-1);
    expect(isBlank(Number.NaN)).toBe(false);
  });
});
