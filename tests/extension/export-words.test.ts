import { describe, expect, it } from 'vitest';
import { exportSummary } from '../../packages/extension/src/export/export-summary.js';
import { writeProblem } from '../../packages/extension/src/export/write-problem.js';
import { chinese } from './translate.js';

describe('why a file was not written', () => {
  const words = (error: unknown) => writeProblem(error, chinese);
  // As VS Code 1.100 says it of a disk.
  const ofDisk = (code: string, message: string) => Object.assign(new Error(`${message} (FileSystemError)`), { code });

  it.each([
    [
      ofDisk(
        'Unknown',
        "Unable to write file 'x' (Unknown (FileSystemError): Error: ENOSPC: no space left on device, write)",
      ),
      '磁盘满',
    ],
    [ofDisk('Unavailable', 'Error: EBUSY: resource busy or locked, rename'), '别的程序'],
    [ofDisk('NoPermissions', 'Error: EACCES: permission denied'), '没有权限'],
    [ofDisk('NoPermissions', 'Error: EPERM: operation not permitted, rename'), '没有权限'],
    [ofDisk('NoPermissions', 'read-only'), '只读'],
    [ofDisk('Unknown', 'Error: EROFS: read-only file system'), '只读'],
    [ofDisk('FileIsADirectory', ''), '同名的文件夹'],
    [ofDisk('FileNotFound', ''), '没有这个文件夹'],
    [new Error('嘭'), '日志'],
    [undefined, '日志'],
  ])('%s', (error, expected) => expect(words(error)).toContain(expected));
});

describe('what an export came to', () => {
  const nothing = { reports: 0, files: [], failures: [], kept: 0, missing: new Set<string>(), cancelled: false };
  const failure = (name: string) => ({ name, why: '磁盘满了。' });

  it.each([
    [{ ...nothing, reports: 1, files: ['甲.docx'] }, '已导出 甲.docx'],
    [{ ...nothing, reports: 2, files: ['甲.docx', '乙.docx'] }, '导出了 2 份报告，共 2 个文件。'],
    [{ ...nothing, cancelled: true }, '已取消导出。'],
    [{ ...nothing, cancelled: true, reports: 1, files: ['甲.md'] }, '已取消导出。 已导出 甲.md'],
    [{ ...nothing, failures: [failure('甲.pdf')] }, '甲.pdf 没有导出：磁盘满了。'],
    [
      { ...nothing, reports: 1, files: ['甲.md'], failures: ['1', '2', '3'].map(failure) },
      '已导出 甲.md 1 没有导出：磁盘满了。 另有 2 个没有导出。',
    ],
    [
      { ...nothing, reports: 1, files: ['甲.pdf'], missing: new Set(['𠮷', '🛗']) },
      '已导出 甲.pdf PDF 里没有能印“𠮷🛗”的字体，印成了空框。',
    ],
    [{ ...nothing, kept: 2 }, '2 个文件保留原样。'],
    [nothing, '没有可以导出的报告。'],
  ])('%j', (outcome, expected) => expect(exportSummary(outcome, chinese)).toBe(expected));
});
