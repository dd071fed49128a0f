import { type Memento, Uri, workspace } from 'vscode';

const memoryKey = 'export.folder';

/** Where exports of this workspace were put last; else the folder of the report. Undefined for one that has not been saved yet. */
export function folderToOffer(memory: Memento, report: Uri): Uri | undefined {
  const stored = memory.get(memoryKey);
  const remembered = typeof stored === 'string' ? Uri.parse(stored) : undefined;
  // The dialog shows one file system only.
  if (remembered && (remembered.scheme === report.scheme || report.scheme === 'untitled')) return remembered;
  return report.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(report, '..');
}

export async function rememberFolder(memory: Memento, folder: Uri): Promise<void> {
  await memory.update(memoryKey, folder.toString());
}
