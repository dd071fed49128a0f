import { formats, type Page, redact } from '@jixiao/page';
import { describe, expect, it } from 'vitest';
import { exampleNames, examplePages, pageOf } from './pages.js';

/** Everything a reader of any file could find: texts, names of cells, properties, findings, data. */
const everything = (page: Page) =>
  [page.properties, page.sections, page.findings, page.data].map((part) => JSON.stringify(part)).join('\n');

const masked = (text: string) => {
  const { page } = pageOf(`报告 甲\n表式 文字报告\n部门：乙\n年度：2023\n正文\n前${text}后\n`);
  const written = formats.csv.write(redact(page)) as string;
  return /前([^\n]*)后/.exec(written)?.[1]?.replace(/"$/, '');
};

describe('numbers that lead to a person are masked wherever they stand', () => {
  it.each([
    '13812345678',
    '138 1234 5678',
    '138-1234-5678',
    '+8613812345678',
    '１３８１２３４５６７８',
    '138\u200b1234\u200b5678',
    '0000-6012345',
    '（0000）6012345',
    '0000－6012345',
    '010-12345678转801',
    '400-123-4567',
    '110101199003071234',
    '11010119900307123X',
    '110101 19900307 123x',
    '110101900307123',
  ])('%s', (number) => {
    expect(masked(number)).not.toMatch(/[\d０-９]{4}/);
    expect(masked(number)).toContain('***');
  });

  it('without an area code where they are called so', () => {
    expect(masked('联系电话：6012345')).toBe('联系电话：***');
    expect(masked('热线12345')).toBe('热线12345');
  });

  it('where a reference or a run-in heading parts them', () => {
    const page = redact(
      pageOf('报告 甲\n表式 文字报告\n部门：乙\n年度：1381\n正文\n1. 电话[[年度]]2345678。后\n').page,
    );
    expect(everything(page).includes('2345678')).toBe(false);
  });
});

describe('other numbers are left alone', () => {
  it.each([
    '2023年11月30日',
    '2024-02-26',
    '7,597.95万元',
    '13812345678元',
    '1.38亿元',
    '〔2020〕10号',
    '99000023T000000012345',
    '138.12345678',
    '2023110312',
  ])('%s', (number) => {
    expect(masked(number)?.replace(/^"|"$/g, '')).toBe(number);
  });

  it('also amounts as long as a telephone number', () => {
    const page = redact(
      pageOf('报告 甲\n表式 云南项目自评\n资金 元\n行 年度资金总额 13812345678 13812345678 13812345678\n').page,
    );
    expect((formats.csv.write(page) as string).includes('13812345678')).toBe(true);
  });
});

describe('private fields', () => {
  const { page } = pageOf(`报告 欧阳若水项目
  表式 衔接资金自评
  年度：2023，项目名称：产业路
  项目负责人及电话：江照野 0000-6067890
  主管部门：岚桥县乡村产业局（江照野）
  一级 产出指标
    二级 数量指标
      指标 江照野负责的里程
        目标 ≥6公里 完成 5公里 分值 10 得分 9
  正文
负责人江照野，另一位江照，值班6067890。
`);
  const written = everything(redact(page));

  it('are masked, and so are the names and numbers in them elsewhere', () => {
    expect(everything(page).includes('江照野')).toBe(true);
    expect(written.includes('江照野')).toBe(false);
    expect(written.includes('6067890')).toBe(false);
    expect(written.includes('另一位江照，')).toBe(true);
  });

  it('keep their labels', () => {
    expect(written.includes('项目负责人及电话')).toBe(true);
  });

  it('leave names of cells different from each other', () => {
    const ids = redact(page).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'grid' ? block.rows.flatMap(({ cells }) => cells.map(({ id }) => id)) : [],
      ),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('that are short numbers do not mask every such number', () => {
    const form = '表式 试\n字段 编制 整数 私密\n字段 名称 文本\n版式\n行 编制 名称\n';
    const text = everything(redact(pageOf(`${form}报告 试\n表式 试\n编制：55，名称：第55中学\n`).page));
    expect(text.includes('第55中学')).toBe(true);
    expect(text.includes('"55"')).toBe(false);
  });

  it('are masked in the lines above and below the table', () => {
    const form =
      '表式 试\n字段 联系人 人名\n字段 年度 年份\n版式\n标题 "[[年度]]年[[联系人]]的表"\n抬头 左 "联系人：[[联系人]]"\n签名 联系人\n';
    const text = everything(redact(pageOf(`${form}报告 试\n表式 试\n联系人：柳絮，年度：2023\n`).page));
    expect(text.includes('柳絮')).toBe(false);
    expect(text.includes('2023年')).toBe(true);
    expect(text.includes('联系人：')).toBe(true);
  });
});

it('formulas still lead to their cells', () => {
  const page = redact(pageOf('报告 甲\n资金\n行 年度资金总额\n- 当年财政拨款 1 2 1\n- 其他资金 1 2 2\n').page);
  const cells = page.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'grid' ? block.rows.flatMap((row) => row.cells) : [])),
  );
  const formula = cells.find(({ id }) => id === '资金/年度资金总额/执行率')?.figure?.formula;
  expect(formula?.kind).toBe('binary');
  if (formula?.kind !== 'binary' || formula.left.kind !== 'cell') throw new Error('no cells in the formula');
  const { id } = formula.left;
  expect(cells.some((cell) => cell.id === id)).toBe(true);
});

describe('no example leaves a telephone number or a private name in any file', () => {
  it.each(exampleNames)('%s', (name) => {
    for (const { page } of examplePages(name)) {
      const secrets = page.data.fields
        .filter((field) => field.private)
        .flatMap(({ text }) => text.split(/\s+/))
        .filter((text) => text.length > 1);
      const redacted = redact(page);
      const files = [formats.html, formats.md, formats.csv, formats.json].map(({ write }) => write(redacted) as string);
      for (const text of [everything(redacted), ...files]) {
        expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
        expect(/0000-\d{7}/.test(text)).toBe(false);
      }
    }
  });

  it('changes nothing where there is nothing to mask', () => {
    const { page } = pageOf('报告 甲\n项目名称：修路\n资金\n行 年度资金总额 1 2 2\n');
    expect(JSON.parse(JSON.stringify(redact(page)))).toEqual(JSON.parse(JSON.stringify(page)));
  });
});
