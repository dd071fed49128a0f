import type { FoldingRangeKind } from 'vscode-languageserver';

/** Lines that can be folded into the first of them: zero-based, both included. */
export interface Fold {
  start: number;
  end: number;
  kind?: FoldingRangeKind;
}

/** Folds as editors want them: none of one line, one for each first line, each within or behind the one before. */
export function soundFolds(folds: readonly Fold[]): Fold[] {
  const sound: Fold[] = [];
  const open: Fold[] = [];
  for (const fold of [...folds].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (fold.end <= fold.start || sound.at(-1)?.start === fold.start) continue;
    while (open.length > 0 && (open.at(-1) as Fold).end < fold.start) open.pop();
    const around = open.at(-1);
    if (around && fold.end > around.end) continue;
    sound.push(fold);
    open.push(fold);
  }
  return sound;
}
