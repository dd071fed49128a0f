import { rules } from '@jixiao/language';
import { describe, expect, it } from 'vitest';
import { marked } from '../services.js';
import { checkRule, findingsOf, inReport } from './check-rule.js';

describe('the list of rules', () => {
  it('names each once', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it('supersedes only rules that exist', () => {
    const ids = new Set(rules.map(({ id }) => id));
    expect(rules.flatMap(({ supersedes = [] }) => supersedes).filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s offers fixes if and only if it announces them',
    (_, rule) => {
      const offered = rule.examples.bad.flatMap((example) =>
        findingsOf(rule, marked(inReport(example)).text).flatMap(({ fixes = [] }) => fixes),
      );
      expect(offered.length > 0).toBe(rule.fix !== undefined);
    },
  );

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s is told in both languages', (id, { purpose, basis }) => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/);
    for (const text of [purpose, basis]) expect(text.zh && text.en).not.toBe('');
  });
});

for (const rule of rules) checkRule(rule);
