import { type CancellationToken, FileSystemError, FileType, Uri, workspace } from 'vscode';
import { CancelledError } from './page-writer.js';

let count = 0;

/**
 * Writes a file in one step: under another name, which then takes the place of what was there. Leaves nothing behind where that fails
 * or is cancelled before.
 */
export async function placeFile(target: Uri, bytes: Uint8Array, token: CancellationToken): Promise<void> {
  const { fs } = workspace;
  await refuseProtected(target);
  const folder = Uri.joinPath(target, '..');
  await fs.createDirectory(folder);
  const temporary = Uri.joinPath(folder, `.jixiao-${Date.now().toString(36)}-${++count}.tmp`);
  try {
    await fs.writeFile(temporary, bytes);
    if (token.isCancellationRequested) throw new CancelledError();
    await fs.rename(temporary, target, { overwrite: true });
  } catch (error) {
    await deleteIfThere(temporary);
    throw error;
  }
}

/** Whether there is something under an address. */
export async function isThere(uri: Uri): Promise<boolean> {
  return (await statOf(uri)) !== undefined;
}

/** What is renamed gets round the protection of the file in whose place it comes. */
async function refuseProtected(target: Uri): Promise<void> {
  if (workspace.fs.isWritableFileSystem(target.scheme) === false) throw FileSystemError.NoPermissions('read-only');
  const stat = await statOf(target);
  if (stat?.permissions) throw FileSystemError.NoPermissions('read-only');
  if (stat && stat.type & FileType.Directory) throw FileSystemError.FileIsADirectory(target);
}

async function statOf(uri: Uri) {
  try {
    return await workspace.fs.stat(uri);
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

async function deleteIfThere(uri: Uri): Promise<void> {
  try {
    await workspace.fs.delete(uri);
  } catch (error) {
    if (!(error instanceof FileSystemError && error.code === 'FileNotFound')) throw error;
  }
}
