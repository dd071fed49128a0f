/** Records of an enhanced metafile, by the numbers of [MS-EMF]. */
export const record = {
  header: 1,
  setWindowExtent: 9,
  setWindowOrigin: 10,
  setViewportExtent: 11,
  setViewportOrigin: 12,
  end: 14,
  setMapMode: 17,
  setBackgroundMode: 18,
  setTextAlign: 22,
  moveTo: 27,
  selectObject: 37,
  createPen: 38,
  createBrush: 39,
  rectangle: 43,
  lineTo: 54,
  createFont: 82,
  textOut: 84,
} as const;

/** Puts records one behind the other; each is made of 32-bit numbers, and of texts that are given as such. */
export class Records {
  private readonly parts: Uint8Array[] = [];

  get count(): number {
    return this.parts.length;
  }

  get length(): number {
    return this.parts.reduce((sum, part) => sum + part.length, 0);
  }

  /** Adds a record: its type, its size, its numbers, and the UTF-16 units of a text in so many bytes. */
  add(type: number, numbers: readonly number[], text = '', bytes = Math.ceil(text.length / 2) * 4): void {
    const size = 8 + numbers.length * 4 + bytes;
    const part = new Uint8Array(size);
    const view = new DataView(part.buffer);
    [type, size, ...numbers].forEach((number, index) => {
      view.setInt32(index * 4, number, true);
    });
    const at = size - bytes;
    for (let index = 0; index < text.length; index++) view.setUint16(at + index * 2, text.charCodeAt(index), true);
    this.parts.push(part);
  }

  /** All records behind a head that can only be written when they are known. */
  file(head: Uint8Array): Uint8Array {
    const all = new Uint8Array(head.length + this.length);
    let at = 0;
    for (const part of [head, ...this.parts]) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
}
