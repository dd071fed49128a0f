import { formats, type Page, pdfGlyphProblems, redact } from '@jixiao/page';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { typesetterFor } from '../../packages/page/src/writers/pdf/typesetter.js';
import { segmentMap, tinyFont } from '../../packages/page/tiny-font.mjs';
import { hostilePage, hostileTexts } from './hostile.js';
import { exampleNames, examplePages, pageOf } from './pages.js';
import { pdf, writePdf } from './pdf-resources.js';
import { pdfCells, textOutsideTables, withoutBlanks } from './pdf-tables.js';
import { elementsOf, type PdfFile, readPdf } from './pdf-text.js';
import { inReadingOrder, printedGrids, printedTexts } from './printed-blocks.js';

const written = new Map<Page, Promise<PdfFile>>();

/** Of an example, which no test changes. */
function readOnce(page: Page): Promise<PdfFile> {
  const file = written.get(page) ?? writePdf(page).then(readPdf);
  written.set(page, file);
  return file;
}

const plain = '河道治理项目2023（项目支出自评）.jx';
const pageFor = (name: string) => (examplePages(name)[0] as { page: Page }).page;
/** Words of signatures end in the colon of the language. */
const compared = (text: string) => withoutBlanks(text).replaceAll(':', '：');
const paper = { portrait: [595.3, 841.9], landscape: [841.9, 595.3] } as const;

describe.each(exampleNames)('%s as a PDF', (name) => {
  const pages = examplePages(name).map(({ page }) => page);

  it.each(pages.map((page) => [page.properties.report, page] as const))('%s', async (_, page) => {
    const file = await readOnce(page);
    let above = 0;
    const cells = page.sections.flatMap((section) => {
      const moved = printedGrids(section)
        .flat()
        .map((cell) => ({ ...cell, row: cell.row + above, text: withoutBlanks(cell.text) }));
      above = Math.max(above, ...moved.map(({ row, rows }) => row + rows));
      return moved;
    });
    expect(pdfCells(elementsOf(file.structure, 'Table')).sort(inReadingOrder)).toEqual(cells);
    expect(compared(textOutsideTables(file.structure))).toBe(compared(page.sections.flatMap(printedTexts).join('')));

    const sizes = file.pages.map(({ width, height }) => [width, height].map((points) => Math.round(points * 10) / 10));
    const kinds = sizes.map(([width]) => (width === paper.portrait[0] ? 'portrait' : 'landscape'));
    expect(sizes).toEqual(kinds.map((kind) => paper[kind]));
    // Sheets of one kind follow each other as sections do.
    expect(kinds.filter((kind, index) => kind !== kinds[index - 1])).toEqual(
      page.sections.map(({ orientation }) => orientation).filter((kind, index, all) => kind !== all[index - 1]),
    );
    file.pages.forEach(({ artifacts }, index) => {
      expect(artifacts).toContain(`— ${index + 1} —`);
    });
  });
});

describe('official documents', () => {
  it('list their chapters', async () => {
    const { outline, structure } = await readOnce(pageFor('云南项目自评.jx'));
    expect(outline.slice(0, 2)).toEqual(['一、自评结论', '（一）目标完成情况']);
    expect(elementsOf(structure, 'H1').map(({ text }) => text)).toContain('一、自评结论');
  });

  it('are set in fonts that come with them', async () => {
    const { fonts } = await readOnce(pageFor('云南项目自评.jx'));
    expect(fonts.sort()).toEqual(['NotoSansSC-Regular', 'NotoSerifSC-Regular']);
  });

  it('are set in the fonts of an office where there are some', async () => {
    const square: [number, number][] = [
      [0, 0],
      [0, 500],
      [500, 500],
      [500, 0],
    ];
    const fangsong = tinyFont('FangSong', [[square]], segmentMap([0x7532]));
    const office = { ...pdf, fonts: async () => [fangsong, ...(await pdf.fonts())] };
    const file = readPdf(await formats.pdf.write(narrative(['甲乙']), { pdf: office }));
    expect(file.fonts.sort()).toEqual(['FangSong', 'NotoSerifSC-Regular']);
    expect(file.structure.text).toBe('甲乙');
  });

  it('have 22 lines a page', async () => {
    const pagesOf = async (count: number) =>
      (await readPdf(await writePdf(narrative(Array(count).fill('一段。'))))).pages.length;
    expect(await pagesOf(2 * 22)).toBe(2);
    expect(await pagesOf(2 * 22 + 1)).toBe(3);
  });

  it('say their title, form, department and year, and neither who nor when', async () => {
    const page = pageFor(plain);
    const { info } = await readOnce(page);
    expect(info).toEqual({
      Title: page.properties.title,
      Author: '岚桥县水利局',
      Subject: page.properties.form,
      Keywords: '2023',
      Creator: expect.stringContaining('Typst'),
    });
  });
});

/** A page of nothing but these paragraphs. */
function narrative(texts: readonly string[]): Page {
  const page = structuredClone(pageFor(plain));
  page.sections = [
    {
      id: '正文',
      kind: 'narrative',
      orientation: 'portrait',
      blocks: texts.map((text, index) => ({ kind: 'paragraph', id: `段${index}`, paragraphs: [[{ text }]] })),
    },
  ];
  return page;
}

describe('a table that is longer than a page', () => {
  const rows = 90;
  const page = () =>
    pageOf(`报告 长表
  项目名称 长表
  一级 产出指标
    二级 数量指标
${Array.from({ length: rows }, (_, index) => `      指标 第${index + 1}项\n        目标 ≥5台 完成 5台 分值 1`).join('\n')}
`).page;

  it('repeats its head on every page, and loses no row', async () => {
    const { pages, structure } = await readPdf(await writePdf(page()));
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.slice(1).map(({ artifacts }) => artifacts.includes('三级指标'))).toEqual(
      pages.slice(1).map(() => true),
    );
    expect(pages[0]?.artifacts).not.toContain('三级指标');
    const names = pdfCells(elementsOf(structure, 'Table')).filter(({ text }) => /第\d+项$/.test(text));
    expect(names.length).toBe(rows);
  });

  it('breaks a row that is longer than a page, beside cells that reach over it', async () => {
    const long = page();
    const cells = long.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'grid' ? block.rows.flatMap((row) => row.cells) : [])),
    );
    const name = cells.find(({ paragraphs }) => paragraphs[0]?.some(({ text }) => /第3项/.test(text)));
    const label = cells.find(({ rows: down }) => down > 80);
    if (!name || !label) throw new Error('cells are missing');
    name.paragraphs = [[{ text: '很长的名称。'.repeat(600) }]];
    label.paragraphs = [[{ text: '很长的标签。'.repeat(600) }]];
    const { pages, structure } = await readPdf(await writePdf(long));
    expect(pages.length).toBeGreaterThan(8);
    const found = pdfCells(elementsOf(structure, 'Table')).map(({ text }) => text);
    expect(found).toContain('很长的名称。'.repeat(600));
    expect(found).toContain('很长的标签。'.repeat(600));
  });

  it('does not repeat a head that would leave no room', async () => {
    const high = page();
    const head = high.sections[0]?.blocks.find((block) => block.kind === 'grid' && block.headRows > 0);
    const cell =
      head?.kind === 'grid' ? head.rows[0]?.cells.find(({ paragraphs }) => paragraphs.length > 0) : undefined;
    if (!cell) throw new Error('there is no head');
    cell.paragraphs = [[{ text: '高'.repeat(1500) }]];
    const { pages, structure } = await readPdf(await writePdf(high));
    expect(
      elementsOf(structure, 'Table')
        .map(({ text }) => text)
        .join(''),
    ).toContain('高'.repeat(1500));
    expect(pages.map(({ artifacts }) => artifacts.includes('高'))).toEqual(pages.map(() => false));
  });
});

describe('hostile texts', () => {
  const texts = [
    ...hostileTexts.map((text) => text.slice(0, 600)),
    '#set page(width: 1cm)',
    '#import "@preview/x:1.0.0": *',
    '"); panic("x") //',
    '\\u{41} \\" $x$ *甲* _乙_ `丙` <a> @b /*',
    '，'.repeat(600),
    '“长”'.repeat(200),
  ];

  it('arrive as texts, none lost', async () => {
    const page = hostilePage(pageFor('衔接资金自评.jx'), texts);
    const { structure, info } = await readPdf(await writePdf(page));
    const printed = page.sections.flatMap((section) => [
      ...printedGrids(section).flatMap((cells) => cells.map(({ text }) => text)),
      ...printedTexts(section),
    ]);
    expect(characters(structure.text)).toEqual(characters(printed.join('')));
    // What is written from left to right is also in order.
    const found = pdfCells(elementsOf(structure, 'Table')).map(({ text }) => text);
    for (const text of texts.filter((one) => !/[\u200f\u202e]/.test(one))) expect(found).toContain(withoutBlanks(text));
    expect([info.Title, info.Author]).toEqual([texts[0], texts[1]]);
  });

  it('stay on the paper', async () => {
    const { pages } = await readPdf(await writePdf(narrative(['w'.repeat(10_000)])));
    // A line holds some forty letters.
    expect(pages.length).toBeGreaterThanOrEqual(8);
  });
});

/** How often each character that can be seen stands in a text. */
function characters(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const character of withoutBlanks(text).replace(/\p{Default_Ignorable_Code_Point}/gu, ''))
    counts[character] = (counts[character] ?? 0) + 1;
  return counts;
}

describe('the file', () => {
  afterEach(() => vi.useRealTimers());

  it('has the same bytes at any time', async () => {
    const page = pageFor(plain);
    const first = await writePdf(page);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
    expect(await writePdf(structuredClone(page))).toEqual(first);
  });

  it('keeps what is not for publication out of a redacted page', async () => {
    const secrets = /石闻川|6012345/;
    const page = pageFor(plain);
    expect((await readOnce(page)).structure.text).toMatch(secrets);
    const { structure, info } = await readPdf(await writePdf(redact(page)));
    expect(`${structure.text} ${Object.values(info).join(' ')}`).not.toMatch(secrets);
  });

  it('cannot be written without a typesetter', async () => {
    await expect(formats.pdf.write(pageFor(plain))).rejects.toThrow('WriterOptions.pdf');
  });

  it('can be written after another one could not', async () => {
    const { typeset } = await typesetterFor(pdf);
    await expect(typeset('#panic("坏了")')).rejects.toThrow('坏了');
    expect((await readPdf(await typeset('好'))).structure.text).toBe('好');
  });

  it('can be written after the typesetter could not be read', async () => {
    const broken = { ...pdf, fonts: () => Promise.reject(new Error('no fonts')) };
    await expect(formats.pdf.write(pageFor(plain), { pdf: broken })).rejects.toThrow('no fonts');
    expect((await writePdf(pageFor(plain))).length).toBeGreaterThan(0);
  });
});

describe('charts', () => {
  const [first, second] = ['计划', '执行'];
  const page = structuredClone(pageFor(plain));
  page.sections = [
    {
      id: '图',
      kind: 'charts',
      orientation: 'landscape',
      blocks: [
        {
          kind: 'figure',
          id: '图1',
          caption: { id: '图1/标题', paragraphs: [[{ text: '资金 "<图>"' }]] },
          svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100" width="400" height="100"><rect width="300" height="20"/><text x="10" y="50" font-size="10">${first}</text><text x="10" y="80" font-size="10">${second}</text></svg>`,
          width: 400,
          height: 100,
          description: '计划100，执行"98"',
          chart: { series: [], groups: [], least: '0', most: '100' },
        },
      ],
    },
  ];

  it('are pictures whose words can be found, with their numbers in words', async () => {
    const { structure, pages } = await readPdf(await writePdf(page));
    expect(pages.length).toBe(1);
    const [figure] = elementsOf(structure, 'Figure');
    expect(figure?.alt).toBe('计划100，执行"98"');
    expect(figure?.text).toContain(first);
    expect(figure?.text).toContain(second);
    expect(structure.text).toContain('资金 "<图>"');
  });
});

describe('characters that no font has', () => {
  const page = () => pageOf('报告 甲\n  项目名称 𠮷祥\u200d甲\n  实施单位 𠮷🀄\n').page;

  it('are told with their places', async () => {
    const problems = await pdfGlyphProblems(page(), pdf);
    expect(problems.map(({ character, count, source }) => [character, count, source?.start])).toEqual([
      ['𠮷', 2, 12],
      ['🀄', 1, expect.any(Number)],
    ]);
    expect(await pdfGlyphProblems(pageFor(plain), pdf)).toEqual([]);
  });

  it('are printed as boxes and stay in the text', async () => {
    expect((await readPdf(await writePdf(page()))).structure.text).toContain('𠮷祥');
  });
});
