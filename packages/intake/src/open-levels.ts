import type { Lines } from './lines.js';
import type { ExistingLevel, PastePlace } from './place.js';
import type { Spelling } from './spelling.js';

interface LevelHead {
  name: string;
  /** Points to write behind the name, with a blank before them. */
  points: string;
}

/**
 * Opens the levels of an indicator where it is to be written: those that the report has are gone on with, others are begun where they
 * are missing. Returns the depth of the indicator.
 */
export function openLevels(
  { form, levels, open }: PastePlace,
  spelling: Spelling,
  lines: Lines,
): (category: LevelHead, subcategory: LevelHead) => number {
  /** The heads that were written last behind all levels, and last inside each that the report has. */
  let category = '';
  let orphan = '';
  const last = new Map<string, string>();

  const subcategoryHead = (inside: string, { name, points }: LevelHead) => {
    if (name === '' || last.get(inside) === name) return;
    last.set(inside, name);
    lines.add(2, `二级 ${spelling.name('二级', name)}${points}`);
  };
  return (first, second) => {
    const name = first.name || categoryOf(second.name);
    if (name === '') {
      lines.enter({ kind: 'open' });
      // Below no 一级 a 二级 could not be read.
      if (second.name !== '' && orphan !== second.name) lines.keep(`二级 ${second.name}`);
      orphan = second.name;
      return 1 + (open.category === undefined ? 0 : 1) + (open.subcategory === undefined ? 0 : 1);
    }
    const existing = levels.find((level) => level.name === name);
    const depth = second.name === '' ? 2 : 3;
    if (!existing) {
      lines.enter({ kind: 'levels' });
      if (category !== name) lines.add(1, `一级 ${spelling.name('一级', name)}${first.points}`);
      if (category !== name) last.delete('');
      category = name;
      subcategoryHead('', second);
    } else if (second.name === '' || existing.subcategories.includes(second.name)) {
      lines.enter({ kind: 'level', category: name, ...(second.name !== '' && { subcategory: second.name }) });
    } else {
      lines.enter({ kind: 'level', category: name });
      subcategoryHead(name, second);
    }
    return depth;
  };

  /** A 二级 without its 一级: the open one, the one of the report that has it, or the form's. */
  function categoryOf(subcategory: string): string {
    if (subcategory === '') return '';
    const has = ({ subcategories }: ExistingLevel) => subcategories.includes(subcategory);
    const declared = form?.indicators?.levels.find(({ sublevels }) =>
      sublevels.some(({ name }) => name === subcategory),
    );
    return levels.find(has)?.name ?? declared?.name ?? open.category ?? '';
  }
}
