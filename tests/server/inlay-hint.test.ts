import { describe, expect, it } from 'vitest';
import { inlayHints } from '../../packages/server/src/features/inlay-hint.js';
import { testWorkspace } from './workspace.js';

type Options = Parameters<typeof testWorkspace>[1] & { files?: Record<string, string> };

const everything = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

/** The lines that have hints, with the hints in «…» where they are shown. */
async function hinted(text: string, { files = {}, ...options }: Options = {}, range = everything) {
  const { open, ask } = await testWorkspace(files, options);
  const file = await open('甲.jx', text);
  const { textDocument } = file.document;
  let shown = text;
  const hints = await ask(inlayHints, file, { range });
  const placed = hints.map((hint, index) => ({ hint, index, at: textDocument.offsetAt(hint.position) }));
  placed.sort((a, b) => b.at - a.at || b.index - a.index);
  for (const { hint, at } of placed) {
    const label = `${hint.paddingLeft ? ' ' : ''}${hint.label}${hint.paddingRight ? ' ' : ''}`;
    shown = `${shown.slice(0, at)}«${label}»${shown.slice(at)}`;
  }
  return shown
    .split(/\r?\n/)
    .filter((line) => line.includes('«'))
    .map((line) => line.trim());
}

const columns = { settings: { inlayHints: { columns: true, computed: false } } };
const computed = { settings: { inlayHints: { columns: false, computed: true } } };

describe('names of columns', () => {
  it('stand before the amounts of the first row of each split', async () => {
    const text = [
      '报告 甲',
      '资金 万元',
      '行 年度资金总额  —  ３００  288.45  执行率 96.15%  得分 9.62',
      '- 当年财政拨款  —  300  288.45',
    ].join('\r\n');
    expect(await hinted(text, columns)).toEqual([
      '行 年度资金总额  «年初预算数: »—  «全年预算数: »３００  «全年执行数: »288.45  执行率 96.15%  得分 9.62',
    ]);
  });

  it('name points, rate and score that are written as cells, and nothing behind a word', async () => {
    const [line] = await hinted('报告 甲\n资金\n行 年度资金总额 1 2 2 10 100% 得分 10', columns);
    expect(line).toBe(
      '行 年度资金总额 «年初预算数: »1 «全年预算数: »2 «全年执行数: »2 «分值: »10 «执行率: »100% 得分 10',
    );
  });

  it('stand in tables whose columns the form names, in the first row, and in no others', async () => {
    const form = '表式 表一\n  表 人员 人\n    列 编制 实有\n    行 在职\n    行 离退休\n';
    const text =
      '报告 甲\n表式 表一\n表 人员\n行 在职 5 4\n行 离退休 3 3\n表 其他\n列 甲 乙\n行 丙 1 2\n表 单列\n行 丁 1\n';
    expect(await hinted(text, { ...columns, files: { '表.jx': form } })).toEqual(['行 在职 «编制: »5 «实有: »4']);
  });

  it('are English for an English user', async () => {
    const [line] = await hinted('report a\nfunds\nrow 年度资金总额 1 2 2', { ...columns, language: 'en' });
    expect(line).toBe('row 年度资金总额 «initial_budget: »1 «budget: »2 «executed: »2');
  });
});

describe('what was left out', () => {
  it('is shown for rates, scores and sums of the funds', async () => {
    const text = '报告 甲\n资金 万元\n行 年度资金总额\n- 当年财政拨款 — 300 288.45\n- 其他资金 — 20.5 —';
    expect(await hinted(text, computed)).toEqual([
      '行 年度资金总额« 全年预算数 320.5万元»« 全年执行数 288.45万元»« 执行率 90%»« 得分 9.00»',
    ]);
  });

  it('is shown behind the amounts, before what is written', async () => {
    const [line] = await hinted('报告 甲\n资金 万元\n行 年度资金总额 — 300 150 得分 5\n  原因 停工', computed);
    expect(line).toBe('行 年度资金总额 — 300 150« 执行率 50%» 得分 5');
  });

  it('is shown behind a word that has no number yet', async () => {
    const [line] = await hinted('报告 甲\n资金 万元\n行 年度资金总额 — 300 150 执行率\n', computed);
    expect(line).toBe('行 年度资金总额 — 300 150« 得分 5.00» 执行率« 50%»');
  });

  it('is shown for scores of indicators and sub-sums, points and scores of levels', async () => {
    const text = [
      '报告 甲',
      '一级 产出指标 分值 50',
      '  二级 数量指标',
      '    指标 甲',
      '      目标 ≥25台  完成 23台  分值 ５',
      '    指标 乙',
      '      目标 ≥5台  完成 5台  分值 5  得分 5',
      '  二级 成本指标 不适用',
    ].join('\n');
    expect(await hinted(text, computed)).toEqual([
      '一级 产出指标 分值 50« 得 9.60分»',
      '二级 数量指标« 合计 10分»« 得 9.60分»',
      '目标 ≥25台  完成 23台  分值 ５« 得分 4.60»',
    ]);
  });

  it('is shown for the total and the grade, and not where they are written', async () => {
    const indicators = '指标 乙\n目标 ≥5台 完成 5台 分值 90 得分 90\n';
    const funds = '资金\n行 年度资金总额 — 10 10 分值 10 执行率 100% 得分 10\n';
    expect(await hinted(`报告 甲\n${funds}${indicators}总分`, computed)).toEqual(['总分« 100»« 得分 100»« 等级 优»']);
    expect(await hinted(`报告 甲\n${funds}${indicators}总分 100 等级 优`, computed)).toEqual([
      '总分 100« 得分 100» 等级 优',
    ]);
    expect(await hinted(`报告 甲\n${funds}${indicators}总分 100 得分 100 等级 优`, computed)).toEqual([]);
  });

  it('is shown in tables', async () => {
    const text =
      '报告 甲\n表 支出 万元\n行 合计\n- 工资 1.5\n- 其他 2\n表 三公 万元\n列 预算数 决算数\n行 合计 3\n- 接待 1 0.5\n- 用车 2 1';
    expect(await hinted(text, computed)).toEqual(['行 合计« = 3.5万元»', '行 合计 3« 决算数 1.5万元»']);
  });

  it('is shown for sub-rows of the funds only where their parts add up', async () => {
    const text = '报告 甲\n表式 自定\n资金\n行 总额 5 5\n- 财政 5 5\n';
    const form =
      '表式 自定\n资金 分值 10\n列 全年预算数 全年执行数 执行率 得分\n列 结余 = 全年预算数 - 全年执行数\n行 总额\n- 财政\n';
    expect(await hinted(text, { ...computed, files: { '表.jx': form } })).toEqual([
      '行 总额 5 5« 执行率 100%»« 得分 10.00»',
    ]);
  });

  it('explains itself in the tooltip', async () => {
    const { open, ask } = await testWorkspace({}, computed);
    const file = await open('甲.jx', '报告 甲\n指标 乙\n目标 ≥25台 完成 23台 分值 5');
    const [hint] = await ask(inlayHints, file, { range: everything });
    expect(hint?.tooltip).toMatchObject({ value: expect.stringContaining('`23÷25×5 = 4.60`') });
  });
});

describe('hints', () => {
  const text = '报告 甲\n资金\n行 年度资金总额 1 2 2\n指标 乙\n目标 ≥25台 完成 23台 分值 5\n';

  it('are those of the range that is shown', async () => {
    const range = { start: { line: 3, character: 0 }, end: { line: 5, character: 0 } };
    expect(await hinted(text, {}, range)).toEqual(['目标 ≥25台 完成 23台 分值 5« 得分 4.60»']);
  });

  it('can be switched off', async () => {
    expect(await hinted(text, { settings: { inlayHints: { columns: false, computed: false } } })).toEqual([]);
  });

  it('are not given under a form that is not found', async () => {
    expect(await hinted(text.replace('资金', '表式 没有\n资金'))).toEqual([]);
  });

  it('are given for every report of a file', async () => {
    expect(await hinted(`${text}${text.replace('报告 甲', '报告 丙')}`, columns)).toHaveLength(2);
  });
});
