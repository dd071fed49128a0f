import { FileType, Uri, workspace } from 'vscode';
import { filesBelow } from '../files-below.js';

/** A report file with the folder that was chosen, below which its exports lie as it does. */
export interface FileToExport {
  uri: Uri;
  root: Uri;
}

/** The report files among what was chosen, and in its folders. A folder that cannot be read is told to `unread`. */
export async function filesToExport(
  chosen: readonly Uri[],
  unread: (folder: Uri, error: unknown) => void,
): Promise<FileToExport[]> {
  const found = new Map<string, FileToExport>();
  const list = async (folder: Uri) => {
    try {
      const entries = await workspace.fs.readDirectory(folder);
      return entries.map(
        ([name, type]) =>
          ({
            name,
            kind: type === FileType.File ? 'file' : type === FileType.Directory ? 'folder' : 'other',
          }) as const,
      );
    } catch (error) {
      unread(folder, error);
      return [];
    }
  };
  for (const place of chosen) {
    const isFolder = ((await workspace.fs.stat(place)).type & FileType.Directory) !== 0;
    const files = isFolder ? await filesBelow([place], '.jx', list, Uri.joinPath) : [place];
    const root = isFolder ? place : Uri.joinPath(place, '..');
    for (const uri of files) if (!found.has(uri.toString())) found.set(uri.toString(), { uri, root });
  }
  return [...found.values()];
}
