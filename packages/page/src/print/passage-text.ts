import type { Passage } from '../page.js';

export function passageText(passage: Passage): string {
  return passage.map((run) => run.text).join('');
}

export function passagesText(passages: readonly Passage[]): string {
  return passages.map(passageText).join('\n');
}
