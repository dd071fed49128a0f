import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Host, startHost } from './host.js';
import { vsix } from './product.js';
import { openWindow, type Window } from './window.js';

const wrong = `报告 甲2024
  年度：2024

  资金 万元
    行 年度资金总额  500  480  456  执行率 90%
`;

describe('starting out', () => {
  let host: Host;
  let window: Window;

  beforeAll(async () => {
    host = await startHost({ extension: vsix() });
    const folder = host.workspace({ '甲2024.jx': wrong, '分局/乙2024.jx': wrong.replace('甲', '乙') });
    window = await openWindow(host, { folder, open: '甲2024.jx' });
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await window.screenshot(`failed-starting-${task.name}`);
  });

  afterAll(async () => {
    await window?.close();
    await host?.stop();
  });

  it('checks what is opened first', async () => {
    await expect.poll(async () => (await window.editor.squiggles()).map(({ text }) => text)).toContain('90%');
  });

  it('checks the files that nobody has opened, too', async () => {
    await window.command('检查全部报告');
    await expect.poll(async () => (await window.panels.notifications()).join('\n')).toContain('检查了 2 个文件');
    await expect
      .poll(() => window.panels.problems())
      .toEqual(expect.arrayContaining([expect.objectContaining({ file: '乙2024.jx', code: 'rate-mismatch' })]));
    await window.screenshot('check-all');
  });

  it('begins a report from a form, its name to be typed first', async () => {
    await window.command('新建报告…');
    expect(await window.quickInput.rows()).toContain('项目支出自评');
    await window.screenshot('new-report-forms');
    await window.quickInput.choose('项目支出自评');
    const tab = window.page.locator('.tab.active', { hasText: '报告' });
    await tab.waitFor();
    await window.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await window.editor.insert('清河街道2024');
    const first = window.page.locator('.editor-group-container.active .view-line').first();
    await expect.poll(() => first.innerText()).toMatch(/^报告\s清河街道2024/);
    await window.screenshot('new-report');
  });

  it('shows in a few steps how to begin', async () => {
    await window.run('workbench.action.openWalkthrough');
    const page = window.page.locator('.gettingStartedContainer');
    await page.getByText('写一份绩效报告').first().click();
    for (const step of ['选一个表式，新建报告', '打拼音首字母就有补全', '看到波浪线，就地改正'])
      await page.getByText(step, { exact: true }).first().waitFor();
    await window.screenshot('walkthrough');
  });

  it('goes on checking after its server has died, and says so', async () => {
    for (const pid of serversOf()) process.kill(pid, 'SIGKILL');
    await expect.poll(async () => (await window.panels.notifications()).join('\n')).toContain('已重新启动');
    await window.screenshot('restarted');
    expect((await window.log('查看日志')).filter((text) => /\[error\]/.test(text))).not.toEqual([]);
    await window.openFile('甲2024.jx');
    const line = wrong.split('\n').findIndex((text) => text.includes('90%')) + 1;
    await window.editor.goto(line, 1);
    await window.press('End', 'Backspace', 'Backspace', 'Backspace');
    await window.editor.insert('80%');
    await expect.poll(async () => (await window.editor.squiggles()).map(({ text }) => text)).toContain('80%');
  });

  it('has asked for nothing outside and met no error, and would have noticed', async () => {
    expect(window.outsideRequests().join('\n')).toBe('');
    expect(window.consoleErrors().join('\n')).toBe('');
    await window.page.evaluate('new Image().src = "https://window.invalid/"');
    await expect.poll(() => window.outsideRequests().join(' ')).toMatch(/window\.invalid/);
    await window.page.evaluate('console.error("嘭")');
    await expect.poll(() => window.consoleErrors()).toContain('嘭');
  });
});

/** Processes of the language server of this test's VS Code. */
function serversOf(): number[] {
  const found = readdirSync('/proc').filter(
    (pid) => /^\d+$/.test(pid) && /jixiao-e2e-.*server\/main\.mjs/.test(commandOf(pid)),
  );
  if (found.length === 0) throw new Error('there is no server to kill');
  return found.map(Number);
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
}
