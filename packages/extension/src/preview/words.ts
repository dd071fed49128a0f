import type { Translate } from '../status-text.js';

/** What the page of a preview says, by the names it has there. */
export function viewWords(t: Translate): Record<string, string> {
  return {
    loading: t('The page is being laid out…'),
    noReport: t('There is no report in this file.'),
    gone: t('This file is not there any more. The page comes back when it is there again.'),
    page: t('Page of the report'),
    tools: t('Tools of the preview'),
    report: t('Report'),
    kept: t(
      'The text cannot be read in {0} places. This is the page from before; it goes on when they are mended. Click to see them.',
    ),
    keptOne: t(
      'The text cannot be read in one place. This is the page from before; it goes on when that is mended. Click to see it.',
    ),
    unread: t('The text cannot be read in {0} places, which are missing here. Click to see them.'),
    unreadOne: t('The text cannot be read in one place, which is missing here. Click to see it.'),
    findings: t('Findings'),
    noFindings: t('Nothing was found.'),
    error: t('Error'),
    warning: t('Warning'),
    info: t('Information'),
    hint: t('Hint'),
    zoomOut: t('Smaller'),
    zoomIn: t('Larger'),
    fit: t('Fit Width'),
    actual: t('Actual Size'),
    look: t('Colours of the editor'),
    toSource: t('Enter: to the text. Alt+Enter: how it was worked out.'),
  };
}
