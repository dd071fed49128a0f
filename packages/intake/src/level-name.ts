import type { EffectiveForm, EffectiveLevel } from '@jixiao/language';
import { plainLabel } from './labels.js';

/** `产出指标（50分）` is the level 产出指标 with its points; a level that the form knows is called as the form calls it. */
export function levelName(text: string, levels: readonly EffectiveLevel[]): { name: string; points: string } {
  const points = /[(（]\s*([\d.]+)\s*分?\s*[)）]/.exec(text)?.[1];
  const bare = text.replace(/\s+/g, '').replace(/[(（][^()（）]*[)）]/g, '');
  return { name: levelCalled(bare, levels)?.name ?? bare, points: points === undefined ? '' : ` ${points}` };
}

/** The level that a text names, whatever marks stand around the name. */
function levelCalled(text: string, levels: readonly EffectiveLevel[]): EffectiveLevel | undefined {
  const plain = plainLabel(text);
  return levels.find(({ name, label, aliases }) =>
    [name, label, ...aliases].some((word) => plainLabel(word) === plain),
  );
}

/** Whether the form has such a level in a column of levels. */
export function knownLevel(text: string, role: string, form: EffectiveForm | undefined): boolean {
  const categories = form?.indicators?.levels ?? [];
  return (
    levelCalled(text, role === '一级' ? categories : categories.flatMap(({ sublevels }) => sublevels)) !== undefined
  );
}
