import type { Translate } from '../status-text.js';

/**
 * Why a file system did not take a file, in a sentence. Those of the disk tell it in a message for programmers, with the system's code
 * in it; others have codes of the editor.
 */
export function writeProblem(error: unknown, t: Translate): string {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  const said = `${code} ${message}`;
  if (/ENOSPC|EDQUOT|QuotaExceeded|disk is full|no space left/i.test(said)) return t('The disk is full.');
  if (/EBUSY|ETXTBSY|resource busy/i.test(said))
    return t('Another program (Word, Excel, WPS) has the file open. Close it there and try again.');
  if (/EROFS|read-?only/i.test(said)) return t('Nothing can be written there: it is read-only.');
  if (/EACCES|EPERM|NoPermissions|permission/i.test(said))
    return t('There is no permission to write there, or another program (Word, Excel, WPS) has the file open.');
  if (/EISDIR|FileIsADirectory/i.test(said)) return t('There is a folder of the same name.');
  if (/ENAMETOOLONG/i.test(said)) return t('The name is too long.');
  if (/ENOENT|ENOTDIR|FileNotFound|FileNotADirectory/i.test(said)) return t('The folder is not there.');
  return t('It could not be written. The log says why.');
}
