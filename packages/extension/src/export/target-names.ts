/** Hands out names of files; those that are wanted twice are numbered. */
export interface TargetNames {
  /** A name in a folder, without its ending, under which none of the endings has been given away. */
  next(folder: string, stem: string, endings: readonly string[]): string;
}

export function targetNames(): TargetNames {
  const taken = new Set<string>();
  // What differs in case or in the way of composing a letter is one file on many systems.
  const key = (folder: string, name: string, ending: string) =>
    `${folder}/${name}.${ending}`.normalize('NFC').toLowerCase();
  return {
    next(folder, stem, endings) {
      for (let number = 1; ; number++) {
        const name = number === 1 ? stem : `${stem} (${number})`;
        if (endings.some((ending) => taken.has(key(folder, name, ending)))) continue;
        for (const ending of endings) taken.add(key(folder, name, ending));
        return name;
      }
    },
  };
}

/** A path that the user typed, with the ending that the file has. */
export function withEnding(path: string, ending: string): string {
  return path.toLowerCase().endsWith(`.${ending}`) ? path : `${path}.${ending}`;
}

/** The folders that lead from one folder to a file below it; undefined where it is not below. */
export function foldersBetween(root: string, file: string): string[] | undefined {
  const base = root.endsWith('/') ? root : `${root}/`;
  return file.startsWith(base) ? file.slice(base.length).split('/').slice(0, -1) : undefined;
}
