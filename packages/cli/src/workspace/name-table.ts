import { dirname, join } from 'node:path';
import { type FoundFile, filesBeside, standardInput } from '../files/find-files.js';
import { readTextFile } from '../files/read-file.js';
import { scanNames } from './scan-names.js';

/** What can be named across files, as the types of the syntax tree are called. */
export type NamedType = 'Form' | 'Report';

/** Path by name, of equal names the first file: those that are checked, then those that lie in the same folders. */
export type NameTable = Record<NamedType, Map<string, string>>;

/** Reads every file once and keeps only its names. */
export function nameTable(files: readonly FoundFile[], cwd: string): NameTable {
  const table: NameTable = { Form: new Map(), Report: new Map() };
  const scanned = new Set<string>();
  const scan = (path: string) => {
    if (path === standardInput || scanned.has(path)) return;
    scanned.add(path);
    const read = readTextFile(path);
    // What cannot be read is said when its turn comes to be checked.
    if (!('byteOrderMark' in read)) return;
    const names = scanNames(read.text);
    for (const name of names.forms) if (!table.Form.has(name)) table.Form.set(name, path);
    for (const name of names.reports) if (!table.Report.has(name)) table.Report.set(name, path);
  };
  for (const file of files) scan(file.path);
  const folders = new Set(files.map(({ path }) => (path === standardInput ? cwd : dirname(path))));
  for (const folder of [...folders].sort()) for (const path of filesBeside(folder)) scan(path);
  return table;
}

/** The path under which a file is known to the language. */
export function languagePath(file: FoundFile, cwd: string): string {
  return file.path === standardInput ? join(cwd, '-.jx') : file.path;
}
