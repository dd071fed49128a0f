/**
 * Which of some things can stay where they are when their order becomes another one, so that the fewest are moved: those of the longest
 * run that is in the wanted order already.
 */
export function staying(current: readonly string[], wanted: readonly string[]): Set<string> {
  const target = new Map(wanted.map((id, index) => [id, index]));
  const kept = current.filter((id) => target.has(id));
  const positions = kept.map((id) => target.get(id) as number);
  /** Of every length of a run, where the one with the smallest end ends. */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, position] of positions.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((positions[ends[middle] as number] as number) < position) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = index;
  }
  const found = new Set<string>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] as number) found.add(kept[index] as string);
  return found;
}
