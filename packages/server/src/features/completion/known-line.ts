import { type KnownLine, keywordOf } from '@jixiao/language';
import { lineAround } from '../../lookup/line-text.js';
import { begin, lastBefore } from '../../lookup/owners.js';
import type { LoadedFile } from '../../workspace/loaded-file.js';

/**
 * The nearest line above another, or that line itself, before which it is known what is open: the head of something that the tree has.
 * Lines between the two are read, so that the tree is not asked about what is being written. Undefined where no report is open.
 */
export function knownLine({ document, text }: LoadedFile, lineStart: number): KnownLine | undefined {
  const { forms, reports } = document.parseResult.value;
  const report = lastBefore(reports, lineStart);
  if (!report || !startsWithHead(text, begin(report)) || forms.some((form) => begin(form) > begin(report)))
    return undefined;
  const at = (offset: number, block: KnownLine['block'], inCategory: boolean): KnownLine => ({
    start: lineAround(text, offset).start,
    block,
    inCategory,
  });
  if (report.narrative && begin(report.narrative) < lineStart)
    return { start: lineStart, block: 'narrative', inCategory: false };
  const entry = lastBefore(report.entries, lineStart);
  if (entry?.$type !== 'Category') return at(begin(entry ?? report), 'report', false);
  const item = lastBefore(entry.items, lineStart);
  if (!item) return at(begin(entry), 'report', false);
  const indicator = item.$type === 'Subcategory' ? lastBefore(item.items, lineStart) : undefined;
  return indicator ? at(begin(indicator), 'subcategory', true) : at(begin(item), 'category', true);
}

/** A report that lacks its head is read in ways of its own. */
function startsWithHead(text: string, offset: number): boolean {
  return keywordOf(/^\p{L}*/u.exec(text.slice(offset, offset + 8))?.[0] ?? '', 'structure') === '报告';
}
