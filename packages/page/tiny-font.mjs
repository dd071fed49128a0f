/**
 * A TrueType file of a few glyphs.
 * @param {string} family
 * @param {[number, number][][][]} drawings of each glyph, contours that run clockwise around ink; all are 1000 units wide
 * @param {Uint8Array} map of characters to glyphs, which are counted from 1
 */
export function tinyFont(family, drawings, map) {
  // What is shown for a character that the font does not have.
  const glyphs = [drawings[0], ...drawings].map(glyph);
  const starts = [0];
  for (const { length } of glyphs) starts.push(starts.at(-1) + length);
  return fontFile({
    'OS/2': join(
      words(4, 1000, 400, 5, 0, 650, 700, 0, 140, 650, 700, 0, 480, 50, 300, 0),
      new Uint8Array(10 + 16),
      ascii('JXIA'),
      words(0x40, 0x21, 0xffff, 880, -120, 0, 880, 120),
      words(0, 0, 0, 0, 500, 700, 0, 32, 1),
    ),
    cmap: map,
    glyf: join(...glyphs),
    head: join(
      longs(0x10000, 0x10000, 0, 0x5f0f3cf5),
      words(3, 1000),
      new Uint8Array(16),
      words(0, -120, 1000, 880, 0, 8, 2, 1, 0),
    ),
    hhea: join(longs(0x10000), words(880, -120, 0, 1000, 0, 0, 1000, 1, 0, 0, 0, 0, 0, 0, 0, 1)),
    hmtx: join(words(1000, 90), words(...glyphs.slice(1).map(() => 90))),
    loca: longs(...starts),
    maxp: join(longs(0x10000), words(glyphs.length, 32, 6, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)),
    name: names(family),
    post: join(longs(0x30000, 0), words(-100, 50), longs(0, 0, 0, 0, 0)),
  });
}

/** A simple glyph: all points on the outline, told as differences in whole words. */
function glyph(contours) {
  const points = contours.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const differences = (values) => words(...values.map((value, index) => value - (values[index - 1] ?? 0)));
  let last = -1;
  const bytes = join(
    words(contours.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)),
    words(...contours.map((contour) => (last += contour.length)), 0),
    new Uint8Array(points.length).fill(1),
    differences(xs),
    differences(ys),
  );
  return join(bytes, new Uint8Array(-bytes.length & 3));
}

/** A map in which each code is a segment of its own (format 4): glyphs have the order of the codes. */
export function segmentMap(codes) {
  const ends = [...codes, 0xffff];
  const size = 2 ** Math.floor(Math.log2(ends.length));
  const segments = join(
    words(4, 16 + 8 * ends.length, 0, 2 * ends.length, 2 * size, Math.log2(size), 2 * (ends.length - size)),
    words(...ends, 0, ...ends),
    words(...codes.map((code, index) => index + 1 - code), 1),
    words(...ends.map(() => 0)),
  );
  return join(words(0, 1, 3, 1), longs(12), segments);
}

/** A map of rows of codes to one glyph (format 13). */
export function groupMap(ranges, glyphOfAll) {
  const groups = ranges.map(([first, last]) => longs(first, last, glyphOfAll));
  const table = join(words(13, 0), longs(16 + 12 * ranges.length, 0, ranges.length), ...groups);
  return join(words(0, 1, 3, 10), longs(12), table);
}

function names(family) {
  const texts = [
    [1, family],
    [2, 'Regular'],
    [4, family],
    [6, family.replaceAll(' ', '')],
  ].map(([id, text]) => [id, words(...[...text].map((letter) => letter.charCodeAt(0)))]);
  let offset = 0;
  const records = texts.map(([id, bytes]) =>
    words(3, 1, 0x409, id, bytes.length, (offset += bytes.length) - bytes.length),
  );
  return join(words(0, texts.length, 6 + 12 * texts.length), ...records, ...texts.map(([, bytes]) => bytes));
}

function fontFile(tables) {
  const entries = Object.entries(tables);
  const size = 2 ** Math.floor(Math.log2(entries.length));
  let offset = 12 + 16 * entries.length;
  const head = [longs(0x10000), words(entries.length, 16 * size, Math.log2(size), 16 * (entries.length - size))];
  const bodies = [];
  for (const [tag, bytes] of entries) {
    head.push(ascii(tag), longs(checksum(bytes), offset, bytes.length));
    bodies.push(bytes, new Uint8Array(-bytes.length & 3));
    offset += bytes.length + (-bytes.length & 3);
  }
  return join(...head, ...bodies);
}

function checksum(bytes) {
  const view = new DataView(join(bytes, new Uint8Array(-bytes.length & 3)).buffer);
  let sum = 0;
  for (let at = 0; at < view.byteLength; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function words(...values) {
  return Uint8Array.from(values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]));
}

function longs(...values) {
  return join(...values.map((value) => words(value >>> 16, value & 0xffff)));
}

function ascii(text) {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function join(...parts) {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
