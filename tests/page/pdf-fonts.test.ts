import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPage } from '../../packages/page/build.mjs';
import { type FontFace, readFontFile } from '../../packages/page/src/writers/pdf/font-file.js';
import { familiesOf, hasTitleFont } from '../../packages/page/src/writers/pdf/fonts.js';
import { lineBreaks } from '../../packages/page/src/writers/pdf/line-breaks.js';
import { literal } from '../../packages/page/src/writers/pdf/markup.js';
import { missingGlyphs } from '../../packages/page/src/writers/pdf/missing-glyphs.js';
import { exampleNames, examplePages } from './pages.js';

const files = new Map<string, Uint8Array>();
let faces: FontFace[] = [];

beforeAll(async () => {
  const folder = await buildPage();
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.ttf')))
    files.set(name, readFileSync(join(folder, name)));
  faces = [...files.values()].flatMap(readFontFile);
});

const has = (character: string) => faces.some((face) => face.has(character.codePointAt(0) as number));

describe('the fonts that come with us', () => {
  it('have all of GBK', () => {
    const decoder = new TextDecoder('gbk');
    const lost: string[] = [];
    for (let lead = 0x81; lead <= 0xfe; lead++)
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        const text = decoder.decode(Uint8Array.of(lead, trail));
        // What the standard leaves to users has no shape of its own.
        if ([...text].length === 1 && !/[\ufffd\p{Co}]/u.test(text) && !has(text)) lost.push(text);
      }
    expect(lost).toEqual([]);
  });

  it('have what reports write besides', () => {
    const signs = '☐☑☒✔✓★℃①⑳㈠Ⅳ㎡㎞≥≤≠≈±‰—…“”‘’·×÷□■○●▲△→←↑↓√∞αβЯ€£￥〇蔍﹏éüñ';
    expect([...signs].filter((sign) => !has(sign))).toEqual([]);
  });

  it('have every character of the examples', () => {
    const pages = exampleNames.flatMap((name) => examplePages(name).map(({ page }) => page));
    expect(pages.flatMap((page) => missingGlyphs(page, faces))).toEqual([]);
  });

  it('do not count a box for what is missing as a character', () => {
    const [missing] = readFontFile(files.get('missing.ttf') as Uint8Array);
    expect(missing?.family).toBe('Jixiao Missing');
    expect([0x41, 0x7532, 0x20bb7].map((code) => missing?.has(code))).toEqual([false, false, false]);
  });

  it('are read by name and character', () => {
    expect(faces.map(({ family }) => family).sort()).toEqual([
      'Jixiao Marks',
      'Jixiao Missing',
      'Noto Sans SC',
      'Noto Serif SC',
    ]);
    expect(has('𠮷')).toBe(false);
  });
});

describe('a font file', () => {
  it('that is damaged has no fonts', () => {
    const file = files.get('marks.ttf') as Uint8Array;
    for (const length of [0, 3, 40, 200]) expect(readFontFile(file.slice(0, length))).toEqual([]);
    expect(readFontFile(new TextEncoder().encode('这不是字体'.repeat(20)))).toEqual([]);
  });

  it('may hold several', () => {
    const [one, other] = ['marks.ttf', 'sans.ttf'].map((name) => files.get(name) as Uint8Array) as [
      Uint8Array,
      Uint8Array,
    ];
    expect(readFontFile(collection(one, other)).map(({ family }) => family)).toEqual(['Jixiao Marks', 'Noto Sans SC']);
  });
});

/** Two fonts one behind the other, as a collection. */
function collection(...fonts: Uint8Array[]): Uint8Array {
  const head = 12 + 4 * fonts.length;
  const file = new Uint8Array(head + fonts.reduce((sum, { length }) => sum + length, 0));
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode('ttcf'));
  view.setUint32(4, 0x10000);
  view.setUint32(8, fonts.length);
  let at = head;
  fonts.forEach((font, index) => {
    view.setUint32(12 + 4 * index, at);
    file.set(font, at);
    // Places of tables count from the beginning of the file.
    for (let table = 0; table < view.getUint16(at + 4); table++) {
      const place = at + 12 + 16 * table + 8;
      view.setUint32(place, view.getUint32(place) + at);
    }
    at += font.length;
  });
  return file;
}

describe('the fonts of an office', () => {
  const face = (family: string, ...names: string[]): FontFace => ({
    family,
    names: [family, ...names],
    has: () => true,
  });

  it('are taken for what they are made for', () => {
    const office = [face('FangSong', '仿宋'), face('SimHei', '黑体'), face('FZXiaoBiaoSong-B05S', '方正小标宋简体')];
    expect(familiesOf('body', office)[0]).toBe('FangSong');
    expect(familiesOf('hei', office)[0]).toBe('SimHei');
    expect(familiesOf('title', office)[0]).toBe('FZXiaoBiaoSong-B05S');
    expect(familiesOf('kai', office)[0]).toBe('Noto Serif SC');
    expect([hasTitleFont(office), hasTitleFont([])]).toEqual([true, false]);
  });

  it('always have our own behind them', () => {
    expect(familiesOf('body', [face('FangSong')])).toEqual([
      'FangSong',
      'Noto Serif SC',
      'Noto Sans SC',
      'Jixiao Marks',
      'Jixiao Missing',
    ]);
  });
});

describe('long words', () => {
  it('are broken only where they are longer than a line', () => {
    expect(lineBreaks('全年执行数 Subcategory', 10, 100)).toEqual([]);
    expect(lineBreaks('Subcategory', 10, 50).length).toBe(10);
    expect(lineBreaks('长'.repeat(500), 10, 50)).toEqual([]);
    expect(lineBreaks('，'.repeat(12), 10, 100).length).toBe(11);
  });

  it('are not broken within what is one sign', () => {
    const family = '👩‍👩‍👧';
    expect(lineBreaks(family.repeat(3), 10, 20)).toEqual([family.length, 2 * family.length]);
  });
});

it.each([
  ['引"号', '"引\\"号"'],
  ['反\\斜', '"反\\\\斜"'],
  ['#set page()', '"#set page()"'],
  ['行\n尾\u0000', '"行 尾 "'],
])('%j is a string', (text, string) => {
  expect(literal(text)).toBe(string);
});
