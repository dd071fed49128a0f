import { readdirSync, readFileSync } from 'node:fs';
import { builtInForms, ruleHover, rulePage, rules } from '@jixiao/language';
import { describe, expect, it } from 'vitest';
import { services } from '../services.js';

const folder = new URL('../../../packages/language/docs/rules/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const named = rules.map((rule) => [rule.id, rule] as const);
const languages = ['zh', 'en'] as const;
const forms = builtInForms(services);

describe('the pages of the rules', () => {
  it('are one for each rule, and a list', () => {
    const pages = ['index.md', ...rules.map(({ id }) => `${id}.md`)];
    expect(readdirSync(folder).sort()).toEqual(pages.sort());
  });

  it.each(named)('tell of %s in both languages', (id, rule) => {
    const [chinese, english] = read(`${id}.md`).split('\n## English\n');
    const list = read('index.md');
    for (const [page, language] of [
      [chinese, 'zh'],
      [english, 'en'],
    ] as const) {
      expect(page).toContain(rule.purpose[language]);
      expect(page).toContain(rule.basis[language]);
      expect(page).toContain(id);
      expect(list).toContain(rule.purpose[language].replaceAll('|', '\\|'));
    }
  });
});

describe.each(named)('%s', (id, rule) => {
  it.each(languages)('has a page with every example and how to silence it (%s)', (language) => {
    const page = rulePage(rule, language, forms);
    const fences = [...page.matchAll(/^```jx\n([\s\S]*?)\n```$/gm)].map((match) => match[1]);
    const shown = (example: string) => example.replaceAll('⟦', '〔').replaceAll('⟧', '〕');
    expect(fences).toEqual([...rule.examples.bad, ...rule.examples.good].map(shown));
    expect(page).toContain(language === 'zh' ? `// 忽略 ${id}` : `// ignore ${id}`);
    expect(page).toContain(language === 'zh' ? `规则 ${id} 关闭` : `rule ${id} off`);
    for (const other of rule.supersedes ?? []) expect(page).toContain(`[${other}](${other}.md)`);
    expect(page).not.toMatch(/\{\w+\}|undefined|\n{3}/);
  });

  it.each(languages)('has a short hover (%s)', (language) => {
    const hover = ruleHover(rule, language);
    for (const part of [rule.purpose[language], rule.basis[language], id]) expect(hover).toContain(part);
    expect(hover).not.toContain('```');
  });

  it('is told in words that are no Markdown', () => {
    for (const text of [rule.purpose, rule.basis]) expect(text.zh + text.en).not.toMatch(/[*<`]|\]\(|^\s*[-#>|]/);
  });
});

it('tells which forms set another severity', () => {
  const rule = rules.find(({ id }) => id === 'weight-profile');
  const set = forms.filter((form) => form.severities.has('weight-profile'));
  expect(set).not.toEqual([]);
  for (const form of set) expect(rule && rulePage(rule, 'zh', forms)).toContain(form.name);
});
