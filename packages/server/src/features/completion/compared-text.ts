import { fold } from '@jixiao/core';
import type { CaretContext } from './caret-context.js';
import type { Draft } from './draft.js';
import { answersTo } from './may-match.js';
import { searchText } from './search-text.js';

/** Whether the word at the caret is typed in full-width letters or signs, which editors take for others than the half-width ones. */
export function isTypedWide({ word }: CaretContext): boolean {
  return fold(word.text) !== word.text;
}

/**
 * What an editor compares with the text before the caret. Of what is typed in full width the server tells itself which items answer to it,
 * and these repeat it; undefined for the others. Such a list has to be asked for again with each letter.
 */
export function comparedText({ label, also, start, rest }: Draft, caret: CaretContext): string | undefined {
  const text = searchText(rest?.label ?? label, also);
  const before = rest?.typed ?? '';
  if (!isTypedWide(caret)) return before + text;
  const typed = caret.file.text.slice(start ?? caret.word.start, caret.offset);
  return answersTo(fold(typed.slice(before.length)), fold(text)) ? typed : undefined;
}
