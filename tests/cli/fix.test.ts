import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from './command-line.js';

/** A report whose execution rate and its score can be mended, and whose weights cannot. */
const report = (rate: string, score: string, name = '甲') =>
  `报告 ${name}\n  年度：2023，项目名称：${name}，主管部门：某局\n\n  资金 万元\n    行 年度资金总额 100 100 90 10 ${rate} ${score}\n`;
const wrong = report('95%', '9.5');
const right = report('90%', '9');
const crlf = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;

describe('check --fix', () => {
  it('mends what is certain and reports what is left', async () => {
    const folder = testFolder({ 'a.jx': wrong, 'b.jx': right.replace('甲', '乙') });
    const left = (await testFolder({ 'a.jx': right, 'b.jx': right.replace('甲', '乙') }).jixiao(['check', '.'])).stdout;
    const { code, stdout, stderr } = await folder.jixiao(['check', '--fix', '.']);
    expect(readFileSync(join(folder.path, 'a.jx'), 'utf8')).toBe(right);
    expect([code, stdout]).toEqual([0, left]);
    expect(stderr).toBe('a.jx：改正了 2 处\n');
    expect(await folder.jixiao(['check', '--fix', '.'])).toEqual({ code: 0, stdout: left, stderr: '' });
    expect(readdirSync(folder.path).sort()).toEqual(['a.jx', 'b.jx']);
  });

  it('ends with 1 when an error is left', async () => {
    const folder = testFolder({ 'a.jx': `${wrong}  二级 乙\n` });
    expect((await folder.jixiao(['check', '--fix', '--lang', 'en', 'a.jx'])).code).toBe(1);
    expect(readFileSync(join(folder.path, 'a.jx'), 'utf8')).toBe(`${right}  二级 乙\n`);
  });

  it('keeps the byte order mark, line ends, permissions and links', async () => {
    const folder = testFolder({ 'a.jx': crlf(wrong) });
    const file = join(folder.path, 'a.jx');
    chmodSync(file, 0o640);
    symlinkSync('a.jx', join(folder.path, 'link.jx'));
    expect((await folder.jixiao(['check', '--fix', 'link.jx'])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(crlf(right));
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(folder.path, 'link.jx')).isSymbolicLink()).toBe(true);
  });

  it('leaves a file alone where there is nothing to mend', async () => {
    const folder = testFolder({ 'a.jx': crlf(right) });
    const before = statSync(join(folder.path, 'a.jx')).mtimeMs;
    await folder.jixiao(['check', '--fix', 'a.jx']);
    expect(statSync(join(folder.path, 'a.jx')).mtimeMs).toBe(before);
  });

  it('says that a file is read-only, goes on and ends with 2', async () => {
    const folder = testFolder({ 'a.jx': wrong, 'b.jx': report('95%', '9.5', '乙') });
    chmodSync(join(folder.path, 'a.jx'), 0o444);
    const { code, stdout, stderr } = await folder.jixiao(['check', '--fix', '.']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^a\.jx：.*只读.*\nb\.jx：改正了 2 处\n$/);
    expect(stdout).toContain('a.jx:5:');
    expect(readFileSync(join(folder.path, 'a.jx'), 'utf8')).toBe(wrong);
    expect(readFileSync(join(folder.path, 'b.jx'), 'utf8')).toBe(report('90%', '9', '乙'));
  });

  it('leaves alone what it cannot read, said once', async () => {
    const gbk = Buffer.from('b1a8b8e620bcd72020', 'hex');
    const folder = testFolder({ 'a.jx': gbk, 'b.jx': wrong });
    const { code, stderr } = await folder.jixiao(['check', '--fix', '.']);
    expect(code).toBe(2);
    expect(stderr.match(/GBK/g)).toHaveLength(1);
    expect(readFileSync(join(folder.path, 'a.jx'))).toEqual(gbk);
    expect(readFileSync(join(folder.path, 'b.jx'), 'utf8')).toBe(right);
  });

  it('reports in every format', async () => {
    const folder = testFolder({ 'a.jx': wrong });
    const { stdout } = await folder.jixiao(['check', '--fix', '--format', 'json', 'a.jx']);
    expect(JSON.parse(stdout).map(({ rule }: { rule: string }) => rule)).not.toContain('rate-mismatch');
  });

  it('mends standard input to standard output', async () => {
    const folder = testFolder();
    const { code, stdout, stderr } = await folder.jixiao(['check', '--fix', '-'], { stdin: crlf(wrong) });
    expect([code, stdout]).toEqual([0, crlf(right)]);
    expect(stderr).toContain('改正了 2 处');
    expect(stderr).toContain('检查 1 个文件');
    expect((await folder.jixiao(['check', '--fix', '-'], { stdin: right })).stdout).toBe(right);
    expect(await folder.jixiao(['check', '--fix', '-'], { stdin: Buffer.from([0xff, 0xff]) })).toMatchObject({
      code: 2,
      stdout: '',
    });
  });
});

describe('check --fix --dry-run', () => {
  it('prints a diff and changes nothing', async () => {
    const folder = testFolder({ 'a.jx': `${wrong}  二级 乙\n`, 'b.jx': report('90%', '9', '乙') });
    const { code, stdout, stderr } = await folder.jixiao(['check', '--fix', '--dry-run', '.']);
    expect(stdout).toBe(
      [
        '--- a/a.jx',
        '+++ b/a.jx',
        '@@ -2,5 +2,5 @@',
        '   年度：2023，项目名称：甲，主管部门：某局',
        ' ',
        '   资金 万元',
        '-    行 年度资金总额 100 100 90 10 95% 9.5',
        '+    行 年度资金总额 100 100 90 10 90% 9',
        '   二级 乙',
        '',
      ].join('\n'),
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/^a\.jx：可以改正 2 处\n/);
    expect(stderr).toContain('[syntax]');
    expect(stderr).not.toContain('[rate-mismatch]');
    expect(readFileSync(join(folder.path, 'a.jx'), 'utf8')).toBe(`${wrong}  二级 乙\n`);
  });

  it('prints nothing where there is nothing to mend, and a diff of standard input', async () => {
    const folder = testFolder({ 'a.jx': right });
    expect(await folder.jixiao(['check', '--fix', '--dry-run', 'a.jx'])).toMatchObject({ code: 0, stdout: '' });
    const { stdout } = await folder.jixiao(['check', '--fix', '--dry-run', '-'], { stdin: wrong });
    expect(stdout).toMatch(/^--- a\/-\n\+\+\+ b\/-\n@@ /);
  });

  it('goes only with --fix', async () => {
    const { code, stdout, stderr } = await testFolder({ 'a.jx': wrong }).jixiao(['check', '--dry-run', 'a.jx']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--fix');
  });

  it.skipIf(spawnSync('git', ['--version']).status !== 0)('prints what git can apply', async () => {
    const folder = testFolder({
      'a.jx': crlf(wrong),
      'b 乙.jx': report('95%', '9.5', '乙').trimEnd(),
      'sub/c.jx': `${report('95%', '9.5', '丙')}${'  // 注\n'.repeat(20)}\n${report('80%', '9', '丁')}`,
    });
    const { stdout } = await folder.jixiao(['check', '--fix', '--dry-run', '.']);
    const git = spawnSync('git', ['apply', '-'], { cwd: folder.path, input: stdout, encoding: 'utf8' });
    expect(git.stderr.replace(/.*warning: .*\n/g, '').replace(/.*trailing whitespace.*\n.*\n/g, '')).not.toMatch(
      /error/,
    );
    expect(git.status).toBe(0);
    const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');
    const applied = ['a.jx', 'b 乙.jx', 'sub/c.jx'].map(read);
    expect(applied[0]).toBe(crlf(right));
    expect(applied[1]).toBe(report('90%', '9', '乙').trimEnd());
    expect((await folder.jixiao(['check', '--fix', '.'])).stderr).toBe('');
    expect(['a.jx', 'b 乙.jx', 'sub/c.jx'].map(read)).toEqual(applied);
  });
});
