import type { Fix } from './finding.js';

/** A text in pieces: a stretch of what it was made from, or something written since. Stretches keep their order. */
export type Piece = { start: number; end: number; text?: undefined } | { text: string };

/** A text that nothing has been written into. */
export function wholeText({ length }: { length: number }): Piece[] {
  return [{ start: 0, end: length }];
}

/** The pieces after edits whose offsets are those of the text that the pieces make; the edits are in its order and apart. */
export function afterEdits(pieces: readonly Piece[], edits: Fix['edits']): Piece[] {
  const after: Piece[] = [];
  let rest = [...pieces];
  let at = 0;
  for (const { start, end, text } of edits) {
    const [before, behind] = split(rest, start - at);
    after.push(...before, { text });
    [, rest] = split(behind, end - start);
    at = end;
  }
  return [...after, ...rest];
}

/** What replaces what in the text of that length that the pieces were made from: everything written between two stretches in one. */
export function replacements(pieces: readonly Piece[], length: number): Fix['edits'] {
  const edits: Fix['edits'] = [];
  let written = '';
  let at = 0;
  const close = (start: number) => {
    if (written !== '' || start > at) edits.push({ start: at, end: start, text: written });
    written = '';
  };
  for (const piece of pieces) {
    if (piece.text !== undefined) written += piece.text;
    else if (piece.end > piece.start) {
      close(piece.start);
      at = piece.end;
    }
  }
  close(length);
  return edits;
}

/** Pieces in front of and behind an offset. */
function split(pieces: readonly Piece[], offset: number): [Piece[], Piece[]] {
  const before: Piece[] = [];
  let rest = offset;
  for (const [index, piece] of pieces.entries()) {
    const length = piece.text === undefined ? piece.end - piece.start : piece.text.length;
    if (length > rest) {
      if (rest === 0) return [before, pieces.slice(index)];
      const [left, right] = cut(piece, rest);
      return [
        [...before, left],
        [right, ...pieces.slice(index + 1)],
      ];
    }
    before.push(piece);
    rest -= length;
  }
  return [before, []];
}

function cut(piece: Piece, offset: number): [Piece, Piece] {
  if (piece.text !== undefined) return [{ text: piece.text.slice(0, offset) }, { text: piece.text.slice(offset) }];
  const { start, end } = piece;
  return [
    { start, end: start + offset },
    { start: start + offset, end },
  ];
}
