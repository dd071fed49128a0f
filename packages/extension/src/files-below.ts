/** One thing in a folder; what is neither a file nor a folder, such as a link, is not followed. */
export interface Entry {
  name: string;
  kind: 'file' | 'folder' | 'other';
}

/** Folders without reports that hold very many files. */
const unwanted = /^(\..*|node_modules)$/;

/**
 * Every file below some folders whose name ends as wanted, folder by folder. For file systems that cannot be searched, which is so of
 * most virtual ones.
 * @param list what is in a folder; nothing for one that cannot be read
 */
export async function filesBelow<Place>(
  folders: readonly Place[],
  ending: string,
  list: (folder: Place) => Promise<Entry[]>,
  join: (folder: Place, name: string) => Place,
): Promise<Place[]> {
  const found: Place[] = [];
  const waiting = [...folders];
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    const entries = await list(folder);
    for (const { name, kind } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (kind === 'file' && name.endsWith(ending)) found.push(join(folder, name));
      else if (kind === 'folder' && !unwanted.test(name)) waiting.push(join(folder, name));
    }
  }
  return found;
}
