/**
 * What an item answers to. Editors compare it with the word before the caret: its characters must occur in this order, the first of them
 * at the beginning or behind a blank, `.`, `-`, `_` or another separator. So every way to ask for an item is a word of its own: the label,
 * its pinyin syllable by syllable (which covers initials), its other spellings, and its Han characters one by one.
 */

type Pinyin = typeof import('pinyin-pro').pinyin;

/** Editors look no further into it than this. */
const MOST = 128;
/** More labels than reports hold at a time. */
const MOST_KNOWN = 20_000;

let pinyin: Pinyin | undefined;
const known = new Map<string, string>();

/** The dictionary of readings is large and costs time to load, so the first completion loads it. */
export async function loadReadings(): Promise<void> {
  pinyin ??= (await import('pinyin-pro')).pinyin;
}

/** `指标 zhi biao indicator 标`. The readings must have been loaded. */
export function searchText(label: string, also: readonly string[] = []): string {
  const others = also.filter((word) => word !== label);
  const key = [label, ...others].join('\n');
  let text = known.get(key);
  if (text === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, (text = compose(label, others)));
  }
  return text;
}

function compose(label: string, also: readonly string[]): string {
  let text = label;
  const add = (word: string): boolean => {
    const fits = word !== '' && text.length + 1 + word.length <= MOST;
    if (fits) text += ` ${word}`;
    return fits;
  };
  const addReading = (word: string) => {
    const syllables = syllablesOf(word);
    // Of one that is too long at least the initials.
    if (!add(syllables.join(' '))) add(syllables.map((syllable) => syllable[0]).join(''));
  };
  addReading(label);
  for (const word of also) if (add(word)) addReading(word);
  for (const character of [...label].slice(1)) if (isHan(character)) add(character);
  return text;
}

/** One reading of each Han character, or several where people type one or the other. */
function syllablesOf(label: string): string[] {
  if (!pinyin) throw new Error('the readings are not loaded');
  const characters = [...label];
  if (!characters.some(isHan)) return [];
  if (characters.length === 1) {
    const readings = pinyin(label, { toneType: 'none', type: 'array', multiple: true, v: true });
    return [...new Set(readings.flatMap(spellings))];
  }
  const readings = pinyin(label, { toneType: 'none', type: 'array', v: true });
  return characters.flatMap((character, index) => {
    const reading = readings[index];
    if (reading === undefined || !isHan(character)) return [];
    return [...new Set([...spellings(reading), ...(otherReadings[character] ?? [])])];
  });
}

/** `lü` is typed as lv, and by some as lu. */
function spellings(reading: string): string[] {
  return /^[ln]v/.test(reading) ? [reading, reading.replace('v', 'u')] : [reading];
}

/** Characters of the trade whose reading the dictionary guesses wrong in names it does not know, such as 行数. */
const otherReadings: Record<string, string[]> = {
  行: ['hang', 'xing'],
  长: ['chang', 'zhang'],
  重: ['zhong', 'chong'],
  调: ['tiao', 'diao'],
  差: ['cha', 'chai'],
};

function isHan(character: string): boolean {
  return /\p{Script=Han}/u.test(character);
}
