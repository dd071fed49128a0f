import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOfficeFonts, fontFolders, pdfResources } from '@jixiao/disk';
import { afterAll, beforeAll, expect, it } from 'vitest';

let folder: string;
const put = (path: string, text = '字体') => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
  return join(folder, path);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jixiao-fonts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('finds the best font for each use, wherever it lies and however it is written', () => {
  put('found/truetype/simfang.ttf');
  const fangsong = put('found/office/FangSong_GB2312.TTF');
  const title = put('found/方正/方正小标宋简体.ttf');
  put('found/arial.ttf');
  expect(findOfficeFonts([join(folder, 'found')])).toEqual([title, fangsong]);
});

it('looks first where it is told first', () => {
  const own = put('own/simhei.ttf');
  put('shared/simhei.ttf');
  expect(findOfficeFonts([join(folder, 'own'), join(folder, 'shared')])).toEqual([own]);
});

it('bears folders that are not there, links in a circle and depths without end', () => {
  mkdirSync(join(folder, 'circle'));
  symlinkSync(join(folder, 'circle'), join(folder, 'circle', 'again'));
  put(`deep/${'a/'.repeat(20)}simkai.ttf`);
  mkdirSync(join(folder, 'circle', 'simhei.ttf'));
  expect(findOfficeFonts([join(folder, 'none'), join(folder, 'circle'), join(folder, 'deep')])).toEqual([]);
});

it.each([
  ['win32', { LOCALAPPDATA: 'L', WINDIR: 'W' }, [join('L', 'Microsoft', 'Windows', 'Fonts'), join('W', 'Fonts')]],
  ['darwin', {}, ['/Library/Fonts', '/System/Library/Fonts']],
  ['linux', { XDG_DATA_HOME: '/data' }, ['/data/fonts', '/usr/share/fonts']],
] as const)('knows the folders of %s', (platform, env, expected) => {
  expect(fontFolders(platform, env, '/home/u')).toEqual(expect.arrayContaining([...expected]));
});

it('reads the fonts of the office before our own, and does without one that is gone', async () => {
  put('ours/serif.ttf', 'serif');
  put('ours/sans.ttf', 'sans');
  put('ours/serif.ttf.sha256');
  const compiler = put('typst.wasm', 'wasm');
  const office = [put('simkai.ttf', 'kai'), join(folder, 'gone.ttf')];
  const resources = pdfResources({ compiler, fonts: join(folder, 'ours'), office });
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  expect((await resources.fonts()).map(text)).toEqual(['kai', 'sans', 'serif']);
  expect(text(await resources.compiler())).toBe('wasm');
});
