import { unzipSync, zipSync } from 'fflate';

/** The parts of a zip by their names. */
export type Parts = Record<string, Uint8Array>;

/** As far back as the clock of a zip goes, in whatever time zone. */
const noTime = new Date(1980, 0, 1);

/**
 * The same zip with other parts, and without a trace of when and where it was made: the list of contents first, as offices expect it, the
 * others by name.
 */
export function repack(zip: Uint8Array, change: (parts: Parts) => void): Uint8Array {
  const parts = unzipSync(zip);
  change(parts);
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const sorted = Object.fromEntries(names.map((name) => [name, parts[name] as Uint8Array]));
  return zipSync(sorted, { level: 6, mtime: noTime });
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function readPart(parts: Parts, name: string): string {
  return decoder.decode(parts[name]);
}

export function writePart(parts: Parts, name: string, text: string): void {
  parts[name] = encoder.encode(text);
}

/** Changes the text of a part that is there. */
export function editPart(parts: Parts, name: string, edit: (text: string) => string): void {
  writePart(parts, name, edit(readPart(parts, name)));
}

function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2;
}
