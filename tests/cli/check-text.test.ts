import { displayWidth } from '@jixiao/core';
import { TextDocument } from 'langium';
import { describe, expect, it } from 'vitest';
import { codeFrame } from '../../packages/cli/src/writers/code-frame.js';
import { testFolder } from './command-line.js';

const report = '报告 甲\n  二级 乙\n';

/** The frame around `⟦…⟧`. */
function frameOf(marked: string, width = 60) {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const text = TextDocument.create('test:/a.jx', 'jixiao', 0, marked.replace(/[⟦⟧]/g, ''));
  return codeFrame(text, { start: text.positionAt(start), end: text.positionAt(end) }, width);
}

describe('codeFrame', () => {
  it.each([
    ['abc ⟦def⟧ ghi', 'abc def ghi', '    ^^^'],
    ['绩效 ⟦报告⟧ 甲', '绩效 报告 甲', '     ^^^^'],
    ['\t⟦\t⟧x', '        x', '    ^^^^'],
    ['a\t绩\t⟦效⟧', 'a   绩  效', '        ^^'],
    ['𠮷⟦𠮷⟧😀', '𠮷𠮷😀', '  ^^'],
    ['甲⟦⟧', '甲', '  ^'],
    ['⟦⟧', '', '^'],
    ['一\n二⟦三\n四⟧五', '二三', '  ^^'],
    ['一\r\n二⟦三⟧\r\n四', '二三', '  ^^'],
    ['\u0000\u001b[31m⟦红⟧\u202e', '␀␛[31m红\ufffd', '      ^^'],
  ])('marks %j', (marked, source, marks) => {
    expect(frameOf(marked)).toEqual({ source, marks });
  });

  it.each([
    ['the place at the end', `${'一二三四五'.repeat(30)}⟦甲乙⟧`, '甲乙'],
    ['the place at the beginning', `⟦甲乙⟧${'一二三四五'.repeat(30)}`, '甲乙'],
    ['the place in the middle', `${'一二三四五'.repeat(30)}⟦甲乙⟧${'六七八九十'.repeat(30)}`, '甲乙'],
    ['a megabyte around it', `${'一'.repeat(500_000)}⟦甲乙⟧${'六'.repeat(500_000)}`, '甲乙'],
    ['surrogate pairs around it', `${'𠮷'.repeat(300)}⟦甲乙⟧${'𠮷'.repeat(300)}`, '甲乙'],
  ])('cuts a long line with %s', (_, marked, place) => {
    const { source, marks } = frameOf(marked, 40);
    expect(displayWidth(source)).toBeLessThanOrEqual(40);
    expect(source).toContain('…');
    expect(source).not.toMatch(/\p{Surrogate}/u);
    const before = source.slice(0, source.indexOf(place));
    expect(marks).toBe(' '.repeat(displayWidth(before)) + '^'.repeat(displayWidth(place)));
  });

  it('cuts a long place itself', () => {
    const { source, marks } = frameOf(`甲⟦${'乙'.repeat(100)}⟧`, 40);
    expect(displayWidth(source)).toBeLessThanOrEqual(40);
    expect(marks).toMatch(/^ {2}\^+$/);
    expect(marks.length).toBeLessThanOrEqual(40);
  });
});

describe('text', () => {
  it('shows place, severity, rule and frame', async () => {
    const { code, stdout } = await testFolder({ 'a.jx': report }).jixiao(['check', 'a.jx']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^a\.jx:2:3 {2}错误 {2}.+ {2}\[syntax\]\n {2}2 \| {3}二级 乙\n {4}\| {3}\^{7}\n/);
    expect(stdout).toMatch(/检查 1 个文件：1 个错误，0 个警告，0 个提示\n$/);
  });

  it('speaks English', async () => {
    const { stdout } = await testFolder({ 'a.jx': report }).jixiao(['check', '--lang', 'en', 'a.jx']);
    expect(stdout).toMatch(/^a\.jx:2:3 {2}error {2}/);
    expect(stdout).toMatch(/1 file checked: 1 error, 0 warnings, 0 hints\n$/);
    expect(stdout).not.toMatch(/错误|检查/);
  });

  it('is coloured on a terminal only, and not where NO_COLOR is set', async () => {
    const folder = testFolder({ 'a.jx': report });
    const coloured = async (world: object) => (await folder.jixiao(['check', 'a.jx'], world)).stdout.includes('\x1b[');
    expect(await coloured({ terminal: true })).toBe(true);
    expect(await coloured({ terminal: true, env: { NO_COLOR: '1' } })).toBe(false);
    expect(await coloured({})).toBe(false);
  });

  it('keeps escape sequences of the text away from the terminal', async () => {
    const folder = testFolder({ 'a\u001b[2J.jx': '报告 甲\n  二级 \u001b[31m\u0000\n' });
    const { stdout, stderr } = await folder.jixiao(['check', '.', 'b\u001b.jx']);
    expect(stdout + stderr).not.toContain('\x1b');
    expect(stdout + stderr).not.toContain('\0');
  });

  it('shows thousands of errors in time that grows with their number', async () => {
    const folder = testFolder({ 'a.jx': `报告 甲\n${'  二级 乙\n\n  年度：2021\n'.repeat(5000)}` });
    const { code, stdout } = await folder.jixiao(['check', 'a.jx']);
    expect(code).toBe(1);
    expect(stdout.match(/\[syntax\]/g)).toHaveLength(5000);
  });
});
