import { dirname, join, parse, relative, resolve } from 'node:path';
import { type FoundFile, isStandardInput } from '@jixiao/disk';
import { nameAfterSource } from '@jixiao/page';

/** Where files are exported to. */
export interface TargetNames {
  /**
   * Paths of a report by extension. `report` is its name where its file holds several; reports that would get the same paths are numbered.
   */
  next(file: FoundFile, report: string | undefined, extensions: readonly string[]): Map<string, string>;
}

/**
 * Beside each source, or in the folder `out`, where what came from a folder lies as it does there.
 * @param operands the paths that the user has written
 */
export function targetNames(operands: readonly string[], cwd: string, out: string | undefined): TargetNames {
  const roots = operands.map((operand) => resolve(cwd, operand));
  const taken = new Set<string>();
  // What differs in case or in the way of composing a letter is one file on many systems.
  const key = (path: string) => path.normalize('NFC').toLowerCase();

  return {
    next(file, report, extensions) {
      const folder = out === undefined ? dirname(file.path) : resolve(cwd, out, folderWithin(file, roots));
      const stem = nameAfterSource(parse(file.path).name, report);
      for (let number = 1; ; number++) {
        const name = number === 1 ? stem : `${stem} (${number})`;
        const paths = new Map(extensions.map((extension) => [extension, join(folder, `${name}.${extension}`)]));
        if ([...paths.values()].some((path) => taken.has(key(path)))) continue;
        for (const path of paths.values()) taken.add(key(path));
        return paths;
      }
    },
  };
}

/** The folders between the folder that the user has named and the file. */
function folderWithin(file: FoundFile, roots: readonly string[]): string {
  if (isStandardInput(file)) return '';
  for (const root of roots) {
    const path = relative(root, file.path);
    // Of a file that was named itself nothing is left.
    if (path === '') return '';
    if (!/^\.\.(?:$|[\\/])/.test(path) && parse(path).root === '') return dirname(path);
  }
  return '';
}
