import type { Properties } from '../page.js';
import { cleanText } from '../print/clean-text.js';
import { escapeHtml } from './html-text.js';
import { type Parts, writePart } from './zip.js';

/** A page is made when its report is, not when it is written to a file: equal pages are equal files. */
const DATE = '2000-01-01T00:00:00Z';
export const noTime = new Date(DATE);

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What an office file says about itself: title, form and department, and nobody's name. */
export function writeOfficeProperties(parts: Parts, properties: Properties, application: string): void {
  const { title, form, department = '', year, language } = properties;
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${DATE}</dcterms:${name}>`;
  writePart(
    parts,
    'docProps/core.xml',
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:subject>${xml(form)}</dc:subject><dc:creator>${xml(department)}</dc:creator>${year ? `<cp:keywords>${xml(year)}</cp:keywords>` : ''}<cp:lastModifiedBy></cp:lastModifiedBy>${date('created')}${date('modified')}<dc:language>${language === 'zh' ? 'zh-CN' : 'en'}</dc:language></cp:coreProperties>`,
  );
  writePart(
    parts,
    'docProps/app.xml',
    `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${application}</Application><Company>${xml(department)}</Company></Properties>`,
  );
}

function xml(text: string): string {
  return escapeHtml(cleanText(text));
}
