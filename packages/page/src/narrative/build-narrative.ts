import { type ast, isTableReference, nodeSpan, writtenGroups } from '@jixiao/language';
import type { Context } from '../context.js';
import { printedTable, tableStrip } from '../form/tables.js';
import { assembleGrids } from '../grid/assemble.js';
import type { Block, Grid, Heading, HeadingLevel, Paragraph, Passage } from '../page.js';
import { passageText } from '../print/passage-text.js';
import { readPassages, sourceOf, typedRun } from '../print/texts.js';
import { unitName } from '../print/unit-name.js';
import { languageOf, words } from '../print/words.js';
import { HeadingNumbers, leadOf, typedOrdinal } from './ordinals.js';

/** The narrative as headings, paragraphs and tables. */
export function buildNarrative(context: Context): Block[] {
  const { narrative } = context.report.node;
  if (!narrative) return [];
  const blocks: Block[] = [];
  const title = titleBlock(context, narrative);
  if (title) blocks.push(title);
  const headings = new Map<ast.Heading, Passage>();
  for (const block of narrative.blocks) if (block.$type === 'Heading') headings.set(block, textOf(context, block));
  const numbers = new HeadingNumbers(languageOf([...headings.values()].map(passageText).join('')));
  const typed = new Set(
    [...headings].filter(([, text]) => typedOrdinal(passageText(text))).map(([node]) => levelOf(node)),
  );
  // Names of paragraphs begin with the heading they stand under, so that those under other headings keep theirs.
  let under = '正文';
  for (const block of narrative.blocks) {
    if (block.$type === 'Heading') {
      const level = levelOf(block);
      const text = headings.get(block) ?? [];
      const number = numbers.next(level);
      under = context.ids.unique(`正文/${passageText(text)}`);
      blocks.push(headingBlock(under, level, text, typed.has(level) ? undefined : number));
      continue;
    }
    const table = tableOf(context, block);
    if (table) blocks.push(table);
    else blocks.push(paragraphBlock(context.ids.unique(`${under}/段`), textOf(context, block)));
  }
  return blocks;
}

function titleBlock(context: Context, narrative: ast.Narrative): Block | undefined {
  const item = writtenGroups(narrative)[0]?.items.find(({ property }) => property === 'title');
  if (!item || narrative.title === undefined || narrative.title.trim() === '') return undefined;
  const run = typedRun(narrative.title, item.node.text, item.node.offset);
  return {
    kind: 'title',
    id: context.ids.unique('正文/标题'),
    paragraphs: [[run]],
    ...(run.source && { source: run.source }),
  };
}

function levelOf({ mark }: ast.Heading): HeadingLevel {
  return Math.min(Math.max(mark.length, 1), 4) as HeadingLevel;
}

/** Prose is one line: whatever the tokens, one passage. */
function textOf(context: Context, node: ast.Heading | ast.Paragraph): Passage {
  const items = writtenGroups(node).flatMap((group) => group.items.filter((item) => item.property === 'text'));
  return readPassages(context, items, node.text).flat();
}

function headingBlock(id: string, level: HeadingLevel, text: Passage, number: string | undefined): Heading {
  const source = sourceOf([text]);
  return { kind: 'heading', id, level, paragraphs: [text], ...(number && { number }), ...(source && { source }) };
}

function paragraphBlock(id: string, text: Passage): Paragraph {
  const source = sourceOf([text]);
  const lead = leadOf(passageText(text));
  const [runs, rest] = lead ? splitPassage(text, lead.length) : [[], text];
  return {
    kind: 'paragraph',
    id,
    paragraphs: [rest],
    ...(lead && { lead: { level: lead.level, runs } }),
    ...(source && { source }),
  };
}

/** The passage up to an offset, and the rest. A reference is cut only where its text is. */
function splitPassage(passage: Passage, length: number): [Passage, Passage] {
  const before: Passage = [];
  const behind: Passage = [];
  let at = 0;
  for (const run of passage) {
    const end = at + run.text.length;
    if (end <= length) before.push(run);
    else if (at >= length) behind.push(run);
    else {
      const cut = length - at;
      const isExact = !run.reference && run.source && run.source.end - run.source.start === run.text.length;
      const place = (start: number, stop: number) =>
        isExact && run.source ? { source: { start: run.source.start + start, end: run.source.start + stop } } : {};
      before.push({ ...run, text: run.text.slice(0, cut), ...place(0, cut) });
      behind.push({ ...run, text: run.text.slice(cut), ...place(cut, run.text.length) });
    }
    at = end;
  }
  return [before, behind];
}

/** A paragraph that is nothing but the name of a table is that table. */
function tableOf(context: Context, { text }: ast.Paragraph): Grid | undefined {
  const parts = text.filter((part) => typeof part !== 'string' || part.trim() !== '');
  const [only, another] = parts;
  if (another || typeof only !== 'object' || !isTableReference(only)) return undefined;
  const node = only.expression.$type === 'Path' ? only.expression.segments.at(-1)?.ref : undefined;
  // Last year's tables are printed in last year's report.
  if (node?.$type !== 'Table' && node?.$type !== 'FormTable') return undefined;
  if (node.$type === 'Table' && node.$container !== context.report.node) return undefined;
  const table = printedTable(context, node.name ?? '');
  if (!table) return undefined;
  const id = context.ids.unique(`正文/表/${table.name}`);
  const strip = tableStrip(context, table);
  const [grid] = assembleGrids(
    [{ id, content: 'table', label: table.title, pieces: [strip], headRows: strip.headRows }],
    1,
  );
  if (!grid) return undefined;
  const source = nodeSpan(only);
  grid.caption = { id: `${id}/标题`, paragraphs: [[{ text: table.title }]], source };
  if (table.unit) {
    const unit = context.word(words.unit, { unit: unitName(context, table.unit) });
    grid.unit = { id: `${id}/单位`, paragraphs: [[{ text: unit }]], anchor: source };
  }
  return grid;
}
