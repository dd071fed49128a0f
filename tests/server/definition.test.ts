import { describe, expect, it } from 'vitest';
import { definition } from '../../packages/server/src/features/definition.js';
import { markedWorkspace, placesOf } from './marked.js';

type Options = Parameters<typeof markedWorkspace>[1];

async function leads(snippets: Record<string, string>, options?: Options): Promise<void> {
  const { ask, file, position, marks } = await markedWorkspace(snippets, options);
  expect(placesOf(await ask(definition, file, { position }))).toEqual(marks);
}

const form = (name: string, lines: string) => `表式 ${name}\n${lines}\n`;
const report = (lines: string, name = '甲2024', of = '甲表') => `报告 ${name}\n  表式 ${of}\n${lines}\n`;

describe('a form or a report', () => {
  it('is found in a closed file', () =>
    leads({ '甲表.jx': '表式 ⟦甲表⟧ "自评表"\n', '甲.jx': '报告 甲2024\n  表式 甲<|>表\n' }));
  it('is found in the same file, in CRLF and full width', () =>
    leads({ '甲.jx': '表式 ⟦Ａ表⟧\r\n  总分 100\r\n表式 乙表\r\n  继承 A表<|>\r\n' }));
  it('is found over quotes', () => leads({ '甲.jx': '表式 ⟦"甲 表"⟧\n报告 甲2024\n  表式 “甲<|> 表”\n' }));
  it('is last year’s report, also by the keyword of a path', async () => {
    const last = '报告 ⟦甲2023⟧\n人数：5\n';
    await leads({ '去年.jx': last, '甲.jx': '报告 甲2024\n  上年 甲<|>2023\n' });
    await leads({ '去年.jx': last, '甲.jx': '报告 甲2024\n  上年 甲2023\n正文\n去年[[<|>上年.人数]]人。\n' });
  });
  it('that is built in is shown where the editor can show it', async () => {
    const snippets = { '甲.jx': '报告 甲2024\n  表式 长沙<|>部门整体\n' };
    const { ask, file, position } = await markedWorkspace(snippets);
    const [place] = placesOf(await ask(definition, file, { position }));
    expect(place).toMatch(/^jixiao:\/长沙部门整体\.jx \d+:3-\d+:9$/);
    await leads(snippets, { client: { builtInForms: false } });
  });
  it('that is not there leads nowhere', () => leads({ '甲.jx': '报告 甲2024\n  表式 没<|>有\n' }));
});

describe('a line of a report', () => {
  it('leads to the field of its form', () =>
    leads({ '甲表.jx': form('甲表', '  字段 ⟦地点⟧ 文本'), '甲.jx': report('  地<|>点：城南') }));
  it('leads to the form itself before the form it extends', () =>
    leads({
      '甲表.jx': form('甲表', '  继承 乙表\n  字段 ⟦地点⟧ 文本'),
      '乙表.jx': form('乙表', '  字段 地点 文本'),
      '甲.jx': report('  地点<|>：城南'),
    }));
  it('leads to a row by another name of it', () =>
    leads({
      '甲表.jx': form('甲表', '  资金\n    列 预算数\n    行 ⟦总额⟧ 别名 合计数，资金总额'),
      '甲.jx': report('  资金\n    行 资金<|>总额 3'),
    }));
  it('leads to a level', () => {
    const levels = form('甲表', '  指标\n    一级 产出指标\n      二级 ⟦数量指标⟧ 别名 数量');
    return leads({ '甲表.jx': levels, '甲.jx': report('  一级 产出指标\n    二级 <|>数量') });
  });
  it('leads to a table of the form, its row and its column', async () => {
    const table = (name: string, row: string, column: string) =>
      form('甲表', `  表 ${name} 人\n    列 ${column}\n    行 ${row}`);
    const filled = (name: string, row: string) => report(`  表 ${name}\n    行 ${row} 3`);
    await leads({ '甲表.jx': table('⟦人员⟧', '在职', '实有'), '甲.jx': filled('人<|>员', '在职') });
    await leads({ '甲表.jx': table('人员', '⟦在职⟧', '实有'), '甲.jx': filled('人员', '<|>在职') });
  });
  it('that no form declares is its own definition', () =>
    leads({ '甲.jx': '报告 甲2024\n  表 ⟦支<|>出⟧\n    行 合计 3\n' }));
  it('leads nowhere when the editor cannot show its form', () =>
    leads({ '甲.jx': '报告 甲2024\n  年<|>度：2024\n' }, { client: { builtInForms: false } }));
});

describe('a name in a path', () => {
  const funds = '  资金\n    列 预算数 决算数\n    行 总额';
  it('leads to the row of the report, to the form where the report has none', async () => {
    const path = '正文\n共[[资金.总<|>额.决算数]]。';
    await leads({ '甲表.jx': form('甲表', funds), '甲.jx': report(`  资金\n    行 ⟦总额⟧ 3 4\n${path}`) });
    const declared = funds.replace('总额', '⟦总额⟧');
    await leads({ '甲表.jx': form('甲表', declared), '甲.jx': report(`  资金\n${path}`) });
  });
  it('leads to the cell that is meant', () =>
    leads({
      '甲表.jx': form('甲表', funds),
      '甲.jx': report('  资金\n    行 总额 3 ⟦4⟧\n  勾稽 资金.总额.决算<|>数 ≥ 0'),
    }));
  it('leads to the column where the cell is left out', () =>
    leads({ '甲.jx': '报告 甲\n  表 三公\n    列 预算数 ⟦决算数⟧\n    行 合计 3\n正文\n[[三公.合计.决<|>算数]]\n' }));
  it('leads to the keyword of a block', async () => {
    await leads({
      '甲.jx': '报告 甲\n  ⟦资金⟧ 万元\n    行 年度资金总额 3 3 3\n  勾稽 <|>资金.年度资金总额.得分 ≥ 0\n',
    });
    await leads({ '甲.jx': 'report 甲\n  ⟦total⟧ 100\nnarrative\n[[<|>total.score]]\n' });
  });
  it('leads to a value of an indicator, of the total', async () => {
    await leads({ '甲.jx': '报告 甲\n  指标 学习\n    目标 ≥12次 完成 ⟦13次⟧\n正文\n[[学习.完<|>成]]\n' });
    await leads({ '甲.jx': '报告 甲\n  指标 学习\n    完成 ⟦全部 完成了⟧\n正文\n[[学习.actual<|>]]\n' });
    await leads({ '甲.jx': '报告 甲\n  总分 100 得分 ⟦99⟧\n正文\n[[总分.得<|>分]]\n' });
  });
  it('leads to an indicator, quoted or not, and from its text', async () => {
    await leads({ '甲.jx': '报告 甲\n  指标 ⟦“三公”经费 支出⟧\n    完成 3\n正文\n[["“三公”经费 <|>支出".完成]]\n' });
    await leads({ '甲.jx': '报告 甲\n  指标 ⟦学习⟧ | 中心组[[<|>学习.目标]]\n    目标 3次\n' });
  });
  it('leads into last year’s report', () =>
    leads({
      '去年.jx': '报告 甲2023\n  表 三公\n    行 ⟦接待费⟧ 3\n',
      '甲.jx': '报告 甲2024\n  上年 甲2023\n正文\n[[上年.三公.<|>接待费]]\n',
    }));
  it('of a form leads to its field, of a column to its column', async () => {
    await leads({ '甲.jx': '表式 甲\n  字段 ⟦人数⟧ 整数\n  勾稽 人<|>数 ≥ 0\n' });
    await leads({ '甲.jx': '表式 甲\n  字段 ⟦年度⟧ 年份\n  版式\n    副标题 "（[[<|>年度]]年度）"\n' });
    await leads({ '甲.jx': '表式 甲\n  表 人员\n    列 ⟦实有⟧ 率 = 实<|>有 / 2\n    行 甲\n' });
    await leads({ '甲.jx': '表式 甲\n  表 人员\n    列 ⟦实有⟧\n    行 甲\n    小数 实<|>有 2\n' });
    await leads({ '甲.jx': '表式 甲\n  字段 ⟦年度⟧ 年份\n  版式\n    行 年<|>度\n' });
    await leads({ '甲.jx': '表式 甲\n  表 ⟦人员⟧\n    列 实有\n  版式\n    表 人<|>员\n' });
  });
  it('that is not there leads nowhere', () => leads({ '甲.jx': '报告 甲\n正文\n[[没<|>有.完成]]\n' }));
});

it('has nothing to say of values, blanks and comments', async () => {
  await leads({ '甲.jx': '报告 甲\n  年度：20<|>24\n' });
  await leads({ '甲.jx': '报告 甲\n<|>\n  年度：2024\n' });
  await leads({ '甲.jx': '<|>' });
  await leads({ '甲.jx': '报告 甲\n// 年<|>度\n' });
});
