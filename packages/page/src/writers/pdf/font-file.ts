/** One font of a font file. */
export interface FontFace {
  /** Names of its family in every language, as they stand in the file. */
  names: string[];
  /** The one by which the typesetter knows it: the first that it can read. */
  family: string;
  has(codePoint: number): boolean;
}

/**
 * The fonts of a TrueType or OpenType file, or of a collection. A damaged file has none: another font stands in for it, as for one that is
 * not there.
 */
export function readFontFile(bytes: Uint8Array): FontFace[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (tag(view, 0) !== 'ttcf') return [readFace(view, 0)];
    const count = view.getUint32(8);
    return Array.from({ length: Math.min(count, MAX_FACES) }, (_, index) =>
      readFace(view, view.getUint32(12 + 4 * index)),
    );
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

const MAX_FACES = 64;

function readFace(view: DataView, offset: number): FontFace {
  const tables = new Map<string, number>();
  const count = view.getUint16(offset + 4);
  for (let index = 0; index < count; index++) {
    const record = offset + 12 + 16 * index;
    tables.set(tag(view, record), view.getUint32(record + 8));
  }
  const [names, cmap] = [tables.get('name'), tables.get('cmap')];
  if (names === undefined || cmap === undefined) throw new RangeError('neither names nor characters');
  const covered = readCharacters(view, cmap);
  return {
    ...readNames(view, names),
    has: (codePoint) => (((covered[codePoint >> 3] ?? 0) >> (codePoint & 7)) & 1) === 1,
  };
}

function tag(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(offset + index)));
}

const FAMILY = 1;
const TYPOGRAPHIC_FAMILY = 16;

function readNames(view: DataView, table: number): Pick<FontFace, 'names' | 'family'> {
  const strings = table + view.getUint16(table + 4);
  const names = new Set<string>();
  const first = new Map<number, string>();
  for (let index = 0; index < view.getUint16(table + 2); index++) {
    const record = table + 6 + 12 * index;
    const [platform = 0, encoding = 0, , kind = 0, length = 0, offset = 0] = [0, 2, 4, 6, 8, 10].map((field) =>
      view.getUint16(record + field),
    );
    if (kind !== FAMILY && kind !== TYPOGRAPHIC_FAMILY) continue;
    const bytes = new Uint8Array(view.buffer, view.byteOffset + strings + offset, length);
    const isUnicode = platform === 0 || (platform === 3 && encoding <= 1);
    const name = new TextDecoder(
      isUnicode ? 'utf-16be' : platform === 1 && encoding === 0 ? 'macintosh' : 'gbk',
    ).decode(bytes);
    names.add(name);
    if ((isUnicode || (platform === 1 && encoding === 0)) && !first.has(kind)) first.set(kind, name);
  }
  const family = first.get(FAMILY) ?? '';
  return { names: [...names], family: family.startsWith('Noto') ? (first.get(TYPOGRAPHIC_FAMILY) ?? family) : family };
}

/**
 * A bit for every character that the font has a glyph for. Tables that give one glyph to many characters (format 13) are left out: they are
 * those of fonts for what is missing.
 */
function readCharacters(view: DataView, table: number): Uint8Array {
  const covered = new Uint8Array(0x110000 >> 3);
  const add = (codePoint: number) => {
    covered[codePoint >> 3] = (covered[codePoint >> 3] as number) | (1 << (codePoint & 7));
  };
  const subtables = new Map<number, number>();
  for (let index = 0; index < view.getUint16(table + 2); index++) {
    const record = table + 4 + 8 * index;
    const platform = view.getUint16(record);
    const place = table + view.getUint32(record + 4);
    if (platform === 0 || platform === 3) subtables.set(place, view.getUint16(place));
  }
  // One of all planes repeats what the one of the first plane says.
  const isFull = [...subtables.values()].includes(12);
  for (const [place, format] of subtables) {
    if (format === 12) addGroups(view, place, add);
    else if (format === 4 && !isFull) addSegments(view, place, add);
  }
  return covered;
}

/** Format 4: segments of the first plane, whose glyphs are told by a difference or by a list. */
function addSegments(view: DataView, subtable: number, add: (codePoint: number) => void): void {
  const size = view.getUint16(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + size + 2;
  for (let at = 0; at < size; at += 2) {
    const [start, end] = [view.getUint16(starts + at), view.getUint16(ends + at)];
    const delta = view.getUint16(starts + size + at);
    const rangePlace = starts + 2 * size + at;
    const range = view.getUint16(rangePlace);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const listed = range === 0 ? code : view.getUint16(rangePlace + range + 2 * (code - start));
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) add(code);
    }
  }
}

/** Format 12: groups of characters with consecutive glyphs. */
function addGroups(view: DataView, subtable: number, add: (codePoint: number) => void): void {
  const count = view.getUint32(subtable + 12);
  for (let index = 0; index < count; index++) {
    const group = subtable + 16 + 12 * index;
    const [start, end, glyph] = [view.getUint32(group), view.getUint32(group + 4), view.getUint32(group + 8)];
    for (let code = start; code <= Math.min(end, 0x10ffff); code++) if (glyph + code - start !== 0) add(code);
  }
}
