import { Document, Packer } from 'docx';
import type { Page } from '../page.js';
import { Comments } from './docx/comments.js';
import { completePictures } from './docx/figure.js';
import { fontTableEntries } from './docx/fonts.js';
import { sectionOf } from './docx/section.js';
import { documentStyles, style } from './docx/styles.js';
import { enclose } from './enclosed-report.js';
import { writeOfficeProperties } from './office-properties.js';
import type { WriterOptions } from './writer.js';
import { editPart, type Parts, repack } from './zip.js';

/** A Word document as an office hands it in: the form as a table, the narrative by GB/T 9704, the report itself enclosed. */
export async function writeDocx(page: Page, options: WriterOptions = {}): Promise<Uint8Array> {
  const { properties, sections } = page;
  const comments = new Comments(properties.language, options);
  const wording = { language: properties.language, comments };
  const written = sections.map((section) => sectionOf(section, wording));
  const document = new Document({
    styles: documentStyles(properties.language),
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    sections: written,
    ...(comments.all.length > 0 && { comments: { children: comments.all } }),
  });
  const packed = new Uint8Array(await Packer.toArrayBuffer(document));
  return repack(packed, (parts) => {
    writeOfficeProperties(parts, properties, 'Jixiao');
    completeParts(parts);
    completePictures(parts);
    enclose(parts, 'word/document.xml', ['word/document.xml'], { source: options.source, data: page.data });
  });
}

/** What the library has no option for. */
function completeParts(parts: Parts): void {
  editPart(parts, 'word/fontTable.xml', (text) => text.replace(/\/>\s*$/, `>${fontTableEntries()}</w:fonts>`));
  // The paragraph that ends a section stands below a table that may fill the page.
  editPart(parts, 'word/document.xml', (text) =>
    text.replaceAll('<w:pPr><w:sectPr>', `<w:pPr><w:pStyle w:val="${style.gap}"/><w:sectPr>`),
  );
}
