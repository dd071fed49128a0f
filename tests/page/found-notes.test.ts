import { allSlots, formats, type Page } from '@jixiao/page';
import { describe, expect, it } from 'vitest';
import { officeParts } from './office-parts.js';
import { examplePages, pageOf } from './pages.js';
import { childrenOf, descendants, type Element, elements, find, textOf } from './xml-tree.js';

const shown = { findings: true };
const pages = examplePages('审核者的噩梦.jx').map(({ page }) => page);
const partsOf = async (format: 'docx' | 'xlsx', page: Page, options = shown) =>
  officeParts((await formats[format].write(page, options)) as Uint8Array);

/** What was found at each place, in one text. */
const expected = (page: Page) =>
  allSlots(page).flatMap(({ findings }) => (findings ? [findings.map(({ message }) => message)] : []));

/** Every message of a place, in any order of the places. */
function expectMessages(notes: readonly string[], page: Page): void {
  const rest = [...notes];
  for (const messages of expected(page)) {
    const at = rest.findIndex((note) => messages.every((message) => note.includes(message)));
    expect(at, messages.join()).toBeGreaterThanOrEqual(0);
    rest.splice(at, 1);
  }
  expect(rest).toEqual([]);
}

describe('what was found', () => {
  it('stands beside its place in Word', async () => {
    for (const page of pages) {
      const parts = await partsOf('docx', page);
      const comments = childrenOf(parts.get('word/comments.xml'), 'w:comment');
      expectMessages(comments.map(textOf), page);
      const document = parts.get('word/document.xml') as Element;
      const ids = comments.map(({ attributes }) => attributes['w:id']);
      for (const mark of ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'])
        expect(descendants(document, mark).map(({ attributes }) => attributes['w:id'])).toEqual(ids);
      for (const { attributes } of comments)
        expect([attributes['w:date'], attributes['w:author']]).toEqual(['2000-01-01T00:00:00.000Z', 'Jixiao']);
    }
  });

  it('is a note on its cell in Excel', async () => {
    for (const page of pages) {
      const parts = await partsOf('xlsx', page);
      const notes = [...parts]
        .filter(([name]) => /comments\d*\.xml$/.test(name))
        .flatMap(([, part]) => descendants(part, 'comment'));
      expectMessages(notes.map(textOf), page);
    }
  });

  const text = '报告 甲\n一级 产出指标\n二级 数量指标\n指标 路\n目标 ≥5公里 完成 6公里 分值 5 得分 7\n';

  it('hangs on the very cell', async () => {
    const { page } = pageOf(text);
    const word = (await partsOf('docx', page)).get('word/document.xml') as Element;
    const cells = descendants(word, 'w:tc').filter((cell) => descendants(cell, 'w:commentReference').length > 0);
    expect(cells.map(textOf)).toContain('7');
    const excel = await partsOf('xlsx', page);
    const sheet = excel.get('xl/worksheets/sheet1.xml') as Element;
    const comments = [...excel].find(([name]) => /comments\d*\.xml$/.test(name))?.[1] as Element;
    const note = descendants(comments, 'comment').find((comment) => textOf(comment).includes('7'));
    const cell = descendants(sheet, 'c').find(({ attributes }) => attributes.r === note?.attributes.ref);
    expect(textOf(find(cell, 'v'))).toBe('7');
  });

  it.each(['docx', 'xlsx'] as const)('is in no %s that is handed in', async (format) => {
    const { page } = pageOf(text);
    const parts = await partsOf(format, page, {} as typeof shown);
    for (const [name, part] of parts) if (/comments/.test(name)) expect(elements(part)).toEqual([]);
    expect(await formats[format].write(page, shown)).toEqual(await formats[format].write(pageOf(text).page, shown));
  });
});
