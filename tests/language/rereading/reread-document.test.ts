import { readdirSync, readFileSync } from 'node:fs';
import { Decimal } from '@jixiao/core';
import { type ast, checkDocument, linkDocument, messageText, readDocument, rereadDocument } from '@jixiao/language';
import { AbstractCstNode, type AstNode, AstUtils, isAstNode, type LangiumDocument, URI } from 'langium';
import { describe, expect, it } from 'vitest';
import { between, pick, type Random, random } from '../../mutation/random.js';
import { services } from '../services.js';
import { dumpDocument } from './tree-dump.js';

const uri = URI.parse('file:///重读.jx');
const folder = new URL('../../../examples/', import.meta.url);
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.jx'))
  .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

const read = (text: string) => readDocument(services, text, uri);
const findings = (document: LangiumDocument<ast.File>) =>
  checkDocument(services, document).map((finding) => ({
    ...finding,
    message: messageText(finding.message, 'zh'),
    fixes: finding.fixes.map(({ title, edits }) => [messageText(title, 'zh'), edits]),
    related: finding.related.map(({ start, end, message }) => [start, end, messageText(message, 'zh')]),
  }));

/** Rereads a document that was used before as an editor uses it; whether only a part of it was read. */
function reread(document: LangiumDocument<ast.File>, text: string): [LangiumDocument<ast.File>, boolean] {
  const again = rereadDocument(services, document, text);
  return [again ?? read(text), again !== undefined];
}

/** That a document is in everything as if its text were read for the first time. */
function expectFresh(document: LangiumDocument<ast.File>): void {
  const fresh = read(document.textDocument.getText());
  linkDocument(services, document);
  linkDocument(services, fresh);
  expect(dumpDocument(document)).toEqual(dumpDocument(fresh));
  expect(findings(document)).toEqual(findings(fresh));
  for (const [index, report] of document.parseResult.value.reports.entries())
    expect(dumpEvaluated(report)).toEqual(dumpEvaluated(fresh.parseResult.value.reports[index] as ast.Report));
}

/** Every figure with its place, value and derivation. */
function dumpEvaluated(report: ast.Report): unknown {
  const { fields, funds, goals, indicators, tables, total, problems } = services.evaluation.Evaluations.of(report);
  const seen = new Set<object>();
  const plain = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Decimal) return value.toString();
    if (isAstNode(value)) return [value.$type, value.$cstNode?.offset];
    if (value instanceof AbstractCstNode) return value.text;
    if ('path' in value) {
      // A figure may follow from many others, and these again.
      if (seen.has(value)) return value.path;
      seen.add(value);
    }
    if (Array.isArray(value)) return value.map(plain);
    if (value instanceof Map) return [...value].map(plain);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
  };
  return plain({ fields, funds, goals, indicators, tables, total, problems });
}

const written = [
  ...[...'，。：；|｜"“”[]（）()#-—/＋=≥≤％%0123９ \u3000\t的中目标'],
  ...[
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '\n指标 新增 目标 1个\n',
    '\n  完成 3次',
    ' 得分 10',
    '// 忽略 score-over\n',
    '// ',
    '/* ',
  ],
  ...[
    '[[总分.得分]]',
    '𠀀',
    '指标 ',
    '二级 ',
    '一级 ',
    '正文\n',
    '# ',
    '其中 甲 目标 1',
    '行 甲 1',
    '\n待补充',
    '报告 另一份\n',
  ],
  ...['部门：甲\n', '表式 ', '总分 100', '勾稽 1 = 1', '上年 ', '列 甲 乙', '| 续'],
];

function edited(next: Random, text: string): string {
  const start = between(next, 0, text.length);
  const end = Math.min(text.length, start + pick(next, [0, 0, 0, 1, 1, 2, 3, 12, 60]));
  return text.slice(0, start) + pick(next, ['', pick(next, written)]) + text.slice(end);
}

describe('a document that is read again', () => {
  it.each(examples)('is as if it were read for the first time, after any edits: %s', (_, example) => {
    const next = random(example.length);
    let document = read(example);
    for (let edit = 1; edit <= 60; edit++) {
      // Most edits follow one another without that anybody looks.
      if (edit % 3 === 0) findings(document);
      [document] = reread(document, edited(next, edit % 15 === 0 ? example : document.textDocument.getText()));
      if (edit % 2 === 0) expectFresh(document);
    }
  });

  it.each([...examples.map(([, text]) => text), ...oddReports])('… and after edits of whole lines', (text) => {
    const next = random(text.length + 7);
    let document = read(text);
    for (let edit = 1; edit <= 40; edit++) {
      const before = edit % 10 === 0 ? text : document.textDocument.getText();
      [document] = reread(document, lineEdited(next, before));
      expectFresh(document);
    }
  });

  it.each([
    ['a 表式 behind a field, taken away', '报告 甲\n单位名称：乙\n表式 部门整体自评', '报告 甲\n单位名称：乙\n'],
    [
      'the same, made a comment',
      '报告 甲\n单位名称：乙\n表式 部门整体自评',
      '报告 甲\n单位名称：乙\n// 表式 部门整体自评',
    ],
    [
      'a line that a bare return ends',
      '报告 甲\r指标 乙\r  | 说明\r指标 丙 得分 5',
      '报告 甲\r指标 乙\r  | 说明\r指标 丙 得分',
    ],
    ['a 上年 behind a check', '报告 甲\n勾稽 1 = 1\n上年 乙\n指标 丙', '报告 甲\n勾稽 1 = 1\n上 乙\n指标 丙'],
    ['what tells a form from a report', '表式 部门整体自评\n单位名称：甲', '表式 部门整体自评\n单位名称甲'],
    [
      'what the line above is told by',
      '报告 甲\n一级 乙\n指标 丙\n某某情况\n指标 丁 1',
      '报告 甲\n一级 乙\n指标 丙\n某某情况\n指标丁 1',
    ],
    [
      'the same the other way',
      '报告 甲\n一级 乙\n指标 丙\n某某情况\n指标丁 1',
      '报告 甲\n一级 乙\n指标 丙\n某某情况\n指标 丁 1',
    ],
  ])('is as if it were read for the first time: %s', (_, before, after) => {
    const [document] = reread(read(before), after);
    expectFresh(document);
  });

  it.each([
    ['a result', '完成 1⟦2⟧次', '完成 13次'],
    ['a full-width digit', '目标 ≥9⟦5⟧%', '目标 ≥9５%'],
    ['a line of an indicator', '完成 9次⟦⟧', '完成 9次\n    备注 补充一项\n    '],
    ['a text', '| 组织宣讲⟦⟧', '| 组织宣讲并入户'],
    ['a field', '单位名称：甲⟦⟧', '单位名称：甲局'],
    ['an amount', '行 年度资金总额 100 1⟦⟧00', '行 年度资金总额 100 1200'],
    ['a paragraph', '各项工作⟦⟧按计划', '各项工作均按计划'],
    ['a paragraph that becomes a heading', '⟦⟧各项工作', '# 各项工作'],
  ])('keeps every node but the edited one: %s', (_, place, become) => {
    const [before, text] = edit(report, place, become);
    const document = read(before);
    const old = unitsOf(document);
    const again = rereadDocument(services, document, text);
    if (!again) throw new Error('the whole text would be read');
    expect(again.textDocument.getText()).toBe(text);
    expect(unitsOf(again).filter((unit) => !old.includes(unit))).toHaveLength(1);
    expectFresh(again);
  });

  it.each([
    ['the head of the report', '报告 甲⟦⟧', '报告 甲2'],
    ['a level', '一级 产出指标⟦⟧', '一级 产出指标 50'],
    ['a keyword', '指⟦标⟧ 宣讲', '指 宣讲'],
    ['another indicator', '完成 9次⟦⟧', '完成 9次\n  指标 新增 目标 1个'],
    ['what the lines below belong to', '| 组织宣讲⟦⟧', '| 组织宣讲\n资金 万元'],
  ])('is read whole where an edit concerns more: %s', (_, place, become) => {
    const [before, text] = edit(report, place, become);
    const document = read(before);
    expect(rereadDocument(services, document, text)).toBeUndefined();
    expect(dumpDocument(document)).toEqual(dumpDocument(read(before)));
  });

  it('is read whole where it is a form', () => {
    const form = '表式 甲 继承 项目支出自评\n字段 部门 文字\n';
    expect(rereadDocument(services, read(form), form.replace('部门', '单位'))).toBeUndefined();
  });
});

/** Lines that belong to the report itself stand between its entries, or it lacks its head. */
const oddReports = [
  '报告 甲\n单位名称：乙\n表式 部门整体自评\n勾稽 1 = 1\n上年 丙\n一级 产出指标\n  指标 丁 目标 1个\n某某情况\n  指标 戊\n正文\n一段。\n',
  '表式 部门整体自评\n单位名称：甲\n指标 乙\n  目标 1个\n正文\n一段。\n',
  '上年 甲\n单位名称：乙\n资金 万元\n  行 年度资金总额 1 1 1\n待补充 3\n',
  '表式 丙\n  字段 甲 文本\n报告 甲\n表式 丙\n甲：1\n表式 丁\n报告 乙\n上年 甲\n甲：[[上年.甲]]\n',
];

/** A line taken away, doubled, made a comment, moved, or another one put in. */
function lineEdited(next: Random, text: string): string {
  const lines = text.split('\n');
  const at = between(next, 0, lines.length - 1);
  const line = lines[at] as string;
  const other = pick(next, [
    '表式 部门整体自评',
    '上年 甲',
    '勾稽 1 = 1',
    '某某情况',
    '待补充 3',
    '一级 产出指标',
    '| 续',
    '',
  ]);
  const become = pick(next, [[], [line, line], [`// ${line}`], [line.trim()], [other], [line, other], [line.slice(1)]]);
  return [...lines.slice(0, at), ...become, ...lines.slice(at + 1)].join('\n');
}

const report = `报告 甲
单位名称：甲
资金 万元
  行 年度资金总额 100 100 90
一级 产出指标
  二级 数量指标
    指标 宣讲 目标 ≥10次 完成 12次 分值 5 得分 5
    // 忽略 value-over-20
    指标 走访
      | 组织宣讲
      目标 ≥10次 完成 9次 分值 5 得分 5
  二级 质量指标
    指标 合格率 目标 ≥95% 完成 96% 分值 5 得分 [[宣讲.得分]]
正文
# 概况
各项工作按计划完成，宣讲 [[宣讲.完成]]。
`;

/** The text before and after an edit; `place` marks with ⟦…⟧ what is replaced so that it reads `become`. */
function edit(text: string, place: string, become: string): [string, string] {
  const plain = place.replace(/[⟦⟧]/g, '');
  if (text.split(plain).length !== 2) throw new Error(`"${plain}" does not stand there once`);
  return [text, text.replace(plain, () => become)];
}

/** What can be read by itself, in the order of the text. */
function unitsOf(document: LangiumDocument<ast.File>): AstNode[] {
  return AstUtils.streamAst(document.parseResult.value)
    .filter(({ $type }) => ['Field', 'Funds', 'Indicator', 'Heading', 'Paragraph'].includes($type))
    .toArray();
}
