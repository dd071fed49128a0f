import { rowDepth } from '../forms/effective-form.js';

/** The mark that a row of this depth is written with. */
export function markFor(depth: number, partial: boolean, english: boolean): string {
  if (!partial) return depth === 0 ? (english ? 'row' : '行') : '-'.repeat(depth);
  const word = english ? 'of_which' : '其中';
  for (let dashes = 0; dashes <= depth; dashes++) {
    const mark = { ...(dashes > 0 && { dashes: '-'.repeat(dashes) }), partial };
    if (rowDepth(mark) === depth) return `${mark.dashes ?? ''}${word}`;
  }
  return word;
}
