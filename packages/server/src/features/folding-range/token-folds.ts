import type { LexerResult } from 'langium';
import { FoldingRangeKind } from 'vscode-languageserver';
import type { Fold } from './fold.js';

/** What a line begins with, where it begins with anything, and whether that is all there is on it. */
interface Line {
  number: number;
  type: string;
  image: string;
  alone: boolean;
}

/** A text with its `|` lines, from the line that they go on with. */
export function textFolds(tokens: LexerResult): Fold[] {
  const folds: Fold[] = [];
  let head: number | undefined;
  for (const { number, type } of linesOf(tokens)) {
    const last = folds.at(-1);
    if (type === 'COMMENT') continue;
    if (type !== 'LINE') head = number;
    else if (last && last.start === head) last.end = number;
    else if (head !== undefined) folds.push({ start: head, end: number });
  }
  return folds;
}

/** Runs of comment lines, and what stands between `// #region` and `// #endregion`. */
export function commentFolds(tokens: LexerResult): Fold[] {
  const folds: Fold[] = [];
  const regions: number[] = [];
  let run: Fold | undefined;
  for (const { number, type, image, alone } of linesOf(tokens)) {
    const marker = type === 'COMMENT' ? regionMarker.exec(image)?.[1]?.toLowerCase() : undefined;
    if (marker === 'region') regions.push(number);
    const start = marker === 'endregion' ? regions.pop() : undefined;
    if (start !== undefined) folds.push({ start, end: number, kind: FoldingRangeKind.Region });
    const isComment = type === 'COMMENT' && alone && marker === undefined;
    if (isComment && run && run.end === number - 1) run.end = number;
    else if (isComment) folds.push((run = { start: number, end: number, kind: FoldingRangeKind.Comment }));
    else run = undefined;
  }
  return folds;
}

const regionMarker = /^\/\/\s*#(region|endregion)\b/i;

function linesOf({ tokens, hidden }: LexerResult): Line[] {
  const lines: Line[] = [];
  let [token, comment] = [0, 0];
  for (;;) {
    const [next, other] = [tokens[token], hidden[comment]];
    if (!next && !other) return lines;
    const first = next && (!other || next.startOffset < other.startOffset) ? next : other;
    if (!first) return lines;
    if (first === next) token++;
    else comment++;
    const number = (first.startLine ?? 1) - 1;
    const last = lines.at(-1);
    if (last?.number === number) last.alone = false;
    else lines.push({ number, type: first.tokenType.name, image: first.image, alone: true });
  }
}
