import { type HtmlParts, type HtmlRow, htmlParts, type Page, pageStyle, sectionTag } from '@jixiao/page';
import type { PagePatch, PatchedBlock } from '@jixiao/protocol';

/** A page as HTML, by block and row. */
export interface DrawnPage {
  language: 'zh' | 'en';
  sections: PagePatch['sections'];
  blocks: Map<string, HtmlParts>;
}

export function drawPage(page: Page): DrawnPage {
  return {
    language: page.properties.language,
    sections: page.sections.map((section) => ({
      id: section.id,
      tag: sectionTag(section),
      blocks: section.blocks.map(({ id }) => id),
    })),
    blocks: new Map(htmlParts(page).map((parts) => [parts.id, parts])),
  };
}

/** What must change for one page to become another; undefined where they look the same. */
export function pagePatch(before: DrawnPage | undefined, after: DrawnPage): PagePatch | undefined {
  const { language, sections } = after;
  const blocks = [...after.blocks.values()].flatMap((block) => blockPatch(before?.blocks.get(block.id), block));
  if (!before) return { fresh: true, style: pageStyle, language, sections, blocks };
  const isSame = blocks.length === 0 && language === before.language && sameSections(before.sections, sections);
  return isSame ? undefined : { fresh: false, language, sections, blocks };
}

function blockPatch(before: HtmlParts | undefined, { id, html, rows }: HtmlParts): PatchedBlock[] {
  const patch: PatchedBlock = { id };
  // A block that has become a grid, or is one no longer, has new HTML too.
  if (html !== before?.html) patch.html = html;
  if (rows) {
    const old = before?.rows;
    const known = new Map(old && [...old.head, ...old.body].map((row) => [row.id, row.html]));
    const changed = [...rows.head, ...rows.body].filter((row) => known.get(row.id) !== row.html);
    if (changed.length > 0) patch.changed = changed;
    const isSame = old && sameIds(old.head, rows.head) && sameIds(old.body, rows.body);
    if (!isSame) patch.rows = { head: rows.head.map(idOf), body: rows.body.map(idOf) };
  }
  return patch.html === undefined && !patch.changed && !patch.rows ? [] : [patch];
}

const idOf = ({ id }: { id: string }) => id;

function sameIds(a: readonly HtmlRow[], b: readonly HtmlRow[]): boolean {
  return a.length === b.length && a.every(({ id }, index) => id === b[index]?.id);
}

function sameSections(a: PagePatch['sections'], b: PagePatch['sections']): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
