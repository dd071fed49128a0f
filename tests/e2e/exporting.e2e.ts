import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Host, startHost } from './host.js';
import { vsix } from './product.js';
import { openWindow, type Window } from './window.js';

const report = (name: string, more = '') => `报告 ${name} "绩效自评表"
  年度：2024
  项目名称：${name}电梯
  主管部门：清河街道办事处，实施单位：社会事务办（电话 0000-6012345）
${more}
  年度目标
    预期 | 加装电梯。
    完成 | 已加装电梯。

  资金 万元
    行 年度资金总额  500  480  456
    -  当年财政拨款  500  480  456
`;
const wrong = report('乙').replace('500  480  456\n', '500  480  456  执行率 90%\n');
const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`多/${at}.jx`, report(`街道${at}`)]));

const inChinese = {
  export: '导出…',
  exportFolder: '导出文件夹里的报告…',
  preview: '打开预览',
  word: 'Word 文档',
  excel: 'Excel 工作簿',
  pdf: 'PDF 文件',
  web: '网页',
  publication: '公开版',
  exported: /导出了 \d+ 份报告，共 \d+ 个文件/,
  one: '已导出',
  errors: '有 1 处错误，仍要导出吗',
  look: '看错误',
  goOn: '仍要导出',
  replace: '已有的都覆盖吗',
  keep: '保留原文件',
  kept: '2 个文件保留原样',
  cancel: '取消',
  cancelled: '已取消导出',
};
const inEnglish: typeof inChinese = {
  export: 'Export…',
  exportFolder: 'Export Reports of a Folder…',
  preview: 'Open Preview',
  word: 'Word document',
  excel: 'Excel workbook',
  pdf: 'PDF document',
  web: 'Web page',
  publication: 'For publication',
  exported: /Reports exported: \d+, files: \d+/,
  one: 'Exported: ',
  errors: 'The report has errors: 1',
  look: 'Show the Errors',
  goOn: 'Export Anyway',
  replace: 'Replace what is there?',
  keep: 'Keep',
  kept: 'Files left as they were: 2',
  cancel: 'Cancel',
  cancelled: 'The export was cancelled',
};

const partsOf = (path: string) =>
  Object.fromEntries(
    Object.entries(unzipSync(readFileSync(path))).map(([name, part]) => [name, Buffer.from(part).toString()]),
  );

describe.each([
  { extensionHost: 'node', locale: 'zh-cn', words: inChinese },
  { extensionHost: 'web', locale: 'en', words: inEnglish },
] as const)('exporting in $locale with the extension in $extensionHost', ({ extensionHost, locale, words }) => {
  let host: Host;
  let window: Window;
  let folder: string;
  const name = `${extensionHost}-${locale}`;

  /** The files below a folder of the test, the hidden ones too. */
  const filesIn = (place: string) =>
    existsSync(join(folder, place))
      ? readdirSync(join(folder, place), { withFileTypes: true, recursive: true })
          .filter((entry) => entry.isFile())
          .map((entry) => relative(join(folder, place), join(entry.parentPath, entry.name)))
          .sort()
      : [];
  const place = (path: string) => {
    mkdirSync(join(folder, path), { recursive: true });
    return `${join(folder, path)}/`;
  };
  const said = async () => (await window.panels.notifications()).join('\n');

  /** Leaves exactly these rows of the list ticked and goes on. */
  async function tick(...titles: string[]): Promise<void> {
    const rows = window.page.locator('.quick-input-widget .monaco-list-row');
    await rows.first().waitFor();
    for (const row of await rows.all()) {
      const title = (await row.locator('.label-name').first().innerText()).trim();
      const box = row.locator('.quick-input-list-checkbox, .monaco-checkbox').first();
      if ((await row.getAttribute('class'))?.includes('separator') || (await box.count()) === 0) continue;
      const ticked = (await box.getAttribute('aria-checked')) === 'true' || (await box.isChecked().catch(() => false));
      if (ticked !== titles.includes(title)) await row.click();
    }
    await window.quickInput.accept();
  }

  /** Answers the dialog for a folder, once it lists where it begins. What is typed while it is busy is lost, so it is typed again. */
  async function enterFolder(path: string): Promise<void> {
    const box = window.page.locator('.quick-input-widget').filter({ visible: true });
    await box.locator('.monaco-list-row', { hasText: '..' }).first().waitFor();
    for (let attempt = 1; ; attempt++) {
      await window.quickInput.fill(path);
      await window.quickInput.accept();
      try {
        return await box.waitFor({ state: 'hidden', timeout: 5000 });
      } catch (error) {
        if (attempt === 5) throw error;
      }
    }
  }

  /** Some go by themselves meanwhile. */
  async function clear(): Promise<void> {
    await window.run('notifications.clearAll');
    await expect.poll(() => window.panels.notifications()).toEqual([]);
  }

  beforeAll(async () => {
    host = await startHost({ extension: vsix(), extensionHost, locale });
    folder = host.workspace({ '甲.jx': report('甲'), '乙.jx': wrong, ...many });
    window = await openWindow(host, { folder, open: '甲.jx' });
    await window.page.locator('.statusbar-item', { hasText: /绩效|Jixiao/ }).waitFor();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await window.screenshot(`failed-exporting-${name}-${task.name}`);
  });

  afterAll(async () => {
    await window?.close();
    await host?.stop();
  });

  it('writes what is ticked into a folder, from the title bar', async () => {
    const target = place('一');
    await window.page.locator(`.editor-actions [aria-label^="${words.export}"]`).first().click();
    await window.quickInput.waitFor();
    await window.screenshot(`export-choice-${name}`);
    await tick(words.word, words.excel, words.pdf);
    await enterFolder(target);
    // The first pdf waits for its typesetter to be started.
    await expect.poll(said, { timeout: 150_000 }).toMatch(words.exported);
    await window.screenshot(`exported-${name}`);
    const stem = '清河街道办事处2024绩效自评表';
    expect(filesIn('一')).toEqual(['docx', 'pdf', 'xlsx'].map((ending) => `${stem}.${ending}`));
    const word = partsOf(join(target, `${stem}.docx`));
    expect(word['word/document.xml']).toContain('甲电梯');
    expect(word['customXml/item1.xml']).toContain('0000-6012345');
    expect(partsOf(join(target, `${stem}.xlsx`))['xl/workbook.xml']).toContain('sheet');
    expect(readFileSync(join(target, `${stem}.pdf`), 'latin1')).toMatch(/^%PDF-.*%%EOF\s*$/s);
    await clear();
  });

  it('proposes a name for one file, remembers the folder, and masks what is not for publication', async () => {
    await window.command(words.export);
    await window.quickInput.waitFor();
    await tick(words.word, words.publication);
    await expect.poll(() => window.quickInput.value()).toMatch(/一\/清河街道办事处2024绩效自评表（公开版）\.docx$/);
    await window.quickInput.accept();
    await expect.poll(said).toContain(words.one);
    const parts = partsOf(join(folder, '一/清河街道办事处2024绩效自评表（公开版）.docx'));
    expect(Object.values(parts).join('')).toContain('甲电梯');
    expect(Object.values(parts).join('')).not.toContain('6012345');
    expect(parts['customXml/item1.xml']).not.toContain('<source>');
    await clear();
  });

  it('asks once before it replaces what is there', async () => {
    const times = () => filesIn('一').map((file) => statSync(join(folder, '一', file)).mtimeMs);
    const before = times();
    await window.command(words.export);
    await window.quickInput.waitFor();
    await tick(words.word, words.excel);
    await enterFolder(place('一'));
    await expect.poll(() => window.panels.dialog()).toContain(words.replace);
    await window.panels.answerDialog(words.keep);
    await expect.poll(said).toContain(words.kept);
    expect(times()).toEqual(before);
    await clear();
  });

  it('tells of errors before it asks where to, and shows them', async () => {
    await window.openFile('乙.jx');
    await window.command(words.export);
    await window.quickInput.waitFor();
    await tick(words.excel);
    await expect.poll(() => window.panels.dialog()).toContain(words.errors);
    await window.screenshot(`export-errors-${name}`);
    await window.panels.answerDialog(words.look);
    await expect.poll(async () => (await window.panels.problems()).map(({ code }) => code)).toContain('rate-mismatch');
    expect(filesIn('一').filter((file) => file.includes('乙'))).toEqual([]);
  });

  it('exports the report of the preview that has the focus', async () => {
    await window.openFile('甲.jx');
    await window.command(words.preview);
    await window.webview().locator('body').getByText('甲电梯').first().waitFor();
    const target = place('预览');
    await window.page
      .locator(`.editor-group-container.active .editor-actions [aria-label^="${words.export}"]`)
      .first()
      .click();
    await window.quickInput.waitFor();
    await tick(words.web, words.word);
    await enterFolder(target);
    await expect.poll(said).toMatch(words.exported);
    expect(filesIn('预览').map((file) => file.replace(/^.*\./, ''))).toEqual(['docx', 'html']);
    expect(readFileSync(join(target, filesIn('预览')[1] as string), 'utf8')).toContain('甲电梯');
    await clear();
  });

  it('leaves whole files only when it is cancelled', async () => {
    const target = place('取消');
    await window.command(words.exportFolder);
    await window.quickInput.waitFor();
    await tick(words.word, words.excel, words.pdf);
    await window.panels.answerDialog(words.goOn);
    await enterFolder(target);
    await expect.poll(() => filesIn('取消').length).toBeGreaterThan(2);
    await window.page.locator('.notifications-toasts .monaco-button', { hasText: words.cancel }).first().click();
    await expect.poll(said).toContain(words.cancelled);
    const left = filesIn('取消');
    expect(left.length).toBeLessThan(3 * 42);
    expect(left.filter((file) => !/\.(docx|xlsx|pdf)$/.test(file))).toEqual([]);
    for (const file of left.filter((each) => !each.endsWith('.pdf')))
      expect(() => partsOf(join(target, file))).not.toThrow();
    await clear();
  });

  it('has asked for nothing outside and met no error', () => {
    expect(window.outsideRequests().join('\n')).toBe('');
    expect(window.consoleErrors().join('\n')).toBe('');
  });
});
