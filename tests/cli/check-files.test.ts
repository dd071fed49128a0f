import { chmodSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testFolder } from './command-line.js';

const good = '// 空\n';
const bad = '报告 甲\n  二级 乙\n';
const warned = '报告 甲\n  上年 无此报告\n';

describe('exit codes', () => {
  it.each([
    ['0 without an error', { 'a.jx': good }, 0],
    ['1 with an error', { 'a.jx': good, 'b.jx': bad }, 1],
    ['2 where a file cannot be read', { 'a.jx': Buffer.from([0xff, 0xff]) }, 2],
    ['2 rather than 1', { 'a.jx': Buffer.from([0xff, 0xff]), 'b.jx': bad }, 2],
    ['0 in a folder without reports', { 'a.txt': bad }, 0],
  ])('is %s', async (_, files, code) => {
    expect((await testFolder(files as Record<string, string>).jixiao(['check', '.'])).code).toBe(code);
  });

  it('does not count a warning', async () => {
    const folder = testFolder({ 'a.jx': warned });
    const found = await folder.checkJson('a.jx');
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toContain('reference warning');
  });

  it.each([
    ['no path', ['check']],
    ['no command', []],
    ['an unknown command', ['chek', '.']],
    ['an unknown option', ['check', '--fromat', 'json', '.']],
    ['an unknown format', ['check', '--format', 'xml', '.']],
    ['an unknown language', ['check', '--lang', 'fr', '.']],
    ['an option without its value', ['check', '.', '--format']],
    ['an option in place of a value', ['check', '.', '--format', '--lang', 'en']],
    ['a value for an option that has none', ['format', '--check=yes', '.']],
    ['an empty path', ['check', '']],
    ['a path that is not there', ['check', 'missing.jx']],
  ])('is 2 for %s, said on standard error', async (_, args) => {
    const { code, stdout, stderr } = await testFolder().jixiao(args);
    expect(code).toBe(2);
    expect(stderr).not.toBe('');
    expect(stdout).not.toMatch(/jixiao/);
  });

  it('is 0 for help and version', async () => {
    const folder = testFolder();
    for (const args of [['--help'], ['-h'], ['--help', '--lang', 'en'], ['--version'], ['check', '--help']]) {
      const { code, stdout, stderr } = await folder.jixiao(args);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).not.toBe('');
    }
  });
});

describe('paths', () => {
  const filesIn = async (folder: ReturnType<typeof testFolder>, ...paths: string[]) =>
    (await folder.checkJson(...paths)).map(({ file }) => file);

  it('takes a named file whatever it is called', async () => {
    const folder = testFolder({ 'a.txt': bad, b: bad, '-': bad });
    expect(await filesIn(folder, 'a.txt', './b', './-')).toEqual(['./-', 'a.txt', 'b']);
  });

  it('takes each file once', async () => {
    const folder = testFolder({ 'x/a.jx': bad });
    expect(await filesIn(folder, 'x', 'x/a.jx', '.', join(folder.path, 'x'))).toEqual(['x/a.jx']);
  });

  it('looks through folders for .jx only, without .git and node_modules', async () => {
    const folder = testFolder({
      'a.jx': bad,
      'b.txt': bad,
      '.git/c.jx': bad,
      'node_modules/d/e.jx': bad,
      'f/g.jx': bad,
    });
    expect(await filesIn(folder, '.')).toEqual(['a.jx', 'f/g.jx']);
  });

  it('leaves out what git ignores', async () => {
    const folder = testFolder({
      '.git/info/exclude': 'excluded.jx\n',
      '.gitignore': '# 草稿\n*-draft.jx\n/out/\nold\n!keep-draft.jx\n',
      'a.jx': bad,
      'b-draft.jx': bad,
      'keep-draft.jx': bad,
      'excluded.jx': bad,
      'out/c.jx': bad,
      'x/out/d.jx': bad,
      'x/old/e.jx': bad,
      'x/.gitignore': '*.jx\n!f.jx\n',
      'x/f.jx': bad,
      'x/g.jx': bad,
      'y/.gitignore': '!h-draft.jx\n',
      'y/h-draft.jx': bad,
    });
    const expected = ['a.jx', 'keep-draft.jx', 'x/f.jx', 'y/h-draft.jx'];
    expect(await filesIn(folder, '.')).toEqual(expected);
    // Rules of the folders above hold as well.
    expect(await filesIn(folder, 'x', 'y')).toEqual(['x/f.jx', 'y/h-draft.jx']);
    // What is asked for by name is checked.
    expect(await filesIn(folder, 'b-draft.jx', 'out')).toEqual(['b-draft.jx', 'out/c.jx']);
  });

  it('follows links without going in circles', async () => {
    const folder = testFolder({ 'a/b.jx': bad, 'c.jx': bad });
    symlinkSync('..', join(folder.path, 'a/up'));
    symlinkSync('self', join(folder.path, 'self'));
    symlinkSync('../c.jx', join(folder.path, 'a/linked.jx'));
    expect(await filesIn(folder, '.')).toEqual(['a/b.jx', 'a/linked.jx', 'c.jx']);
  });

  it('reports a link that leads nowhere and goes on', async () => {
    const folder = testFolder({ 'b.jx': bad });
    symlinkSync('nowhere', join(folder.path, 'a.jx'));
    const { code, stderr, stdout } = await folder.jixiao(['check', '.']);
    expect(code).toBe(2);
    expect(stderr).toContain('a.jx');
    expect(stdout).toContain('b.jx:2:3');
  });

  it('reports a folder that cannot be read and goes on', async () => {
    const folder = testFolder({ 'a/b.jx': bad, 'c.jx': bad });
    chmodSync(folder.path, 0o755);
    chmodSync(join(folder.path, 'a'), 0);
    // The superuser may read everything, so the command runs as nobody.
    const superuser = process.getuid?.() === 0;
    if (superuser) process.seteuid?.(65534);
    try {
      const { code, stderr, stdout } = await folder.jixiao(['check', '.']);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^a：/);
      expect(stdout).toContain('c.jx:2:3');
    } finally {
      if (superuser) process.seteuid?.(0);
      chmodSync(join(folder.path, 'a'), 0o700);
    }
  });

  it('takes standard input', async () => {
    const { code, stdout } = await testFolder().jixiao(['check', '--format', 'json', '-'], { stdin: bad });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([{ file: '-', rule: 'syntax' }]);
  });
});

describe('contents', () => {
  it.each([
    ['GBK', Buffer.from('b1a8b8e620bcd7d2d2b1fbb6a10a', 'hex'), /GBK/],
    ['UTF-16, little end first', Buffer.from('\ufeff报告 甲', 'utf16le'), /UTF-16/],
    ['UTF-16, big end first', Buffer.from('\ufeff报告 甲', 'utf16le').swap16(), /UTF-16/],
    ['UTF-16 without a mark', Buffer.from('report A', 'utf16le'), /UTF-16/],
    ['a binary file', Buffer.from('504b030414000000080000ff00fe', 'hex'), /Word/],
    ['nothing but NULs', Buffer.alloc(100), /Word/],
    ['half a surrogate pair', Buffer.from('e68aa50aeda080', 'hex'), /第 2 行/],
    ['a character that is cut off', Buffer.from('e68aa5e591', 'hex'), /第 1 行/],
  ])('names %s', async (_, bytes, said) => {
    const { code, stdout, stderr } = await testFolder({ 'a.jx': bytes, 'b.jx': bad }).jixiao(['check', '.']);
    expect(code).toBe(2);
    expect(stderr).toMatch(said);
    expect(stdout).toContain('b.jx:2:3');
  });

  it('leaves it to the language what an empty file or a NUL means', async () => {
    const folder = testFolder({ 'a.jx': '', 'b.jx': `报告 甲\n  \0二级 乙\n${'// 长\n'.repeat(20)}` });
    expect((await folder.jixiao(['check', '.'])).stderr).toBe('');
  });

  it('refuses a huge file before reading it', async () => {
    const folder = testFolder({ 'a.jx': '' });
    truncateSync(join(folder.path, 'a.jx'), 50_000_000);
    const start = performance.now();
    const { code, stderr } = await folder.jixiao(['check', 'a.jx']);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(code).toBe(2);
    expect(stderr).toContain('50.0 MB');
  });

  it('refuses huge standard input', async () => {
    const world = { stdin: new Uint8Array(40_000_001) };
    expect((await testFolder().jixiao(['check', '-'], world)).code).toBe(2);
  });

  it('reports an internal fault and goes on', async () => {
    // Deeper than any stack: whether the language bears it or not, the other file is checked.
    const folder = testFolder({ 'a.jx': `报告 甲\n  勾稽 ${'('.repeat(200_000)}1 = 1\n`, 'b.jx': bad });
    const found = await folder.checkJson('.');
    expect(found.map(({ file }) => file)).toContain('b.jx');
  });

  it('is always valid JSON with places inside the text', async () => {
    const words = [
      '报告',
      '表式',
      '上年',
      '资金',
      '行',
      '-',
      '指标',
      '目标',
      '[[',
      ']]',
      '|',
      '正文',
      '"',
      '\r',
      '\n',
      '\t',
    ];
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(' ', '1', '甲', '𠮷', '\0', '：')))
        .map((parts) => parts.join('')),
    );
    const folder = testFolder();
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, fc.uint8Array()), async (content) => {
        for (const format of ['text', 'sarif', 'junit'])
          expect((await folder.jixiao(['check', '--format', format, '-'], { stdin: content })).stderr).not.toMatch(
            /内部/,
          );
        const { code, stdout } = await folder.jixiao(['check', '--format', 'json', '-'], { stdin: content });
        expect([0, 1, 2]).toContain(code);
        const found = JSON.parse(stdout);
        expect(Array.isArray(found)).toBe(true);
        for (const { range } of found) {
          const { start, end } = range;
          expect(start.line < end.line || (start.line === end.line && start.character <= end.character)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('names of other files', () => {
  const form = '表式 我的表\n  字段 我的栏 文本\n';
  const usesForm = '报告 乙\n  表式 我的表\n  我的栏：1\n';
  const last = '报告 甲2020\n  表 支出 万元\n    行 合计 5\n';
  const next = '报告 甲2021\n  上年 甲2020\n  表 支出 万元\n    行 合计 6\n\n  正文\n[[上年.支出.合计]]\n';

  const unresolved = async (files: Record<string, string>, ...paths: string[]) => {
    const found = await testFolder(files).checkJson(...paths);
    return found.filter(({ rule }) => rule === 'reference').map(({ file, range }) => `${file}:${range.start.line}`);
  };

  it.each([
    ['a form in another file', { 'z/form.jx': form, 'a/report.jx': usesForm }, ['.']],
    ['a form behind the report that uses it', { 'a.jx': usesForm, 'b.jx': form }, ['b.jx', 'a.jx']],
    ['a form in the same folder, not asked for', { 'a.jx': usesForm, 'b.jx': form }, ['a.jx']],
    ['last year’s report in another folder', { '2021/a.jx': next, '2020/a.jx': last }, ['2020', '2021']],
    ['last year’s report in the same folder, not asked for', { 'a.jx': next, 'b.jx': last }, ['a.jx']],
    ['a file of another extension', { 'a.txt': usesForm, 'b.txt': form }, ['a.txt', 'b.txt']],
    [
      'a form that another file’s form extends',
      {
        'a.jx': '报告 丙\n  表式 子表\n  我的栏：1\n',
        'b.jx': '表式 子表\n  继承 我的表\n',
        'c.jx': form,
      },
      ['.'],
    ],
    ['a quoted, full-width name', { 'a.jx': '报告 丙\n  表式 “ＡＢ 1”\n', 'b.jx': 'ＦＯＲＭ： "AB 1"\n' }, ['.']],
    ['a form behind a comment and a byte order mark', { 'a.jx': usesForm, 'b.jx': `\ufeff/* 表 */ ${form}` }, ['.']],
  ] as [string, Record<string, string>, string[]][])('finds %s', async (_, files, paths) => {
    expect(await unresolved(files, ...paths)).toEqual([]);
  });

  it('does not find what lies elsewhere', async () => {
    expect(await unresolved({ 'a/a.jx': usesForm, 'b/b.jx': form }, 'a')).toEqual(['a/a.jx:1']);
  });

  it('takes the first file of equal names, whatever was checked before', async () => {
    const files: Record<string, string> = {};
    for (let i = 10; i < 60; i++) {
      files[`f${i}.jx`] = `表式 共用\n  字段 栏${i} 文本\n\n表式 独有${i}\n  字段 栏 文本\n`;
      files[`r${i}.jx`] = `报告 报${i}\n  表式 ${i % 2 ? '共用' : `独有${i}`}\n  ${i % 2 ? '栏10' : '栏'}：1\n`;
    }
    expect(await unresolved(files, '.')).toEqual([]);
  });

  it('finds standard input’s names in the current folder', async () => {
    const { stdout } = await testFolder({ 'b.jx': form }).jixiao(['check', '--format', 'json', '-'], {
      stdin: usesForm,
    });
    expect(stdout).not.toContain('"reference"');
  });

  it('gives the same findings for one file alone and among many', async () => {
    const folder = testFolder({ 'a.jx': usesForm, 'b.jx': form, 'c.jx': next, 'd.jx': last });
    const together = await folder.checkJson('.');
    const alone = (await Promise.all(['a.jx', 'b.jx', 'c.jx', 'd.jx'].map((file) => folder.checkJson(file)))).flat();
    expect(alone).toEqual(together);
  });
});
