import type { FontFace } from './font-file.js';

/** What a font is used for: GB/T 9704 for the narrative, and 宋体 for tables. */
export type FontRole = 'title' | 'body' | 'hei' | 'kai' | 'song';

/** Names under which offices have the fonts of the standard, the best first. Tables are set in the font that comes with us. */
const officeFonts: Record<FontRole, readonly string[]> = {
  title: [
    '方正小标宋简体',
    'FZXiaoBiaoSong-B05S',
    '方正小标宋_GBK',
    'FZXiaoBiaoSong-B05',
    '小标宋',
    '华文中宋',
    'STZhongsong',
  ],
  body: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', '华文仿宋', 'STFangsong'],
  hei: ['黑体', 'SimHei', '华文黑体', 'STHeiti'],
  kai: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', '华文楷体', 'STKaiti'],
  song: [],
};

const serif = 'Noto Serif SC';
const sans = 'Noto Sans SC';
/** The boxes of a form, ticked or not. */
const marks = 'Jixiao Marks';
/** A crossed box for every character. What it has does not count as a glyph. */
const missing = 'Jixiao Missing';

/** The families to be tried one after the other. */
export function familiesOf(role: FontRole, faces: readonly FontFace[]): string[] {
  const office = officeFonts[role].flatMap((name) => familyNamed(name, faces) ?? []).slice(0, 1);
  return [...office, ...(role === 'hei' ? [sans, serif] : [serif, sans]), marks, missing];
}

/** Whether a title has its own heavy font, or is drawn heavier. */
export function hasTitleFont(faces: readonly FontFace[]): boolean {
  return officeFonts.title.some((name) => familyNamed(name, faces) !== undefined);
}

function familyNamed(name: string, faces: readonly FontFace[]): string | undefined {
  return faces.find(({ names }) => names.includes(name))?.family;
}
