import { readFileSync } from 'node:fs';
import { formats, htmlFragments, type Page, pageStyle } from '@jixiao/page';
import { describe, expect, it } from 'vitest';
import { exampleNames, examplePages, pageOf } from './pages.js';

const pages = exampleNames.flatMap((name) =>
  examplePages(name).map(({ page }, index) => [`${name} ${index}`, page] as const),
);
const textFormats = ['html', 'md', 'csv', 'json'] as const;
const write = (format: (typeof textFormats)[number], page: Page) => formats[format].write(page) as string;
/** Without the style sheet, so that a failure can be read. */
const html = (page: Page) => write('html', page).replace(/<style>[\s\S]*<\/style>/, '');

const small = `报告 甲
  项目名称：修路
  资金 万元
    行 年度资金总额 300 320 288
    - 当年财政拨款 300 320 288
  一级 产出指标
    二级 数量指标
      指标 路长
        目标 ≥5公里 完成 6公里 分值 5 得分 5
      指标 桥
        目标 =100% 完成 100% 分值 5
  总分 100
  正文
# 概况
路修好了。
`;

describe('every format', () => {
  it.each(textFormats)('%s gives the same text for the same report', (format) => {
    const [again, once] = [pageOf(small).page, pageOf(small).page];
    expect(write(format, once)).toBe(write(format, again));
  });

  it.each(textFormats)('%s ends with a line end', (format) => {
    expect(write(format, pageOf(small).page).endsWith('\n')).toBe(true);
  });

  it.each(textFormats)('%s is written for every example', (format) => {
    for (const [, page] of pages) expect(write(format, page).length).toBeGreaterThan(100);
  });
});

describe('HTML', () => {
  it('needs nothing from elsewhere', () => {
    for (const [, page] of pages) {
      const text = write('html', page);
      expect(text.match(/(?:src|href)=|url\(|@import|<script|<link|<iframe|https?:/g)).toBeNull();
      expect(text.includes("default-src 'none'")).toBe(true);
    }
  });

  it('sets headings in the type of the standard: only Latin ones are bold', () => {
    const bold = pageStyle.split('\n').filter((line) => /heading|lead/.test(line) && /bold|[67]00/.test(line));
    expect(bold.every((line) => line.startsWith('.page:lang(en) '))).toBe(true);
    expect(pageStyle).toMatch(/\.page \.narrative \.heading \{ font: 16pt/);
  });

  it('names sheet and margins for the printer', () => {
    expect(pageStyle).toContain('size: A4 portrait');
    expect(pageStyle).toContain('size: A4 landscape');
    expect(html(pageOf('报告 甲\n表式 部门整体自评\n部门：乙\n').page)).toContain('class="section form landscape"');
    expect(html(pageOf(small).page)).toContain('class="section form portrait"');
  });

  it('tells screen readers what heads and labels speak of', () => {
    const text = html(pageOf(small).page);
    expect(text).toContain('<th class="head" data-cell="指标/表头/三级" scope="col">三级指标</th>');
    expect(text).toContain('scope="rowgroup" rowspan="5">产出指标（50分）</th>');
    expect(text).toContain('<th class="name left" data-cell="指标/产出指标/数量指标/路长/三级" scope="row">');
    expect(text).toContain('aria-label="绩效指标"');
  });

  it('repeats the head of the indicators and not what reaches into it', () => {
    const text = html(pageOf(small).page);
    const head = /data-block="版式\/指标"[\s\S]*?<thead>([\s\S]*?)<\/thead>/.exec(text)?.[1] ?? '';
    expect(head).toContain('三级指标');
    expect(head).not.toContain('绩效指标');
    expect(head).not.toMatch(/rowspan="(?:[3-9]|\d\d)"/);
  });

  it('names rows and cells for the preview', () => {
    const text = html(pageOf(small).page);
    expect(text).toContain('<tr data-row="指标/产出指标/数量指标/路长">');
    expect(text).toContain('data-cell="资金/年度资金总额/执行率"');
    const ids = [...text.matchAll(/data-(?:cell|row|block)="([^"]*)"/g)].map(([, id]) => id);
    const cells = [...text.matchAll(/data-cell="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(50);
    expect(new Set(cells).size).toBe(cells.length);
  });

  it('shows findings only where it is asked to', () => {
    const { page } = pageOf(small.replace('得分 5', '得分 9'));
    expect(formats.html.write(page)).not.toContain('class="number error"');
    expect(formats.html.write(page, { findings: true })).toMatch(/class="number error"[^>]* title="[^"]+"/);
  });
});

describe('fragments', () => {
  const fragments = (text: string) => new Map(htmlFragments(pageOf(text).page).map(({ id, html }) => [id, html]));

  it('are the blocks of the file', () => {
    const { page } = pageOf(small);
    const text = write('html', page);
    expect(htmlFragments(page).filter((fragment) => !text.includes(fragment.html))).toEqual([]);
  });

  it('change only where something changes', () => {
    const before = fragments(small);
    const after = fragments(small.replace('项目名称：修路', '项目名称：修路和桥，长了很多\n\n'));
    const changed = [...after].filter(([id, html]) => before.get(id) !== html).map(([id]) => id);
    expect(changed).toEqual(['版式/行']);
  });

  it('keep their names when something is put in before them', () => {
    const before = fragments(small);
    const after = fragments(
      small.replace('      指标 桥', '      指标 涵洞\n        目标 3个 完成 3个\n      指标 桥'),
    );
    expect([...before.keys()].filter((id) => !after.has(id))).toEqual([]);
    expect(after.get('版式/指标')).toContain('data-cell="指标/产出指标/数量指标/桥/目标"');
  });
});

describe('Markdown', () => {
  it('lists fields and writes the rest as tables', () => {
    expect(write('md', pageOf(small).page)).toMatchInlineSnapshot(`
      "# 项目支出绩效自评表

      （　　年度）

      - **项目名称**：修路
      - **主管部门**：
      - **实施单位**：

      **项目资金（万元）**

      |  | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分 |
      |---|---|---|---|---|---|---|
      | 年度资金总额： | 300 | 320 | 288 | 10 | 90% | 9 |
      | 其中：当年财政拨款 | 300 | 320 | 288 | — | 90% | — |
      | 上年结转资金 | — | — | — | — | — | — |
      | 其他资金 | — | — | — | — | — | — |

      **年度总体目标**

      | 预期目标 | 实际完成情况 |
      |---|---|
      |  |  |

      **绩效指标**

      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
      |---|---|---|---|---|---|---|---|
      | 产出指标（50分） | 数量指标 | 指标1：路长 | ≥5公里 | 6公里 | 5 | 5 |  |
      |  |  | 指标2：桥 | =100% | 100% | 5 | 5 |  |
      |  | 质量指标 |  |  |  |  |  |  |
      |  | 时效指标 |  |  |  |  |  |  |
      |  | 成本指标 |  |  |  |  |  |  |
      | 效益指标（30分） |  |  |  |  |  |  |  |
      | 满意度指标（10分） | 服务对象满意度指标 |  |  |  |  |  |  |
      | 总分 |  |  |  |  | 100 | 19 | 差 |

      注：1. 预算执行率10分，产出指标50分，效益指标30分，满意度指标10分，合计100分。

      2\\. 定量指标完成年度指标值的得满分，未完成的按完成值与指标值的比例计分。

      3\\. 定性指标分三档：达成年度指标，部分达成年度指标并具有一定效果，未达成年度指标且效果较差，得分依次为该指标分值的100%～80%（含）、80%～60%（含）、60%～0%。

      填报人：  
      联系电话：

      ## 一、概况

      路修好了。
      "
    `);
  });
});

describe('CSV', () => {
  const csv = write('csv', pageOf(small.replace('≥5公里', '-5%').replace('6公里', '-1,200.5')).page);

  it('begins with a byte order mark and ends its lines as spreadsheets do', () => {
    expect(csv.codePointAt(0)).toBe(0xfeff);
    expect(csv.replaceAll('\r\n', '').includes('\n')).toBe(false);
  });

  it('keeps negative numbers numbers and makes no formula', () => {
    expect(csv).toContain(',-5%,"-1,200.5",5,5,');
    expect(csv).toContain(",'=100%,100%,5,5,");
  });

  it('repeats levels on each of their rows', () => {
    expect(csv.split('\r\n').filter((line) => line.startsWith('产出指标（50分）,数量指标,'))).toHaveLength(2);
  });

  it('ends the table of the indicators with the total', () => {
    expect(csv).toContain('总分,,,,,100,');
  });
});

describe('JSON', () => {
  it('has no key that its description does not name', () => {
    const description = readFileSync(new URL('../../packages/page/docs/report-json.md', import.meta.url), 'utf8');
    const named = new Set([...description.matchAll(/`([A-Za-z.]+)`/g)].flatMap(([, words = '']) => words.split('.')));
    const keys = new Set<string>();
    const visit = (value: unknown, within: string) => {
      if (Array.isArray(value)) for (const item of value) visit(item, within);
      else if (typeof value === 'object' && value !== null)
        for (const [key, item] of Object.entries(value)) {
          // Names of columns are the form's.
          if (!['amounts', 'cells', 'computed', 'texts'].includes(within)) keys.add(key);
          visit(item, key);
        }
    };
    for (const [, page] of pages) visit(JSON.parse(write('json', page)), '');
    expect([...keys].filter((key) => !named.has(key))).toEqual([]);
    expect(keys.size).toBeGreaterThan(50);
  });

  it('has exact numbers and where they come from', () => {
    const { report } = JSON.parse(write('json', pageOf(small).page));
    const [total] = report.funds.rows;
    expect(total.amounts.全年执行数).toEqual({
      value: '288',
      unit: '万元',
      origin: 'typed',
      text: '288',
      expected: '288',
      formula: '288',
    });
    expect(total.rate).toMatchObject({
      value: '90.0000000000000000',
      unit: '%',
      origin: 'computed',
      formula: '288÷320',
    });
    expect(report.levels[0].levels[0].indicators[0]).toMatchObject({
      name: '路长',
      target: { kind: 'quantity', operator: '≥', value: '5', unit: '公里' },
    });
    expect(report.total.score.value).toBe('19.00');
  });
});
