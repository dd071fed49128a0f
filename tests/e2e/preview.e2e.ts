import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seriousViolations } from './accessibility.js';
import { type Host, startHost } from './host.js';
import { pressUntil } from './keys.js';
import { vsix } from './product.js';
import { openWindow, type Window } from './window.js';

const numbers = Array.from({ length: 30 }, (_, index) => index + 1);
const report = `报告 清河街道2024 "项目支出绩效自评表"
  年度：2024
  项目名称：加装电梯

  资金 万元
    行 年度资金总额  500  480  456
    -  当年财政拨款  500  480  456

  一级 产出指标
    二级 数量指标
${numbers.map((number) => `      指标 第${number}处\n        目标 ≥${number}台  完成 ${number}台  分值 3  得分 ${number === 1 ? 30 : 3}`).join('\n')}

  正文
# 概况
电梯装好了。
`;
const another = '报告 乙2024\n  项目名称：乙项目\n';
const cellOf = (number: number, part: string) => `指标/产出指标/数量指标/第${number}处/${part}`;
const lineOf = (text: string) => report.split('\n').findIndex((line) => line.includes(text)) + 1;

const inChinese = {
  open: '在旁边打开预览',
  title: '[预览] 清河街道2024',
  locked: '[预览，已锁定] 清河街道2024',
  lock: '锁定或解锁预览',
  banner: '读不懂',
  log: '查看日志',
};
const inEnglish = {
  open: 'Open Preview to the Side',
  title: '[Preview] 清河街道2024',
  locked: '[Preview, locked] 清河街道2024',
  lock: 'Lock or Unlock the Preview',
  banner: 'cannot be read',
  log: 'Show Log',
};

describe.each([
  { extensionHost: 'node', locale: 'zh-cn', words: inChinese },
  { extensionHost: 'web', locale: 'en', words: inEnglish },
] as const)(
  'the preview in a VS Code in $locale with the extension in $extensionHost',
  ({ extensionHost, locale, words }) => {
    let host: Host;
    let window: Window;
    let folder: string;
    const name = `${extensionHost}-${locale}`;
    const view = (): FrameLocator => window.webview();
    const cell = (number: number, part: string): Locator => view().locator(`[data-cell="${cellOf(number, part)}"]`);
    const tab = (title: string) => window.page.locator('.tab', { hasText: title });
    /** By the mouse: a key that is pressed while a dialog or a page gives the focus back is lost. */
    const focusText = () => tab('清河街道2024.jx').click();
    /** The number of the first line in view. */
    const firstLine = async () => {
      const all = await window.page.locator('.editor-group-container .line-numbers').allInnerTexts();
      return Math.min(...all.map(Number).filter((number) => number > 0));
    };
    const scrollTop = () =>
      view()
        .locator('html')
        .evaluate((html) => (html as unknown as { scrollTop: number }).scrollTop);

    beforeAll(async () => {
      host = await startHost({ extension: vsix(), extensionHost, locale });
      folder = host.workspace({ '清河街道2024.jx': report, '乙2024.jx': another });
      // A file that the address names would open in place of what was open before.
      window = await openWindow(host, { folder });
      await window.openFile('清河街道2024.jx');
    });

    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail') await window.screenshot(`failed-preview-${name}-${task.name}`);
    });

    afterAll(async () => {
      await window?.close();
      await host?.stop();
    });

    it('opens beside the text by a button above it, and shows what was found', async () => {
      const button = window.page.locator(`.editor-actions .action-label[aria-label^="${words.open}"]`);
      await pressUntil(() => button.first().click(), tab(words.title));
      await expect.poll(() => cell(1, '完成').innerText()).toBe('1台');
      await expect.poll(() => cell(1, '得分').getAttribute('class')).toContain('error');
      await cell(1, '得分').hover();
      await view().locator('.tooltip').filter({ hasText: '30' }).waitFor();
      await window.screenshot(`preview-${name}`);
    });

    it('changes a cell while one types', async () => {
      const line = lineOf('完成 2台');
      await window.editor.goto(line, (report.split('\n')[line - 1] as string).indexOf('完成 2台') + 4);
      await window.editor.type('5');
      await expect.poll(() => cell(2, '完成').innerText()).toBe('52台');
      await window.press('Backspace');
      await window.editor.type('0');
      await expect.poll(() => cell(2, '完成').innerText()).toBe('02台');
      await window.press('Backspace');
      await expect.poll(() => cell(2, '完成').innerText()).toBe('2台');
    });

    it('marks the cell of the caret', async () => {
      const line = lineOf('完成 3台');
      await window.editor.goto(line, (report.split('\n')[line - 1] as string).indexOf('3台  分值') + 1);
      await expect.poll(() => view().locator('.at-caret').getAttribute('data-cell')).toBe(cellOf(3, '完成'));
    });

    it('selects exactly what a cell prints where one clicks on it', async () => {
      await cell(2, '目标').click();
      await window.page.locator('.monaco-editor.focused').waitFor();
      await expect.poll(() => selected(window)).toBe('≥2台');
      await expect.poll(() => view().locator('.at-caret').getAttribute('data-cell')).toBe(cellOf(2, '目标'));
    });

    it('goes to the text and around in the page by keys', async () => {
      await view()
        .locator('header')
        .click({ position: { x: 200, y: 8 } });
      await focus(cell(4, '目标'));
      await window.press('ArrowRight');
      await expect.poll(() => focusedCell(view())).toBe(cellOf(4, '完成'));
      await window.press('ArrowDown');
      await expect.poll(() => focusedCell(view())).toBe(cellOf(5, '完成'));
      await window.press('Enter');
      await window.page.locator('.monaco-editor.focused').waitFor();
      await expect.poll(() => selected(window)).toBe('5台');
    });

    it('shows how a number was worked out', async () => {
      await cell(1, '得分').click({ modifiers: ['Alt'] });
      await window.page.locator('.monaco-hover-content').filter({ hasText: '30' }).first().waitFor();
      await window.press('Escape');
    });

    it('scrolls with the text, and the text with it', async () => {
      await window.editor.focus();
      // A key that is pressed while the focus is on its way is lost.
      await expect
        .poll(async () => {
          await window.press('Control+End');
          return (await window.editor.caret()).line;
        })
        .toBeGreaterThan(60);
      await expect.poll(scrollTop).toBeGreaterThan(300);
      const before = await firstLine();
      expect(before).toBeGreaterThan(10);
      await cell(15, '目标').hover();
      for (let i = 0; i < 12; i++) await window.page.mouse.wheel(0, -400);
      await expect.poll(firstLine).toBeLessThan(5);
      await expect.poll(scrollTop).toBe(0);
    });

    it('keeps the page while the text cannot be read, and says so', async () => {
      const line = lineOf('完成 3台');
      await window.editor.goto(line, 1);
      await window.press('End');
      const wrong = ' ？？ 1 2 3';
      await window.editor.insert(wrong);
      const banner = view().locator('.banner button');
      await banner.filter({ hasText: words.banner }).waitFor();
      expect(await cell(3, '完成').innerText()).toBe('3台');
      await window.screenshot(`preview-kept-${name}`);
      await banner.click();
      await window.page.locator('.markers-panel').waitFor();
      await window.editor.goto(line, 1);
      await window.press('End', ...Array.from(wrong, () => 'Backspace'));
      await banner.waitFor({ state: 'hidden' });
      await window.press('Control+j');
    });

    it('goes along with the editor until it is locked', async () => {
      await window.openFile('乙2024.jx');
      await expect.poll(() => view().locator('[data-cell="栏目/项目名称/值"]').innerText()).toBe('乙项目');
      await window.openFile('清河街道2024.jx');
      await tab(words.title).waitFor();
      await cell(1, '完成').waitFor();
      await tab(words.title).click();
      await window.command(words.lock);
      await tab(words.locked).waitFor();
      await focusText();
      await window.openFile('乙2024.jx');
      expect(await cell(1, '完成').innerText()).toBe('1台');
      await tab(words.locked).click();
      await window.command(words.lock);
      await tab(words.title).waitFor();
    });

    it('is there again after the window was loaded anew, as large and where it was', async () => {
      await focusText();
      await window.openFile('清河街道2024.jx');
      await tab(words.title).click();
      await window.press('Control+=', 'Control+=');
      await expect.poll(() => view().locator('.zooms').innerText()).toContain('75%');
      const zoom = await view().locator('.zooms').innerText();
      // In a browser the editor writes down what is open only every few seconds, and no more when it is left.
      await window.page.waitForTimeout(7000);
      await window.reload();
      await cell(1, '完成').waitFor();
      expect(await view().locator('.zooms').innerText()).toBe(zoom);
      await tab(words.title).waitFor();
    });

    it('can be used by everybody, in each of its looks', async () => {
      expect(await seriousViolations(view())).toEqual([]);
      await view().locator('.zooms button').last().click();
      await view().locator('body.themed').waitFor();
      await window.screenshot(`preview-theme-${name}`);
      expect(await seriousViolations(view())).toEqual([]);
      for (const theme of ['Default Dark Modern', 'Default High Contrast']) {
        writeSettings(folder, { 'workbench.colorTheme': theme });
        await view()
          .locator(`body[data-vscode-theme-kind="${theme.includes('High') ? 'vscode-high-contrast' : 'vscode-dark'}"]`)
          .waitFor();
        await window.screenshot(`preview-${theme}-${name}`);
        expect(await seriousViolations(view())).toEqual([]);
      }
    });

    it('says when the file is gone, and comes back with it', async () => {
      const other = {
        title: words.title.replace('清河街道', '乙'),
        locked: words.locked.replace('清河街道', '乙'),
      };
      await focusText();
      await window.openFile('乙2024.jx');
      await expect.poll(() => view().locator('[data-cell="栏目/项目名称/值"]').innerText()).toBe('乙项目');
      // One that goes along would show the file that comes into view now.
      await tab(other.title).click();
      await window.command(words.lock);
      await tab(other.locked).waitFor();
      const text = window.page.locator('.tab', { hasText: '乙2024.jx' });
      await text.click();
      await text.locator('.tab-actions .action-label').click();
      await text.waitFor({ state: 'detached' });
      rmSync(join(folder, '乙2024.jx'));
      await view().locator('.notice').filter({ hasText: /./ }).waitFor();
      writeFileSync(join(folder, '乙2024.jx'), another.replace('乙项目', '丙项目'));
      await expect.poll(() => view().locator('[data-cell="栏目/项目名称/值"]').innerText()).toBe('丙项目');
    });

    it('has broken no rule of its page, failed at nothing, and asked for nothing outside', async () => {
      expect((await window.log(words.log)).filter((text) => /\[error\]|exception|failed/i.test(text)).join('\n')).toBe(
        '',
      );
      expect(window.consoleErrors().join('\n')).toBe('');
      expect(window.outsideRequests().join('\n')).toBe('');
    });
  },
);

/** As one does who has come there by keys: only one cell at a time is a stop. */
function focus(cell: Locator): Promise<void> {
  return cell.evaluate((element) => {
    const { focus } = element as unknown as { focus(): void };
    Object.assign(element, { tabIndex: 0 });
    focus.call(element);
  });
}

async function selected(window: Window): Promise<string> {
  await window.press('Control+c');
  return window.page.evaluate<string>('navigator.clipboard.readText()');
}

function focusedCell(view: FrameLocator): Promise<string | null> {
  return view.locator(':focus').getAttribute('data-cell');
}

function writeSettings(folder: string, settings: object): void {
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(settings));
}
