import type { Passage } from '../../page.js';
import { cleanText } from '../../print/clean-text.js';
import { passageText } from '../../print/passage-text.js';
import { lineBreaks } from './line-breaks.js';

/** The room that a text has: its size and the width of a line, both in points. */
export interface Room {
  size: number;
  free: number;
}

/** A text as a string, which is never read as markup or code. */
export function literal(text: string): string {
  return `"${cleanText(text).replace(/[\\"]/g, '\\$&')}"`;
}

/** A text of its own as code. */
export function textCode(text: string, room: Room): string {
  return passageCode([{ text }], room);
}

/** Runs one behind the other: statements whose values are joined. What has no value has the colour of an error. */
export function passageCode(passage: Passage, { size, free }: Room): string {
  const breaks = lineBreaks(passageText(passage), size, free);
  let [at, next] = [0, 0];
  const statements = passage.flatMap(({ text, unresolved }) => {
    const end = at + text.length;
    const parts: string[] = [];
    while (at < end) {
      const stop = Math.min(end, breaks[next] ?? end);
      const part = stringStatements(text.slice(text.length - (end - at), text.length - (end - stop)));
      parts.push(...(unresolved ? [`missing({${part.join('; ')}})`] : part));
      at = stop;
      if (at === breaks[next]) {
        parts.push('cut');
        next++;
      }
    }
    return parts;
  });
  return statements.join('; ');
}

/** Paragraphs as lines of one. */
export function linesCode(passages: readonly Passage[], room: Room): string {
  return passages.map((passage) => passageCode(passage, room)).join('; linebreak(); ');
}

/** Paragraphs of their own; one without text is as high as a line. */
export function paragraphsCode(passages: readonly Passage[], room: Room): string {
  return passages.map((passage) => `par({${passageCode(passage, room) || 'empty'}})`).join('; ');
}

/** Strings, with room for the tabs between them. */
function stringStatements(text: string): string[] {
  return text
    .split('\t')
    .flatMap((part, index) => [...(index > 0 ? ['h(2em)'] : []), ...(part === '' ? [] : [literal(part)])]);
}

/** Points, as exact as paper is. */
export function pt(points: number): string {
  return `${Math.round(points * 1000) / 1000}pt`;
}
