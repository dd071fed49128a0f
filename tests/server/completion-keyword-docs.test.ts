import {
  columnRoleDocs,
  columnRoles,
  createJixiaoServices,
  fieldKindDocs,
  fieldKinds,
  type JixiaoLexer,
  keywordDocs,
  keywordHelp,
  keywords,
  type LineLexingReport,
} from '@jixiao/language';
import { describe, expect, it } from 'vitest';

const { Jixiao } = createJixiaoServices();
const reserved = new Set(['汇总', '包含', '排序']);

/** Lines that must stand above the example of a keyword. */
const above: Record<string, string> = {
  行: '报告 甲\n资金\n',
  其中: '报告 甲\n资金\n行 甲\n',
  二级: '报告 甲\n一级 甲\n',
  不适用: '报告 甲\n一级 甲\n',
  列: '报告 甲\n表 甲\n',
  执行率: '报告 甲\n资金\n行 甲\n',
  原因: '报告 甲\n资金\n行 甲\n',
  等级: '报告 甲\n总分 100\n',
  可缺: '表式 甲\n指标\n一级 甲\n',
  计分: '表式 甲\n资金\n',
  比例: '表式 甲\n资金\n',
  分档: '表式 甲\n资金\n',
};
const goals = new Set(['年初', '预期', '完成率']);
const layout = new Set(['标题', '副标题', '抬头', '左', '右', '块', '块完', '注', '签名']);

function headOf({ zh, uses }: (typeof keywords)[number]): string {
  if (above[zh]) return above[zh];
  if (goals.has(zh)) return '报告 甲\n年度目标\n';
  if (layout.has(zh)) return `表式 甲\n版式\n${zh === '块完' ? '块 "甲"\n' : ''}`;
  if (uses.includes('function')) return '报告 甲\n正文\n';
  if (uses.includes('structure')) return zh === '报告' ? '' : '报告 甲\n';
  return uses.includes('attribute') && zh !== '规则' ? '报告 甲\n指标 甲\n' : '表式 甲\n';
}

describe('the documentation of keywords', () => {
  it('has a sentence and an example of each, in both languages', () => {
    expect(Object.keys(keywordDocs).sort()).toEqual(keywords.map(({ zh }) => zh).sort());
    for (const { zh, en } of keywords) {
      const { text, example } = keywordDocs[zh] as (typeof keywordDocs)[string];
      expect([
        zh,
        /\p{Script=Han}/u.test(text.zh),
        /^[\p{P}A-Za-z0-9 …[\]`()#|=≥≤><+]+$/u.test(text.en.replace(/\p{Script=Han}/gu, '')),
      ]).toEqual([zh, true, true]);
      expect([zh, example.zh.includes(zh), example.en.includes(en), example.zh.includes('\n')]).toEqual([
        zh,
        true,
        true,
        false,
      ]);
    }
  });

  it('has examples that are read without a mistake', () => {
    for (const keyword of keywords.filter(({ zh }) => !reserved.has(zh))) {
      const { example } = keywordDocs[keyword.zh] as (typeof keywordDocs)[string];
      for (const line of [example.zh, example.en]) {
        const { report } = (Jixiao.parser.Lexer as JixiaoLexer).tokenizeAll(`${headOf(keyword)}${line}\n`);
        expect([line, (report as LineLexingReport).problems.map(({ code }) => code)]).toEqual([line, []]);
      }
    }
  });

  it('is shown with both spellings', () => {
    expect(keywordHelp('目标', 'en')).toMatch(/^\*\*目标\*\* `target`\n\n.+\n\n```jx\ntarget .+\n```$/s);
    expect(keywordHelp('没有', 'zh')).toBeUndefined();
  });

  it('covers the kinds of fields and the roles of columns', () => {
    expect(Object.keys(fieldKindDocs)).toEqual(Object.keys(fieldKinds));
    expect(Object.keys(columnRoleDocs)).toEqual(Object.keys(columnRoles));
  });
});
