import type { ReportData } from '../report-data.js';
import { crc32 } from './crc32.js';
import { escapeHtml } from './html-text.js';
import { editPart, type Parts, writePart } from './zip.js';

/**
 * The report itself inside an office file, as a part that offices keep and do not show:
 *
 *     <report xmlns="urn:jixiao:report:1">
 *       <visible crc32="0a1b2c3d">word/document.xml</visible>
 *       <source>"报告 …\n"</source>
 *       <data>{…}</data>
 *     </report>
 *
 * `visible` names the parts that are seen, one to a line, and the CRC-32 of their bytes one behind the other: where it still holds, the
 * source is what the file shows. `source`, the text of the .jx file, is JSON because XML would change its line ends; it is missing
 * where none was given.
 */
export interface Enclosed {
  source?: string | undefined;
  data: ReportData;
}

export const reportNamespace = 'urn:jixiao:report:1';

const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const itemId = '{3D1E52A4-7C40-4B6B-9C2E-6A0C5B7E9F10}';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Encloses a report. `owner` is the part of the document that it belongs to: `word/document.xml`. */
export function enclose(parts: Parts, owner: string, visible: readonly string[], { source, data }: Enclosed): void {
  const sum = crc32(visible.map((name) => parts[name] as Uint8Array))
    .toString(16)
    .padStart(8, '0');
  writePart(
    parts,
    'customXml/item1.xml',
    `${declaration}<report xmlns="${reportNamespace}"><visible crc32="${sum}">${escapeHtml(visible.join('\n'))}</visible>${
      source === undefined ? '' : `<source>${jsonText(source)}</source>`
    }<data>${jsonText(data)}</data></report>`,
  );
  writePart(
    parts,
    'customXml/itemProps1.xml',
    `${declaration}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="${itemId}"><ds:schemaRefs><ds:schemaRef ds:uri="${reportNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  writePart(
    parts,
    'customXml/_rels/item1.xml.rels',
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rels}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  );
  editPart(parts, '[Content_Types].xml', (text) =>
    text.replace(
      '</Types>',
      '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
    ),
  );
  editPart(parts, owner.replace(/([^/]+)$/, '_rels/$1.rels'), (text) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="rIdReport" Type="${rels}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
    ),
  );
}

/** JSON without a character that XML forbids or changes. */
function jsonText(value: unknown): string {
  const json = JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return escapeHtml(json);
}
