import { dirname } from 'node:path';
import { type FoundFile, filesBeside, isStandardInput, readTextFile } from '@jixiao/disk';
import { scanNames } from '@jixiao/language';

/** Path by name of what can be named across files; of equal names the first file. */
export interface NameTable {
  forms: Map<string, string>;
  reports: Map<string, string>;
}

/**
 * Reads every file once and keeps only its names: first the files of the run, then those that lie in the same folders, so that one
 * file alone is checked against its neighbours as it is in the editor.
 */
export function nameTable(files: readonly FoundFile[]): NameTable {
  const table: NameTable = { forms: new Map(), reports: new Map() };
  const scanned = new Set<string>();
  const scan = (path: string) => {
    if (scanned.has(path)) return;
    scanned.add(path);
    const read = readTextFile(path);
    // What cannot be read is said when its turn comes to be checked.
    if (!('byteOrderMark' in read)) return;
    const names = scanNames(read.text);
    for (const name of names.forms) if (!table.forms.has(name)) table.forms.set(name, path);
    for (const name of names.reports) if (!table.reports.has(name)) table.reports.set(name, path);
  };
  for (const file of files) if (!isStandardInput(file)) scan(file.path);
  const folders = new Set(files.map(({ path }) => dirname(path)));
  for (const folder of [...folders].sort()) for (const path of filesBeside(folder)) scan(path);
  return table;
}
