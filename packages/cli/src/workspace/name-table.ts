import { dirname } from 'node:path';
import { type FoundFile, filesBeside, isStandardInput } from '../files/find-files.js';
import { readTextFile } from '../files/read-file.js';
import { scanNames } from './scan-names.js';

/** What can be named across files, as the types of the syntax tree are called. */
export type NamedType = 'Form' | 'Report';

/** Path by name; of equal names the first file. */
export type NameTable = Record<NamedType, Map<string, string>>;

/**
 * Reads every file once and keeps only its names: first the files of the run, then those that lie in the same folders, so that one
 * file alone is checked against its neighbours as it is in the editor.
 */
export function nameTable(files: readonly FoundFile[]): NameTable {
  const table: NameTable = { Form: new Map(), Report: new Map() };
  const scanned = new Set<string>();
  const scan = (path: string) => {
    if (scanned.has(path)) return;
    scanned.add(path);
    const read = readTextFile(path);
    // What cannot be read is said when its turn comes to be checked.
    if (!('byteOrderMark' in read)) return;
    const names = scanNames(read.text);
    for (const name of names.forms) if (!table.Form.has(name)) table.Form.set(name, path);
    for (const name of names.reports) if (!table.Report.has(name)) table.Report.set(name, path);
  };
  for (const file of files) if (!isStandardInput(file)) scan(file.path);
  const folders = new Set(files.map(({ path }) => dirname(path)));
  for (const folder of [...folders].sort()) for (const path of filesBeside(folder)) scan(path);
  return table;
}
