import type { WorkspaceCheck } from '@jixiao/protocol';
import type { Translate } from './status-text.js';

/** How many file names a message names before it only counts. */
const MOST_NAMES = 3;

/** What a check of all reports came to, in a sentence or two. `unread` are the files that could not be read, as the user knows them. */
export function checkSummary(check: WorkspaceCheck, unread: readonly string[], t: Translate): string {
  const { files, errors, warnings } = check;
  const found =
    files === 0
      ? t('There are no reports here: no file ends in .jx.')
      : errors + warnings === 0
        ? t('Files checked: {0}. Nothing is wrong.', files)
        : t('Files checked: {0}. Errors: {1}, warnings: {2}.', files, errors, warnings);
  if (unread.length === 0) return found;
  const names = unread.slice(0, MOST_NAMES).join(t(', ')) + (unread.length > MOST_NAMES ? ' …' : '');
  return `${found} ${t('Could not be read: {0} ({1}).', unread.length, names)}`;
}
