import { accessSync, chmodSync, constants, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Message } from '@jixiao/language';
import { messages } from './messages.js';
import { openProblem } from './read-file.js';

/**
 * Puts a new text into a file in one step: whoever reads it sees the old text or the new one, also when the power fails between.
 * Throws the system's error and leaves the old text where it cannot be done.
 */
export function replaceFile(path: string, text: string): void {
  // A link stays a link; what it leads to is written.
  const target = realpathSync(path);
  // Renaming would get round the write protection of a file, and so does the superuser.
  accessSync(target, constants.W_OK);
  const { mode } = statSync(target);
  if ((mode & 0o222) === 0) throw Object.assign(new Error('write-protected'), { code: 'EACCES' });
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: 'wx', flush: true });
    chmodSync(temporary, mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Writes a file that must not exist yet. */
export function createFile(path: string, text: string): void {
  writeFileSync(path, text, { flag: 'wx' });
}

/** Why the system did not write a file. */
export function writeProblem(error: unknown): Message {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  if (code === 'EEXIST') return { text: messages.fileExists, args: {} };
  if (code === 'ENOENT') return openProblem(error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return { text: messages.fileProtected, args: {} };
  return { text: messages.fileNotWritten, args: { code } };
}
