import type { Localized } from '@jixiao/core';
import type { Message } from '@jixiao/language';
import { slotsOf } from '../../attach-findings.js';
import type { Block, Page, Span } from '../../page.js';
import { passageText } from '../../print/passage-text.js';
import type { PdfResources } from '../writer.js';
import type { FontFace } from './font-file.js';
import { typesetterFor } from './typesetter.js';

/** A character that no font has: it is printed as a crossed box. */
export interface MissingGlyph {
  character: string;
  /** How often it stands on the page. */
  count: number;
  /** Where it is first typed, or what it belongs to; undefined for a text of the form. */
  source?: Span;
  message: Message;
}

const messages = {
  missingGlyph: {
    zh: 'PDF 里没有能印“{character}”的字体，会印成带斜线的方框（共 {count} 处），请换一种写法',
    en: 'no font for the PDF has “{character}”, which is printed as a crossed box ({count} times); please write it another way',
  },
} as const satisfies Record<string, Localized>;

/** What a PDF of this page does not show as it is written. */
export async function pdfGlyphProblems(page: Pick<Page, 'sections'>, pdf: PdfResources): Promise<MissingGlyph[]> {
  return missingGlyphs(page, (await typesetterFor(pdf)).faces);
}

/** Every character of a page that no font has, in reading order. */
export function missingGlyphs(page: Pick<Page, 'sections'>, faces: readonly Pick<FontFace, 'has'>[]): MissingGlyph[] {
  const known = new Set<string>();
  const missing = new Map<string, { count: number; source?: Span }>();
  for (const { text, source } of printedTexts(page)) {
    for (const character of text) {
      if (known.has(character)) continue;
      const found = missing.get(character);
      if (found) found.count++;
      else if (isDrawn(character) && !faces.some(({ has }) => has(character.codePointAt(0) as number)))
        missing.set(character, { count: 1, ...(source && { source }) });
      else known.add(character);
    }
  }
  return [...missing].map(([character, { count, source }]) => ({
    character,
    count,
    ...(source && { source }),
    message: { text: messages.missingGlyph, args: { character, count } },
  }));
}

/** Marks of direction, joiners and blanks are not seen. */
function isDrawn(character: string): boolean {
  return !/[\s\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(character);
}

function printedTexts({ sections }: Pick<Page, 'sections'>): { text: string; source?: Span }[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => [
      ...addedTexts(block).map((text) => ({ text })),
      ...slotsOf(block).flatMap(({ paragraphs, source = undefined, anchor = source }) =>
        paragraphs.flatMap((passage) =>
          passage.map(({ text, source: own = source ?? anchor }) => ({ text, ...(own && { source: own }) })),
        ),
      ),
    ]),
  );
}

/** What is printed outside of slots. */
function addedTexts(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.number ?? ''];
    case 'paragraph':
      return [passageText(block.lead?.runs ?? [])];
    case 'signature':
      return block.items.map(({ label }) => label);
    case 'figure':
      return [...block.svg.matchAll(/>([^<]+)</g)].map(([, text = '']) => text);
    default:
      return [];
  }
}
