import { type CellFigure, formats, type Page } from '@jixiao/page';
import { unzipSync } from 'fflate';
import { type Cell, readXlsx, type Sheet } from 'hucre';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hostilePage, hostileTexts } from './hostile.js';
import { crc32, enclosedReport, officeParts } from './office-parts.js';
import { exampleNames, examplePages, pageOf } from './pages.js';
import { inReadingOrder, type PrintedCell, printedGrids, printedTexts } from './printed-blocks.js';
import { shown, workOut } from './xlsx-formulas.js';
import { childrenOf, descendants, type Element, find, textOf } from './xml-tree.js';

const write = async (page: Page, source?: string) =>
  (await formats.xlsx.write(page, source === undefined ? {} : { source })) as Uint8Array;

const readSheets = async (file: Uint8Array) => (await readXlsx(file, { readStyles: true })).sheets;
const plain = '河道治理项目2023（项目支出自评）.jx';
const pageFor = (name: string) => (examplePages(name)[0] as { page: Page }).page;

/** A cell of a sheet with the place it covers and what it shows. */
interface ShownCell {
  row: number;
  column: number;
  endRow: number;
  endColumn: number;
  text: string;
  cell: Cell;
}

function shownCells(sheet: Sheet): ShownCell[] {
  const merges = new Map((sheet.merges ?? []).map((merge) => [`${merge.startRow},${merge.startCol}`, merge]));
  const covered = new Set(
    (sheet.merges ?? []).flatMap(({ startRow, startCol, endRow, endCol }) =>
      range(startRow, endRow).flatMap((row) =>
        range(startCol, endCol)
          .filter((column) => row !== startRow || column !== startCol)
          .map((column) => `${row},${column}`),
      ),
    ),
  );
  return [...(sheet.cells ?? new Map<string, Cell>())]
    .filter(([key]) => !covered.has(key))
    .map(([key, cell]) => {
      const [row = 0, column = 0] = key.split(',').map(Number);
      const merge = merges.get(key);
      return {
        row,
        column,
        endRow: merge?.endRow ?? row,
        endColumn: merge?.endCol ?? column,
        text: cellText(cell),
        cell,
      };
    });
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

function cellText(cell: Cell): string {
  const value = cell.formula === undefined ? cell.value : cell.formulaResult;
  return typeof value === 'number' ? shown(value, cell.style?.numFmt ?? 'General') : String(value ?? '');
}

const isBordered = ({ cell }: ShownCell) => cell.style?.border?.left !== undefined;

describe.each(exampleNames)('%s as a workbook', (name) => {
  const pages = examplePages(name).map(({ page }) => page);

  it.each(pages.map((page) => [page.properties.report, page] as const))('%s', async (_, page) => {
    const sheets = await readSheets(await write(page));
    expect(sheets.length).toBe(page.sections.length);
    page.sections.forEach((section, index) => {
      const found = shownCells(sheets[index] as Sheet).sort(inReadingOrder);
      const cells = inRows(found.filter(isBordered));
      let at = 0;
      for (const grid of printedGrids(section)) {
        expect(inColumns(cells.slice(at, (at += grid.length)))).toEqual(inColumns(grid));
      }
      expect(cells.length).toBe(at);

      const blank = /[　\s]+/g;
      const texts = found.filter((cell) => !isBordered(cell)).map(({ text }) => text);
      expect(texts.join('').replace(blank, '').replaceAll(':', '：')).toBe(
        printedTexts(section).join('').replace(blank, '').replaceAll(':', '：'),
      );
    });
  });
});

/** In rows as the page counts them: one of its rows may be several of the sheet, and texts stand between tables. */
function inRows(cells: readonly ShownCell[]): PrintedCell[] {
  const starts = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
  const rank = (row: number) => {
    const index = starts.findIndex((start) => start >= row);
    return index < 0 ? starts.length : index;
  };
  return cells.map(({ row, endRow, column, endColumn, text }) => ({
    row: rank(row),
    rows: rank(endRow + 1) - rank(row),
    column,
    columns: endColumn - column + 1,
    text,
  }));
}

/** With the vertical lines of one table counted, since other tables on the sheet add lines of their own. */
function inColumns(cells: readonly PrintedCell[]): PrintedCell[] {
  const lines = [...new Set(cells.flatMap(({ column, columns }) => [column, column + columns]))].sort((a, b) => a - b);
  return cells.map((cell) => ({
    ...cell,
    column: lines.indexOf(cell.column),
    columns: lines.indexOf(cell.column + cell.columns) - lines.indexOf(cell.column),
  }));
}

describe('formulas', () => {
  const addressOf = (row: number, column: number): string => {
    const letter = String.fromCharCode(65 + (column % 26));
    return column < 26 ? `${letter}${row + 1}` : `A${letter}${row + 1}`;
  };
  const cellsOf = (sheets: readonly Sheet[]): Map<string, Cell> =>
    new Map(
      sheets.flatMap((sheet) =>
        shownCells(sheet).map(({ row, column, cell }): [string, Cell] => [
          `${sheet.name}!${addressOf(row, column)}`,
          cell,
        ]),
      ),
    );
  const numberIn = (cell: Cell | undefined) => {
    const value = cell?.formula === undefined ? cell?.value : cell.formulaResult;
    return typeof value === 'number' ? value : 0;
  };

  /** The sheet worked out anew, with some cells changed. */
  function recalculated(cells: ReadonlyMap<string, Cell>, changes: Record<string, number> = {}) {
    const value = (name: string): number => {
      const cell = cells.get(name);
      if (name in changes) return changes[name] as number;
      if (cell?.formula === undefined) return numberIn(cell);
      const [sheet = ''] = name.split('!');
      return workOut(cell.formula, sheet, { value: (other, address) => value(`${other}!${address}`) });
    };
    return value;
  }

  it.each(exampleNames)('of %s give what is printed', async (name) => {
    for (const { page } of examplePages(name)) {
      const cells = cellsOf(await readSheets(await write(page)));
      const value = recalculated(cells);
      for (const [place, cell] of cells)
        if (cell.formula !== undefined) expect(value(place), `${place} = ${cell.formula}`).toBe(cell.formulaResult);
    }
  });

  it.each(exampleNames)('stand wherever a number of %s follows from others', async (name) => {
    for (const { page } of examplePages(name)) {
      const written = [...cellsOf(await readSheets(await write(page))).values()].filter(({ formula }) => formula);
      const figures = page.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.kind === 'grid' ? block.rows.flatMap(({ cells }) => cells.map(({ figure }) => figure)) : [],
        ),
      );
      const right = figures.filter(
        (figure) => figure?.formula && followsAsPrinted(figure) && namesCells(figure.formula),
      );
      expect(written.length).toBe(right.length);
    }
  });

  it('make the total follow a score', async () => {
    const cells = cellsOf(await readSheets(await write(pageFor(plain))));
    const [total] = [...cells].filter(([, { formula }]) => formula?.includes('H13:H15')).map(([place]) => place);
    const change = { '绩效表!H13': 5.5 };
    expect(recalculated(cells)(total as string)).toBe(98.62);
    expect(recalculated(cells, change)(total as string)).toBe(98.12);
    expect(cells.get(total as string)?.formula).toBe('ROUND(SUM(J6,H13:H15,H18:H29),2)');
  });

  it('keep a number that was typed wrong', async () => {
    const page = pageOf(`报告 错数 项目支出自评
  项目名称 错数

  资金 万元
    行 年度资金总额 100.00 100.00 90.00 执行率 80%
    - 当年财政拨款 100.00 100.00 90.00
`).page;
    const cells = [...cellsOf(await readSheets(await write(page))).values()];
    expect(cells.filter(({ value }) => value === 0.8).map(({ formula }) => formula)).toEqual([undefined]);
    const sums = cells
      .filter(({ formula }) => formula?.startsWith('ROUND(SUM'))
      .map(({ formulaResult }) => formulaResult);
    expect(sums.slice(0, 3)).toEqual([100, 100, 90]);
  });

  it('make no circle', async () => {
    const page = pageFor(plain);
    const [one, other] = page.sections
      .flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.kind === 'grid' ? block.rows.flatMap(({ cells }) => cells.filter(({ id }) => /分值$/.test(id))) : [],
        ),
      )
      .filter(({ figure }) => figure?.value === '6');
    for (const [cell, from] of [
      [one, other],
      [other, one],
    ]) {
      if (cell?.figure && from) cell.figure.formula = { kind: 'cell', id: from.id };
    }
    const formulasOf = [...cellsOf(await readSheets(await write(page))).values()].map(({ formula }) => formula);
    expect(formulasOf.filter((formula) => /^[A-Z]+\d+$/.test(formula ?? '')).length).toBe(2);
  });
});

/** Whether the exact result, rounded as it is printed, is the number that is printed. */
function followsAsPrinted({ value, expected, decimals }: CellFigure): boolean {
  const round = (text: string) => Math.round(Number((Number(text) * 10 ** decimals).toPrecision(14)));
  return round(value) === round(expected ?? value);
}

function namesCells(formula: object): boolean {
  return JSON.stringify(formula).includes('"cell"');
}

describe('a sheet', () => {
  const sheetXml = async (page: Page, number = 1) =>
    officeParts(await write(page)).get(`xl/worksheets/sheet${number}.xml`) as Element;

  it.each([
    [plain, 'portrait'],
    ['河北项目自评.jx', 'landscape'],
  ])('of %s is printed on A4, %s, as wide as the page', async (name, orientation) => {
    const sheet = await sheetXml(pageFor(name));
    expect(find(sheet, 'pageSetup')?.attributes).toMatchObject({
      paperSize: '9',
      orientation,
      fitToWidth: '1',
      fitToHeight: '0',
    });
    expect(find(sheet, 'sheetPr', 'pageSetUpPr')?.attributes.fitToPage).toBe('1');
    expect(textOf(find(sheet, 'headerFooter', 'oddFooter'))).toContain('— &P —');
  });

  it('repeats the head of the indicators', async () => {
    const workbook = officeParts(await write(pageFor('河北项目自评.jx'))).get('xl/workbook.xml') as Element;
    const names = descendants(workbook, 'definedName').map((name) => [name.attributes.name, textOf(name)]);
    expect(names).toEqual([['_xlnm.Print_Titles', "'绩效表'!$13:$14"]]);
  });

  it('has rows that are high enough for their texts, and none that is higher than a row can be', async () => {
    const page = pageFor(plain);
    const before = heights(await sheetXml(page));
    const [cell] = page.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'grid' ? block.rows.flatMap(({ cells }) => cells) : [])),
    );
    if (cell) cell.paragraphs = [[{ text: '长'.repeat(6000) }]];
    const after = heights(await sheetXml(page));
    expect(Math.max(...after)).toBeLessThanOrEqual(409.5);
    expect(after.length).toBeGreaterThan(before.length);
    expect(after.reduce((a, b) => a + b) - before.reduce((a, b) => a + b)).toBeGreaterThan(5000);
  });

  const heights = (sheet: Element) => descendants(sheet, 'row').map(({ attributes }) => Number(attributes.ht));

  it('takes no text for a formula', async () => {
    const sheets = await readSheets(await write(hostilePage(pageFor(plain))));
    const cells = shownCells(sheets[0] as Sheet);
    for (const text of hostileTexts) {
      const found = cells.find((cell) => cell.text === text);
      expect(found, text.slice(0, 40)).toBeDefined();
      expect(found?.cell.formula).toBeUndefined();
    }
  });

  it('cuts a text that no cell can hold, and says so', async () => {
    const page = hostilePage(pageFor(plain), [`${'长'.repeat(32_765)}😀${'尾'.repeat(100)}`]);
    const [form] = await readSheets(await write(page));
    const texts = shownCells(form as Sheet).map(({ text }) => text);
    expect(texts).toContain(`${'长'.repeat(32_765)}…`);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(32_767);
  });
});

describe('what a workbook says about itself', () => {
  afterEach(() => vi.useRealTimers());

  it('is its title, form and department, and no person', async () => {
    const page = pageFor(plain);
    const core = officeParts(await write(page)).get('docProps/core.xml');
    expect(textOf(find(core, 'dc:title'))).toBe(page.properties.title);
    expect(textOf(find(core, 'dc:creator'))).toBe('岚桥县水利局');
    expect(textOf(find(core, 'cp:lastModifiedBy'))).toBe('');
  });

  it('is the same at any time', async () => {
    const page = pageFor(plain);
    const now = await write(page);
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
    expect(await write(structuredClone(page))).toEqual(now);
  });

  it('carries the report', async () => {
    const page = pageFor(plain);
    const source = '报告 甲\r\n  // <注释>\n';
    const file = await write(page, source);
    const enclosed = enclosedReport(file);
    expect(enclosed.source).toBe(source);
    expect(enclosed.data).toEqual(page.data);
    const parts = unzipSync(file);
    expect(enclosed.visible).toEqual(['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']);
    const bytes = enclosed.visible.flatMap((name) => [...(parts[name] as Uint8Array)]);
    expect(enclosed.crc32).toBe(crc32(Uint8Array.from(bytes)));
    const relations = officeParts(file).get('xl/_rels/workbook.xml.rels') as Element;
    expect(childrenOf(relations, 'Relationship').map(({ attributes }) => attributes.Target)).toContain(
      '../customXml/item1.xml',
    );
  });
});
