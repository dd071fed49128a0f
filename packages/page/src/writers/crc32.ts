/** The CRC-32 of bytes, given in parts one behind the other, as zip and PNG have it. */
export function crc32(parts: readonly Uint8Array[]): number {
  let sum = ~0;
  for (const bytes of parts) for (const byte of bytes) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] as number);
  return ~sum >>> 0;
}

const table = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
