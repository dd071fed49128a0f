import type { PreviewAnswer, PreviewParams, PreviewPlaces } from '@jixiao/protocol';
import { describe, expect, it } from 'vitest';
import { previewed } from './previewed.js';
import { addressOf } from './workspace.js';

const report = `报告 修路2024 "绩效自评表"
  项目名称：修路

  资金 万元
    行 年度资金总额  300  320  288
    -  当年财政拨款  300  320  288

  一级 产出指标
    二级 数量指标
      指标 路长
        目标 ≥5公里  完成 6公里  分值 50  得分 60
      指标 桥
        目标 =100%  完成 100%  分值 40  得分 40

  正文
# 概况
路修好了。
`;

async function opened(text = report) {
  const preview = await previewed();
  await preview.open('甲.jx', text);
  return {
    ...preview,
    first: (await preview.answer('甲.jx')) as PreviewAnswer,
    /** What the preview is told after an edit, or of the text as it is. */
    async told(edited?: string, params: Partial<PreviewParams> = {}): Promise<PreviewAnswer> {
      if (edited !== undefined) await preview.open('甲.jx', edited);
      return (await preview.answer('甲.jx', params)) as PreviewAnswer;
    },
  };
}

const noPlaces: PreviewPlaces = { ranges: [], lines: [], lineCount: 0 };

/** The characters that a slot is said to be typed in. */
function typed(text: string, { places = noPlaces }: PreviewAnswer, slot: string): string {
  const at = 5 * (places.slots ?? []).indexOf(slot);
  const [kind, line, character, endLine, endCharacter] = places.ranges.slice(at, at + 5) as [
    number,
    number,
    number,
    number,
    number,
  ];
  if (at < 0 || kind !== 1 || line !== endLine) return `${kind}`;
  return (text.split(/\r?\n/)[line] as string).slice(character, endCharacter);
}

describe('the first answer', () => {
  it('draws charts behind the rest where they are wanted, and only there', async () => {
    const { first, told } = await opened();
    expect(JSON.stringify(first)).not.toContain('<svg');
    const { page } = await told(undefined, { charts: true, preview: '二' });
    expect(JSON.stringify(page)).toContain('<svg');
  });

  it('holds the whole page, block by block and row by row', async () => {
    const { first } = await opened();
    expect(first.page?.fresh).toBe(true);
    expect(first.page?.style).toContain('.page');
    expect(first.page?.sections.map(({ id }) => id)).toEqual(['表', '正文']);
    const all = new Set(first.page?.sections.flatMap(({ blocks }) => blocks));
    expect(new Set(first.page?.blocks.map(({ id }) => id))).toEqual(all);
    const grid = first.page?.blocks.find(({ id }) => id === '版式/指标');
    expect(grid?.html).toContain('<tbody>\n\n</tbody>');
    expect(grid?.rows?.body).toContain('指标/产出指标/数量指标/路长');
    expect(grid?.changed?.find(({ id }) => id === '指标/产出指标/数量指标/桥')?.html).toContain('<tr data-row=');
    expect([first.report, first.kept, first.syntaxErrors]).toEqual(['修路2024', false, 0]);
  });

  it.each([report, report.replaceAll('\n', '\r\n')])('says which characters a cell prints', async (text) => {
    const { first } = await opened(text);
    expect(typed(text, first, '指标/产出指标/数量指标/路长/得分')).toBe('60');
    expect(typed(text, first, '指标/产出指标/数量指标/路长/目标')).toBe('≥5公里');
    // What is worked out stands nowhere: its row does.
    expect(typed(text, first, '资金/年度资金总额/执行率')).toBe('0');
  });

  it('says on which line a row is written', async () => {
    const { first } = await opened();
    const { rows = [], lines, lineCount } = first.places ?? noPlaces;
    expect(lines[rows.indexOf('指标/产出指标/数量指标/路长')]).toBe(9);
    expect(lines).toHaveLength(rows.length);
    expect(lineCount).toBe(report.split('\n').length);
  });

  it('is null for a file that is not there', async () => {
    const { answer } = await previewed();
    expect(await answer('乙.jx')).toBeNull();
  });

  it('has no report for a file of forms', async () => {
    const { first } = await opened('表式 区表\n  继承 项目支出自评\n');
    expect([first.report, first.page, first.reports]).toEqual([undefined, undefined, []]);
  });

  it('is of the report that is asked for', async () => {
    const { first, told } = await opened('报告 甲\n  项目名称：一\n\n报告 乙\n  项目名称：二\n');
    expect([first.report, first.reports.map(({ start }) => start)]).toEqual(['甲', [0, 3]]);
    const second = await told(undefined, { report: '乙' });
    expect([second.report, second.page?.fresh]).toEqual(['乙', true]);
    expect(JSON.stringify(second.page)).toContain('二');
  });
});

describe('after an edit', () => {
  it('holds only the row that has changed', async () => {
    const { told } = await opened();
    const { page, places } = await told(report.replace('完成 6公里', '完成 7公里'));
    expect(page?.fresh).toBe(false);
    expect(page?.style).toBeUndefined();
    expect(page?.blocks).toEqual([
      { id: '版式/指标', changed: [expect.objectContaining({ id: '指标/产出指标/数量指标/路长' })] },
    ]);
    expect([places?.slots, places?.rows]).toEqual([undefined, undefined]);
  });

  it('holds a new row and where it belongs', async () => {
    const { told } = await opened();
    const { page, places } = await told(
      report.replace('      指标 桥', '      指标 涵洞\n        目标 3个\n      指标 桥'),
    );
    const [grid] = page?.blocks ?? [];
    const rows = (grid?.rows?.body ?? []).filter((row) => row.startsWith('指标/产出指标/数量指标/'));
    expect(rows.map((row) => row.split('/').at(-1))).toEqual(['路长', '涵洞', '桥']);
    expect(grid?.html).toBeUndefined();
    expect(places?.slots).toBeDefined();
  });

  it('holds no page where the page is the same', async () => {
    const { told } = await opened();
    const { page, places } = await told(report.replace('\n  资金', '\n\n\n  资金'));
    expect(page).toBeUndefined();
    expect(places?.slots).toBeUndefined();
    expect(places?.lines).toContain(11);
  });

  it('holds everything where it is not known what is shown', async () => {
    const { told, answer } = await opened();
    expect((await answer('甲.jx', { preview: '另一个' }))?.page?.fresh).toBe(true);
    expect((await told(undefined, { known: 0 })).page?.fresh).toBe(true);
  });
});

describe('a mistake that keeps the text from being read', () => {
  const broken = report.replace('得分 60', '得分 60 60 ？？');

  it('leaves the page as it was, and tells how many there are', async () => {
    const { told } = await opened();
    const answer = await told(broken);
    expect([answer.kept, answer.page, answer.report]).toEqual([true, undefined, '修路2024']);
    expect(answer.syntaxErrors).toBeGreaterThan(0);
    // The rest of the text can still be found.
    const text = broken.replace('  资金 万元', '\n  资金 万元');
    const moved = await told(text);
    expect(moved.places?.lines).toContain(5);
    const mended = await told(report.replace('得分 60', '得分 50'));
    expect([mended.kept, mended.syntaxErrors]).toEqual([false, 0]);
    expect(mended.page?.blocks.find(({ id }) => id === '版式/指标')?.changed).toHaveLength(1);
  });

  it('gives the last good page to a preview that begins anew', async () => {
    const { told } = await opened();
    await told(broken);
    const answer = await told(undefined, { known: -1 });
    expect([answer.kept, answer.page?.fresh]).toEqual([true, true]);
    expect(JSON.stringify(answer.page)).toContain('>60</td>');
  });

  it('keeps it also while the head of the report is gone', async () => {
    const { told } = await opened();
    const answer = await told(report.replace('报告 修路2024 "绩效自评表"\n', '报告报告\n'));
    expect([answer.kept, answer.report]).toEqual([true, '修路2024']);
  });

  it('draws what can be read where there was no good page', async () => {
    const { first } = await opened(broken);
    expect([first.kept, first.page?.fresh]).toEqual([false, true]);
    expect(first.syntaxErrors).toBeGreaterThan(0);
  });
});

describe('findings', () => {
  it('of an open document come when it has been checked, with the cells they are about', async () => {
    const { first, told, workspace, context } = await opened();
    expect(first.findings).toBeUndefined();
    const file = workspace.current(addressOf('甲.jx'));
    if (!file) throw new Error('not open');
    workspace.findings(file, context.settings.rules);
    const { findings, page, places } = await told();
    expect([page, places]).toEqual([undefined, undefined]);
    expect(findings?.find(({ rule }) => rule === 'score-over')).toMatchObject({
      severity: 'error',
      slots: ['指标/产出指标/数量指标/路长/得分'],
      range: { start: { line: 10 } },
    });
  });

  it('of a file that nobody edits come at once', async () => {
    const { answer } = await previewed({ '乙.jx': report });
    const answered = await answer('乙.jx');
    expect(answered?.findings?.map(({ rule }) => rule)).toContain('score-over');
    expect(answered?.version).toBeUndefined();
  });
});
