import type { OpenLine } from '@jixiao/language';
import { wordStart } from '../../lookup/line-text.js';
import type { Place } from './caret-context.js';

/** The word 忽略 and the rules behind it; anything else in a comment is free. Undefined outside comments. */
export function commentPlace(text: string, line: OpenLine, caret: number): Place | undefined {
  if (!text.slice(line.start, caret).includes('/')) return undefined;
  const { hidden } = line.upTo(caret);
  const comment = hidden.findLast(({ tokenType }) => tokenType.name === 'COMMENT');
  if (!comment) return undefined;
  const { startOffset, image } = comment;
  const rest = text.slice(startOffset + image.length, caret);
  const open = image.startsWith('//') || !/^\/\*.*\*\/$/s.test(image);
  if (!open || rest.trim() !== '') return undefined;

  const written = text.slice(startOffset, caret);
  const first = /^\/\/[\s\u3000]*(\p{L}*)$/u.exec(written);
  // Only a comment that begins its line silences anything.
  const alone = text.slice(line.start, startOffset).trim() === '';
  if (alone && first) return { where: { kind: 'suppression' }, start: wordStart(text, startOffset, caret) };
  const rules = /^\/\/[\s\u3000]*(?:忽略|ignore|ｉｇｎｏｒｅ)[\s,，、;；:：]+(.*)$/isu.exec(written);
  if (alone && rules) {
    const words = (rules[1] as string).split(/[\s,，、;；:：]+/u);
    const typed = words.at(-1) as string;
    return { where: { kind: 'rule', given: words.slice(0, -1) }, start: caret - typed.length };
  }
  return { where: { kind: 'none' }, start: caret };
}
