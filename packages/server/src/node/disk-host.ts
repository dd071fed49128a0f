import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findFiles, readTextFile } from '@jixiao/disk';
import { URI } from 'langium';
import type { FileHost } from '../file-host.js';

/** The files of this disk; what lies elsewhere is asked of the editor, where it can be asked. */
export function diskHost(elsewhere: FileHost | undefined): FileHost {
  return {
    async findFiles(folders) {
      const here = folders.filter(isHere).map((folder) => fileURLToPath(folder));
      const found = here.length === 0 ? [] : findFiles(here, '/').files.map(({ path }) => URI.file(path).toString());
      const there = folders.some((folder) => !isHere(folder)) ? await elsewhere?.findFiles(folders) : undefined;
      return [...found, ...(there ?? [])];
    },
    async read(uri) {
      if (!isHere(uri)) return elsewhere?.read(uri);
      const read = readTextFile(fileURLToPath(uri));
      return 'byteOrderMark' in read ? read.text : undefined;
    },
    async exists(uri) {
      if (!isHere(uri)) return (await elsewhere?.exists(uri)) ?? false;
      try {
        await access(fileURLToPath(uri));
        return true;
      } catch {
        return false;
      }
    },
  };
}

function isHere(uri: string): boolean {
  return uri.startsWith('file:');
}
