/** The texts and the number of rectangles in an enhanced metafile; throws where its records do not add up. */
export function readMetafile(bytes: Uint8Array): { texts: string[]; rectangles: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const number = (at: number) => view.getUint32(at, true);
  if (number(40) !== 0x464d4520 || number(48) !== bytes.length) throw new Error('no metafile');
  const texts: string[] = [];
  const made = new Set<number>();
  let rectangles = 0;
  let records = 0;
  let last = 0;
  for (let at = 0; at < bytes.length; at += number(at + 4)) {
    const [type, size] = [number(at), number(at + 4)];
    if (size < 8 || size % 4 !== 0 || at + size > bytes.length) throw new Error(`record ${records} has a wrong size`);
    records++;
    last = type;
    if (type === 38 || type === 39 || type === 82) made.add(number(at + 8));
    if (type === 37 && number(at + 8) < 0x80000000 && !made.has(number(at + 8))) throw new Error('nothing to select');
    if (type === 43) rectangles++;
    if (type === 84) {
      const [length, offset] = [number(at + 44), number(at + 48)];
      texts.push(new TextDecoder('utf-16le').decode(bytes.subarray(at + offset, at + offset + length * 2)));
    }
  }
  if (last !== 14 || records !== number(52) || view.getUint16(56, true) !== made.size + 1)
    throw new Error('its head counts otherwise');
  return { texts, rectangles };
}
