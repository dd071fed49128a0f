import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { putFile, replaceFile } from '@jixiao/disk';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jixiao-disk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const codeOf = (act: () => void) => {
  try {
    act();
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
  return undefined;
};

describe('putting a file', () => {
  it('makes the folders that lead to it, and takes text and bytes', () => {
    putFile(join(folder, '导出/街道/甲.csv'), '甲');
    putFile(join(folder, '导出/街道/甲.xlsx'), new Uint8Array([1, 2, 3]));
    expect(readdirSync(join(folder, '导出/街道'))).toEqual(['甲.csv', '甲.xlsx']);
    expect([...readFileSync(join(folder, '导出/街道/甲.xlsx'))]).toEqual([1, 2, 3]);
  });

  it('takes the place of what was there, with its mode, and writes through a link', () => {
    const file = join(folder, '甲.csv');
    writeFileSync(file, '旧');
    chmodSync(file, 0o640);
    symlinkSync('甲.csv', join(folder, '链接.csv'));
    putFile(join(folder, '链接.csv'), '新');
    expect(readFileSync(file, 'utf8')).toBe('新');
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(folder, '链接.csv')).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder)).toEqual(['甲.csv', '链接.csv'].sort());
  });

  it('takes names as long as a system takes them', () => {
    const name = `${'绩'.repeat(83)}.csv`;
    putFile(join(folder, name), '一');
    replaceFile(join(folder, name), '二');
    expect(readFileSync(join(folder, name), 'utf8')).toBe('二');
  });

  it('refuses what is protected, a folder of that name, and a place below a file', () => {
    writeFileSync(join(folder, '锁.csv'), '旧');
    chmodSync(join(folder, '锁.csv'), 0o444);
    mkdirSync(join(folder, '夹.csv'));
    expect(codeOf(() => putFile(join(folder, '锁.csv'), '新'))).toBe('EACCES');
    expect(codeOf(() => putFile(join(folder, '夹.csv'), '新'))).toBe('EISDIR');
    expect(codeOf(() => putFile(join(folder, '锁.csv/甲.csv'), '新'))).toBe('ENOTDIR');
    expect(codeOf(() => putFile(join(folder, '锁.csv/下/甲.csv'), '新'))).toBe('ENOTDIR');
    expect(readFileSync(join(folder, '锁.csv'), 'utf8')).toBe('旧');
    expect(readdirSync(folder).sort()).toEqual(['夹.csv', '锁.csv'].sort());
  });
});
