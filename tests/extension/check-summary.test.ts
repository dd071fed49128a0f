import type { WorkspaceCheck } from '@jixiao/protocol';
import { expect, it } from 'vitest';
import { checkSummary } from '../../packages/extension/src/check-summary.js';
import { chinese, english } from './translate.js';

const check = (files: number, errors: number, warnings: number): WorkspaceCheck => ({
  files,
  errors,
  warnings,
  unread: [],
});

it('counts what was found', () => {
  expect(checkSummary(check(18, 3, 5), [], chinese)).toBe('检查了 18 个文件：3 处错误，5 处警告。');
  expect(checkSummary(check(18, 0, 0), [], chinese)).toBe('检查了 18 个文件，没有错误和警告。');
  expect(checkSummary(check(18, 3, 5), [], english)).toBe('Files checked: 18. Errors: 3, warnings: 5.');
});

it('says when there is nothing to check', () => {
  expect(checkSummary(check(0, 0, 0), [], chinese)).toContain('.jx');
});

it('names some of the files that could not be read', () => {
  const unread = ['甲.jx', '乙.jx', '丙.jx', '丁.jx'];
  expect(checkSummary(check(4, 0, 0), unread.slice(0, 2), chinese)).toMatch(/2 个文件读不了（甲\.jx、乙\.jx）。$/);
  expect(checkSummary(check(4, 0, 0), unread, chinese)).toMatch(/4 个文件读不了（甲\.jx、乙\.jx、丙\.jx …）。$/);
});
