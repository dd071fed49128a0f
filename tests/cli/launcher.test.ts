import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const cli = fileURLToPath(new URL('../../packages/cli', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'jixiao-launcher-'));
const launcher = join(folder, 'bin/jixiao.mjs');
const jixiao = (...args: string[]) =>
  spawnSync(process.execPath, [launcher, ...args], { encoding: 'utf8', cwd: folder });

beforeAll(() => cpSync(join(cli, 'bin'), join(folder, 'bin'), { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the launcher', () => {
  it('says in both languages what to do before the command is built', () => {
    const { status, stdout, stderr } = jixiao('--version');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.match(/npm run build/g)).toHaveLength(2);
  });

  it('starts the bundle', () => {
    const built = spawnSync(process.execPath, [join(cli, 'build.mjs'), join(folder, 'out')], {
      encoding: 'utf8',
    });
    expect(built.stderr).toBe('');
    expect(jixiao('--version')).toMatchObject({ status: 0, stderr: '' });

    writeFileSync(join(folder, 'a.jx'), `报告 甲\n${'  二级 乙\n\n  年度：2021\n'.repeat(3000)}`);
    const { status, stdout } = jixiao('check', '--format', 'json', 'a.jx');
    expect(status).toBe(1);
    expect(stdout.match(/"rule":"syntax"/g)).toHaveLength(3000);
    expect(JSON.parse(stdout).length).toBeGreaterThanOrEqual(3000);
  });

  it.skipIf(process.platform === 'win32')('ends quietly when nobody reads on', () => {
    const command = `"${process.execPath}" "${launcher}" check a.jx | head -1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8', cwd: folder });
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toBe('');
  });
});
