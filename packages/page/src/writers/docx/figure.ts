import { AlignmentType, ImageRun, Paragraph } from 'docx';
import { layOut } from '../../charts/lay-out.js';
import type { ChartFigure } from '../../page.js';
import { passagesText } from '../../print/passage-text.js';
import { editPart, type Parts } from '../zip.js';
import { emfOf } from './emf.js';
import { lineOf, type Wording } from './paragraphs.js';
import { style } from './styles.js';

/** The library counts in pixels. */
const PIXELS = 96 / 72;

/** A chart and the line below it. Programs that do not know SVG show a metafile of the same drawing. */
export function figureParagraphs(figure: ChartFigure, wording: Wording): Paragraph[] {
  const { svg, chart, width, height, caption, description } = figure;
  const image = new ImageRun({
    type: 'svg',
    // On paper the colour of the text is black; not every office knows what else it could be.
    data: new TextEncoder().encode(svg.replaceAll('="currentColor"', '="#000"')),
    // The library has no name for this kind; `completePictures` gives it its own.
    fallback: { type: 'png', data: emfOf(layOut(chart, width), wording.language) },
    transformation: { width: width * PIXELS, height: height * PIXELS },
    altText: { name: figure.id, title: passagesText(caption.paragraphs), description },
  });
  return [
    new Paragraph({
      style: style.note,
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 240 },
      children: [image],
    }),
    lineOf(style.caption, caption, wording),
  ];
}

const picture = /^(word\/media\/[^/]+)\.png$/;

/** Gives metafiles their own ending, and pictures numbers that are the same in the same document. */
export function completePictures(parts: Parts): void {
  const names = Object.keys(parts).filter((name) => picture.test(name));
  if (names.length === 0) return;
  for (const name of names) {
    parts[name.replace(picture, '$1.emf')] = parts[name] as Uint8Array;
    delete parts[name];
  }
  editPart(parts, 'word/_rels/document.xml.rels', (text) => text.replace(/(Target="media\/[^"]+)\.png"/g, '$1.emf"'));
  // The library counts pictures through all documents it has ever made.
  let count = 0;
  editPart(parts, 'word/document.xml', (text) => text.replace(/(<wp:docPr id=")\d+/g, (_, tag) => `${tag}${++count}`));
  editPart(parts, '[Content_Types].xml', (text) =>
    text.replace(/(<Types[^>]*>)/, '$1<Default Extension="emf" ContentType="image/x-emf"/>'),
  );
}
