import type { Block, Page, PageFinding, Slot, Span } from './page.js';

/**
 * Hangs every finding on what prints the place it is about: on the smallest slots that hold all of it, else on all that it meets. One
 * that meets nothing printed stays with the page alone.
 */
export function attachFindings(blocks: readonly Block[], findings: readonly PageFinding[]): void {
  if (findings.length === 0) return;
  const slots = blocks
    .flatMap(slotsOf)
    .filter((slot): slot is Slot & { source: Span } => slot.source !== undefined)
    .sort((a, b) => a.source.start - b.source.start);
  // The furthest end so far: what begins before a finding can reach it only up to there.
  let furthest = 0;
  const reach = slots.map(({ source }) => (furthest = Math.max(furthest, source.end)));
  for (const finding of findings) {
    for (const slot of slotsFor(finding.source, slots, reach)) (slot.findings ??= []).push(finding);
  }
}

/** Everything on a page that can be pointed at, in reading order. */
export function slotsOf(block: Block): Slot[] {
  switch (block.kind) {
    case 'grid':
      return [
        ...(block.caption ? [block.caption] : []),
        ...(block.unit ? [block.unit] : []),
        ...block.rows.flatMap((row) => row.cells),
      ];
    case 'headline':
      return [block.left, block.right].filter((slot) => slot !== undefined);
    case 'figure':
      return [block.caption];
    case 'signature':
      return block.items.map(({ slot }) => slot);
    default:
      return [block];
  }
}

export function allSlots({ sections }: Pick<Page, 'sections'>): Slot[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap(slotsOf));
}

function slotsFor(place: Span, slots: readonly (Slot & { source: Span })[], reach: readonly number[]): Slot[] {
  const met: (Slot & { source: Span })[] = [];
  for (let index = firstReaching(reach, place.start); index < slots.length; index++) {
    const slot = slots[index] as Slot & { source: Span };
    if (slot.source.start > place.end || (slot.source.start === place.end && place.end > place.start)) break;
    if (slot.source.end > place.start || (place.end === place.start && slot.source.end === place.start)) met.push(slot);
  }
  const around = met.filter(({ source }) => source.start <= place.start && source.end >= place.end);
  const smallest = Math.min(...around.map(({ source }) => source.end - source.start));
  return around.length > 0 ? around.filter(({ source }) => source.end - source.start === smallest) : met;
}

/** The first slot at or behind which something reaches an offset. */
function firstReaching(reach: readonly number[], offset: number): number {
  let low = 0;
  let high = reach.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reach[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
