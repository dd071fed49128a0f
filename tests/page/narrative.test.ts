import type { Block } from '@jixiao/page';
import { describe, expect, it } from 'vitest';
import { exampleNames, examplePages, pageOf } from './pages.js';

const joined = (runs: { text: string }[]) => runs.map(({ text }) => text).join('');

/** The narrative of a report as lines: number and text of headings, run-in headings in brackets. */
function narrative(prose: string, before = ''): string[] {
  const { page } = pageOf(`报告 甲\n表式 文字报告\n${before}\n正文 "题"\n${prose}\n`);
  return page.sections
    .flatMap(({ blocks }) => blocks)
    .filter(({ kind }) => kind !== 'title' && kind !== 'headline')
    .map(line);
}

function line(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)}${block.number ?? ''}|${joined(block.paragraphs.flat())}`;
    case 'paragraph':
      return `${block.lead ? `${block.lead.level}[${joined(block.lead.runs)}]` : ''}${joined(block.paragraphs.flat())}`;
    default:
      return block.kind;
  }
}

describe('headings', () => {
  it('are numbered by level, anew below each heading', () => {
    expect(narrative('# 甲\n## 乙\n## 丙\n### 丁\n#### 戊\n# 己\n## 庚')).toEqual([
      '#一、|甲',
      '##（一）|乙',
      '##（二）|丙',
      '###1.|丁',
      '####（1）|戊',
      '#二、|己',
      '##（一）|庚',
    ]);
  });

  it('of a level keep what is typed as soon as one of them has an ordinal', () => {
    expect(narrative('# 一、甲\n## 乙\n# 丙\n## 丁')).toEqual(['#|一、甲', '##（一）|乙', '#|丙', '##（一）|丁']);
    expect(narrative('# 甲\n## （一）乙\n## 丙')).toEqual(['#一、|甲', '##|（一）乙', '##|丙']);
  });

  it('are not taken to be numbered where a number begins their text', () => {
    expect(narrative('# 2023年的工作\n# 1.5万人受益')).toEqual(['#一、|2023年的工作', '#二、|1.5万人受益']);
  });

  it('are counted beyond ten', () => {
    const prose = Array.from({ length: 21 }, (_, index) => `# 题${index}`).join('\n');
    const numbers = narrative(prose).map((text) => text.split('|')[0]);
    expect([numbers[9], numbers[10], numbers[19], numbers[20]]).toEqual(['#十、', '#十一、', '#二十、', '#二十一、']);
  });

  it('in English are numbered as books are', () => {
    expect(narrative('# One\n## Two\n# Three')).toEqual(['#1 |One', '##1.1 |Two', '#2 |Three']);
  });
});

describe('a paragraph', () => {
  it.each([
    ['1. 加强巡查。每周巡查两次。', '3[1. 加强巡查。]每周巡查两次。'],
    ['（一）分馆少。晚上不开放。', '2[（一）分馆少。]晚上不开放。'],
    ['一、甲。乙', '1[一、甲。]乙'],
    ['（2）甲。乙', '4[（2）甲。]乙'],
    ['2．只有一句', '3[2．只有一句]'],
    ['1.5万人受益。后面', '1.5万人受益。后面'],
    ['没有序号。后面', '没有序号。后面'],
  ])('%s', (typed, wanted) => {
    expect(narrative(typed)).toEqual([wanted]);
  });

  it('with a long first sentence has no run-in heading', () => {
    const long = `1. ${'很长的一句话'.repeat(8)}。后面`;
    expect(narrative(long)).toEqual([long]);
  });

  it('whose run-in heading holds a reference is cut behind its sentence', () => {
    expect(narrative('1. 得[[增减(3分, 1分)]]。后面', '')).toEqual(['3[1. 得2分。]后面']);
  });
});

describe('a reference', () => {
  it.each([
    ['[[支出.合计]]', '1926.50万元'],
    ['[[支出.合计 亿元 3位]]', '0.193亿元'],
    ['[[支出.合计 数]]', '1926.50'],
    ['[[占比(支出.甲, 支出.合计) 1位]]', '25.0%'],
    ['[[部门]]', '岚桥县图书馆'],
    ['写作[[支出]]的表', '写作支出情况的表'],
    ['\\[[不是引用]]', '[[不是引用]]'],
    ['[[没有这个]]', '[[没有这个]]'],
  ])('%s', (typed, wanted) => {
    const table = '部门：岚桥县图书馆\n表 支出 万元 "支出情况"\n行 合计 1926.50\n- 甲 481.625\n';
    expect(narrative(`前${typed}后`, table)).toEqual([`前${wanted}后`]);
  });

  it('to a text that refers back to itself is printed as typed', () => {
    expect(narrative('前[[部门]]后', '部门：[[部门]]')[0]).toContain('[[部门]]');
  });

  it('alone on its line prints the table, more than once if wanted', () => {
    const { page } = pageOf(
      '报告 甲\n表式 文字报告\n表 支出 万元 "支出情况"\n行 合计 5\n- 甲 5\n正文\n# 甲\n[[支出]]\n【【支出】】\n',
    );
    const grids = page.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'grid'));
    expect(grids).toHaveLength(2);
    expect(grids[0]?.rows.map(({ cells }) => cells.map(({ paragraphs }) => joined(paragraphs.flat())))).toEqual([
      ['项目', '金额'],
      ['合计', '5'],
      ['其中：甲', '5'],
    ]);
    expect(grids[0]?.headRows).toBe(1);
    expect(joined(grids[0]?.caption?.paragraphs.flat() ?? [])).toBe('支出情况');
    expect(joined(grids[0]?.unit?.paragraphs.flat() ?? [])).toBe('单位：万元');
  });

  it('to last year’s report is printed', () => {
    const pages = exampleNames.filter((name) => name.includes('2021.jx')).flatMap((name) => examplePages(name));
    const text = pages.flatMap(({ page }) => page.sections.flatMap(({ blocks }) => blocks)).map(line);
    expect(text.find((one) => one.includes('比上年决算0.62万元'))).toBeDefined();
  });
});

it('comments are not printed', () => {
  expect(narrative('甲\n// 乙\n丙')).toEqual(['甲', '丙']);
});

it('a report in prose is one section, with its title once', () => {
  const [example] = examplePages('文字报告.jx');
  const sections = example?.page.sections ?? [];
  expect(sections).toHaveLength(1);
  expect(sections[0]?.blocks.filter(({ kind }) => kind === 'title')).toHaveLength(1);
});
