import { Buffer, isUtf8, transcode } from 'node:buffer';
import type { Message } from '@jixiao/language';
import { messages } from './messages.js';

export interface DecodedText {
  /** Without a byte order mark. */
  text: string;
  byteOrderMark: boolean;
}

/** Bytes of a file as text, or what they are instead of UTF-8, said so that a clerk can mend it. */
export function decodeText(bytes: Uint8Array): DecodedText | Message {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return utf16;
  if (!isUtf8(bytes)) return whatElse(bytes);
  const nuls = shareOfNuls(bytes);
  // English in UTF-16 without a mark is proper UTF-8 with a NUL in every other byte.
  if (Math.max(...nuls) > 0.25) return Math.min(...nuls) > 0.05 ? binary : utf16;
  const text = decodeUtf8(bytes);
  return text.charCodeAt(0) === 0xfeff ? { text: text.slice(1), byteOrderMark: true } : { text, byteOrderMark: false };
}

const utf16: Message = { text: messages.fileUtf16, args: {} };
const binary: Message = { text: messages.fileBinary, args: {} };

/** Three times as fast as TextDecoder or toString on Chinese text: 0.04 ms for 57 KB. */
function decodeUtf8(bytes: Uint8Array): string {
  if (bytes.length === 0) return '';
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return transcode(buffer, 'utf8', 'utf16le').toString('utf16le');
  } catch {
    return buffer.toString('utf8');
  }
}

const HEAD = 8192;

/** How many of the even and of the odd bytes at the beginning are NUL, as shares of all. */
function shareOfNuls(bytes: Uint8Array): [even: number, odd: number] {
  const head = bytes.subarray(0, HEAD);
  if (!head.includes(0)) return [0, 0];
  const share = (parity: number) =>
    head.filter((byte, index) => byte === 0 && index % 2 === parity).length / head.length;
  return [share(0), share(1)];
}

function whatElse(bytes: Uint8Array): Message {
  if (bytes.subarray(0, HEAD).includes(0)) return binary;
  if (isGbk(bytes)) return { text: messages.fileGbk, args: {} };
  // The first replacement character that the bytes do not spell out themselves marks the damage.
  const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { text: messages.fileNotUtf8, args: { line: lossy.slice(0, lossy.indexOf('\ufffd')).split('\n').length } };
}

/** What is no ASCII must be mostly Han letters and the punctuation that goes with them. */
function isGbk(bytes: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  let han = 0;
  let other = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3000 && code <= 0x303f) || code >= 0xff00) han++;
    else if (code >= 0x80) other++;
  }
  return han > 4 * other;
}
