import type { PreviewAnswer } from '@jixiao/protocol';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Previewed, previewed } from '../server/previewed.js';
import { addressOf } from '../server/workspace.js';
import { seriousViolations } from './accessibility.js';
import { ensureBrowser } from './ensure-browser.mjs';
import { openPreviewPage, type PreviewPage } from './preview-page.js';

const indicators = Array.from({ length: 40 }, (_, index) => index + 1);
const report = `报告 修路2024 "绩效自评表"
  项目名称：修路 <script>alert(1)</script> & "引号"

  资金 万元
    行 年度资金总额  300  320  288

  一级 产出指标
    二级 数量指标
${indicators.map((number) => `      指标 第${number}处\n        目标 ≥${number}台  完成 ${number}台  分值 2  得分 ${number === 2 ? 9 : 2}`).join('\n')}

  正文
# 概况
路修好了。
`;
const cell = (number: number, part: string) => `[data-cell="指标/产出指标/数量指标/第${number}处/${part}"]`;

let browser: Browser;
let preview: Previewed;
let view: PreviewPage;

const source = addressOf('甲.jx');

/** Tells the page what the server has to say after an edit. */
async function show(text: string): Promise<PreviewAnswer> {
  const file = await preview.open('甲.jx', text);
  preview.workspace.findings(file);
  const answer = (await preview.answer('甲.jx')) as PreviewAnswer;
  const { report: name, reports, syntaxErrors, kept, page, findings } = answer;
  await view.send({
    type: 'update',
    source,
    reports: reports.map((one) => one.name),
    syntaxErrors,
    kept,
    ...(name !== undefined && { report: name }),
    ...(page && { page }),
    ...(findings && { findings }),
  });
  return answer;
}

/** Runs in the page. */
const ask = <Result>(expression: string) => view.page.evaluate<Result>(expression);
const textOf = (selector: string) => view.page.locator(selector).innerText();

/** As one does who has come there by keys: only one cell at a time is a stop. */
const focus = (selector: string) =>
  ask(`(() => { const cell = document.querySelector('${selector}'); cell.tabIndex = 0; cell.focus(); })()`);

async function start(kept?: unknown): Promise<void> {
  preview = await previewed();
  view = await openPreviewPage(browser, kept);
  await view.send({ type: 'show', source, locked: false, look: 'paper', zoom: 1 });
  await show(report);
}

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
});
beforeEach(() => start());
afterEach(async () => {
  const faults = view.faults();
  await view.close();
  expect(faults).toEqual([]);
});
afterAll(() => browser?.close());

describe('an edit', () => {
  it('replaces one cell, and nothing around it', async () => {
    await ask(`for (const cell of document.querySelectorAll('td, th')) cell.marked = true`);
    await show(report.replace('完成 3台', '完成 7台'));
    expect(await textOf(cell(3, '完成'))).toBe('7台');
    expect(await ask(`[...document.querySelectorAll('td, th')].filter((cell) => !cell.marked).length`)).toBe(1);
  });

  it('gives the same page as drawing it anew, whatever was edited', async () => {
    const [head, tail] = report.split('      指标 第7处\n');
    const edits = [
      report.replace('      指标 第5处', '      指标 新的\n        目标 1个\n      指标 第5处'),
      `${head}${tail?.split('\n').slice(1).join('\n')}`,
      report.replace('    二级 数量指标\n', '    二级 质量指标\n'),
      report.replace('  正文\n', '  正文 "绩效报告"\n').replace('路修好了。', '一段。\n\n二段。\n\n# 又一节\n\n三段。'),
      report.replace(/ {2}资金 万元\n.*\n/, ''),
      report.replace('报告 修路2024 "绩效自评表"', '报告 修路2024 "绩效自评表"\n  表式 部门整体自评'),
      report,
    ];
    for (const edited of edits) {
      await show(edited);
      const patched = await ask<string>(clean);
      const fresh = (await preview.answer('甲.jx', { preview: '另一个', known: -1 })) as PreviewAnswer;
      const other = await openPreviewPage(browser);
      await other.send({ type: 'show', source, locked: false, look: 'paper', zoom: 1 });
      await other.send({
        type: 'update',
        source,
        report: '修路2024',
        reports: ['修路2024'],
        syntaxErrors: 0,
        kept: false,
        page: fresh.page as NonNullable<PreviewAnswer['page']>,
        findings: fresh.findings as NonNullable<PreviewAnswer['findings']>,
      });
      expect(patched).toBe(await other.page.evaluate<string>(clean));
      await other.close();
      // The next edit is told against what this preview shows.
      await start();
    }
  });

  it('keeps the selection, the focus, and what is at the top', async () => {
    await ask(`getSelection().selectAllChildren(document.querySelector('${cell(21, '目标')}'))`);
    await focus(cell(20, '目标'));
    await ask(`document.querySelector('${cell(19, '完成')}').scrollIntoView()`);
    const top = await ask<number>(`document.querySelector('${cell(19, '完成')}').getBoundingClientRect().top`);
    const scrolls = async () => (await view.told()).filter(({ type }) => type === 'scrolled').length;
    await view.page.waitForTimeout(500);
    const before = await scrolls();
    await show(
      report.replace('指标 第3处', '指标 新的\n        目标 1个\n      指标 第3处').replace('≥20台', '≥20.5台'),
    );
    expect(await textOf(cell(20, '目标'))).toBe('≥20.5台');
    expect(await ask('document.activeElement.dataset.cell')).toBe('指标/产出指标/数量指标/第20处/目标');
    expect(await ask('getSelection().toString()')).toContain('≥21台');
    const after = await ask<number>(`document.querySelector('${cell(19, '完成')}').getBoundingClientRect().top`);
    expect(Math.abs(after - top)).toBeLessThan(2);
    await view.page.waitForTimeout(300);
    expect(await scrolls()).toBe(before);
  });

  it('shows text as text', async () => {
    expect(await textOf('[data-cell="栏目/项目名称/值"]')).toBe('修路 <script>alert(1)</script> & "引号"');
    expect(await view.page.locator('main script').count()).toBe(0);
  });
});

/** The page without the marks that one preview has and another has not. */
const clean = `(() => {
  const copy = document.querySelector('main').cloneNode(true);
  for (const one of copy.querySelectorAll('*')) { one.removeAttribute('tabindex'); one.classList.remove('at-caret'); }
  return copy.innerHTML.replace(/>\\s+</g, '><').replace(/ class=""/g, '');
})()`;

describe('pointing', () => {
  it('at a cell asks for its text, and with Alt for how it was worked out', async () => {
    await view.page.locator(cell(3, '目标')).click();
    await view.page.locator(cell(3, '完成')).click({ modifiers: ['Alt'] });
    expect((await view.told()).filter(({ type }) => type === 'open')).toEqual([
      { type: 'open', source, slot: '指标/产出指标/数量指标/第3处/目标', how: 'source' },
      { type: 'open', source, slot: '指标/产出指标/数量指标/第3处/完成', how: 'derivation' },
    ]);
  });

  it('does not jump where text was selected to be copied', async () => {
    const box = await view.page.locator(cell(3, '三级')).boundingBox();
    if (!box) throw new Error('the cell is not in view');
    await view.page.mouse.move(box.x + 8, box.y + box.height / 2);
    await view.page.mouse.down();
    await view.page.mouse.move(box.x + box.width - 4, box.y + box.height / 2, { steps: 4 });
    await view.page.mouse.up();
    expect(await ask('getSelection().toString()')).not.toBe('');
    expect((await view.told()).filter(({ type }) => type === 'open')).toEqual([]);
  });

  it('goes by keys from cell to cell, with one stop in the order of tabs', async () => {
    await focus(cell(3, '完成'));
    for (const [key, expected] of [
      ['ArrowDown', '第4处/完成'],
      ['ArrowRight', '第4处/分值'],
      ['ArrowUp', '第3处/分值'],
      ['ArrowLeft', '第3处/完成'],
      ['End', '第3处/偏差'],
    ]) {
      await view.page.keyboard.press(key as string);
      expect(await ask('document.activeElement.dataset.cell'), key).toBe(`指标/产出指标/数量指标/${expected}`);
    }
    expect(await view.page.locator('main [tabindex]').count()).toBe(1);
    await view.page.keyboard.press('Alt+Enter');
    expect(await view.told()).toContainEqual(expect.objectContaining({ type: 'open', how: 'derivation' }));
    await view.page.keyboard.press('Control+Home');
    expect(await ask('document.activeElement.className')).toContain('title');
    expect(await ask('scrollY')).toBeLessThan(60);
  });

  it('by the caret marks every cell that prints it, and shows it when it is asked to', async () => {
    const slot = '指标/产出指标/数量指标/第39处/完成';
    await view.send({ type: 'mark', source, slots: [slot], reveal: false });
    expect(await ask('scrollY')).toBe(0);
    await view.send({ type: 'mark', source, slots: [slot], reveal: true });
    expect(await ask<number>('scrollY')).toBeGreaterThan(300);
    expect(await view.page.locator('.at-caret').getAttribute('data-cell')).toBe(slot);
    await show(report.replace('完成 39台', '完成 38台'));
    expect(await textOf('.at-caret')).toBe('38台');
  });
});

describe('findings', () => {
  it('are drawn on their cells and told there, by the pointer as by keys', async () => {
    const wrong = view.page.locator(cell(2, '得分'));
    expect(await wrong.getAttribute('class')).toContain('error');
    await wrong.hover();
    await view.page.locator('.tooltip', { hasText: '错误' }).waitFor();
    await view.page.keyboard.press('Escape');
    await view.page.locator('.tooltip').waitFor({ state: 'hidden' });
    await focus(cell(2, '得分'));
    await view.page.locator('.tooltip').waitFor();
    expect(await wrong.getAttribute('aria-describedby')).toBe('tooltip');
  });

  it('go with what they were about', async () => {
    await show(report.replace('得分 9', '得分 2'));
    expect(await view.page.locator(cell(2, '得分')).getAttribute('class')).not.toContain('error');
  });

  it('are counted and listed, and lead to their place', async () => {
    await view.page.locator('.counts').click();
    expect(await view.page.locator('.counts').getAttribute('aria-expanded')).toBe('true');
    const item = view.page.locator('#findings button', { hasText: '9' }).first();
    const index = Number(await item.getAttribute('data-index'));
    await item.click();
    expect(await view.told()).toContainEqual({ type: 'finding', source, index });
  });
});

describe('a mistake that keeps the text from being read', () => {
  it('is told a moment later, and leads to the list of problems', async () => {
    await show(report.replace('≥3台  完成 3台  分值 2  得分 2', '≥3台  完成 3台  分值 2  得分 2 ？？ 1 2'));
    const banner = view.page.locator('.banner button');
    expect(await banner.isVisible()).toBe(false);
    await banner.filter({ hasText: '读不懂' }).click();
    expect(await view.told()).toContainEqual({ type: 'problems', source });
    expect(await textOf(cell(3, '完成'))).toBe('3台');
    await show(report);
    expect(await banner.isVisible()).toBe(false);
  });
});

describe('the place of the page', () => {
  it('is told by rows when the user scrolls, and not when it was asked for', async () => {
    await view.send({ type: 'scroll', source, to: { row: '指标/产出指标/数量指标/第20处', share: 0.5 } });
    await view.page.waitForTimeout(300);
    expect((await view.told()).filter(({ type }) => type === 'scrolled')).toEqual([]);
    const box = await view.page.locator('tr[data-row="指标/产出指标/数量指标/第20处"]').boundingBox();
    const bar = (await view.page.locator('header').boundingBox())?.height ?? 0;
    expect(Math.abs((box?.y ?? 0) + (box?.height ?? 0) / 2 - bar)).toBeLessThan(2);
    await view.page.mouse.move(400, 400);
    await view.page.mouse.wheel(0, 100);
    await expect.poll(async () => (await view.told()).filter(({ type }) => type === 'scrolled')).toHaveLength(1);
    await view.page.mouse.wheel(0, -100_000);
    await expect.poll(() => view.told()).toContainEqual({ type: 'scrolled', source, to: { edge: 'top' } });
  });

  it('is what it was when the window is there again', async () => {
    const top = { row: '指标/产出指标/数量指标/第30处', share: 0 };
    const kept = { uri: source, locked: false, look: 'paper', zoom: 1, listOpen: true, report: '修路2024', top };
    await view.close();
    await start(kept);
    const box = await view.page.locator(`tr[data-row="${top.row}"]`).boundingBox();
    expect(Math.abs((box?.y ?? 0) - 30)).toBeLessThan(2);
    await expect
      .poll(() => ask('keptState()'))
      .toEqual({ ...kept, top: { row: top.row, share: expect.closeTo(0, 1) } });
  });
});

describe('the size of the page', () => {
  it('changes around the pointer', async () => {
    const target = view.page.locator(cell(5, '完成'));
    const before = await target.boundingBox();
    if (!before) throw new Error('the cell is not in view');
    const [x, y] = [before.x + before.width / 2, before.y + before.height / 2];
    await view.page.mouse.move(x, y);
    await view.page.keyboard.down('Control');
    await view.page.mouse.wheel(0, -240);
    await view.page.keyboard.up('Control');
    await expect.poll(async () => (await target.boundingBox())?.width).toBeGreaterThan(before.width * 1.5);
    const after = await target.boundingBox();
    expect(Math.abs((after?.x ?? 0) + (after?.width ?? 0) / 2 - x)).toBeLessThan(6);
    expect(Math.abs((after?.y ?? 0) + (after?.height ?? 0) / 2 - y)).toBeLessThan(6);
    expect(await view.told()).toContainEqual(expect.objectContaining({ type: 'zoomed' }));
  });

  it('fits the width, also of another window', async () => {
    await view.send({ type: 'zoom', source, change: 'fit' });
    for (const width of [1000, 600]) {
      await view.page.setViewportSize({ width, height: 800 });
      const isFitting = `(() => { const { left, right } = document.querySelector('.section').getBoundingClientRect();
        const room = document.documentElement.clientWidth; return left >= 0 && right <= room && right - left > room - 40; })()`;
      await expect.poll(() => ask(isFitting)).toBe(true);
      expect(await ask('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(true);
    }
  });
});

it('can be used by everybody', async () => {
  expect(await seriousViolations(view.page)).toEqual([]);
  await view.page.locator('.counts').click();
  await view.page.locator('.zooms button').last().click();
  expect(await seriousViolations(view.page)).toEqual([]);
});

it('lets one choose among the reports of a file', async () => {
  expect(await view.page.locator('header select').isVisible()).toBe(false);
  await show(`报告 乙 "乙表"\n  项目名称：乙项目\n\n${report}`);
  await view.page.locator('header select').selectOption('修路2024');
  expect(await view.told()).toContainEqual({ type: 'report', source, report: '修路2024' });
});

it('takes no message of another file, and none that it does not know', async () => {
  await view.send({ type: 'gone', source: addressOf('乙.jx') });
  await view.send({ type: 'mark', source, slots: 7 } as never);
  expect(await textOf(cell(1, '完成'))).toBe('1台');
});

it('says when there is no report, and when the file is gone', async () => {
  await show('表式 区表\n  继承 项目支出自评\n');
  expect(await textOf('.notice')).toBe('这个文件里没有报告。');
  await view.send({ type: 'gone', source });
  expect(await textOf('.notice')).toContain('已经不在了');
  expect(await view.page.locator('main > *').count()).toBe(0);
});
