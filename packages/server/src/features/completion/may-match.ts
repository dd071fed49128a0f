import { searchText } from './search-text.js';

/** Whether an editor could still show an item of this label for what is typed: its characters occur in this order. */
export function mayMatch(typed: string, label: string): boolean {
  if (typed === '') return true;
  const text = searchText(label).toLowerCase();
  let at = -1;
  for (const character of typed.toLowerCase()) {
    at = text.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}
