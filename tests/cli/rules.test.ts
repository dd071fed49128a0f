import { displayWidth } from '@jixiao/core';
import { rules } from '@jixiao/language';
import { describe, expect, it } from 'vitest';
import { testFolder } from './command-line.js';

const folder = () => testFolder();

describe('rules', () => {
  it.each(['zh', 'en'] as const)('lists every rule with severity and purpose (%s)', async (language) => {
    const { code, stdout, stderr } = await folder().jixiao(['rules', '--lang', language]);
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.split(/\s/)[0])).toEqual(rules.map(({ id }) => id));
    const column = new Set(
      lines.map((line, index) => displayWidth(line) - displayWidth(rules[index]?.purpose[language] ?? '')),
    );
    expect(column.size).toBe(1);
  });

  // What a page says of every rule is tested with the language.
  const some = rules.filter((_, index) => index % 20 === 0).map(({ id }) => id);
  it.each(some.flatMap((id) => [[id, 'zh'] as const, [id, 'en'] as const]))(
    'tells of %s (%s)',
    async (id, language) => {
      const rule = rules.find((candidate) => candidate.id === id);
      const { code, stdout } = await folder().jixiao(['rules', id, '--lang', language]);
      expect(code).toBe(0);
      expect(stdout.startsWith(`${id}\n\n${rule?.purpose[language]}\n`)).toBe(true);
      expect(stdout).toContain(rule?.basis[language]);
      expect(stdout).not.toMatch(/```|^#|⟦/m);
      expect(stdout.match(/〔/g)?.length).toBeGreaterThanOrEqual(2);
    },
  );

  it.each(['syntax', 'reference'])('knows %s, which stands behind findings', async (id) => {
    expect(await folder().jixiao(['rules', id])).toMatchObject({ code: 0, stderr: '' });
  });

  it('offers the nearest rule', async () => {
    const { code, stdout, stderr } = await folder().jixiao(['rules', 'rate-mismach']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('rate-mismatch');
    expect((await folder().jixiao(['rules', '无此规则'])).code).toBe(2);
    expect((await folder().jixiao(['rules', 'rate-mismatch', 'rate-score'])).code).toBe(2);
  });
});
