import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { testFolder } from './command-line.js';

/** What the system answers next: a code to fail with, by the name of the function. */
const faults = vi.hoisted(() => new Map<string, string>());

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const fail = (name: string) => {
    const code = faults.get(name);
    if (code !== undefined) throw Object.assign(new Error(`${code}: ${name}`), { code });
  };
  return {
    ...fs,
    writeFileSync: (path: string, data: Uint8Array | string, options: object) => {
      // A full disk takes a part of it.
      if (faults.has('writeFileSync') && /\.tmp$/.test(path)) fs.writeFileSync(path, data.slice(0, 3), options);
      if (/\.tmp$/.test(path)) fail('writeFileSync');
      fs.writeFileSync(path, data, options);
    },
    renameSync: (from: string, to: string) => {
      fail('renameSync');
      fs.renameSync(from, to);
    },
    mkdirSync: (path: string, options: object) => {
      if (/导出/.test(path)) fail('mkdirSync');
      return fs.mkdirSync(path, options);
    },
  };
});

beforeEach(() => faults.clear());

const report = '报告 甲\n  年度：2024\n  项目名称：加装电梯\n';

describe('a system that does not write', () => {
  it.each([
    ['a full disk', 'writeFileSync', 'ENOSPC', /磁盘满了/, /disk is full/],
    ['a used-up quota', 'writeFileSync', 'EDQUOT', /磁盘满了/, /disk is full/],
    ['a read-only disk', 'writeFileSync', 'EROFS', /只读/, /read-only/],
    ['a folder without permission', 'writeFileSync', 'EACCES', /没有权限/, /no permission/],
    ['a file that is open elsewhere', 'renameSync', 'EBUSY', /别的程序/, /another program/],
    ['an unexpected fault', 'renameSync', 'EIO', /EIO/, /EIO/],
    ['a folder that cannot be made', 'mkdirSync', 'EACCES', /没有权限/, /no permission/],
  ])('because of %s is reported with the file, and nothing is left behind', async (_, name, code, zh, en) => {
    const folder = testFolder({ '甲.jx': report, '导出/甲.csv': '旧' });
    for (const [language, words] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      faults.set(name, code);
      const {
        code: exit,
        stdout,
        stderr,
      } = await folder.jixiao(['export', '甲.jx', '--to', 'csv,docx', '--out', '导出', '--lang', language]);
      expect([exit, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(new RegExp(`导出/甲\\.csv[:：][^\\n]*${words.source}`));
      expect(stderr).toMatch(new RegExp(`导出/甲\\.docx[:：][^\\n]*${words.source}`));
      expect(readdirSync(join(folder.path, '导出'))).toEqual(['甲.csv']);
      expect(readFileSync(join(folder.path, '导出/甲.csv'), 'utf8')).toBe('旧');
    }
  });

  it('can be tried again once there is room', async () => {
    const folder = testFolder({ '甲.jx': report });
    faults.set('writeFileSync', 'ENOSPC');
    expect((await folder.jixiao(['export', '甲.jx', '--to', 'csv'])).code).toBe(2);
    faults.clear();
    expect((await folder.jixiao(['export', '甲.jx', '--to', 'csv'])).stdout).toBe('甲.csv\n');
    expect(readdirSync(folder.path).sort()).toEqual(['甲.csv', '甲.jx']);
  });
});
