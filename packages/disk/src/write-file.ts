import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Message } from '@jixiao/language';
import { messages } from './messages.js';
import { openProblem } from './read-file.js';

/**
 * Puts a new content into a file in one step: whoever reads it sees the old one or the new one, also when the power fails between.
 * Throws the system's error and leaves the old content where it cannot be done.
 */
export function replaceFile(path: string, content: string | Uint8Array): void {
  // A link stays a link; what it leads to is written.
  const target = realpathSync(path);
  const stat = statSync(target);
  if (stat.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  // Renaming would get round the write protection of a file, and so does the superuser.
  accessSync(target, constants.W_OK);
  if ((stat.mode & 0o222) === 0) throw Object.assign(new Error('write-protected'), { code: 'EACCES' });
  writeByRenaming(target, content, stat.mode);
}

/** Writes a file that must not exist yet. */
export function createFile(path: string, text: string): void {
  writeFileSync(path, text, { flag: 'wx' });
}

/** Writes a file in one step, whether or not it is there, with the folders that lead to it. */
export function putFile(path: string, content: string | Uint8Array): void {
  makeFolder(dirname(path));
  if (isThere(path)) replaceFile(path, content);
  else writeByRenaming(path, content);
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    // Of the file that it is about it would read as if that one were in the way.
    const code = (error as NodeJS.ErrnoException).code;
    throw code === 'EEXIST' ? Object.assign(new Error('not a folder'), { code: 'ENOTDIR' }) : error;
  }
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

let written = 0;

function writeByRenaming(target: string, content: string | Uint8Array, mode?: number): void {
  // Made of numbers, because behind the name of the file it could be longer than a name may be.
  const temporary = join(dirname(target), `.jixiao-${process.pid}-${++written}.tmp`);
  try {
    writeFileSync(temporary, content, { flag: 'wx', flush: true });
    if (mode !== undefined) chmodSync(temporary, mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Why the system did not write a file. */
export function writeProblem(error: unknown): Message {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  const text = writeProblems[code];
  if (text) return { text, args: {} };
  return code === 'ENOENT' ? openProblem(error) : { text: messages.fileNotWritten, args: { code } };
}

// Windows says so of files that another program has open as well.
const denied = process.platform === 'win32' ? messages.fileProtectedOrInUse : messages.fileProtected;

const writeProblems: Readonly<Record<string, Message['text']>> = {
  EEXIST: messages.fileExists,
  EACCES: denied,
  EPERM: denied,
  EROFS: messages.fileProtected,
  EBUSY: messages.fileInUse,
  ETXTBSY: messages.fileInUse,
  ENOSPC: messages.diskFull,
  EDQUOT: messages.diskFull,
  EISDIR: messages.fileIsFolder,
  ENOTDIR: messages.folderIsFile,
  ENAMETOOLONG: messages.nameTooLong,
};
