import { rules } from '@jixiao/language';
import { describe, expect, it } from 'vitest';
import { checkRule } from './check-rule.js';

describe('the list of rules', () => {
  it('names each once', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it('supersedes only rules that exist', () => {
    const ids = new Set(rules.map(({ id }) => id));
    expect(rules.flatMap(({ supersedes = [] }) => supersedes).filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s is told in both languages', (id, { purpose, basis }) => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/);
    for (const text of [purpose, basis]) expect(text.zh && text.en).not.toBe('');
  });
});

// What struct-l2-wrong-parent finds is also a name that is not found there.
for (const rule of rules) checkRule(rule, rule.id === 'struct-l2-wrong-parent' ? ['reference'] : []);
