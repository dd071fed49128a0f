import type { Translate } from '../status-text.js';

export interface Outcome {
  reports: number;
  /** Names of what was written. */
  files: readonly string[];
  failures: readonly { name: string; why: string }[];
  kept: number;
  missing: ReadonlySet<string>;
  cancelled: boolean;
}

/** What an export came to, in a sentence or two. The first failure is named; the others are in the log. */
export function exportSummary({ reports, files, failures, kept, missing, cancelled }: Outcome, t: Translate): string {
  const [first, ...others] = failures;
  const [only] = files;
  const sentences = [
    cancelled && t('The export was cancelled.'),
    files.length === 1 && only !== undefined && t('Exported: {0}', only),
    files.length > 1 && t('Reports exported: {0}, files: {1}.', reports, files.length),
    first && t('{0} was not exported. {1}', first.name, first.why),
    others.length > 0 && t('Others that were not exported: {0}.', others.length),
    kept > 0 && t('Files left as they were: {0}.', kept),
    missing.size > 0 && t('No font for a PDF has {0}: printed as empty boxes.', listed(missing)),
    !cancelled && files.length + failures.length + kept === 0 && t('There was no report to export.'),
  ];
  return sentences.filter((sentence) => typeof sentence === 'string').join(' ');
}

/** A report in a language that the fonts do not have would fill the message. */
const MOST_CHARACTERS = 20;

function listed(characters: ReadonlySet<string>): string {
  const all = [...characters];
  return `“${all.slice(0, MOST_CHARACTERS).join('')}${all.length > MOST_CHARACTERS ? '…' : ''}”`;
}
