import type { PasteResult } from '@jixiao/protocol';

export interface Pasted {
  html?: string;
  text?: string;
}

/** Whether the clipboard can hold more than words for the place where the caret is: several lines, or cells of a row. */
export function isWorthAsking({ html, text = '' }: Pasted): boolean {
  // One cell of a sheet comes as a table too, but its text is a word or an amount with a line end.
  if (text !== '') return /[\t\r\n]/.test(text.trim());
  return html !== undefined && /<(table|p|li|br)\b/i.test(html);
}

/** Whether cells were copied, of a sheet or of a table in a document. */
export function holdsCells({ html = '', text = '' }: Pasted): boolean {
  return /<table\b/i.test(html) || text.includes('\t');
}

/**
 * Whether the words as they are should come first. Cells never make sense as they are, and text in several lines needs the form of
 * its place; only rows that were guessed from loose lines are offered second.
 */
export function yieldsToWords(pasted: Pasted, { kind }: PasteResult): boolean {
  return kind !== 'text' && !holdsCells(pasted);
}
