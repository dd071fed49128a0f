import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInFormNames } from '@jixiao/language';
import { describe, expect, it } from 'vitest';
import { testFolder } from './command-line.js';

describe('new', () => {
  it.each(builtInFormNames.flatMap((form) => [[form, 'zh'] as const, [form, 'en'] as const]))(
    'makes a report after %s that reads without a mistake (%s)',
    async (form, language) => {
      const folder = testFolder();
      const { code, stdout } = await folder.jixiao(['new', form, '--lang', language]);
      expect(code).toBe(0);
      folder.write('a.jx', stdout);
      const found = await folder.checkJson('a.jx');
      expect(found.filter(({ rule }) => rule === 'syntax' || rule === 'reference')).toEqual([]);
      expect((await folder.jixiao(['format', '--check', 'a.jx'])).code).toBe(0);
    },
  );

  it('has every part of the form', async () => {
    const { stdout } = await testFolder().jixiao(['new', '项目支出自评']);
    const lines = stdout.split('\n').map((line) => line.replace(/\/\/.*/, '').trim());
    for (const line of [
      '年度：',
      '实施单位：',
      '资金 万元',
      '年度目标',
      '一级 产出指标 50',
      '二级 质量指标',
      '总分 100',
    ])
      expect(lines).toContain(line);
  });

  it('keeps rows at their depth and scores only where the form does', async () => {
    const folder = testFolder({
      'form.jx':
        '表式 试表\n  资金\n    列 预算数 执行数\n    行 总额\n    - 甲\n    -- 乙\n    其中 丙 可缺\n    - "得分 数"\n' +
        '  指标\n    列 目标 完成\n    一级 产出\n',
    });
    const { stdout } = await folder.jixiao(['new', '试表']);
    expect(stdout).toMatch(/行 总额 +— {2}—\n {4}- {2}甲 +— {2}—\n {4}-- 乙 +— {2}—\n {4}其中 丙 +— {2}—/);
    expect(stdout).not.toMatch(/^ +得分$/m);
    folder.write('a.jx', stdout);
    const found = await folder.checkJson('a.jx');
    expect(found.filter(({ rule }) => rule === 'syntax' || rule === 'reference')).toEqual([]);
  });

  it('writes a file, and never over one that is there', async () => {
    const folder = testFolder();
    const first = await folder.jixiao(['new', '项目支出自评', '-o', 'a.jx']);
    expect([first.code, first.stdout]).toEqual([0, '']);
    const written = readFileSync(join(folder.path, 'a.jx'), 'utf8');
    expect((await folder.jixiao(['new', '部门整体自评', '-o', 'a.jx'])).code).toBe(2);
    expect(readFileSync(join(folder.path, 'a.jx'), 'utf8')).toBe(written);
    expect((await folder.jixiao(['new', '部门整体自评', '-o', 'no/such/folder.jx'])).code).toBe(2);
  });

  it('offers the nearest form and lists all of them', async () => {
    const { code, stderr } = await testFolder().jixiao(['new', '项目支出自平']);
    expect(code).toBe(2);
    expect(stderr).toContain('是不是“项目支出自评”');
    for (const form of builtInFormNames) expect(stderr).toContain(form);
    expect((await testFolder().jixiao(['new'])).code).toBe(2);
  });
});
