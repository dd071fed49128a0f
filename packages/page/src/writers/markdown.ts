import { type FlatCell, flatten } from '../grid/flatten.js';
import type { Cell, Grid, Page } from '../page.js';
import { passageText } from '../print/passage-text.js';
import { type BlockGroup, blockGroups } from './block-groups.js';
import { escapeCell, escapeLine, escapeMarkdown } from './markdown-text.js';
import { slotText } from './slot-text.js';
import { textSections } from './text-sections.js';

/**
 * GitHub-flavoured Markdown: fields as a list, everything else as tables whose merged cells are written once, where they begin, and the
 * narrative as it is.
 */
export function writeMarkdown(page: Page): string {
  const colon = page.properties.language === 'zh' ? '：' : ': ';
  const parts = textSections(page).flatMap(({ blocks }) => blockGroups(blocks).map((group) => groupText(group, colon)));
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function groupText(group: BlockGroup, colon: string): string {
  switch (group.kind) {
    case 'grids':
      return group.grids[0]?.content === 'fields' ? fieldList(group.grids, colon) : tableText(group.grids);
    case 'title':
      return `# ${escapeMarkdown(slotText(group).replaceAll('\n', ' '))}`;
    case 'heading':
      return `${'#'.repeat(group.level + 1)} ${escapeMarkdown(`${group.number ?? ''}${slotText(group)}`)}`;
    case 'paragraph':
      return escapeLine(`${group.lead ? passageText(group.lead.runs) : ''}${slotText(group)}`);
    case 'headline':
      return [group.left, group.right].flatMap((slot) => (slot ? [escapeLine(slotText(slot))] : [])).join('  \n');
    case 'signature':
      return group.items.map(({ label, slot }) => escapeLine(`${label}${colon}${slotText(slot)}`)).join('  \n');
    default:
      return slotText(group).split('\n').map(escapeLine).join('  \n');
  }
}

function fieldList(grids: readonly Grid[], colon: string): string {
  const lines: string[] = [];
  for (const { cells } of grids.flatMap(({ rows }) => rows)) {
    for (const cell of cells) {
      if (cell.role === 'label') lines.push(`- **${escapeMarkdown(slotText(cell))}**${colon}`);
      else lines.push(`${lines.pop() ?? '- '}${escapeCell(slotText(cell))}`);
    }
  }
  return lines.join('\n');
}

function tableText(grids: readonly Grid[]): string {
  const { label, rows, headRows } = flatten(grids);
  const [main] = grids;
  const above = [main?.caption, main?.unit, label].flatMap((slot) => (slot && slotText(slot) !== '' ? [slot] : []));
  const titles = above.map((slot) =>
    slot === main?.unit ? escapeLine(slotText(slot)) : `**${escapeMarkdown(slotText(slot).replaceAll('\n', ' '))}**`,
  );
  const count = Math.max(1, headRows);
  const head = headRows > 0 ? headTexts(rows.slice(0, count)) : (rows[0] ?? []).map(bodyText);
  const width = head.length;
  const lines = [
    `| ${head.join(' | ')} |`,
    `|${alignments(rows, width).join('|')}|`,
    ...rows.slice(count).map((row) => `| ${row.map(bodyText).join(' | ')} |`),
  ];
  return [...titles, lines.join('\n')].join('\n\n');
}

function bodyText({ cell, begins }: FlatCell): string {
  return begins ? escapeCell(slotText(cell)) : '';
}

/** One line of heads: what stands above each other is joined. */
function headTexts(rows: readonly FlatCell[][]): string[] {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => {
    const cells = new Set(rows.map((row) => row[column]?.cell).filter((cell): cell is Cell => cell !== undefined));
    return [...cells]
      .map((cell) => escapeCell(slotText(cell)))
      .filter((text) => text !== '')
      .join(' / ');
  });
}

function alignments(rows: readonly FlatCell[][], width: number): string[] {
  const body = rows.at(-1);
  return Array.from({ length: width }, (_, column) => (body?.[column]?.cell.align === 'right' ? '---:' : '---'));
}
