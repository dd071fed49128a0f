import { lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { testFolder } from './command-line.js';

// What the formatter does is tested with the language; here it is told from afar whether it has run.
vi.mock('@jixiao/language', async (original) => ({
  ...(await original<object>()),
  formatDocument: (_: unknown, text: string) => {
    if (text.includes('崩溃')) throw new Error('fault');
    return text.replace(/[ \t]+$/gm, '');
  },
}));

const untidy = '报告 甲  \r\n  年度：2021\t\r\n';
const tidy = '报告 甲\r\n  年度：2021\r\n';

describe('format', () => {
  it('rewrites what is untidy and leaves the rest alone', async () => {
    const folder = testFolder({ 'a.jx': untidy, 'b.jx': tidy, 'c.jx': `\ufeff${untidy}` });
    const before = statSync(join(folder.path, 'b.jx')).mtimeMs;
    const { code, stdout } = await folder.jixiao(['format', '.']);
    expect([code, stdout]).toEqual([0, '']);
    const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');
    expect(['a.jx', 'b.jx', 'c.jx'].map(read)).toEqual([tidy, tidy, `\ufeff${tidy}`]);
    expect(statSync(join(folder.path, 'b.jx')).mtimeMs).toBe(before);
    expect(readdirSync(folder.path).sort()).toEqual(['a.jx', 'b.jx', 'c.jx']);
  });

  it('keeps links and permissions', async () => {
    const folder = testFolder();
    writeFileSync(join(folder.path, 'a.jx'), untidy, { mode: 0o640 });
    symlinkSync('a.jx', join(folder.path, 'link.jx'));
    expect((await folder.jixiao(['format', 'link.jx'])).code).toBe(0);
    expect(lstatSync(join(folder.path, 'link.jx')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder.path, 'a.jx'), 'utf8')).toBe(tidy);
    expect(statSync(join(folder.path, 'a.jx')).mode & 0o777).toBe(0o640);
  });

  it('only names what it would change with --check', async () => {
    const folder = testFolder({ 'a.jx': untidy, 'b.jx': tidy });
    const { code, stdout } = await folder.jixiao(['format', '--check', '.']);
    expect([code, stdout]).toEqual([1, 'a.jx\n']);
    expect(readFileSync(join(folder.path, 'a.jx'), 'utf8')).toBe(untidy);
    expect((await folder.jixiao(['format', '--check', 'b.jx'])).code).toBe(0);
  });

  it('formats standard input to standard output', async () => {
    const folder = testFolder();
    expect(await folder.jixiao(['format', '-'], { stdin: untidy })).toMatchObject({ code: 0, stdout: tidy });
    expect(await folder.jixiao(['format', '--check', '-'], { stdin: untidy })).toMatchObject({
      code: 1,
      stdout: '-\n',
    });
  });

  it('leaves alone what it cannot read, and goes on', async () => {
    const gbk = Buffer.from('b1a8b8e620bcd72020', 'hex');
    const folder = testFolder({ 'a.jx': gbk, 'b.jx': '崩溃  \n', 'c.jx': untidy });
    const { code, stderr } = await folder.jixiao(['format', '.', 'missing.jx']);
    expect(code).toBe(2);
    for (const name of ['a.jx', 'b.jx', 'missing.jx']) expect(stderr).toContain(name);
    expect(readFileSync(join(folder.path, 'a.jx'))).toEqual(gbk);
    expect(readFileSync(join(folder.path, 'c.jx'), 'utf8')).toBe(tidy);
  });
});
