import {
  type DecodedText,
  decodeText,
  type FoundFile,
  isStandardInput,
  MAX_BYTES,
  openProblem,
  readTextFile,
  tooLarge,
} from '@jixiao/disk';
import type { Message } from '@jixiao/language';
import type { Io } from '../io.js';

/** What tells the sources of a run apart: a path, or `-`, which no absolute path is. */
export function keyOf(file: FoundFile): string {
  return isStandardInput(file) ? file.name : file.path;
}

/** The text of a file or of standard input, or why there is none. */
export async function readSource(file: FoundFile, io: Pick<Io, 'stdin'>): Promise<DecodedText | Message> {
  if (!isStandardInput(file)) return readTextFile(file.path);
  try {
    const bytes = await io.stdin(MAX_BYTES);
    return bytes.length > MAX_BYTES ? tooLarge(bytes.length) : decodeText(bytes);
  } catch (error) {
    return openProblem(error);
  }
}
