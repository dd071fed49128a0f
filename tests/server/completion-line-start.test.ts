// biome-ignore-all lint/suspicious/noTemplateCurlyInString: tab stops of snippets are written so
import { formatDocument } from '@jixiao/language';
import { describe, expect, it } from 'vitest';
import { CompletionItemKind } from 'vscode-languageserver';
import { filled, offer } from './completion-offer.js';

const { Snippet, Keyword } = CompletionItemKind;
const indicator = '报告 甲\n  一级 产出指标\n    二级 数量指标\n      指标 学习\n';

describe('the first word of a line', () => {
  it('is 报告 or 表式 in an empty file, with a skeleton under one of the forms', async () => {
    const { labels, written } = await bound('<|>', { files: { '镇.jx': '表式 镇自评\n' } });
    expect(labels).toEqual(['报告', '表式', '报告', '表式']);
    expect(written('报告', Snippet)).toMatch(/^报告 \$\{1:.+\}\n {2}表式 \$\{2\|镇自评,项目支出自评,/);
    expect(written('报告', Keyword)).toBe('报告 ');
  });

  it('is what a new report lacks: its form, then the fields that must be filled in', async () => {
    const { labels, item } = await bound('报告 甲\n  <|>');
    expect(labels.slice(0, 5)).toEqual(['表式', '上年', '年度', '项目名称', '主管部门']);
    expect(labels).toContain('填报人');
    expect(item('年度').labelDetails?.description).toBe('必填');
    expect(item('填报人').labelDetails).toBeUndefined();
    expect(item('填报人').documentation).toMatchObject({ kind: 'markdown' });
  });

  it('leaves out what is there, also by another name, but not what stands under the caret', async () => {
    const { labels } = await bound('报告 甲\n  表式 项目支出自评\n  项目实施单位：乙\n  年度：2024，填报人：丙\n<|>');
    for (const given of ['表式', '实施单位', '年度', '填报人']) expect(labels).not.toContain(given);
    expect(labels).toContain('项目名称');
    const again = await bound('报告 甲\n  表式 项目支出自评\n  <|>年度：2024\n');
    expect(again.labels).toContain('年度');
  });

  it('offers the attributes of an open indicator that it lacks, in the order of the form', async () => {
    const { labels } = await bound(`${indicator}        目标 ≥12次\n        <|>\n        得分 5\n`);
    expect(labels).toEqual(['完成', '分值', '偏差', '解释', '标准', '备注', '佐证', '核心']);
  });

  it('knows what a form does not print', async () => {
    const hubei = '报告 甲\n  表式 湖北项目自评\n  一级 产出指标\n    二级 数量指标\n      指标 学习\n        <|>';
    const { labels } = await bound(hubei);
    expect(labels).not.toContain('分值');
    expect(labels).not.toContain('调整');
    expect(labels).toContain('得分');
  });

  it('gives a part points only where the form does', async () => {
    const part = (form: string) =>
      `${form}报告 甲\n  表式 乙\n  一级 产出指标\n    指标 学习\n      其中 上半年\n        <|>`;
    const scored = '表式 乙\n  指标 分项计分\n    列 三级 目标 完成 分值 得分\n    一级 产出指标\n\n';
    expect((await bound(part(scored))).labels).toContain('分值');
    expect((await bound(part(scored.replace(' 分项计分', '')))).labels).not.toContain('分值');
  });

  it('offers a whole indicator with its tab stops, set as the formatter sets it', async () => {
    const list = await bound('报告 甲\n  一级 产出指标\n    二级 数量指标\n<|>');
    expect(list.labels[0]).toBe('指标');
    expect(list.written('指标', Snippet)).toBe(
      '      指标 ${1:名称}\n        目标 ${2|≥,≤,=|}${3:数}${4:单位}  完成 ${5}$4  分值 ${6}  得分 ${7}',
    );
    const text = filled(list.taken('指标', Snippet), '3');
    expect(formatDocument(list.services, text)).toBe(text.endsWith('\n') ? text : `${text}\n`);
  });

  it('moves an indicator to its place where the blanks before it are others', async () => {
    const typed = await bound(`${indicator}        目标 ≥1次\n        zb<|>`);
    expect(typed.taken('指标', Keyword)).toBe(`${indicator}        目标 ≥1次\n      指标 `);
    expect(typed.item('指标', Keyword).textEdit).toMatchObject({ range: { start: { character: 0 } } });
    // Wide blanks are left alone: editors would compare them with the item.
    const wide = await bound(`${indicator}　　zb<|>`);
    expect(wide.taken('指标', Keyword)).toBe(`${indicator}　　指标 `);
  });

  it('offers the rows that the funds lack, each with its amounts', async () => {
    const { labels, written, item } = await bound(
      '报告 甲\n  资金 万元\n    行 年度资金总额  1  2  3\n    <|>\n    -  其他资金\n',
    );
    expect(labels.slice(0, 2)).toEqual(['- 当年财政拨款', '- 上年结转资金']);
    expect(labels).not.toContain('- 其他资金');
    expect(written('- 当年财政拨款')).toBe('-  当年财政拨款  ${1:年初预算数}  ${2:全年预算数}  ${3:全年执行数}');
    expect(item('- 当年财政拨款').filterText).toContain('本年财政拨款');
    expect(labels).toContain('得分');
    const below = await bound('报告 甲\n  资金 万元\n    行 年度资金总额  1  2  3\n    -  其他资金\n    <|>');
    // Only the first row of all carries points and rate.
    expect(below.labels).not.toContain('得分');
  });

  it('offers the whole block of the funds while there is none', async () => {
    const list = await bound('报告 甲\n<|>');
    const text = filled(list.taken('资金', Snippet), '1');
    expect(text.split('\n').slice(1)).toEqual([
      '  资金 万元',
      '    行 年度资金总额  1  1  1',
      '    -  当年财政拨款  1  1  1',
      '    -  上年结转资金  1  1  1',
      '    -  其他资金      1  1  1',
    ]);
    expect(formatDocument(list.services, text)).toBe(`${text}\n`);
    expect((await bound('报告 甲\n资金\n行 年度资金总额 1\n总分\n<|>')).labels).not.toContain('资金');
  });

  it('offers the texts of goals, first and second levels, and tables of the form', async () => {
    expect((await bound('报告 甲\n  年度目标\n    预期 丙\n    <|>')).labels[0]).toBe('完成');
    const levels = await bound('报告 甲\n  一级 产出指标\n    二级 数量\n    <|>');
    expect(levels.labels).toContain('二级 质量指标');
    expect(levels.labels).not.toContain('二级 数量指标');
    expect(levels.labels).toContain('一级 效益指标');
    expect(levels.labels).not.toContain('一级 产出指标');
    expect(levels.written('一级 效益指标')).toBe('  一级 效益指标 30');
    const form = '表式 乙\n  表 人员 人\n    列 编制 实有\n    行 在职\n    -  行政\n\n';
    const tables = await bound(`${form}报告 甲\n  表式 乙\n  <|>`);
    expect(tables.written('表 人员')).toBe(
      '表 人员\n    行 在职  ${1:编制}  ${2:实有}\n    -  行政  ${3:编制}  ${4:实有}',
    );
    expect((await bound(`${form}报告 甲\n  表式 乙\n  表 人员\n    行 在职\n    <|>`)).labels[0]).toBe('- 行政');
  });

  it('lets every goal that is graded have levels of its own', async () => {
    const goals = '报告 甲\n  表式 湖北项目自评\n  年度目标 一 分值 50\n  一级 产出指标\n  年度目标 二 分值 30\n  <|>';
    const { labels } = await bound(goals);
    expect(labels).toContain('一级 产出指标');
    expect(labels).toContain('年度目标');
  });

  it('offers nothing that would take the lines below from where they belong', async () => {
    const inside = await bound(`${indicator}        <|>\n        目标 ≥1次\n`);
    for (const head of ['一级', '二级', '资金', '总分', '勾稽', '正文', '年度', '报告'])
      expect(inside.labels).not.toContain(head);
    const rows = await bound('报告 甲\n资金\n<|>\n行 年度资金总额 1\n');
    expect(rows.labels.every((label) => /^(?:[-行]|其中|表)/.test(label))).toBe(true);
    const levels = await bound('报告 甲\n一级 产出指标\n<|>\n二级 数量指标\n');
    expect(levels.labels).not.toContain('总分');
    expect(levels.labels).toContain('二级 质量指标');
    const text = await bound('报告 甲\n年度目标\n预期 丙\n<|>\n| 丁\n');
    expect(text.labels).toEqual([]);
  });

  it('offers the narrative only where nothing else follows', async () => {
    expect((await bound('报告 甲\n<|>\n总分 100\n')).labels).not.toContain('正文');
    expect((await bound('报告 甲\n总分 100\n<|>')).labels).toContain('正文');
    expect((await bound('报告 甲\n<|>正文\n\n# 概况\n')).labels).toContain('正文');
  });

  it('is nothing in prose, behind a bar and in comments', async () => {
    for (const place of [
      '报告 甲\n正文\n<|>',
      '报告 甲\n正文\n指<|>',
      '报告 甲\n年度目标\n预期 | 完<|>',
      '报告 甲\n/* 指<|> */',
    ])
      expect((await bound(place)).labels).toEqual([]);
  });

  it('does not open by itself while blanks are typed', async () => {
    expect((await offer('报告 甲\n  <|>', { trigger: ' ' })).labels).toEqual([]);
    expect((await offer('报告 甲\n　<|>', { trigger: '　' })).labels).toEqual([]);
  });
});

describe('the spelling of keywords', () => {
  it('is the one that is set', async () => {
    const english = await bound(`${indicator}<|>`, { language: 'en', settings: { keywords: 'english' } });
    expect(english.labels.slice(0, 4)).toEqual(['target', 'actual', 'points', 'score']);
    expect(english.written('indicator', Snippet)).toContain('target ${2|≥,≤,=|}${3:number}${4:unit}  actual');
    const both = await bound(`${indicator}<|>`, { settings: { keywords: 'both' } });
    expect(both.labels.slice(0, 4)).toEqual(['目标', 'target', '完成', 'actual']);
  });

  it('tells what a keyword means in the language of the user', async () => {
    const zh = await bound(`${indicator}<|>`);
    const en = await bound(`${indicator}<|>`, { language: 'en' });
    const help = (list: typeof zh) => (list.item('目标').documentation as { value: string }).value;
    expect(help(zh)).toContain('目标 ≥12公里');
    expect(help(en)).toContain('target ≥12公里');
  });
});

describe('clients', () => {
  it('without tab stops get texts', async () => {
    const list = await bound('报告 甲\n  资金 万元\n    <|>', { client: { snippets: false } });
    expect(list.items.every(({ insertTextFormat, kind }) => insertTextFormat === undefined && kind !== Snippet)).toBe(
      true,
    );
    expect(list.written('行 年度资金总额')).toBe('行 年度资金总额');
  });

  it('that can insert and replace are told both', async () => {
    const client = { insertReplace: true } as never;
    const { item } = await bound(`${indicator}        目<|>标 ≥1次\n`, { client });
    expect(item('目标').textEdit).toEqual({
      newText: '目标',
      insert: { start: { line: 4, character: 8 }, end: { line: 4, character: 9 } },
      replace: { start: { line: 4, character: 8 }, end: { line: 4, character: 10 } },
    });
  });

  it('else have the whole word replaced', async () => {
    expect((await bound(`${indicator}        目<|>标 ≥1次\n`)).taken('目标')).toBe(`${indicator}        目标 ≥1次\n`);
  });

  it('get line ends like those of the document', async () => {
    const { written } = await bound('报告 甲\r\n  一级 产出指标\r\n    二级 数量指标\r\n      <|>');
    expect(written('指标', Snippet)).toContain('\r\n        目标');
  });
});

/** An offer with its methods bound, so that tests may take it apart. */
async function bound(...args: Parameters<typeof offer>) {
  const list = await offer(...args);
  const { createJixiaoServices } = await import('@jixiao/language');
  return {
    items: list.items,
    labels: list.labels,
    item: list.item.bind(list),
    written: list.written.bind(list),
    taken: list.taken.bind(list),
    services: createJixiaoServices().Jixiao,
  };
}
