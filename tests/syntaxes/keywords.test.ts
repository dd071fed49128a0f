import { describe, expect, it } from 'vitest';
import { blockAttributes } from '../../packages/language/src/syntax/attributes.js';
import { formLines, layoutLines } from '../../packages/language/src/syntax/form-lines.js';
import { fieldKinds, type Keyword, keywords } from '../../packages/language/src/syntax/keywords.js';
import { type BlockName, expectScopes } from './expect-scopes.js';

/** The word as it may be typed: Chinese, English in any case, full-width. */
function spellings({ zh, en }: Keyword): string[] {
  return [zh, en, en.toUpperCase(), wide(en), `${en[0]?.toUpperCase()}${wide(en.slice(1))}`];
}

const wide = (word: string) => [...word].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join('');
const usedAs = (use: Keyword['uses'][number]) => keywords.filter(({ uses }) => uses.includes(use));

const shapes = [...Object.entries(formLines), ...Object.entries(layoutLines)];

/** Where a structure word may stand, unless at the report itself. */
const places: Record<string, BlockName> = {
  报告: 'file',
  表式: 'file',
  行: 'table',
  列: 'table',
  其中: 'indicator',
  二级: 'category',
};

describe('structure words', () => {
  it.each(usedAs('structure').map((keyword) => [keyword.zh, keyword] as const))('%s', (zh, keyword) => {
    const place = places[zh] ?? 'report';
    for (const word of spellings(keyword)) {
      expectScopes(place, `⟦${word}⟧ 甲`, 'keyword.control');
      expectScopes(place, `　\t⟦${word}⟧：甲`, 'keyword.control');
      // Only the first word of its line, and never as a part of a longer one.
      expectScopes('report', `部门 ⟦${word}⟧ 甲`, '!keyword');
      expectScopes(
        'report',
        `⟦${word}人⟧：甲`,
        zh === '一级' || zh === '二级' || zh === '指标' ? '!keyword' : 'support.type.property-name',
      );
    }
  });
});

describe('attribute words count in their block', () => {
  const cases = Object.entries(blockAttributes).flatMap(([block, words]) =>
    [...words].map((zh) => [block as BlockName, zh] as const),
  );
  it.each(cases)('%s: %s', (block, zh) => {
    const keyword = keywords.find((candidate) => candidate.zh === zh) as Keyword;
    const value = zh === '佐证' ? '"甲"' : '3';
    for (const word of spellings(keyword)) {
      const row = block === 'funds' || block === 'table' ? '行 甲 3\n' : '';
      expectScopes(block, `${row}⟦${word}⟧ ${value}`, 'keyword.other.attribute');
      expectScopes(block, `${row}　⟦${word}⟧：${value}`, 'keyword.other.attribute');
      expectScopes(block, `${row}⟦${word}⟧${value}`, 'keyword.other.attribute');
      expectScopes('category', `⟦${word} ${value}⟧`, '!keyword');
    }
  });

  it('not in other blocks', () => {
    expectScopes('goals', '⟦目标⟧ 3', '!keyword');
    expectScopes('indicator', '⟦预期⟧ 3\n⟦目标⟧ 3', '!keyword', 'keyword.other.attribute');
    expectScopes('indicator', '完成 全面 ⟦预期⟧ 3', 'string.unquoted');
  });
});

describe('function words count before a bracket', () => {
  it.each(usedAs('function').map((keyword) => [keyword.zh, keyword] as const))('%s', (_, keyword) => {
    for (const word of spellings(keyword)) {
      expectScopes('report', `勾稽 ⟦${word}⟧(a) = ⟦${word}⟧`, 'support.function', 'variable.other');
      expectScopes('narrative', `共[[⟦${word}⟧（a，b）]]，⟦${word}⟧(a)`, 'support.function', '!support.function');
      expectScopes('report', `勾稽 a.⟦${word}⟧(b) = 3`, '!support.function');
    }
  });
});

describe('form words', () => {
  const find = (zh: string) => keywords.find((candidate) => candidate.zh === zh) as Keyword;

  it.each(Object.keys(formLines))('the line %s', (zh) => {
    const scope = zh === '行' || find(zh).uses.includes('structure') ? 'keyword.control' : 'keyword.other.form';
    for (const word of spellings(find(zh))) {
      expectScopes(zh === '表式' ? 'file' : 'form', `⟦${word}⟧ 甲`, scope);
      expectScopes(zh === '表式' ? 'file' : 'form', `  ⟦${word}⟧："甲"`, scope);
    }
  });

  it.each(Object.keys(layoutLines))('the line %s below 版式', (zh) => {
    for (const word of spellings(find(zh))) expectScopes('layout', `⟦${word}⟧ 甲`, 'keyword.other.form');
  });

  const options = shapes.flatMap(([zh, { options = {} }]) =>
    Object.keys(options).map((option) => [zh, option] as const),
  );
  it.each(options)('behind %s: %s', (zh, option) => {
    for (const word of spellings(find(option))) {
      expectScopes(zh in formLines ? 'form' : 'layout', `${zh} 甲 文本 ⟦${word}⟧`, 'keyword.other.option');
    }
  });

  it.each(Object.entries(fieldKinds))('the kind %s', (zh, en) => {
    expectScopes('form', `字段 甲 ⟦${zh}⟧ ⟦必填⟧`, 'support.type.kind', 'keyword.other.option');
    expectScopes('form', `字段 甲 ⟦${en}⟧\n字段 乙 ⟦${wide(en)}⟧`, 'support.type.kind', 'support.type.kind');
  });

  it('count only in a form', () => {
    expectScopes('report', '⟦字段⟧ 甲\n⟦版式⟧\n⟦继承⟧ 乙', '!keyword', '!keyword', '!keyword');
    expectScopes('form', '⟦目标⟧ 3\n⟦偏差⟧ 乙\n⟦正文⟧', '!keyword', '!keyword', 'keyword.control');
  });
});

it('covers every keyword', () => {
  const covered = new Set([
    ...[...usedAs('structure'), ...usedAs('function')].map(({ zh }) => zh),
    ...Object.values(blockAttributes).flatMap((words) => [...words]),
    ...shapes.flatMap(([zh, { options = {} }]) => [zh, ...Object.keys(options)]),
    ...['不适用', '规则'], // among the lines of a report
  ]);
  expect(keywords.map(({ zh }) => zh).filter((zh) => !covered.has(zh))).toEqual([]);
});
