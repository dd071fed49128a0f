import { describe, it } from 'vitest';
import { expectScopes } from './expect-scopes.js';

const text = 'string.unquoted';
const begin = 'punctuation.definition.template-expression.begin';
const end = 'punctuation.definition.template-expression.end';

describe('comments', () => {
  it.each([
    ['report', '⟦// 目标 3⟧', 'comment.line.double-slash'],
    ['report', '⟦/* 甲 */⟧ ⟦部门⟧：乙', 'comment.block', 'support.type.property-name'],
    ['report', '⟦/* 甲 */⟧ ⟦/* 乙 */⟧ ⟦一级⟧ 丙', 'comment.block', 'comment.block', 'keyword.control'],
    ['report', '⟦/* 没有合上⟧\n⟦部门⟧：乙', 'comment.block', 'support.type.property-name'],
    ['report', '部门：甲⟦//乙⟧', `!comment ${text}`],
    ['form', '字段 甲 文本 ⟦// 改⟧', 'comment.line'],
    ['layout', '资金 ⟦// 改⟧', 'comment.line'],
    ['indicator', '| 网址 ⟦http://a.example // 乙 /* 丙 */⟧', `!comment ${text}`],
    ['indicator', '备注 "甲 ⟦// 乙⟧"', '!comment string.quoted'],
    ['narrative', '见 ⟦// 甲⟧', '!comment'],
    ['narrative', '⟦//甲⟧\n⟦// 甲⟧\n　⟦//⟧', '!comment', 'comment.line', 'comment.line'],
  ] as const)('%s: %s', (block, snippet, ...scopes) => expectScopes(block, snippet, ...scopes));
});

describe('suppressions', () => {
  it.each(['file', 'report', 'indicator', 'table', 'form', 'layout', 'narrative'] as const)('%s', (block) => {
    expectScopes(
      block,
      '  // ⟦忽略⟧ ⟦weight-single⟧，⟦score-total⟧\n// ⟦Ｉｇｎｏｒｅ⟧: ⟦goal-copied⟧',
      'keyword.other.directive comment.line',
      'variable.other.constant.rule-id comment.line',
      'variable.other.constant.rule-id',
      'keyword.other.directive',
      'variable.other.constant.rule-id',
    );
  });

  it('only on a line of their own', () => {
    expectScopes('report', '部门：甲 // ⟦忽略⟧ field-kind\n// ⟦忽略了⟧ 一处', '!keyword', '!keyword');
  });
});

describe('quoted texts', () => {
  it.each(['"甲 目标 3"', '“甲 目标 3”', '「甲 目标 3」', '＂甲 目标 3＂', '"a\\"b 目标 3"'])('%s', (quoted) => {
    expectScopes('indicator', `完成 ⟦${quoted}⟧ ⟦得分⟧ 3`, 'string.quoted', 'keyword.other.attribute');
    expectScopes('file', `报告 甲 ⟦${quoted}⟧`, 'string.quoted');
    expectScopes('form', `依据 ⟦${quoted}⟧`, 'string.quoted');
  });

  it('hold escapes, and references where a text is meant', () => {
    expectScopes('indicator', '完成 "甲⟦\\"⟧⟦[[⟧乙⟦]]⟧"', 'constant.character.escape', begin, end);
    expectScopes('file', '报告 甲 "⟦[[乙]]⟧"', `!${begin}`);
    expectScopes('layout', '注 "⟦[[⟧年度⟦]]⟧年度"', begin, end);
  });
});

describe('references', () => {
  it.each([
    ['indicator', '完成 达到⟦[[⟧⟦甲⟧⟦.⟧⟦2022年⟧⟦]]⟧，目标 3'],
    ['indicator', '| 达到⟦[[⟧⟦甲⟧⟦.⟧⟦2022年⟧⟦]]⟧'],
    ['report', '部门：⟦【【⟧⟦甲⟧⟦。⟧⟦2022年⟧⟦】】⟧'],
    ['narrative', '⟦[[⟧⟦甲⟧⟦．⟧⟦2022年⟧⟦]]⟧'],
    ['narrative', '# 共⟦[[⟧⟦甲⟧⟦.⟧⟦2022年⟧⟦]]⟧'],
  ] as const)('%s: %s', (block, snippet) => {
    expectScopes(block, snippet, begin, 'variable.other', 'punctuation.accessor', 'variable.other', end);
  });

  it('attribute words inside are names', () => {
    expectScopes(
      'indicator',
      '完成 [[甲.⟦完成⟧ + 乙.⟦得分⟧ 3]] ⟦得分⟧ 3',
      'variable.other !keyword',
      'variable.other !keyword',
      'keyword.other.attribute',
    );
  });

  it('need both marks, and none behind a backslash', () => {
    expectScopes('narrative', '见⟦[[甲⟧', '!meta.embedded');
    expectScopes('narrative', '见⟦\\[[⟧甲]]', 'constant.character.escape');
  });

  it.each([
    ['[[a ⟦亿元⟧]]', 'storage.modifier.format'],
    ['[[a.b ⟦亿元⟧ ⟦4位⟧]]', 'storage.modifier.format', 'storage.modifier.format'],
    ['[[占比(a, b) ⟦1dp⟧]]', 'storage.modifier.format'],
    ['[[a ⟦+⟧ ⟦b⟧]]', 'keyword.operator.arithmetic', 'variable.other'],
    [
      '[[⟦（⟧a ⟦×⟧ ⟦1.5⟧⟦万元⟧⟦）⟧⟦／⟧⟦２⟧]]',
      'punctuation.section',
      'keyword.operator.arithmetic',
      'constant.numeric',
      'keyword.other.unit',
      'punctuation.section',
      'keyword.operator.arithmetic',
      'constant.numeric',
    ],
    ['[[⟦"护岸（一期）-东段"⟧.完成]]', 'variable.other.quoted'],
    ['[[⟦合计⟧（三公）]]', 'support.function'],
    ['[[⟦合计⟧]]', 'variable.other'],
  ] as const)('%s', (snippet, ...scopes) => expectScopes('narrative', snippet, ...scopes));
});

describe('checks', () => {
  it('are expressions, as references are, for whoever pairs brackets', () => {
    const scope = 'meta.embedded.expression';
    expectScopes('report', '勾稽 ⟦(a + b)⟧ = c', scope);
    expectScopes('form', '列 a = ⟦(b + c)⟧\n执行率 ⟦a / (b)⟧', scope, scope);
    expectScopes('narrative', '⟦1）⟧ 共⟦[[合计（a）]]⟧', `!${scope}`, scope);
  });

  it.each([
    [
      '勾稽 ⟦支出⟧.⟦决算总支出⟧ ⟦=⟧ ⟦资金⟧.甲 ⟦"应相等"⟧',
      'variable.other',
      'variable.other',
      'keyword.operator.comparison',
      'variable.other',
      'string.quoted',
    ],
    [
      '勾稽 a ⟦>=⟧ b ⟦规则⟧ ⟦weight-total⟧ ⟦// 稿⟧',
      'keyword.operator.comparison',
      'keyword.other.attribute',
      'variable.other.constant.rule-id',
      'comment.line',
    ],
    [
      'check a ⟦≤⟧ b “c” ⟦rule⟧ ⟦r-1⟧',
      'keyword.operator.comparison',
      'keyword.other.attribute',
      'variable.other.constant.rule-id',
    ],
    ['勾稽 ⟦"a b"⟧.c = ⟦"d"⟧ ⟦"信息"⟧', 'variable.other.quoted', 'variable.other.quoted', 'string.quoted'],
    ['勾稽 ⟦绝对值⟧(⟦增幅⟧(a, b)) ⟦≤⟧ ⟦5%⟧', 'support.function', 'support.function', 'keyword.operator', '!variable'],
  ] as const)('%s', (snippet, ...scopes) => {
    expectScopes('report', snippet, ...scopes);
    expectScopes('form', snippet, ...scopes);
  });
});

describe('values', () => {
  it.each([
    '2022-03-15',
    '2022/3/15',
    '2022.3.15',
    '2022年3月15日',
    '2021年12月前',
    '9月底',
    '上半年',
    '7月31号',
    '6月份',
    '2022年底',
    '第三季度',
    '2022年6月底前',
    '年底',
  ])('time %s', (value) =>
    expectScopes('indicator', `目标 ⟦${value}⟧ 完成 ⟦${value}⟧`, 'constant.numeric.time', 'constant.numeric.time'),
  );

  it.each([
    ['4176.65', ''],
    ['7,597.95', '万元'],
    ['９５', '％'],
    ['500', '元/人·月'],
    ['11.7', '万余人'],
    ['3', '场（次）'],
    ['-1.38', '亿元'],
    ['3', 'm2'],
  ])('quantity %s%s', (number, unit) => {
    const scopes = ['constant.numeric !keyword', ...(unit ? ['keyword.other.unit'] : [])];
    expectScopes('indicator', `完成 ⟦${number}⟧${unit && `⟦${unit}⟧`}`, ...scopes);
  });

  it.each([
    ['⟦90⟧⟦-⟧⟦95⟧⟦%⟧', 'constant.numeric', 'keyword.operator.range', 'constant.numeric', 'keyword.other.unit'],
    ['⟦5⟧⟦～⟧⟦10⟧⟦人⟧', 'constant.numeric', 'keyword.operator.range', 'constant.numeric', 'keyword.other.unit'],
    ['⟦不低于⟧ ⟦85⟧%', 'keyword.operator.comparison', 'constant.numeric'],
    ['90%⟦以上⟧', 'keyword.operator.comparison'],
    ['95%⟦（含）以上⟧', 'keyword.operator.comparison'],
    ['⟦>=⟧3', 'keyword.operator.comparison'],
    ['⟦＜⟧3', 'keyword.operator.comparison'],
    ['⟦超过预期⟧', text],
    ['⟦3部，2套⟧', text],
    ['⟦9月前完成⟧', text],
  ] as const)('%s', (snippet, ...scopes) => expectScopes('indicator', `目标 ${snippet}`, ...scopes));
});

describe('a narrative', () => {
  it.each([
    ['⟦#⟧ ⟦目标⟧', 'markup.heading.1 punctuation.definition.heading', 'markup.heading.1 entity.name.section'],
    ['⟦＃＃＃⟧ ⟦小结⟧', 'markup.heading.3', 'markup.heading.3'],
    ['⟦####⟧ ⟦四级⟧', 'markup.heading.4', 'markup.heading.4'],
    ['#⟦甲⟧', '!markup'],
    ['⟦报告显示，目标 3 已完成。⟧', '!keyword !string !entity'],
    ['⟦报告 乙⟧', '!keyword !entity'],
    ['⟦- 甲 3⟧\n⟦| 甲⟧\n⟦表 甲 列 乙⟧', '!keyword !entity', '!string', '!keyword'],
    ['⟦部门：甲⟧', '!support'],
    ['⟦正文 甲⟧', '!keyword'],
  ] as [string, ...string[]][])('%s', (snippet, ...scopes) => expectScopes('narrative', snippet, ...scopes));

  it('runs to the end of the file', () => {
    expectScopes('narrative', '甲\n\n⟦报告⟧ 乙\n⟦表式⟧ 丙\n⟦# 丁⟧', '!keyword', '!keyword', 'markup.heading');
  });
});
