import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Host, startHost } from './host.js';
import { writeTinyExtension } from './tiny-extension.js';
import { openWindow, type Window } from './window.js';

const text = '甲错误乙提示丙\r\n第二行 错误\r\n\r\n';

describe.each(['node', 'web'] as const)('a Chinese VS Code with the extension in %s', (extensionHost) => {
  let extension: string;
  let host: Host;
  let folder: string;
  let window: Window;

  beforeAll(async () => {
    extension = writeTinyExtension(mkdtempSync(join(tmpdir(), 'jixiao-tiny-')));
    host = await startHost({ extension, extensionHost });
    folder = host.workspace({ '报告.tiny': text, '另一份 报告.tiny': '错误' });
    window = await openWindow(host, { folder, open: '报告.tiny' });
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await window.screenshot(`${extensionHost}-${task.name}`);
  });

  afterAll(async () => {
    await window?.close();
    await host?.stop();
    rmSync(extension, { recursive: true, force: true });
  });

  it('runs the extension where it was told to, in Chinese', async () => {
    await expect.poll(() => window.panels.statusBar()).toContain(`tiny in ${extensionHost}, zh-cn`);
  });

  it('sees a squiggle under exactly the characters it means, beside an inlay hint', async () => {
    await expect
      .poll(() => window.editor.squiggles())
      .toEqual([
        { line: 1, column: 2, severity: 'error', text: '错误' },
        { line: 1, column: 5, severity: 'info', text: '提示' },
        { line: 2, column: 5, severity: 'error', text: '错误' },
      ]);
    expect(await window.editor.lines()).toEqual(['甲错误乙提示丙', '第二行 错误', '', '']);
  });

  it('sees the problems panel, the outline and a hover', async () => {
    const problem = { file: '报告.tiny', message: '用词错误', source: 'tiny', code: 'wrong-word' };
    await expect
      .poll(() => window.panels.problems())
      .toEqual([
        { ...problem, severity: 'error', line: 1, column: 2 },
        { ...problem, severity: 'error', line: 2, column: 5 },
        { ...problem, severity: 'info', line: 1, column: 5 },
      ]);
    await expect.poll(() => window.panels.outline()).toEqual(['甲错误乙提示丙']);
    expect(await window.editor.hover(2, 6, '第 6 列')).toContain('用词错误');
  });

  it('completes, writes with an input method, reads back and saves', async () => {
    await window.editor.goto(3, 1);
    expect(await window.editor.completions()).toEqual(['完成率', '得分']);
    await window.press('Escape');
    await window.editor.complete('完成率');
    await window.editor.compose(['z', 'zh', 'zhong'], '中');
    await window.editor.insert('文，');
    await window.editor.type('ok');
    await expect.poll(() => window.editor.caret()).toEqual({ line: 3, column: 9 });
    expect(await window.editor.text()).toBe('甲错误乙提示丙\r\n第二行 错误\r\n完成率中文，ok\r\n');
    expect(readFileSync(join(folder, '报告.tiny'), 'utf8')).toBe(text);
    await expect.poll(() => window.editor.caret()).toEqual({ line: 3, column: 9 });
    await window.save();
    expect(readFileSync(join(folder, '报告.tiny'), 'utf8')).toBe('甲错误乙提示丙\r\n第二行 错误\r\n完成率中文，ok\r\n');
  });

  it('runs a command, answers its question and talks with its webview', async () => {
    await window.command('显示面板');
    expect(await window.quickInput.prompt()).toMatch(/^请输入部门/);
    await window.quickInput.fill('财政局');
    await window.quickInput.accept();
    await window.webview().getByRole('heading', { name: '财政局' }).waitFor();
    await window.webview().getByRole('button', { name: '发送' }).click();
    await window.webview().getByText(`收到，由 ${extensionHost} 答复`).waitFor();
    await expect.poll(() => window.panels.notifications()).toEqual(['已打开 财政局']);
    await window.panels.answer('已打开', '知道了');
    await window.screenshot(`harness-${extensionHost}`);
  });

  it('offers and applies a quick fix, and pastes what another program copied', async () => {
    await window.editor.goto(2, 5);
    expect(await window.editor.quickFixes()).toEqual(['改成正确']);
    await window.editor.fix('改成正确');
    await expect.poll(() => window.editor.lines()).toContain('第二行 正确');
    await window.copy({ 'text/plain': '单元格\t一', 'text/html': '<table><tr><td>单元格<td>一</table>' });
    await window.press('End', 'Control+v');
    await expect.poll(() => window.editor.text()).toContain('第二行 正确单元格\t一\r\n');
    await window.save();
  });

  it('opens another file by its name', async () => {
    await window.openFile('另一份 报告.tiny');
    await expect.poll(() => window.editor.squiggles()).toMatchObject([{ line: 1, column: 1, text: '错误' }]);
  });

  it('has asked for nothing outside and met no error, and would have noticed', async () => {
    expect(window.outsideRequests()).toEqual([]);
    expect(window.consoleErrors()).toEqual([]);
    await window.page.evaluate('new Image().src = "https://window.invalid/"');
    await window.command('问外面');
    await expect.poll(() => window.outsideRequests().join(' ')).toMatch(/window\.invalid/);
    await expect.poll(() => window.outsideRequests().join(' ')).toMatch(/extension\.invalid/);
    await window.page.evaluate('console.error("嘭")');
    await expect.poll(() => window.consoleErrors()).toContain('嘭');
  });
});

describe('an English VS Code', () => {
  let extension: string;
  let host: Host;
  let window: Window;

  beforeAll(async () => {
    extension = writeTinyExtension(mkdtempSync(join(tmpdir(), 'jixiao-tiny-')));
    host = await startHost({ extension, locale: 'en' });
    window = await openWindow(host, { folder: host.workspace({ '报告.tiny': text }), open: '报告.tiny' });
  });

  afterAll(async () => {
    await window?.close();
    await host?.stop();
    rmSync(extension, { recursive: true, force: true });
  });

  it('shows the extension in English, and again after it was loaded anew', async () => {
    for (const load of [() => {}, () => window.reload()]) {
      await load();
      await expect.poll(() => window.panels.statusBar()).toContain('tiny in node, en');
      await expect.poll(() => window.panels.problems()).toMatchObject(Array(3).fill({ message: 'Wrong word' }));
    }
    await window.editor.goto(1, 3);
    await window.command('Show the panel');
    expect(await window.quickInput.prompt()).toMatch(/^Your department/);
    await window.quickInput.cancel();
    expect(window.consoleErrors()).toEqual([]);
  });
});
