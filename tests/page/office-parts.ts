import { strFromU8, unzipSync } from 'fflate';
import { type Element, find, parseXml, textOf } from './xml-tree.js';

/** The parts of an office file, every one read as XML. */
export function officeParts(file: Uint8Array): Map<string, Element> {
  return new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, parseXml(strFromU8(bytes))]));
}

/** The report that an office file carries. */
export function enclosedReport(file: Uint8Array): { source?: string; data: unknown; crc32: string; visible: string[] } {
  const report = officeParts(file).get('customXml/item1.xml');
  const source = find(report, 'source');
  const visible = find(report, 'visible');
  return {
    ...(source && { source: JSON.parse(textOf(source)) }),
    data: JSON.parse(textOf(find(report, 'data'))),
    crc32: visible?.attributes.crc32 ?? '',
    visible: textOf(visible).split('\n'),
  };
}

/** The checksum of a zip, worked out bit by bit. */
export function crc32(bytes: Uint8Array): string {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ((sum ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}
