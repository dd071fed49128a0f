import type { Context } from '../context.js';
import { cleanText } from '../print/clean-text.js';
import { words } from '../print/words.js';

/** A row of funds or of a table, as far as its label goes. */
export interface LabelledRow {
  name: string;
  /** Given by the report or by the form; printed as it is. */
  label?: string | undefined;
  depth: number;
  partial: boolean;
}

/**
 * What rows are called: their labels, else their names. The first part of a total, and the first row that is listed without claiming
 * completeness, begin with 其中, as on every published form, unless a label says it already.
 */
export function rowLabels(context: Context, rows: readonly LabelledRow[]): string[] {
  const ofWhich = context.word(words.ofWhich);
  return rows.map((row, index) => {
    if (row.label !== undefined) return cleanText(row.label);
    const before = rows[index - 1];
    const isFirstPart = row.depth > 0 && before !== undefined && before.depth < row.depth;
    const isFirstListed = row.partial && !(before?.partial && before.depth >= row.depth);
    const name = cleanText(row.name);
    return (isFirstPart || isFirstListed) && !name.startsWith('其中') ? ofWhich + name : name;
  });
}
