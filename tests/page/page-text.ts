import type { Block, Cell, Page, Passage } from '@jixiao/page';

const joined = (passage: Passage) => passage.map(({ text }) => text).join('');
const textOf = (paragraphs: Passage[]) => paragraphs.map(joined).join(' ⏎ ');

/**
 * A page as a person can read it in a diff: a line for each row. `→2` and `↓3` are columns and rows that a cell covers, `*` marks what
 * was worked out, `#` what is private.
 */
export function pageText(page: Page): string {
  const { title, department = '', year = '' } = page.properties;
  const lines = [`文件 ${title} | ${department} | ${year}`];
  for (const section of page.sections) {
    lines.push(`== ${section.kind} ${section.orientation}`);
    for (const block of section.blocks) lines.push(...blockLines(block));
  }
  return `${lines.join('\n')}\n`;
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'grid': {
      const widths = block.columns.map(({ width }) => width).join(' ');
      const above = [block.caption, block.unit].flatMap((slot) => (slot ? [textOf(slot.paragraphs)] : []));
      return [
        `-- ${block.content}${block.joined ? '' : ` [${widths}]`}${above.map((text) => ` ${text}`).join('')}`,
        ...block.rows.map(
          (row, index) => `${index < block.headRows ? '‖' : '|'} ${row.cells.map(cellText).join(' | ')}`,
        ),
      ];
    }
    case 'headline':
      return [`抬头 ${textOf(block.left?.paragraphs ?? [])} <> ${textOf(block.right?.paragraphs ?? [])}`];
    case 'signature':
      return [
        `签名 ${block.items.map(({ label, slot }) => `${label}：${textOf(slot.paragraphs)}${slot.private ? '#' : ''}`).join('  ')}`,
      ];
    case 'figure':
      return [`图 ${textOf(block.caption.paragraphs)} ${block.description}`];
    case 'heading':
      return [`${'#'.repeat(block.level)} ${block.number ? `<${block.number}>` : ''}${textOf(block.paragraphs)}`];
    case 'paragraph': {
      const lead = block.lead ? `<${block.lead.level} ${joined(block.lead.runs)}>` : '';
      return [`¶ ${lead}${textOf(block.paragraphs)}`];
    }
    default:
      return [`${block.kind} ${textOf(block.paragraphs)}`];
  }
}

function cellText(cell: Cell): string {
  const spans = `${cell.columns > 1 ? `→${cell.columns}` : ''}${cell.rows > 1 ? `↓${cell.rows}` : ''}`;
  const marks = `${cell.computed ? '*' : ''}${cell.private ? '#' : ''}`;
  return `${textOf(cell.paragraphs)}${marks}${spans}`;
}
