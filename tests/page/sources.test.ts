import { allSlots, type Passage, slotsOf } from '@jixiao/page';
import { describe, expect, it } from 'vitest';
import { generateReport } from '../bench/generate-report.js';
import { exampleNames, examplePages, pageOf, type TestPage } from './pages.js';

/** Runs whose place in the text does not hold what they print. */
function misplaced({ text, page }: TestPage): string[] {
  const passages: Passage[] = page.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => [
      ...slotsOf(block).flatMap(({ paragraphs }) => paragraphs),
      ...(block.kind === 'paragraph' && block.lead ? [block.lead.runs] : []),
    ]),
  );
  return passages.flat().flatMap((run) => {
    if (!run.source) return [];
    const typed = text.slice(run.source.start, run.source.end);
    // The printer adds the sign of a percentage, and leaves out the unit that its column names.
    const holds = run.reference ? typed.length > 0 : typed.includes(run.text.replace(/[%‰]$/, ''));
    return holds ? [] : [`“${run.text}” is not in “${typed}”`];
  });
}

describe('a run stands where its text is typed', () => {
  it.each(exampleNames)('%s', (name) => {
    for (const page of examplePages(name)) expect(misplaced(page)).toEqual([]);
  });

  it('in a long report', () => {
    expect(misplaced(pageOf(generateReport(3, 400).text))).toEqual([]);
  });

  it.each(['\n', '\r\n'])('with line ends of one and of two characters, and characters outside the plane', (end) => {
    const page = pageOf(
      [
        '报告 𠀀甲',
        '项目名称：𠮷安路😀改造',
        '主管部门：　“引号”局　，实施单位：“全引号”',
        '一级 产出指标',
        '二级 数量指标',
        '指标 𠀀 | 第一行 😀',
        '  | 第二行',
        '目标 ≥１２台  完成 10台  分值 5',
        '偏差 "加引号的话"',
        '正文 "标题𠀀"',
        '# 甲 [[总分.得分]] 乙',
        '1. 𠀀短句。后面的话',
      ].join(end),
    );
    expect(misplaced(page)).toEqual([]);
    const typed = (id: string) => {
      const slot = allSlots(page.page).find((candidate) => candidate.id === id);
      return slot?.source && page.text.slice(slot.source.start, slot.source.end);
    };
    expect(typed('栏目/项目名称/值')).toBe('𠮷安路😀改造');
    expect(typed('栏目/实施单位/值')).toBe('全引号');
    expect(typed('指标/产出指标/数量指标/𠀀/三级')).toBe(`第一行 😀${end}  | 第二行`);
    expect(typed('指标/产出指标/数量指标/𠀀/目标')).toBe('≥１２台');
    expect(typed('指标/产出指标/数量指标/𠀀/偏差')).toBe('加引号的话');
  });
});

describe('a cell', () => {
  const { page, text } = pageOf(`报告 甲
  资金 万元
    行 年度资金总额 300 320 288
    - 当年财政拨款 — 320 288
  一级 产出
    二级 数量
      指标 电梯
        目标 ≥25台 完成 23台 分值 5
  总分 100
`);
  const cell = (id: string) => allSlots(page).find((slot) => slot.id === id);
  const typed = (id: string) => {
    const source = cell(id)?.source;
    return source && text.slice(source.start, source.end);
  };

  it('has the place of a blank mark', () => {
    expect(typed('资金/当年财政拨款/年初预算数')).toBe('—');
  });

  it('has no place where nothing is typed, but leads to what it belongs to', () => {
    const rate = cell('资金/年度资金总额/执行率');
    expect(rate?.source).toBeUndefined();
    expect(rate?.anchor && text.slice(rate.anchor.start, rate.anchor.end)).toBe('年度资金总额');
  });

  it('has the place of the name where a label stands for it', () => {
    expect(typed('指标/产出指标/一级')).toBe('产出');
  });

  it('is a pure label without a place', () => {
    expect(cell('资金/标签')?.source).toBeUndefined();
    expect(cell('资金/标签')?.anchor).toBeUndefined();
  });
});
