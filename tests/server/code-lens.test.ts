import { describe, expect, it } from 'vitest';
import { codeLenses } from '../../packages/server/src/features/code-lens.js';
import { addressOf, testWorkspace } from './workspace.js';

type Options = Parameters<typeof testWorkspace>[1];

/** The word a lens stands above, and what it says. */
async function lensesOf(text: string, options?: Options) {
  const { open, ask } = await testWorkspace({}, options);
  const file = await open('甲.jx', text);
  const lenses = await ask(codeLenses, file, {});
  return lenses.map(({ range, command }) => ({
    above: file.document.textDocument.getText(range),
    line: range.start.line,
    title: command?.title ?? '',
    command: command?.command,
    arguments: command?.arguments,
  }));
}

const report = [
  '报告 甲',
  '  资金 万元',
  '    行 年度资金总额  300  320.5  288.45  得分 9',
  '  一级 产出指标 50',
  '    指标 乙',
  '      目标 ≥25台  完成 23台  分值 48  得分 44.16',
  '  一级 满意度指标 10',
  '    指标 丙',
  '      目标 ≥90%  完成 95%  分值 10  得分 10',
  '  总分 100 得分 63.5 等级 中',
].join('\r\n');

describe('code lenses', () => {
  it('stand above the report, the funds, each category and the total', async () => {
    const lenses = await lensesOf(report);
    expect(lenses.map(({ above, line }) => [above, line])).toEqual([
      ['报告', 0],
      ['资金', 1],
      ['一级', 3],
      ['一级', 6],
      ['总分', 9],
    ]);
  });

  it('tell score, execution rate, points against the form, and what the total should be', async () => {
    const [head, funds, outputs, satisfaction, total] = await lensesOf(report);
    expect(head?.title).toMatch(/63\.5.*100.*中/);
    expect(funds?.title).toMatch(/90%.*288\.45.*320\.5/);
    expect(outputs?.title).toMatch(/48.*50.*2.*44\.16/);
    expect(satisfaction?.title).not.toMatch(/相差/);
    expect(total?.title).toMatch(/63\.16.*中/);
  });

  it('count what is found in their report alone, and lead to it', async () => {
    const alone = await lensesOf(report);
    const both = await lensesOf(`${report}\n报告 丁\n总分 100 得分 -1`);
    expect(both.slice(0, alone.length)).toEqual(alone);
    const second = both[alone.length];
    expect(second?.above).toBe('报告');
    expect(second?.title).not.toBe(alone[0]?.title);
    expect(second?.command).toBe('jixiao.showProblems');
    expect(second?.arguments).toEqual([addressOf('甲.jx')]);
    expect(new Set(alone.slice(1).map(({ command }) => command))).toEqual(new Set(['']));
  });

  it('say nothing of points where the form prints none', async () => {
    const text = '报告 甲\n表式 转移支付自评\n一级 产出指标\n指标 乙\n目标 ≥2户 完成 2户\n';
    expect((await lensesOf(text)).map(({ above }) => above)).toEqual(['报告']);
  });

  it('tell only what is found under a form that is not there', async () => {
    expect((await lensesOf(report.replace('资金 万元', '表式 没有\r\n  资金 万元'))).map(({ above }) => above)).toEqual(
      ['报告'],
    );
  });

  it('can be switched off', async () => {
    expect(await lensesOf(report, { settings: { codeLens: false } })).toEqual([]);
  });

  it('are told in the language of the user', async () => {
    const [zh, en] = [await lensesOf(report), await lensesOf(report, { language: 'en' })];
    expect(en).toHaveLength(zh.length);
    for (const [index, { title }] of en.entries()) {
      expect(title).not.toBe(zh[index]?.title);
      expect(title).toMatch(/[a-z]{4,}/);
    }
  });
});
