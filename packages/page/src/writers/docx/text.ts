import { type IRunOptions, type ParagraphChild, Tab, TextRun } from 'docx';
import type { Passage } from '../../page.js';
import { cleanText } from '../../print/clean-text.js';

/** What has no value is printed in the colour of an error, as in the other formats. */
const unresolvedColor = 'C62828';

export function runsOf(passage: Passage, options: IRunOptions = {}): ParagraphChild[] {
  return passage
    .filter(({ text }) => text !== '')
    .map(({ text, unresolved }) => textRun(text, unresolved ? { ...options, color: unresolvedColor } : options));
}

/** A text of its own, tabs and all. */
export function textRun(text: string, options: IRunOptions = {}): TextRun {
  const children = cleanText(text)
    .split('\t')
    .flatMap((part, index) => [...(index > 0 ? [new Tab()] : []), ...(part === '' ? [] : [part])]);
  return new TextRun({ ...options, children });
}
