import type { PasteResult } from '@jixiao/protocol';

export interface Pasted {
  html?: string;
  text?: string;
}

/** From this length on words are rather a paragraph than part of a line. */
const PARAGRAPH = 30;

/**
 * Whether the clipboard can hold more than words for the place where the caret is: several lines, cells of a row, or a paragraph, which
 * needs a bar on a line of its own.
 */
export function isWorthAsking({ html, text = '' }: Pasted): boolean {
  // One cell of a sheet comes as a table too, but its text is a word or an amount with a line end.
  if (text !== '') return /[\t\r\n。；]/.test(text.trim()) || text.trim().length >= PARAGRAPH;
  return html !== undefined && /<(table|p|li|br)\b/i.test(html);
}

/** Whether cells were copied, of a sheet or of a table in a document. */
function holdsCells({ html = '', text = '' }: Pasted): boolean {
  return /<table\b/i.test(html) || text.includes('\t');
}

/**
 * Whether the words as they are should come first. Cells never make sense as they are, and text in several lines needs the form of
 * its place; only rows that were guessed from loose lines are offered second.
 */
export function yieldsToWords(pasted: Pasted, { kind }: PasteResult): boolean {
  return kind !== 'text' && !holdsCells(pasted);
}
