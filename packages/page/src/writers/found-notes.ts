import type { Localized } from '@jixiao/core';
import type { PageFinding, Properties, Slot } from '../page.js';
import type { WriterOptions } from './writer.js';

/** Whose notes they are: nobody's name. */
export const NOTE_AUTHOR = 'Jixiao';

const severities: Record<PageFinding['severity'], Localized> = {
  error: { zh: '错误：', en: 'Error: ' },
  warning: { zh: '警告：', en: 'Warning: ' },
  info: { zh: '说明：', en: 'Note: ' },
  hint: { zh: '提示：', en: 'Hint: ' },
};

/** What was found at a place, a line for each finding; nothing where findings are not shown. */
export function notesOf(
  { findings = [] }: Pick<Slot, 'findings'>,
  language: Properties['language'],
  options: WriterOptions,
): string[] {
  return options.findings ? findings.map(({ severity, message }) => severities[severity][language] + message) : [];
}
