import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keywordOf } from '../../packages/language/src/syntax/keywords.js';

type Pattern = string | { pattern: string; flags: string };
interface EnterRule {
  beforeText: Pattern;
  afterText?: Pattern;
  action: { indent: string; appendText?: string };
}

const configuration = JSON.parse(readFileSync('syntaxes/language-configuration.json', 'utf8'));
const regExp = (pattern: Pattern) =>
  typeof pattern === 'string' ? new RegExp(pattern) : new RegExp(pattern.pattern, pattern.flags);

/** The word around a position, as an editor finds it; the position is marked with `¦`. */
function wordAt(marked: string): string | undefined {
  const offset = marked.indexOf('¦');
  const line = marked.replace('¦', '');
  const { pattern, flags } = configuration.wordPattern;
  for (const match of line.matchAll(new RegExp(pattern, `${flags}g`))) {
    if (match.index <= offset && offset <= match.index + match[0].length) return match[0];
  }
  return undefined;
}

describe('a word', () => {
  it.each([
    ['  部门：临江¦街道办事处，年度：2024', '临江街道办事处'],
    ['  目标 ≥12¦次  完成 13次', '12次'],
    ['  行 合计  4,176.6¦5万元  7', '4,176.65万元'],
    ['  行 合计  ４１７６．¦６５  7', '４１７６．６５'],
    ['  规则 weight¦-profile 提示', 'weight-profile'],
    ['// 忽略 fund-total-sum，score¦-total', 'score-total'],
    ['  - 当年¦财政拨款', '当年财政拨款'],
    ['  -¦其中', '其中'],
    ['[[支出.基本¦支出]]', '基本支出'],
    ['[[三公.2022¦年决算数]]', '2022年决算数'],
    ['因公出国（¦境）费', '境'],
    ['“三公¦经费”控制率', '三公经费'],
    ['  列 差旅费、会¦议费', '会议费'],
    ['  预期 |全面¦完成', '全面完成'],
    ['  预期 ｜全面完成¦', '全面完成'],
    ['  last_¦year 甲', 'last_year'],
    ['  目标 9¦5%以上', '95%以上'],
    ['  备注 阿依·古¦丽', '阿依·古丽'],
    ['𠮷¦田', '𠮷田'],
    ['  《预算¦法》', '预算法'],
    ['  计分 分档 100% 10，8¦0% 7', '80%'],
    ['a = ¦ b', undefined],
  ])('%s', (line, word) => expect(wordAt(line)).toBe(word));

  it('never is empty or holds punctuation', () => {
    const { pattern, flags } = configuration.wordPattern;
    const line = '，。；：、（）【】“”「」《》|｜=≥—－ 甲，乙。丙；丁：戊、己（庚）【辛】“壬”「癸」《子》|丑｜寅';
    const words = [...line.matchAll(new RegExp(pattern, `${flags}g`))].map(([word]) => word);
    expect(words).toEqual([...'甲乙丙丁戊己庚辛壬癸子丑寅']);
  });
});

/** What Enter does at `¦`: the first rule that fits, or nothing but a new line. */
function enter(marked: string): EnterRule['action'] | undefined {
  const [before = '', after = ''] = marked.split('¦');
  return (configuration.onEnterRules as EnterRule[]).find(
    (rule) => regExp(rule.beforeText).test(before) && (!rule.afterText || regExp(rule.afterText).test(after)),
  )?.action;
}

describe('Enter', () => {
  const bar = { indent: 'none', appendText: '| ' };
  const indent = { indent: 'indent' };

  it.each([
    ['    | 一、聚焦产业发展¦', bar],
    ['    |没有空格¦', bar],
    ['    | 一、聚焦¦产业发展', bar],
    ['    ｜ 一、聚焦产业发展¦', { indent: 'none', appendText: '｜ ' }],
    ['    | ¦', undefined],
    ['    |¦', undefined],
    ['    预期 | 坚持创新¦', { indent: 'indent', appendText: '| ' }],
    ['    完成 ｜ 坚持创新¦', { indent: 'indent', appendText: '｜ ' }],
    ['      指标 学习 | 中心组学习¦', indent],
    ['    Indicator meals | Meals served¦', indent],
    ['从左到右 | 依次排列。¦', undefined],
  ])('in a text: %s', (line, action) => expect(enter(line)).toEqual(action));

  it.each([
    ['  // 送审稿写的是60人¦', { indent: 'none', appendText: '// ' }],
    ['// 一 | 二¦', { indent: 'none', appendText: '// ' }],
    ['  // ¦', undefined],
    ['  // 忽略 weight-single¦', undefined],
    ['  // Ignore weight-single¦', undefined],
    ['// 区域 附表¦', undefined],
    ['// #region¦', undefined],
    ['  网址：http://a.example¦', undefined],
    ['  指标 甲 // 由档案室核对¦', indent],
  ])('in a comment: %s', (line, action) => expect(enter(line)).toEqual(action));

  it.each([
    ['报告 青石镇2024 "自评"¦', indent],
    ['report Kitchen2023¦', indent],
    ['表式 青石镇自评¦', indent],
    ['  表式 长沙部门整体¦', undefined],
    ['  资金 万元¦', indent],
    ['  年度目标¦', indent],
    ['  一级 产出指标 50¦', indent],
    ['    二级 数量指标¦', indent],
    ['    二级 生态效益指标 不适用¦', undefined],
    ['      二级 数量指标 别名 数量¦', undefined],
    ['  表 三公 万元¦', indent],
    ['    - 当年财政拨款 300¦', undefined],
    ['报告日期：2024年¦', undefined],
    ['  表决 通过¦', undefined],
    ['  资金来源：财政¦', undefined],
    ['一级响应已解除。¦', undefined],
  ])('behind a head: %s', (line, action) => expect(enter(line)).toEqual(action));

  it('knows no word that is no keyword', () => {
    const patterns = (configuration.onEnterRules as EnterRule[]).map(({ beforeText }) =>
      typeof beforeText === 'string' ? beforeText : beforeText.pattern,
    );
    const words = patterns.flatMap((pattern) => pattern.match(/\p{Script=Han}+|[a-z_]{3,}/gu) ?? []);
    const others = ['忽略', 'ignore', 'region', 'end', '区域'];
    const known = (word: string) =>
      (['structure', 'attribute', 'form'] as const).some((use) => keywordOf(word, use) !== undefined);
    expect([...new Set(words)].filter((word) => !known(word) && !others.includes(word))).toEqual([]);
  });
});

describe('brackets and quotes', () => {
  const pairs = configuration.autoClosingPairs as { open: string; close: string; notIn?: string[] }[];

  it('close before blanks and punctuation, never before what they would then enclose', () => {
    const closeBefore = configuration.autoCloseBefore as string;
    for (const { open } of pairs) expect(closeBefore).not.toContain(open);
    expect(closeBefore).not.toMatch(/[\p{L}\p{N}“”「」"]/u);
    expect(closeBefore).toMatch(/^ \t\n\u3000/);
  });

  it('do not close a quote inside a quoted text', () => {
    expect(pairs.filter(({ open }) => /^["“「]$/.test(open)).map(({ notIn }) => notIn?.includes('string'))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('are the same everywhere', () => {
    const surrounding = configuration.surroundingPairs as [string, string][];
    expect(
      pairs
        .filter(({ open }) => open.length === 1)
        .map(({ open, close }) => [open, close])
        .sort(),
    ).toEqual([...surrounding].sort());
    const brackets = (configuration.brackets as [string, string][]).map(String);
    for (const pair of configuration.colorizedBracketPairs) expect(brackets).toContain(String(pair));
    for (const pair of surrounding.filter(([open, close]) => open !== close)) expect(brackets).toContain(String(pair));
  });
});

describe('folding marks', () => {
  /** As an editor asks: both at once, and the first group tells them apart. */
  const { start, end } = configuration.folding.markers;
  const kind = (line: string) => {
    const found = new RegExp(`(${start})|(?:${end})`).exec(line);
    return found ? (found[1] === undefined ? 'end' : 'start') : undefined;
  };

  it.each([
    ['// #region 附表', 'start'],
    ['  // 区域 附表', 'start'],
    ['//区域', 'start'],
    ['// #endregion', 'end'],
    ['  // 区域完', 'end'],
    ['// #regional', undefined],
    ['区域 附表', undefined],
    ['部门：甲 // 区域', undefined],
  ])('%s', (line, expected) => expect(kind(line)).toBe(expected));
});
