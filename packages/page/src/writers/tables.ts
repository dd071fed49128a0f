import type { SplitCell } from '../grid/split-head.js';
import type { Block, Grid } from '../page.js';

/** Grids that are drawn as one table. */
export type Grids = [Grid, ...Grid[]];

export function isTable(group: Exclude<Block, Grid> | Grids | undefined): group is Grids {
  return Array.isArray(group);
}

/** Grids without a gap between them are one table, up to the next head that is repeated. */
export function tableGroups(blocks: readonly Block[]): (Exclude<Block, Grid> | Grids)[] {
  const groups: (Exclude<Block, Grid> | Grids)[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind !== 'grid') groups.push(block);
    else if (block.joined && block.headRows === 0 && isTable(last)) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** Longer texts are written as paragraphs are. */
export function isProse({ role, align }: Pick<SplitCell, 'role' | 'align'>, { content }: Grid): boolean {
  return role === 'text' && align === 'left' && (content === 'fields' || content === 'group' || content === 'goals');
}
