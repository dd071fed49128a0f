import { displayWidth } from '@jixiao/core';
import { formats, redact } from '@jixiao/page';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { drawn, figureNamed, figuresOf } from './charts.js';
import { readMetafile } from './metafile.js';
import { exampleNames, examplePages, pageOf } from './pages.js';
import { descendants, parseXml, textOf } from './xml-tree.js';

const charted = { charts: true };
const small = (rows: string) => `报告 甲
  项目名称：修路
  资金 万元
${rows}
  一级 产出指标
    二级 数量指标
      指标 路长
        目标 ≥5公里 完成 4公里 分值 30 得分 24
      指标 桥
        目标 ≥2座 完成 2座 分值 20 得分 20
`;
const plain = small('    行 年度资金总额 300 320 288\n    - 当年财政拨款 300.00 320.00 288.00\n');

describe('charts', () => {
  it('are drawn only where they are asked for', () => {
    expect(pageOf(plain).page.sections.map(({ kind }) => kind)).not.toContain('charts');
    const { sections } = pageOf(plain, charted).page;
    expect(sections.at(-1)).toMatchObject({ id: '图', kind: 'charts', orientation: 'portrait' });
    expect(sections.at(-1)?.blocks.map(({ kind }) => kind)).toEqual(['title', 'figure', 'figure']);
  });

  it('lie as the form does', () => {
    const landscape = pageOf(plain.replace('  项目名称：修路', '  表式 部门整体自评\n  部门：乙'), charted).page;
    expect(landscape.sections.at(-1)?.orientation).toBe('landscape');
    expect(figuresOf(landscape).every(({ width }) => width > 600)).toBe(true);
  });

  it('are left out where there is nothing to show', () => {
    expect(pageOf('报告 甲\n  项目名称：修路\n', charted).page.sections.map(({ kind }) => kind)).not.toContain(
      'charts',
    );
    const noScores = plain
      .replace(/ {2}资金[\s\S]*?(?= {2}一级)/, '')
      .replace(/得分 \d+/g, '')
      .replace(/完成 \S+/g, '');
    expect(figuresOf(pageOf(noScores, charted).page)).toEqual([]);
  });

  it.each(exampleNames)('%s: every number stands in the picture and in its description', (name) => {
    for (const { page } of examplePages(name, charted)) {
      for (const figure of figuresOf(page)) {
        const { texts, root } = drawn(figure);
        const shown = texts.map(({ text }) => text);
        const numbers = figure.chart.groups.flatMap(({ bars }) => bars.map(({ text }) => text));
        for (const text of numbers) {
          expect(shown).toContain(text);
          expect(figure.description).toContain(text);
        }
        for (const { label } of figure.chart.groups) expect(figure.description).toContain(label);
        expect(root.attributes.role).toBe('img');
        expect(textOf(descendants(root, 'title')[0])).not.toBe('');
        expect(textOf(descendants(root, 'desc')[0])).toBe(figure.description);
      }
    }
  });

  it('need nothing but themselves', () => {
    for (const { svg } of exampleNames.flatMap((name) =>
      examplePages(name, charted).flatMap(({ page }) => figuresOf(page)),
    ))
      expect(svg.replace(' xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
        /https?:|href|url\(|style|script|<image/,
      );
  });
});

describe('bars', () => {
  it('are as long as their numbers are large', () => {
    const { bars, zero } = drawn(figureNamed(pageOf(plain, charted).page, '图/资金'));
    const lengths = bars.filter(({ from }) => from === zero).map(({ from, to }) => to - from);
    expect(lengths).toHaveLength(6);
    const [planned = 0, budget = 0, spent = 0] = lengths;
    expect(planned / budget).toBeCloseTo(300 / 320, 3);
    expect(spent / budget).toBeCloseTo(288 / 320, 3);
    expect(lengths.slice(3)).toEqual(lengths.slice(0, 3));
  });

  it('of scores lie in the frame of their points', () => {
    const { chart, ...figure } = figureNamed(pageOf(plain, charted).page, '图/得分');
    expect(chart.groups).toEqual([
      { label: '预算执行率', bars: [{ series: 0, value: '9.00', whole: '10', text: '9/10' }] },
      { label: '产出指标', bars: [{ series: 0, value: '44', whole: '50', text: '44/50' }] },
    ]);
    const { bars } = drawn(figure);
    const [score, frame] = bars.slice(-2);
    expect([score?.isFrame, frame?.isFrame]).toEqual([false, true]);
    expect(score?.from).toBe(frame?.from);
    expect(((score?.to ?? 0) - (score?.from ?? 0)) / ((frame?.to ?? 0) - (frame?.from ?? 0))).toBeCloseTo(44 / 50, 3);
  });

  it('of less than nothing reach to the other side', () => {
    const { page } = pageOf(small('    行 年度资金总额 -100 300 0\n'), charted);
    const figure = figureNamed(page, '图/资金');
    const { bars, zero, texts } = drawn(figure);
    const [below, above, nothing] = bars.slice(-3);
    expect(below?.to).toBeCloseTo(zero, 1);
    expect((below?.to ?? 0) - (below?.from ?? 0)).toBeCloseTo(((above?.to ?? 0) - zero) / 3, 1);
    expect(nothing).toMatchObject({ from: zero, to: zero });
    // Its number does not stand on the bar.
    expect(texts.find(({ text }) => text === '-100')?.x).toBeGreaterThan(zero);
  });

  it('are missing where a number is, and all alike where all are nothing', () => {
    const { chart, ...figure } = figureNamed(pageOf(small('    行 年度资金总额 0 0 /\n'), charted).page, '图/资金');
    expect(chart.groups[0]?.bars.map(({ value, text }) => [value, text])).toEqual([
      ['0', '0'],
      ['0', '0'],
      [undefined, '—'],
    ]);
    const { bars, zero } = drawn(figure);
    expect(bars.slice(3).every(({ from, to }) => from === zero && to === zero)).toBe(true);
  });

  it('keep amounts exact that no binary number can hold', () => {
    const huge = '123456789012345678901234567890.12';
    const { chart, ...figure } = figureNamed(
      pageOf(small(`    行 年度资金总额 ${huge} 0.01 1\n`), charted).page,
      '图/资金',
    );
    expect(chart.groups[0]?.bars[0]).toMatchObject({ value: huge, text: huge });
    expect(drawn(figure).bars[3]?.to).toBeLessThan(figure.width);
  });
});

describe('words', () => {
  const long = '其中用于沿河两岸危旧房屋修缮和污水管网改造以及后续三年管护的专项补助资金（含以前年度结转）'.repeat(4);

  it('that are long stay beside the bars', () => {
    const { page } = pageOf(
      small(`    行 年度资金总额 300 320 288\n    - 当年财政拨款 "${long}" 300 320 288\n`),
      charted,
    );
    const figure = figureNamed(page, '图/资金');
    const { texts, zero } = drawn(figure);
    const labels = texts.filter(({ x }) => x < zero && x <= 10).map(({ text, x, size }) => ({ text, x, size }));
    expect(labels.some(({ text }) => text.endsWith('…'))).toBe(true);
    for (const { text, x, size } of labels.slice(3)) expect(x + (displayWidth(text, 2) * size) / 2).toBeLessThan(zero);
    expect(labels.filter(({ text }) => /^[，。；、）]/.test(text))).toEqual([]);
    expect(figure.description).toContain(long);
  });

  it('that are hostile are words', async () => {
    const label = '<script>&quot;]]>=1\u202e𠀀';
    const { page } = pageOf(small(`    行 年度资金总额 300 320 288\n    - 当年财政拨款 "${label}" 1 1 1\n`), charted);
    const { svg, description } = figureNamed(page, '图/资金');
    expect(textOf(descendants(parseXml(svg), 'desc')[0])).toBe(description);
    expect(description).toContain(label);
    expect(formats.html.write(page)).not.toContain('<script>');
    const parts = unzipSync((await formats.docx.write(page)) as Uint8Array);
    const [properties] = descendants(parseXml(strFromU8(parts['word/document.xml'] as Uint8Array)), 'wp:docPr');
    expect(properties?.attributes.descr).toBe(description);
  });

  it('that are private are masked in picture, description and file', async () => {
    const { page } = pageOf(
      small('    行 年度资金总额 300 320 288\n    - 当年财政拨款 "石闻川13812345678" 1 1 1\n').replace(
        '  资金',
        '  填报人：石闻川\n  资金',
      ),
      charted,
    );
    const secrets = /石闻川|138123/;
    expect(figureNamed(page, '图/资金').svg).toMatch(secrets);
    const masked = redact(page);
    expect(JSON.stringify(masked.sections)).not.toMatch(secrets);
    expect(figureNamed(masked, '图/资金').svg).toContain('288');
    const parts = unzipSync((await formats.docx.write(masked)) as Uint8Array);
    for (const bytes of Object.values(parts)) {
      expect(strFromU8(bytes)).not.toMatch(secrets);
      expect(new TextDecoder('utf-16le').decode(bytes)).not.toMatch(secrets);
    }
  });
});

describe('two years', () => {
  const [{ page }] = examplePages('街道整体支出2021.jx', charted) as [ReturnType<typeof pageOf>];

  it('stand side by side where last year’s report is linked', () => {
    const { chart, caption } = figureNamed(page, '图/两年资金');
    expect(chart.series).toEqual(['2020年', '2021年']);
    expect(chart.groups.map(({ label, bars }) => [label, ...bars.map(({ text }) => text)])).toEqual([
      ['年初预算数', '3980.5', '4176.65'],
      ['全年预算数', '4012.36', '7597.95'],
      ['全年执行数', '4012.36', '7597.95'],
    ]);
    expect(caption.paragraphs[0]?.[0]?.text).toContain('万元');
    const [total] = figureNamed(page, '图/两年得分').chart.groups;
    expect(total).toMatchObject({ label: '总分', bars: [{ whole: '100' }, { whole: '100' }] });
  });

  it('are in one unit, whatever the reports are in', () => {
    const report = (name: string, more: string, unit: string, amount: string) =>
      `报告 ${name}\n  年度：20${name}\n${more}  资金 ${unit}\n    行 年度资金总额 ${amount} ${amount} ${amount}\n`;
    const text = report('24', '  上年 23\n', '万元', '12.50') + report('23', '', '元', '100000.50');
    const { chart } = figureNamed(pageOf(text, charted).page, '图/两年资金');
    expect(chart.groups[0]?.bars.map(({ value }) => value)).toEqual(['10.00005', '12.50']);
  });
});

describe('files', () => {
  const { page } = pageOf(plain, charted);

  it('without pictures leave the section out', async () => {
    const without = pageOf(plain).page;
    for (const { write } of [formats.md, formats.csv, formats.json, formats.xlsx])
      expect(await write(page)).toEqual(await write(without));
  });

  it('of HTML have each as a figure with its caption', () => {
    const html = formats.html.write(page);
    expect(html.match(/<figure class="chart" data-block="图\/[^"]+">\n<svg /g)).toHaveLength(2);
    expect(html).toContain('<section class="section charts portrait" data-section="图">');
    expect(html).toContain('资金情况（万元）</figcaption>');
  });

  it('of Word show the picture to new programs, and the same drawing to others', async () => {
    const bytes = (await formats.docx.write(page)) as Uint8Array;
    expect((await formats.docx.write(pageOf(plain, charted).page)) as Uint8Array).toEqual(bytes);
    const parts = unzipSync(bytes);
    const names = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
    expect(names.sort()).toEqual(
      ['image1.emf', 'image1.svg', 'image2.emf', 'image2.svg'].map((name) => `word/media/${name}`),
    );
    const [funds] = figuresOf(page);
    expect(strFromU8(parts['word/media/image1.svg'] as Uint8Array)).toBe(funds?.svg.replaceAll('currentColor', '#000'));
    const { texts, rectangles } = readMetafile(parts['word/media/image1.emf'] as Uint8Array);
    const picture = drawn(funds as NonNullable<typeof funds>);
    expect(texts).toEqual(picture.texts.map(({ text }) => text));
    expect(rectangles).toBe(picture.bars.length);
    expect(strFromU8(parts['[Content_Types].xml'] as Uint8Array)).toContain('Extension="emf"');
    const relations = strFromU8(parts['word/_rels/document.xml.rels'] as Uint8Array);
    for (const name of names) expect(relations).toContain(`Target="${name.replace('word/', '')}"`);
  });
});
