import type { Grid } from '../page.js';
import type { PlainBlock } from './text-sections.js';

/** A block, or grids that are written as one. */
export type BlockGroup = Exclude<PlainBlock, Grid> | { kind: 'grids'; grids: Grid[] };

/** Blocks as lists and tables have them: fields follow each other in one list, and the total ends the table of the indicators. */
export function blockGroups(blocks: readonly PlainBlock[]): BlockGroup[] {
  const groups: BlockGroup[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind !== 'grid') groups.push(block);
    else if (last?.kind === 'grids' && block.joined && belongs(block, last.grids.at(-1))) last.grids.push(block);
    else groups.push({ kind: 'grids', grids: [block] });
  }
  return groups;
}

function belongs({ content }: Grid, last: Grid | undefined): boolean {
  return content === 'fields' ? last?.content === 'fields' : content === 'total' && last?.content === 'indicators';
}
