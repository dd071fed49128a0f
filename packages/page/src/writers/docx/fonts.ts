import type { IFontAttributesProperties } from 'docx';
import type { Properties } from '../../page.js';

export type FontName = 'title' | 'body' | 'hei' | 'kai' | 'song';

/** GB/T 9704 names the type; what most computers have instead stands behind it, and Word takes that where the first is missing. */
const names: Record<FontName, readonly [name: string, ...others: string[]]> = {
  title: ['方正小标宋简体', '小标宋', 'FZXiaoBiaoSong-B05S', '华文中宋', 'STZhongsong'],
  body: ['仿宋_GB2312', '仿宋', 'FangSong', 'FangSong_GB2312', '华文仿宋'],
  hei: ['黑体', 'SimHei'],
  kai: ['楷体_GB2312', '楷体', 'KaiTi', 'KaiTi_GB2312', '华文楷体'],
  song: ['宋体', 'SimSun'],
};

const latin = 'Times New Roman';

/** A font for every script: in a Chinese document Latin letters and quotation marks come from the Chinese font too. */
export function font(name: FontName, language: Properties['language']): IFontAttributesProperties {
  const [chinese] = names[name];
  const western = language === 'zh' ? chinese : latin;
  return { ascii: western, hAnsi: western, cs: western, eastAsia: chinese };
}

/** Entries of the font table: what to take for a font that is missing. */
export function fontTableEntries(): string {
  return Object.values(names)
    .map(([name, ...others]) => {
      const pitch = others.length > 0 ? `<w:altName w:val="${others.join(',')}"/>` : '';
      return `<w:font w:name="${name}">${pitch}<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`;
    })
    .join('');
}
