// biome-ignore-all lint/suspicious/noTemplateCurlyInString: tab stops of snippets are written so
import { describe, expect, it } from 'vitest';
import { resolveCompletion } from '../../packages/server/src/features/completion.js';
import { offer } from './completion-offer.js';
import { testWorkspace } from './workspace.js';

const indicator = '报告 甲\n一级 产出\n二级 数量\n指标 学习\n';
const labelsOf = async (...args: Parameters<typeof offer>) => (await offer(...args)).labels;

describe('names', () => {
  it('of forms: those of the workspace first, then the built-in ones with title and basis', async () => {
    const list = await offer('报告 甲\n表式 <|>', {
      files: { '镇.jx': '表式 镇自评 "镇的表"\n  依据 "镇办〔2024〕1号"\n' },
    });
    expect(list.labels.slice(0, 2)).toEqual(['镇自评', '项目支出自评']);
    const builtIn = list.item('项目支出自评');
    expect(builtIn.detail).toBe('项目支出绩效自评表');
    expect(builtIn.documentation).toMatchObject({ value: expect.stringContaining('财预') });
    // A file that nobody has opened is read when its form is looked at.
    const workspace = await testWorkspace({ '镇.jx': '表式 镇自评 "镇的表"\n' });
    const resolved = await resolveCompletion(
      { label: '镇自评', data: { kind: 'form', name: '镇自评' } },
      workspace.context,
    );
    expect(resolved.detail).toBe('镇的表');
  });

  it('of forms, not behind the head of one', async () => {
    expect(await labelsOf('表式 <|>')).toEqual([]);
    expect(await labelsOf('表式 乙\n继承 <|>')).toContain('部门整体自评');
    expect(await labelsOf('表式 乙\n继承 <|>')).not.toContain('乙');
  });

  it('of the reports of the workspace, the one of the year before first', async () => {
    const files = { '前.jx': '报告 某街道2022\n', '去.jx': '报告 某街道2023\n', '他.jx': '报告 别处2023\n' };
    expect(await labelsOf('报告 某街道2024\n上年 <|>', { files })).toEqual(['某街道2023', '别处2023', '某街道2022']);
  });

  it('of levels, those that are missing first, with their points', async () => {
    const list = await offer('报告 甲\n一级 产出指标\n二级 数量指标\n一级 效<|>');
    expect(list.labels).toEqual(['效益指标', '满意度指标', '产出指标']);
    expect(list.taken('效益指标')).toBe('报告 甲\n一级 产出指标\n二级 数量指标\n一级 效益指标 30');
    expect(await labelsOf('报告 甲\n一级 产出\n二级 数量\n二级 <|>')).toEqual([
      '质量指标',
      '时效指标',
      '成本指标',
      '数量指标',
    ]);
    expect(await labelsOf('报告 甲\n一级 没有\n二级 <|>')).toEqual([]);
  });

  it('of rows, those of the typed depth first', async () => {
    const rows = '报告 甲\n资金 万元\n行 年度资金总额 1 2 3\n';
    expect((await labelsOf(`${rows}- <|>`)).slice(0, 3)).toEqual(['当年财政拨款', '上年结转资金', '其他资金']);
    expect((await offer(`${rows}－ 当年<|>`)).written('当年财政拨款')).toBe(
      '当年财政拨款  ${1:年初预算数}  ${2:全年预算数}  ${3:全年执行数}',
    );
    // Where the amounts are there already, only the name is written.
    expect((await offer(`${rows}- <|> 1 2 3`)).written('当年财政拨款')).toBe('当年财政拨款');
    const county = '报告 甲\n表式 长沙部门整体\n表 三公\n- <|>';
    expect(await labelsOf(county)).toEqual([]);
  });

  it('may hold brackets, and are replaced as a whole', async () => {
    const form = '表式 乙\n表 三公\n列 预算数\n行 三公经费\n- 因公出国（境）费\n\n';
    const list = await offer(`${form}报告 甲\n表式 乙\n表 三公\n行 三公经费 1\n- 因公出国（境<|>`);
    expect(list.item('因公出国（境）费').textEdit).toMatchObject({ range: { start: { character: 2 } } });
  });

  it('that are free are left alone', async () => {
    for (const place of [
      '报告 <|>',
      `${indicator}指标 <|>`,
      `${indicator}其中 <|>`,
      '报告 甲\n正文 <|>',
      '报告 甲 "<|>',
    ])
      expect(await labelsOf(place)).toEqual([]);
  });
});

describe('attribute words', () => {
  it('stand behind a blank, without those that are given on any line', async () => {
    const words = ['得分', '偏差', '解释', '标准', '备注', '佐证', '核心'];
    expect(await labelsOf(`${indicator}分值 5\n目标 ≥12次  完成 13次 <|>`)).toEqual(words);
    expect(await labelsOf(`${indicator}分值 5\n目标 ≥12次　完成　１３次　得<|>`)).toEqual(words);
    expect(await labelsOf(`${indicator}目标：≥12次，<|>`)).toEqual([]);
  });

  it('are not offered unasked in a running text', async () => {
    expect(await labelsOf(`${indicator}目标 全面 <|>`, { trigger: ' ' })).toEqual([]);
    expect(await labelsOf(`${indicator}目标 全面 完<|>`)).toContain('完成');
    expect(await labelsOf(`${indicator}目标 ≥12次 <|>`, { trigger: ' ' })).toContain('完成');
    expect(await labelsOf(`${indicator}偏差 "雨季 <|>`)).toEqual([]);
  });

  it('in English need a colon where a phrase might go on', async () => {
    const list = await offer(`${indicator}target done <|>`, { settings: { keywords: 'english' } });
    expect(list.written('deviation')).toBe('deviation: ');
    expect(list.written('points')).toBe('points ');
  });

  it('of levels, of rows, of goals and of the total', async () => {
    expect(await labelsOf('报告 甲\n一级 产出 <|>')).toEqual(['分值']);
    expect(await labelsOf('报告 甲\n一级 产出\n二级 数量 20 <|>')).toEqual(['不适用']);
    expect(await labelsOf('报告 甲\n资金\n行 年度资金总额 1 2 3 <|>')).toEqual(['分值', '执行率', '得分', '原因']);
    expect(await labelsOf('报告 甲\n资金\n行 年度资金总额 1 2 3\n- 其他资金 1 <|>')).toEqual(['原因']);
    expect(await labelsOf('报告 甲\n表式 湖北项目自评\n年度目标 清淤 <|>')).toContain('分值');
    expect(await labelsOf('报告 甲\n总分 100 <|>')).toEqual(['得分', '等级']);
    expect(await labelsOf('报告 甲\n总分 100 得分 98 等级 <|>')).toEqual(['优', '良', '中', '差']);
  });
});

describe('values', () => {
  it('of targets begin with a sign, of results with none', async () => {
    expect((await labelsOf(`${indicator}目标 <|>`)).slice(0, 3)).toEqual(['≥', '≤', '=']);
    expect((await labelsOf(`${indicator}目标：<|>`, { trigger: '：' })).slice(0, 3)).toEqual(['≥', '≤', '=']);
    expect(await labelsOf(`${indicator}完成 <|>`)).toEqual([]);
    expect(await labelsOf(`${indicator}目标 ≥12次\n得分 <|>`)).toEqual([]);
  });

  it('are counted in the unit of the target, then in what the report counts in most', async () => {
    const others = '指标 乙\n目标 ≥3公里 完成 3公里\n指标 丙\n目标 ≥3公里\n指标 丁\n目标 ≥5场次\n';
    const list = await offer(`${indicator}${others}完成 ６<|>`);
    expect(list.labels.slice(0, 2)).toEqual(['场次', '公里']);
    expect(list.taken('场次').endsWith('完成 ６场次')).toBe(true);
    expect((await offer(`${indicator}${others}指标 戊\n目标 ≥1,200公<|>`)).taken('公里').endsWith('≥1,200公里')).toBe(
      true,
    );
    expect(await labelsOf(`${indicator}完成 3部，2<|>`)).toEqual([]);
  });

  it('of the unit of a block are amounts of money', async () => {
    expect((await labelsOf('报告 甲\n资金 <|>')).slice(0, 2)).toEqual(['万元', '元']);
    expect(await labelsOf('报告 甲\n表 支出 <|>')).toContain('列');
    expect(await labelsOf('报告 甲\n表 支出 万元 <|>')).toEqual(['列']);
  });

  it('of fields follow their kind', async () => {
    const hubei = '报告 某街道2019\n表式 湖北项目自评\n';
    expect((await labelsOf(`${hubei}年度：<|>`))[0]).toBe('2019');
    const choices = await offer(`${hubei}项目属性：新增<|>`);
    expect(choices.labels).toEqual(['持续性项目', '新增性项目']);
    expect(choices.taken('新增性项目')).toBe(`${hubei}项目属性：新增性项目`);
    expect((await labelsOf(`${hubei}填报日期：<|>`))[0]).toMatch(/^\d{4}年\d{1,2}月\d{1,2}日$/);
    const several = '表式 乙\n字段 类别 多选 选项 基建，采购，信息化\n字段 公开 是否\n\n报告 甲\n表式 乙\n';
    expect((await labelsOf(`${several}类别：基建、<|>`)).slice(0, 2)).toEqual(['采购', '信息化']);
    expect(await labelsOf(`${several}公开：<|>`)).toEqual(['是', '否']);
    expect(await labelsOf(`${hubei}项目名称：清<|>`)).toEqual([]);
  });

  it('of fields are followed by further fields', async () => {
    const fields = '报告 甲\n表式 项目支出自评\n项目名称：清淤，<|>';
    expect((await labelsOf(fields)).slice(0, 2)).toEqual(['年度', '主管部门']);
    expect((await offer(`${fields.replace('<|>', '')}年<|>`)).taken('年度')).toBe(`${fields.replace('<|>', '')}年度：`);
    expect(await labelsOf('报告 甲\n项目名称：清淤 工程 <|>', { trigger: ' ' })).toEqual([]);
  });
});

describe('rules', () => {
  it('are named behind 忽略, in a 勾稽 and in a form', async () => {
    const list = await offer('报告 甲\n// 忽略 weight-single，weight-<|>\n指标 乙\n');
    expect(list.labels).toContain('weight-zero');
    expect(list.labels).not.toContain('weight-single');
    expect(list.item('weight-zero').textEdit).toMatchObject({ range: { start: { character: 20 } } });
    const { context } = await testWorkspace();
    const resolved = await resolveCompletion(list.item('weight-zero'), context);
    expect(resolved.documentation).toMatchObject({
      kind: 'markdown',
      value: expect.stringContaining('// 忽略 weight-zero'),
    });
    expect(await labelsOf('报告 甲\n勾稽 1 = 1 "不符" 规则 <|>')).toContain('check-failed');
    expect(await labelsOf('表式 甲\n规则 <|>')).toContain('weight-zero');
    expect(await labelsOf('报告 甲\n正文\n// 忽略 <|>')).toContain('weight-zero');
  });

  it('come in the order of what was found on the line below', async () => {
    const workspace = await testWorkspace();
    const text = '报告 甲\n// 忽略 \n指标 学习\n目标 ≥12次 完成 13次 分值 0 得分 0\n';
    const file = await workspace.open('试.jx', text.replace('// 忽略 \n指标 学习\n', '指标 学习\n// 忽略 \n'));
    expect(workspace.workspace.findings(file).map(({ rule }) => rule)).toContain('weight-zero');
    const { offerAt } = await import('./completion-offer.js');
    const list = await offerAt(workspace, file, file.text.indexOf('忽略 ') + 3);
    expect(list.item('weight-zero').labelDetails?.description).toBeDefined();
    expect(list.item('weight-single').labelDetails?.description).toBeUndefined();
  });

  it('are silenced by a word that only begins a comment', async () => {
    expect(await labelsOf('报告 甲\n// <|>')).toEqual(['忽略']);
    expect(await labelsOf('报告 甲\n// ig<|>', { settings: { keywords: 'both' } })).toEqual(['忽略', 'ignore']);
    expect(await labelsOf('报告 甲\n年度：2024 // <|>')).toEqual([]);
    expect(await labelsOf('报告 甲\n// 由办公室 <|>')).toEqual([]);
  });
});
