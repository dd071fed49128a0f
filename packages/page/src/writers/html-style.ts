/**
 * How a page looks, on the screen and printed: thin black lines and 宋体 in the form, GB/T 9704 in the narrative. Everything hangs below
 * `.page`, and colours are variables, so that a preview can use it as it is and give it its own colours; `.page.live` shows what was worked out.
 */
export const pageStyle = `
.page {
  --ink: #000; --paper: #fff; --line: #000; --desk: #e4e6e8; --computed: #1a4d8f;
  --error: #c62828; --warning: #a86200; --info: #1565c0; --hint: #6b6b6b;
  --song: SimSun, "宋体", NSimSun, "Songti SC", STSong, "Noto Serif CJK SC", "Source Han Serif SC", serif;
  --fangsong: FangSong_GB2312, "仿宋_GB2312", FangSong, "仿宋", STFangsong, "Noto Serif CJK SC", serif;
  --hei: SimHei, "黑体", "Heiti SC", STHeiti, "Noto Sans CJK SC", sans-serif;
  --kai: KaiTi_GB2312, "楷体_GB2312", KaiTi, "楷体", STKaiti, "Kaiti SC", "Noto Serif CJK SC", serif;
  --title: "方正小标宋简体", "FZXiaoBiaoSong-B05S", "小标宋", "STZhongsong", "华文中宋", SimSun, "Noto Serif CJK SC", serif;
  color: var(--ink); font-family: var(--song); overflow-wrap: anywhere; line-break: strict;
}
.page .section { background: var(--paper); box-sizing: border-box; margin: 8mm auto; padding: 18mm 16mm; width: 210mm; }
.page .section.landscape { width: 297mm; }
.page .section.narrative { padding: 37mm 26mm 35mm 28mm; }
.page .title, .page .subtitle { margin: 0; text-align: center; font-weight: normal; }
.page .title { font: 700 18pt/1.5 var(--title); }
.page .narrative .title { font-size: 22pt; margin-bottom: 1.5em; }
.page .subtitle { font: 14pt/1.8 var(--fangsong); }
.page .headline { display: flex; justify-content: space-between; gap: 2em; font-size: 10.5pt; line-height: 1.8; margin: 0; }
.page .headline span:only-child.right { margin-left: auto; }
.page .remark { font-size: 9pt; line-height: 1.6; margin: 0; }
.page .grid + .remark, .page .grid + .signature { margin-top: 1.5mm; }
.page .signature { display: flex; justify-content: space-between; gap: 2em; font-size: 10.5pt; line-height: 2; margin: 2mm 0 0; }
.page table { border-collapse: collapse; table-layout: fixed; width: 100%; font-size: 10pt; line-height: 1.35; }
.page table.joined { margin-top: -1px; }
.page .landscape table { font-size: 9.5pt; }
.page th, .page td { border: 1px solid var(--line); padding: 1mm .9mm; text-align: center; vertical-align: middle; font-weight: normal; height: 5.5mm; }
.page .left { text-align: left; }
.page .right { text-align: right; }
.page td p { margin: 0; }
.page td.text.left, .page td.value.left { text-align: justify; text-align-last: left; }
.page .fields td.text.left, .page .group td.text.left, .page .goals td.text { text-indent: 2em; }
.page .indent-1 { padding-left: 1em; }
.page .indent-2 { padding-left: 2em; }
.page .indent-3 { padding-left: 3em; }
.page .goes-on-below { border-bottom-color: transparent; border-bottom-style: hidden; }
.page .goes-on-above { border-top-color: transparent; border-top-style: hidden; }
.page td.right { padding-right: 2.5mm; }
.page .caption { font: 700 12pt/1.6 var(--hei); text-align: center; margin: 4mm 0 0; text-indent: 0; }
.page .unit { font-size: 10.5pt; text-align: right; margin: 0; text-indent: 0; }
.page .chart { margin: 4mm 0 6mm; text-align: center; break-inside: avoid; }
.page .chart svg { display: block; margin: 0 auto 1mm; max-width: 100%; height: auto; }
.page .chart figcaption { font: 10.5pt/1.6 var(--hei); }
.page .narrative .grid { margin-bottom: 4mm; }
.page .narrative .paragraph, .page .narrative .heading { font: 16pt/28.95pt var(--fangsong); margin: 0; text-indent: 2em; text-align: justify; }
.page .narrative .level-1 { font-family: var(--hei); }
.page .narrative .level-2 { font-family: var(--kai); }
.page:lang(en) .narrative .heading, .page:lang(en) .narrative .lead { font-weight: bold; }
.page .unresolved { color: var(--error); }
.page.live .computed { color: var(--computed); }
.page .error { box-shadow: inset 0 0 0 2px var(--error); }
.page .warning { box-shadow: inset 0 0 0 2px var(--warning); }
.page .info { box-shadow: inset 0 0 0 1px var(--info); }
.page .hint { box-shadow: inset 0 0 0 1px var(--hint); }
@media screen { body.page { background: var(--desk); margin: 0; } }
@page { margin: 18mm 16mm; size: A4 portrait; @bottom-center { content: "— " counter(page) " —"; font: 14pt SimSun, serif; } }
@page wide { size: A4 landscape; }
@page prose { margin: 37mm 26mm 35mm 28mm; size: A4 portrait; }
@media print {
  .page { background: none; }
  .page .section, .page .section.landscape, .page .section.narrative { margin: 0; padding: 0; width: auto; }
  .page .section + .section { break-before: page; }
  .page .section.landscape { page: wide; }
  .page .section.narrative { page: prose; }
  .page .section.narrative.landscape { page: wide; }
  .page .grid td:not([rowspan]), .page .grid th:not([rowspan]), .page .funds { break-inside: avoid; }
  .page .heading, .page .caption, .page .unit, .page thead { break-after: avoid; }
}
`.trim();
