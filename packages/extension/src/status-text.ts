import type { DocumentStatus } from '@jixiao/protocol';

/** Gives a text in the user's language, as `l10n.t` of the editor does. */
export type Translate = (message: string, ...args: (string | number)[]) => string;

/** What the status bar says of a report: `绩效 96.5/100 · 2 错 3 警`. */
export function statusText(status: DocumentStatus, t: Translate): string {
  const { errors, warnings, score, points } = status;
  const scored = score === undefined ? '' : points === undefined ? ` ${score}` : ` ${score}/${points}`;
  const counts = [
    errors > 0 && (errors === 1 ? t('1 error') : t('{0} errors', errors)),
    warnings > 0 && (warnings === 1 ? t('1 warning') : t('{0} warnings', warnings)),
  ].filter((count) => count !== false);
  return `${t('Jixiao')}${scored} · ${counts.length > 0 ? counts.join(' ') : t('nothing wrong')}`;
}

/** The same in sentences, one a line, for the tooltip and for those who listen to it. */
export function statusSentences(status: DocumentStatus, t: Translate): string[] {
  const { errors, warnings, others, score, points, grade } = status;
  return [
    score !== undefined &&
      (points === undefined ? t('Score so far: {0}', score) : t('Score so far: {0} of {1}', score, points)),
    grade !== undefined && t('Grade: {0}', grade),
    errors + warnings + others === 0
      ? t('Nothing was found.')
      : t('Found: errors {0}, warnings {1}, hints {2}', errors, warnings, others),
  ].filter((sentence) => sentence !== false);
}
