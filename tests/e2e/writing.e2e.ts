import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Host, startHost } from './host.js';
import { vsix } from './product.js';
import { openWindow, type Window } from './window.js';

const form = `表式 区表 "区级自评表"
  继承 项目支出自评
  字段 项目负责科室 文本
`;

const report = `报告 清河街道2024 "项目支出绩效自评表"
  表式 区表

  年度：2024
  项目名称：加装电梯
  主管部门：清河街道办事处，实施单位：社会事务办
  项目负责科室：社会事务科

  资金 万元
    行 年度资金总额  500  480  456  执行率 90%
    -  当年财政拨款  500  480  456

  一级 产出指标
    二级 数量指标
      指标 加装电梯
        目标 ≥25台  完成 23台  分值 50  得分 60
        偏差 2台待规划审批

  总分 100
`;

/** The line that a text stands on, and the column where it begins, both from one. */
function placeOf(text: string, within = report): { line: number; column: number } {
  const lines = within.split('\n');
  const line = lines.findIndex((candidate) => candidate.includes(text));
  return { line: line + 1, column: (lines[line] as string).indexOf(text) + 1 };
}

const inEnglish = {
  status: /Jixiao \d+(\.\d+)?\/100 · \d+ errors/,
  rate: /95(\.00)?%/,
  fix: /95(\.00)?%/,
  log: 'Show Log',
  source: 'jixiao',
};
const inChinese = {
  status: /绩效 \d+(\.\d+)?\/100 · \d+ 错/,
  rate: /95(\.00)?%/,
  fix: /改为.*95/,
  log: '查看日志',
  source: '绩效',
};

describe.each([
  { extensionHost: 'node', locale: 'zh-cn', words: inChinese },
  { extensionHost: 'web', locale: 'en', words: inEnglish },
] as const)(
  'a report in a VS Code in $locale with the extension in $extensionHost',
  ({ extensionHost, locale, words }) => {
    let host: Host;
    let window: Window;
    let folder: string;
    const name = `${extensionHost}-${locale}`;
    const onDisk = (file: string) => readFileSync(join(folder, file), 'utf8');

    beforeAll(async () => {
      host = await startHost({
        extension: vsix(),
        extensionHost,
        locale,
        settings: { '[jixiao]': { 'editor.formatOnSave': true } },
      });
      folder = host.workspace({ '区表.jx': form, '清河街道2024.jx': report });
      window = await openWindow(host, { folder, open: '清河街道2024.jx' });
    });

    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail') await window.screenshot(`failed-${name}-${task.name}`);
    });

    afterAll(async () => {
      await window?.close();
      await host?.stop();
    });

    it('marks the very characters that are wrong, and lists them', async () => {
      const wrong = [
        { ...placeOf('90%'), text: '90%' },
        { ...placeOf('得分 60'), column: placeOf('得分 60').column + 3, text: '60' },
      ];
      await expect
        .poll(() => window.editor.squiggles())
        .toEqual(expect.arrayContaining(wrong.map((squiggle) => expect.objectContaining(squiggle))));
      await expect
        .poll(() => window.panels.problems())
        .toEqual(
          expect.arrayContaining([
            expect.objectContaining({
              severity: 'error',
              code: 'rate-mismatch',
              source: words.source,
              ...placeOf('90%'),
            }),
          ]),
        );
      await expect
        .poll(async () => (await window.panels.statusBar()).some((item) => words.status.test(item)))
        .toBe(true);
      await window.screenshot(`writing-${name}`);
    });

    it('explains a number where one points at it', async () => {
      const { line, column } = placeOf('90%');
      await window.editor.hover(line, column + 1, words.rate);
    });

    it('outlines the report', async () => {
      await expect
        .poll(() => window.panels.outline())
        .toEqual(expect.arrayContaining(['清河街道2024', '  年度', '  项目名称']));
      // The list of symbols has at once what one must scroll to in the outline.
      await window.press('Control+Shift+o');
      await window.quickInput.fill('@加装电梯');
      const row = window.page.locator('.quick-input-widget .monaco-list-row', { hasText: '加装电梯' });
      await row.filter({ hasText: '数量指标' }).waitFor();
      await window.quickInput.cancel();
    });

    it('mends by a click what it found, and says no more of it', async () => {
      const { line, column } = placeOf('90%');
      await window.editor.goto(line, column + 1);
      const title = (await window.editor.quickFixes()).find((candidate) => words.fix.test(candidate));
      expect(title).toBeDefined();
      await window.editor.fix(title as string);
      await expect.poll(async () => (await window.editor.lines()).join('\n')).toMatch(/执行率 95(\.00)?%/);
      await expect
        .poll(async () => (await window.panels.problems()).map(({ code }) => code))
        .not.toContain('rate-mismatch');
    });

    it.each(['zb', 'zhibiao', '指', 'indicator'])('offers an indicator when one types “%s”', async (typed) => {
      const { line } = placeOf('偏差');
      await window.editor.goto(line, 1);
      await window.press('End', 'Enter');
      await window.editor.insert(typed);
      await expect.poll(async () => (await window.editor.completions()).join(' ')).toContain('指标');
      if (typed === 'zb') await window.screenshot(`completion-${name}`);
      await window.press('Escape');
      // Takes back what was typed: the line as a whole.
      await window.press('Shift+Home', 'Shift+Home', 'Backspace', 'Backspace');
      await expect.poll(async () => (await window.editor.text()).includes(`${typed}\n`)).toBe(false);
    });

    it('loses no character of an input method, and takes nothing for a choice among completions', async () => {
      const { line } = placeOf('偏差');
      await window.editor.goto(line, 1);
      await window.press('End', 'Enter');
      // The list of completions is open while the word is composed; the blank that ends it belongs to the input method.
      await window.editor.compose(['b', 'bei', 'beizhu'], '备注');
      await window.editor.insert(' ');
      await window.editor.compose(['y', 'yi', 'yijunch'], '已竣工');
      await window.editor.compose(['，'], '，');
      await window.editor.compose(['z', 'zhi', 'zhibiao'], '指标');
      await window.editor.compose(['w', 'wan', 'wancheng'], '完成');
      await window.editor.type('100');
      await window.editor.compose(['t', 'tai'], '台');
      await expect.poll(() => window.editor.text()).toContain('备注 已竣工，指标完成100台\n');
      await window.press('Escape', 'Shift+Home', 'Shift+Home', 'Backspace', 'Backspace');
    });

    it('puts its blanks in order when it is saved', async () => {
      const { line } = placeOf('目标 ≥25台');
      await window.editor.goto(line, 1);
      await window.press('End', 'Shift+Home');
      await window.editor.insert('目标 ≥25台      完成 23台   分值 50 得分 46');
      await window.save();
      await expect.poll(() => onDisk('清河街道2024.jx')).toContain('        目标 ≥25台  完成 23台  分值 50  得分 46\n');
    });

    it('renames a field in its form and in the report', async () => {
      const { line, column } = placeOf('项目负责科室：');
      await window.editor.goto(line, column + 2);
      await window.press('F2');
      const box = window.page.locator('.rename-box input');
      await box.waitFor();
      await box.fill('责任科室');
      await box.press('Enter');
      await expect.poll(async () => (await window.editor.lines()).join('\n')).toContain('责任科室：社会事务科');
      await window.press('Control+k', 's');
      await expect.poll(() => onDisk('区表.jx')).toContain('字段 责任科室 文本');
      await expect.poll(() => onDisk('清河街道2024.jx')).toContain('责任科室：社会事务科');
      expect((await window.panels.problems()).filter(({ code }) => code === 'reference')).toEqual([]);
    });

    it('pastes cells of a spreadsheet as rows', async () => {
      const { line } = placeOf('当年财政拨款');
      await window.copy({
        'text/plain': '上年结转资金\t0\t0\t0',
        'text/html': '<table><tr><td>上年结转资金<td>0<td>0<td>0</table>',
      });
      await window.editor.goto(line, 1);
      await window.press('End', 'Enter', 'Control+v');
      // Not by the clipboard, which is still being read.
      await expect
        .poll(async () => (await window.editor.lines()).join('\n'))
        .toMatch(/\n\s{4}-\s+上年结转资金\s+0\s+0\s+0\n/);
    });

    it('writes a whole indicator from two letters, blank by blank', async () => {
      await window.editor.goto(placeOf('偏差', await window.editor.text()).line, 1);
      await window.press('End', 'Enter');
      // The list opens by itself, and Enter takes the first of what it offers.
      await window.editor.type('zb');
      await window.editor.offered('指标');
      await window.press('Enter');
      await window.editor.insert('安装座椅');
      await window.press('Tab');
      await window.editor.insert('≥3处');
      await expect.poll(() => window.editor.text()).toMatch(/\n {6}指标 安装座椅\n? *目标 ≥3处/);
      await window.screenshot(`snippet-${name}`);
      await window.press('Escape', 'Escape');
    });

    it('has failed at nothing, and asked for nothing outside', async () => {
      expect((await window.log(words.log)).filter((text) => /\[error\]|exception|failed/i.test(text)).join('\n')).toBe(
        '',
      );
      expect(window.consoleErrors().join('\n')).toBe('');
      expect(window.outsideRequests().join('\n')).toBe('');
    });
  },
);
