import type { Properties } from '../../page.js';
import type { FontFace } from './font-file.js';
import { type FontRole, familiesOf, hasTitleFont } from './fonts.js';
import { literal, pt } from './markup.js';

/** Sizes of type in points. */
export const size = { title: 22, body: 16, subtitle: 14, caption: 14, note: 10.5, remark: 9, footer: 14 };

/** 22 lines a page. */
export const LINE = 28.95;

/** Points above what follows a table. */
export const GAP = 6;

const roles: FontRole[] = ['title', 'body', 'hei', 'kai', 'song'];

/**
 * The functions that draw a page, and the settings of its text. Lines are as high as they are told to be, whatever font they are set in:
 * `line-box` gives the edges of a line that is so many times as high as its type.
 */
export function styles({ language }: Pick<Properties, 'language'>, faces: readonly FontFace[]): string {
  const families = roles.map((role) => `#let ${role}-font = (${familiesOf(role, faces).map(literal).join(', ')},)`);
  // Fonts that stand in are light; Latin letters come in one font only.
  const titleOutline = hasTitleFont(faces) && language === 'zh' ? 'none' : outline(size.title);
  const headingOutline = language === 'zh' ? 'none' : outline(size.body);
  return `${families.join('\n')}
#let line-box(ratio) = (top-edge: (0.38 + ratio / 2) * 1em, bottom-edge: (0.38 - ratio / 2) * 1em)
#let type(size, font, ratio, body) = text(size: size, font: font, ..line-box(ratio), body)
#let missing(body) = text(fill: rgb("#c62828"), body)
// Where a long word may be broken; without any width it is none.
#let cut = h(0.01pt)
#let empty = box(width: 0pt, height: 1.2em)
#let text-line(size, font, body, ..options) = block(width: 100%, ..options, type(size, font, 1.3, body))

#let prose(body) = {
  set par(justify: true, first-line-indent: (amount: 2em, all: true))
  align(left, body)
}

#let form-title(after, body) = block(width: 100%, below: after, sticky: true, align(center,
  text(stroke: ${titleOutline}, type(${pt(size.title)}, title-font, ${35 / size.title}, body))))
#let subtitle(body) = text-line(${pt(size.subtitle)}, body-font, below: 3pt, sticky: true, align(center, body))
#let caption(body) = text-line(${pt(size.caption)}, hei-font, sticky: true, align(center, body))
#let unit(body) = text-line(${pt(size.note)}, song-font, sticky: true, align(right, body))
#let remark(body) = text-line(${pt(size.remark)}, song-font, above: 2pt, { set par(justify: true); body })
#let headline(left, right) = text-line(${pt(size.note)}, song-font, sticky: true, { left; h(1fr); right })
#let signature(..items) = text-line(${pt(size.note)}, song-font, above: 6pt,
  grid(columns: items.pos().map(_ => 1fr), column-gutter: 1em, ..items.pos()))
#let picture(svg, width, height, alt, text) = {
  block(width: 100%, above: 12pt, sticky: true, align(center, image(bytes(svg), format: "svg", width: width, height: height, alt: alt)))
  caption(text)
}
#let chapter(level, font, body) = block(width: 100%, sticky: true, heading(level: level,
  text(stroke: ${headingOutline}, type(${pt(size.body)}, font, ${LINE / size.body}, prose(par(body))))))
#let paragraph(body) = type(${pt(size.body)}, body-font, ${LINE / size.body}, prose(par(body)))

#let left-side(indent, body) = align(left, pad(left: indent, body))
#let right-side(indent, body) = align(right, pad(right: indent, body))
#let upright(body) = rotate(-90deg, reflow: true, body)
#let sheet(size, columns, ..cells) = {
  set text(size: size, font: song-font, cjk-latin-spacing: none, ..line-box(1.3))
  table(columns: columns, align: center + horizon, stroke: 0.5pt, inset: (x: 1.7pt, y: 1.7pt), ..cells)
}
#let page-number = context {
  let outer = if calc.odd(here().page()) { right } else { left }
  align(outer, pad(x: ${pt(size.footer)}, type(${pt(size.footer)}, song-font, 1.3, "— " + str(here().page()) + " —")))
}

#set text(font: song-font, size: ${pt(size.note)}, lang: ${literal(language)}, hyphenate: false, overhang: false)
${language === 'zh' ? '#set text(region: "cn")' : ''}
#set par(leading: 0pt, spacing: 0pt, linebreaks: "simple")
#set block(spacing: 0pt)
#show heading: chapter => block(chapter.body)
`;
}

/** What makes a light type heavy. */
function outline(size: number): string {
  return pt(size * 0.025);
}
