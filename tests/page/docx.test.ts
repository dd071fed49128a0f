import { formats, type Page, redact } from '@jixiao/page';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { docxCells, docxSections, paragraphText } from './docx-tables.js';
import { hostilePage, hostileTexts } from './hostile.js';
import { crc32, enclosedReport, officeParts } from './office-parts.js';
import { exampleNames, examplePages, pageOf } from './pages.js';
import { colonsAlike, inReadingOrder, printedGrids, printedTexts } from './printed-blocks.js';
import { childrenOf, descendants, type Element, find, textOf } from './xml-tree.js';

const write = async (page: Page, source?: string) =>
  (await formats.docx.write(page, source === undefined ? {} : { source })) as Uint8Array;

async function partsOf(page: Page): Promise<Map<string, Element>> {
  return officeParts(await write(page));
}

async function documentOf(page: Page): Promise<Element> {
  return (await partsOf(page)).get('word/document.xml') as Element;
}

const read = new Map<Page, Promise<Element>>();

/** Of an example, which no test changes. */
function readOnce(page: Page): Promise<Element> {
  const document = read.get(page) ?? documentOf(page);
  read.set(page, document);
  return document;
}

const attribute = (element: Element | undefined, name: string) => Number(element?.attributes[`w:${name}`]);
const plain = '河道治理项目2023（项目支出自评）.jx';
const pageFor = (name: string) => (examplePages(name)[0] as { page: Page }).page;

describe.each(exampleNames)('%s as a Word document', (name) => {
  const pages = examplePages(name).map(({ page }) => page);

  it.each(pages.map((page) => [page.properties.report, page] as const))('%s', async (_, page) => {
    const sections = docxSections(await readOnce(page));
    expect(sections.length).toBe(page.sections.length);
    page.sections.forEach((section, index) => {
      const { blocks, properties } = sections[index] as (typeof sections)[number];
      expect(docxCells(blocks).sort(inReadingOrder)).toEqual(printedGrids(section).flat());

      const texts = blocks.filter(({ name: tag }) => tag === 'w:p').map(paragraphText);
      const parts = texts.flatMap((text) => text.split('\t')).filter((text) => text !== '');
      expect(parts.map((text) => colonsAlike(text, page))).toEqual(
        printedTexts(section).map((text) => colonsAlike(text, page)),
      );

      const size = find(properties, 'w:pgSz');
      expect([attribute(size, 'w'), attribute(size, 'h')]).toEqual(
        section.orientation === 'landscape' ? [16838, 11906] : [11906, 16838],
      );
    });
  });

  it('has columns of fixed widths that fill the text, and heads that are repeated', async () => {
    for (const page of pages) {
      const sections = docxSections(await readOnce(page));
      page.sections.forEach((section, index) => {
        const { blocks, properties } = sections[index] as (typeof sections)[number];
        const margins = find(properties, 'w:pgMar');
        const width =
          attribute(find(properties, 'w:pgSz'), 'w') - attribute(margins, 'left') - attribute(margins, 'right');
        const tables = blocks.filter(({ name: tag }) => tag === 'w:tbl');
        for (const table of tables) {
          const columns = childrenOf(find(table, 'w:tblGrid'), 'w:gridCol').map((column) => attribute(column, 'w'));
          expect(Math.abs(columns.reduce((sum, column) => sum + column, 0) - width)).toBeLessThanOrEqual(3);
          expect(find(table, 'w:tblPr', 'w:tblLayout')?.attributes['w:type']).toBe('fixed');
          const lines = childrenOf(table, 'w:tr');
          const heads = lines.map((line) => find(line, 'w:trPr', 'w:tblHeader') !== undefined);
          // Word repeats them only at the top.
          expect(heads.lastIndexOf(true)).toBe(heads.filter(Boolean).length - 1);
        }
        const repeated = tables.flatMap((table) => descendants(table, 'w:tblHeader')).length;
        expect(repeated).toBe(
          section.blocks.reduce((sum, block) => sum + (block.kind === 'grid' ? block.headRows : 0), 0),
        );
        // Two tables with nothing between them would be one.
        blocks.forEach((block, at) => {
          if (block.name === 'w:tbl') expect(blocks[at + 1]?.name ?? 'w:p').toBe('w:p');
        });
      });
    }
  });
});

describe('official documents', () => {
  const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);

  it.each([
    [plain, 'portrait', [37, 26, 35, 28]],
    ['河北项目自评.jx', 'landscape', [28, 37, 26, 35]],
  ])('%s keeps the margins of the standard: %s', async (name, orientation, margins) => {
    const page = pageFor(name);
    const [form] = docxSections(await documentOf(page));
    expect(page.sections[0]?.orientation).toBe(orientation);
    const found = find(form?.properties, 'w:pgMar');
    expect(['top', 'right', 'bottom', 'left'].map((side) => attribute(found, side))).toEqual(margins.map(twips));
  });

  it('writes 22 lines of 仿宋 a page, two characters in', async () => {
    const styles = (await partsOf(pageFor(plain))).get('word/styles.xml') as Element;
    const defaults = find(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
    expect(find(defaults, 'w:rFonts')?.attributes['w:eastAsia']).toBe('仿宋_GB2312');
    expect(find(defaults, 'w:sz')?.attributes['w:val']).toBe('32');
    expect(find(defaults, 'w:lang')?.attributes['w:eastAsia']).toBe('zh-CN');
    const normal = styleOf(styles, 'Normal');
    expect(find(normal, 'w:pPr', 'w:spacing')?.attributes).toMatchObject({ 'w:line': '579', 'w:lineRule': 'exact' });
    expect(find(normal, 'w:pPr', 'w:ind')?.attributes['w:firstLineChars']).toBe('200');
  });

  it.each([
    ['Title', '方正小标宋简体', '44', undefined],
    ['Heading1', '黑体', '32', '0'],
    ['Heading2', '楷体_GB2312', '32', '1'],
    ['Heading3', '仿宋_GB2312', '32', '2'],
    ['Heading4', '仿宋_GB2312', '32', '3'],
  ])('sets %s in %s', async (id, font, size, level) => {
    const styles = (await partsOf(pageFor(plain))).get('word/styles.xml') as Element;
    const style = styleOf(styles, id);
    const fonts = find(style, 'w:rPr', 'w:rFonts')?.attributes;
    expect([fonts?.['w:eastAsia'], fonts?.['w:ascii']]).toEqual([font, font]);
    expect(find(style, 'w:rPr', 'w:sz')?.attributes['w:val']).toBe(size);
    expect(find(style, 'w:pPr', 'w:outlineLvl')?.attributes['w:val']).toBe(level);
  });

  it('numbers headings as headings', async () => {
    const document = await documentOf(pageFor('云南项目自评.jx'));
    const headings = descendants(document, 'w:p')
      .map((paragraph) => [find(paragraph, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? '', paragraphText(paragraph)])
      .filter(([style]) => style?.startsWith('Heading'));
    expect(headings.slice(0, 2)).toEqual([
      ['Heading1', '一、自评结论'],
      ['Heading2', '（一）目标完成情况'],
    ]);
  });

  it('has page numbers at the outer edge', async () => {
    const parts = await partsOf(pageFor(plain));
    expect(find(parts.get('word/settings.xml'), 'w:evenAndOddHeaders')).toBeDefined();
    const sides = [...parts]
      .filter(([name]) => /^word\/footer\d+\.xml$/.test(name))
      .map(([, footer]) => {
        const [paragraph] = childrenOf(footer, 'w:p');
        expect(paragraphText(paragraph as Element)).toBe('—  —');
        expect(descendants(footer, 'w:instrText').map(textOf)).toEqual(['PAGE']);
        return find(paragraph, 'w:pPr', 'w:jc')?.attributes['w:val'];
      });
    expect(new Set(sides)).toEqual(new Set(['left', 'right']));
  });

  it('leaves no line open at a page, and lets long rows be broken', async () => {
    const { page } = pageOf(`报告 长文 项目支出自评
  项目名称 长文
  项目概况 短
`);
    const [cell] = page.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'grid' ? block.rows.flatMap(({ cells }) => cells) : [])),
    );
    const rowOf = async () => descendants(await documentOf(page), 'w:tr')[0] as Element;
    expect(find(await rowOf(), 'w:trPr', 'w:cantSplit')).toBeDefined();
    if (cell) cell.paragraphs = [[{ text: '长'.repeat(500) }]];
    expect(find(await rowOf(), 'w:trPr', 'w:cantSplit')).toBeUndefined();
  });
});

function styleOf(styles: Element, id: string): Element | undefined {
  return childrenOf(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === id);
}

describe('what a document says about itself', () => {
  afterEach(() => vi.useRealTimers());

  it('is its title, form and department, and no person', async () => {
    const page = pageFor(plain);
    const parts = await partsOf(page);
    const core = parts.get('docProps/core.xml');
    expect(textOf(find(core, 'dc:title'))).toBe(page.properties.title);
    expect(textOf(find(core, 'dc:subject'))).toBe(page.properties.form);
    expect(textOf(find(core, 'dc:creator'))).toBe('岚桥县水利局');
    expect(textOf(find(core, 'cp:lastModifiedBy'))).toBe('');
    expect(textOf(find(core, 'dcterms:modified'))).toBe('2000-01-01T00:00:00Z');
    expect(textOf(find(parts.get('docProps/app.xml'), 'Company'))).toBe('岚桥县水利局');
  });

  it('keeps what is not for publication out of a redacted file', async () => {
    const secrets = /石闻川|6012345/;
    const page = pageFor(plain);
    for (const { write: writeFormat } of [formats.docx, formats.xlsx]) {
      const textIn = async (written: Page) =>
        [...officeParts((await writeFormat(written)) as Uint8Array).values()].map(textOf).join('\n');
      expect(await textIn(page)).toMatch(secrets);
      expect(await textIn(redact(page))).not.toMatch(secrets);
    }
  });

  it('is the same at any time', async () => {
    const page = pageFor(plain);
    const now = await write(page);
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
    expect(await write(structuredClone(page))).toEqual(now);
  });
});

describe('the report inside', () => {
  const source = '报告 甲\r\n  // <注释> & "引号"\u0000\u0085\u2028\ufffe\n\t尾';

  it('is the text to the last character, and the data', async () => {
    const page = pageFor(plain);
    const enclosed = enclosedReport(await write(page, source));
    expect(enclosed.source).toBe(source);
    expect(enclosed.data).toEqual(page.data);
    expect(enclosedReport(await write(page)).source).toBeUndefined();
  });

  it('belongs to the document as it was written', async () => {
    const file = await write(pageFor(plain), source);
    const { crc32: sum, visible } = enclosedReport(file);
    expect(visible).toEqual(['word/document.xml']);
    expect(sum).toBe(crc32(unzipSync(file)['word/document.xml'] as Uint8Array));
    const relations = officeParts(file).get('word/_rels/document.xml.rels') as Element;
    const targets = childrenOf(relations, 'Relationship').map(({ attributes }) => attributes.Target);
    expect(targets).toContain('../customXml/item1.xml');
  });
});

describe('hostile texts', () => {
  it('are texts', async () => {
    const page = hostilePage(pageFor(plain));
    const [form] = docxSections(await documentOf(page));
    const texts = new Set(docxCells(form?.blocks ?? []).map(({ text }) => text));
    for (const text of hostileTexts) expect(texts).toContain(text);
    const core = (await partsOf(page)).get('docProps/core.xml');
    expect(textOf(find(core, 'dc:title'))).toBe(hostileTexts[0]);
  });

  it('lose what XML has no room for, and nothing else', async () => {
    const page = hostilePage(pageFor(plain), ['甲\u0000乙\u001f丙\ud800丁\uffff戊']);
    const [form] = docxSections(await documentOf(page));
    expect(docxCells(form?.blocks ?? []).map(({ text }) => text)).toContain('甲 乙 丙\ufffd丁\ufffd戊');
  });
});
