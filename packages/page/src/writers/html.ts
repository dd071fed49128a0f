import { type SplitCell, type SplitGrid, splitHead } from '../grid/split-head.js';
import type {
  Block,
  ChartFigure,
  Grid,
  HeadLine,
  Page,
  PageFinding,
  Paragraph,
  Section,
  Signature,
  Slot,
} from '../page.js';
import { pageStyle } from './html-style.js';
import { attributes, escapeHtml, passagesHtml, runsHtml } from './html-text.js';
import type { WriterOptions } from './writer.js';

/** A block as HTML, with the section it stands in: what a preview puts in place of the one before. */
export interface HtmlFragment {
  id: string;
  section: string;
  html: string;
}

/** One file that needs nothing else: no script, no picture, no font, no address. */
export function writeHtml(page: Page, options: WriterOptions = {}): string {
  const { title, department, language } = page.properties;
  const sections = page.sections.map(
    (section) =>
      `${sectionTag(section)}\n${section.blocks.map((block) => blockHtml(block, page, options)).join('\n')}\n</section>`,
  );
  return `<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
${department ? `<meta name="author"${attributes({ content: department })}>\n` : ''}<title>${escapeHtml(title)}</title>
<style>
${pageStyle}
</style>
</head>
<body class="page">
${sections.join('\n')}
</body>
</html>
`;
}

/** The blocks of a page one by one, in order. They hold names and no places in the text, so that an edit changes only what it changes. */
export function htmlFragments(page: Page, options: WriterOptions = {}): HtmlFragment[] {
  return page.sections.flatMap((section) =>
    section.blocks.map((block) => ({ id: block.id, section: section.id, html: blockHtml(block, page, options) })),
  );
}

/** The tag that the blocks of a section stand in. */
export function sectionTag({ id, kind, orientation }: Section): string {
  return `<section${attributes({ class: `section ${kind} ${orientation}`, 'data-section': id })}>`;
}

/** A block as it stands in its section. */
export function blockHtml(block: Block, page: Page, options: WriterOptions): string {
  switch (block.kind) {
    case 'grid':
      return gridHtml(block, options);
    case 'headline':
      return headLineHtml(block, options);
    case 'signature':
      return signatureHtml(block, page, options);
    case 'figure':
      return figureHtml(block);
    case 'title':
      return slotTag('h1', 'title', block, passagesHtml(block.paragraphs), options);
    case 'subtitle':
      return slotTag('p', 'subtitle', block, passagesHtml(block.paragraphs), options);
    case 'remark':
      return slotTag('p', 'remark', block, passagesHtml(block.paragraphs), options);
    case 'heading': {
      const text = `${escapeHtml(block.number ?? '')}${passagesHtml(block.paragraphs)}`;
      return slotTag(`h${block.level + 1}`, `heading level-${block.level}`, block, text, options);
    }
    case 'paragraph':
      return slotTag('p', 'paragraph', block, `${leadHtml(block)}${passagesHtml(block.paragraphs)}`, options);
  }
}

function slotTag(tag: string, className: string, slot: Slot, content: string, options: WriterOptions): string {
  return `<${tag}${attributes({ class: `${className}${severityClass(slot, options)}`, 'data-block': slot.id, title: titleOf(slot, options) })}>${content}</${tag}>`;
}

function leadHtml({ lead }: Paragraph): string {
  return lead ? `<span class="lead level-${lead.level}">${runsHtml(lead.runs)}</span>` : '';
}

function headLineHtml({ id, left, right }: HeadLine, options: WriterOptions): string {
  const side = (slot: Slot | undefined, name: string) =>
    slot ? slotSpan(slot, name, passagesHtml(slot.paragraphs), options) : '';
  return `<p class="headline"${attributes({ 'data-block': id })}>${side(left, 'left')}${side(right, 'right')}</p>`;
}

function signatureHtml({ id, items }: Signature, page: Page, options: WriterOptions): string {
  const colon = page.properties.language === 'zh' ? '：' : ': ';
  const spans = items.map(({ label, slot }) =>
    slotSpan(slot, '', `${escapeHtml(label)}${colon}${passagesHtml(slot.paragraphs) || '　　　　'}`, options),
  );
  return `<p class="signature"${attributes({ 'data-block': id })}>${spans.join('')}</p>`;
}

function slotSpan(slot: Slot, className: string, content: string, options: WriterOptions): string {
  const names = `${className}${severityClass(slot, options)}`.trim();
  return `<span${attributes({ class: names, 'data-cell': slot.id, title: titleOf(slot, options) })}>${content}</span>`;
}

/** The picture is markup of our own making; see `ChartFigure`. */
function figureHtml({ id, svg, caption }: ChartFigure): string {
  return `<figure class="chart"${attributes({ 'data-block': id })}>
${svg}
<figcaption${attributes({ 'data-cell': caption.id })}>${passagesHtml(caption.paragraphs)}</figcaption>
</figure>`;
}

function gridHtml(grid: Grid, options: WriterOptions): string {
  const { head, body } = splitHead(grid);
  const rows = (part: typeof head) => part.map((row) => rowHtml(row, options)).join('\n');
  return gridShell(grid, rows(head), rows(body), options);
}

/** A grid around the rows of its head, which may have none, and of its body. */
export function gridShell(grid: Grid, head: string, body: string, options: WriterOptions): string {
  const columns = grid.columns.map(({ width }) => `<col width="${width / 10}%">`).join('');
  const above = [
    grid.caption && slotTag('p', 'caption', grid.caption, passagesHtml(grid.caption.paragraphs), options),
    grid.unit && slotTag('p', 'unit', grid.unit, passagesHtml(grid.unit.paragraphs), options),
  ].filter((line) => line !== undefined);
  const className = `grid ${grid.content}${grid.joined ? ' joined' : ''}`;
  const table = `<table${attributes({ class: className, 'data-block': grid.id, 'aria-label': grid.label })}>
<colgroup>${columns}</colgroup>
${head === '' ? '' : `<thead>\n${head}\n</thead>\n`}<tbody>
${body}
</tbody>
</table>`;
  return [...above, table].join('\n');
}

export function rowHtml(row: SplitGrid['head'][number], options: WriterOptions): string {
  const cells = row.cells.map((cell) => cellHtml(cell, options)).join('');
  return `<tr${attributes({ 'data-row': row.id })}>${cells}</tr>`;
}

const headerRoles = new Set(['head', 'label', 'level1', 'level2', 'name']);

function cellHtml(cell: SplitCell, options: WriterOptions): string {
  const isHeader = headerRoles.has(cell.role) && cell.paragraphs.length > 0;
  const tag = isHeader ? 'th' : 'td';
  const names = [
    cell.role,
    cell.align === 'center' ? '' : cell.align,
    cell.indent ? `indent-${Math.min(cell.indent, 3)}` : '',
    cell.computed ? 'computed' : '',
    cell.goesOn ? `goes-on-${cell.goesOn}` : '',
    severityClass(cell, options).trim(),
  ];
  const values = {
    class: names.filter((name) => name !== '').join(' '),
    'data-cell': cell.id,
    scope: isHeader ? cell.scope : undefined,
    colspan: cell.columns > 1 ? cell.columns : undefined,
    rowspan: cell.rows > 1 ? cell.rows : undefined,
    title: titleOf(cell, options),
  };
  return `<${tag}${attributes(values)}>${passagesHtml(cell.paragraphs)}</${tag}>`;
}

const severities: PageFinding['severity'][] = ['error', 'warning', 'info', 'hint'];

/** The worst of what was found here. */
function severityClass({ findings }: Slot, options: WriterOptions): string {
  if (!options.findings || !findings) return '';
  const worst = severities.find((severity) => findings.some((finding) => finding.severity === severity));
  return worst ? ` ${worst}` : '';
}

function titleOf({ findings }: Slot, options: WriterOptions): string | undefined {
  return options.findings ? findings?.map(({ message }) => message).join('\n') : undefined;
}
