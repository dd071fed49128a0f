import { searchText } from './search-text.js';

/**
 * Whether an editor could still show an item for what is typed: its characters occur in this order. The label is given as its names, which
 * are many in few combinations, so that the readings of each are looked up once.
 */
export function mayMatch(typed: string, names: readonly string[]): boolean {
  let found = 0;
  for (const name of names) {
    if (found === typed.length) return true;
    const text = lowered(name);
    for (let at = text.indexOf(typed.charAt(found)); at >= 0; at = text.indexOf(typed.charAt(found), at + 1))
      if (++found === typed.length) return true;
  }
  return found === typed.length;
}

/** The names of one report after the other, so that the last ones are enough. */
const MOST_KNOWN = 5000;
const known = new Map<string, string>();

function lowered(name: string): string {
  let text = known.get(name);
  if (text === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(name, (text = searchText(name).toLowerCase()));
  }
  return text;
}

/** Whether an editor shows an item with a text: the characters typed occur in it in this order, the first where a word begins. */
export function answersTo(typed: string, text: string): boolean {
  const [first, ...others] = typed.toLowerCase();
  if (first === undefined) return true;
  const within = text.toLowerCase();
  for (let start = within.indexOf(first); start >= 0; start = within.indexOf(first, start + 1)) {
    let at = start;
    const begins = start === 0 || /[\s./_-]/.test(within.charAt(start - 1));
    if (begins && others.every((character) => (at = within.indexOf(character, at + 1)) >= 0)) return true;
  }
  return false;
}
