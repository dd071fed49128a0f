import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Message } from '@jixiao/language';
import { type DecodedText, decodeText } from './decode-text.js';
import { messages } from './messages.js';

/** Larger files are no reports: reading one by mistake would take all memory. */
export const MAX_BYTES = 40_000_000;

/** The text of a file, or why there is none. */
export function readTextFile(path: string): DecodedText | Message {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const stat = fstatSync(file);
    if (stat.isFile() && stat.size > MAX_BYTES) return tooLarge(stat.size);
    const bytes = readAll(file, stat.size);
    return bytes.length > MAX_BYTES ? tooLarge(bytes.length) : decodeText(bytes);
  } catch (error) {
    return openProblem(error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** To the end, or just beyond the limit; `expected` is 0 for pipes. */
function readAll(file: number, expected: number): Uint8Array {
  let buffer = Buffer.allocUnsafe(expected + 1);
  let size = 0;
  for (;;) {
    const count = readSync(file, buffer, size, buffer.length - size, null);
    size += count;
    if (count === 0 || size > MAX_BYTES) return buffer.subarray(0, size);
    if (size === buffer.length) {
      const larger = Buffer.allocUnsafe(Math.max(65_536, 2 * buffer.length));
      buffer.copy(larger, 0, 0, size);
      buffer = larger;
    }
  }
}

export function tooLarge(size: number): Message {
  return { text: messages.fileTooLarge, args: { size: (size / 1e6).toFixed(1), limit: MAX_BYTES / 1e6 } };
}

/** Why the system did not open a file or folder. */
export function openProblem(error: unknown): Message {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { text: messages.fileMissing, args: {} };
    case 'EACCES':
    case 'EPERM':
      return { text: messages.fileForbidden, args: {} };
    case 'ELOOP':
      return { text: messages.fileLoop, args: {} };
    default:
      return { text: messages.fileFailed, args: { code } };
  }
}
