// Nobody mistypes a name of that length so that edits tell what was meant, and their number is quadratic.
const MAX_LENGTH = 64;

/**
 * The candidate that was most likely meant by a mistyped name, or undefined when none is near: at most a third
 * of its characters mistyped (one at least), or one of the two contained in the other and half as long.
 * Of equally near ones the first.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const points = Array.from(word);
  const limit = Math.max(1, Math.floor(points.length / 3));
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const distance = nearDistance(points, word, candidate, limit);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

// Infinity when the two are not near.
function nearDistance(points: string[], word: string, candidate: string, limit: number): number {
  if (candidate === word) return 0;
  const others = Array.from(candidate);
  const shorter = Math.min(points.length, others.length);
  const longer = Math.max(points.length, others.length);
  if (shorter === 0) return Number.POSITIVE_INFINITY;
  const contained = shorter * 2 >= longer && (word.includes(candidate) || candidate.includes(word));
  if (contained) return longer - shorter;
  if (longer - shorter > limit || longer > MAX_LENGTH) return Number.POSITIVE_INFINITY;
  const distance = editDistance(points, others);
  // Where every character differs nothing is alike, short as the words may be.
  return distance <= limit && distance < longer ? distance : Number.POSITIVE_INFINITY;
}

// Damerau-Levenshtein with neighbours swapped as one edit, three rows at a time.
function editDistance(left: string[], right: string[]): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, right.length);
}

function at(row: number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
