import { readdirSync, readFileSync } from 'node:fs';
import { applyFix, rules } from '@jixiao/language';
import { describe, expect, it } from 'vitest';
import { inReport } from '../rules/check-rule.js';
import { marked } from '../services.js';
import { entriesFor, everyEntry } from './brought-out.js';
import { after, casesOf, type FixCase, news, newsInRow } from './fix-news.js';
import { oneNumberChanged } from './one-number-changed.js';

const folder = new URL('../../../examples/', import.meta.url);
const reports = readdirSync(folder)
  .filter((name) => name.endsWith('.jx') && name !== '审核者的噩梦.jx')
  .map((name) => [name, readFileSync(new URL(encodeURIComponent(name), folder), 'utf8')] as const);

const bad = rules.flatMap(({ id, examples }) =>
  examples.bad.map((snippet) => [id, marked(inReport(snippet)).text] as const),
);

const own = bad.flatMap(([id, text]) =>
  casesOf(text)
    .filter(({ finding }) => finding.rule === id)
    .map((example) => [id, text, example] as const),
);

/** What is listed and was found, in all tests of this file. */
const seen = new Set<string>();

/** What is found and not listed. */
function unlisted(rule: string, found: readonly string[]): string[] {
  return found.filter((id) => {
    const entries = entriesFor(rule, id);
    for (const entry of entries) seen.add(entry);
    return entries.length === 0;
  });
}

describe('a fix of a rule’s own example', () => {
  it.each(own)('%s mends\n%s', (id, _, example) => {
    const still = after(example).filter(({ rule, at }) => rule === id && at === example.finding.start);
    expect(still, applyFix(example.text, example.fix)).toEqual([]);
    expect(unlisted(id, news(example)), applyFix(example.text, example.fix)).toEqual([]);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s announces its fixes and whether they are safe',
    (id, rule) => {
      const fixes = own.filter(([of]) => of === id).map(([, , { fix }]) => fix);
      if (rule.fix === undefined) expect(fixes).toEqual([]);
      expect(fixes.some((fix) => fix.safe)).toBe(rule.fix === 'safe');
    },
  );
});

describe('a fix of anything brings no error and no warning to its row or indicator', () => {
  const expectWhole = (examples: readonly FixCase[]) => {
    for (const example of examples) {
      const { finding, fix, text } = example;
      expect(unlisted(finding.rule, newsInRow(example)), `${finding.rule}\n${applyFix(text, fix)}`).toEqual([]);
    }
  };

  it.each(bad)('in the bad example of %s and with one number changed\n%s', (_, text) => {
    for (const changed of [text, ...oneNumberChanged(text, 3, 1)]) expectWhole(casesOf(changed));
  });

  it.each(reports)('in %s with one number changed', (_, text) => {
    for (const changed of oneNumberChanged(text, 25, 2)) expectWhole(casesOf(changed));
  });

  it.each([
    '指标 增设电梯\n  目标 ≥25台 完成 23台 分值 5 得分 6\n  偏差 无',
    '表 三公 万元\n  列 预算数 决算数 上年决算数\n  行 三公经费 7 0 0.62\n  - 公务接待费 7 1.20 0.26\n  - 公务用车购置及运行费 0 0 0.36',
    '指标 学习\n  目标 ≥１２次 完成 １３次\n正文\n学习[[学习.完成 亿元 2.6位]]。',
  ])('in what few texts hold\n%s', (snippet) => expectWhole(casesOf(inReport(snippet))));

  it('but what is listed, and the list holds nothing else', () => {
    expect(everyEntry.filter((entry) => !seen.has(entry))).toEqual([]);
  });
});
