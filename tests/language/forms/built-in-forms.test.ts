import { Decimal } from '@jixiao/core';
import { describe, expect, it } from 'vitest';
import {
  builtInFormNames,
  builtInFormText,
  type EffectiveForm,
  settingOf,
} from '../../../packages/language/src/index.js';
import { readForm, readSource } from './read-source.js';

const builtIn = (name: string): EffectiveForm => readForm(builtInFormText(name) as string, name);
const fieldNames = (form: EffectiveForm) => [...form.fields.keys()];
const rowNames = (form: EffectiveForm) => form.funds?.rows.map((row) => row.name);
const fundColumns = (form: EffectiveForm) => form.funds?.columns.map((column) => column.name) ?? [];
const indicatorColumns = (form: EffectiveForm) => form.indicators?.columns.map((column) => column.name) ?? [];
const levelNames = (form: EffectiveForm) => form.indicators?.levels.map((level) => level.name);

const required: Record<string, { fields: string[]; rows: string[]; columns: string[] }> = {
  项目支出自评: {
    fields: ['年度', '项目名称', '主管部门', '实施单位'],
    rows: ['年度资金总额', '当年财政拨款', '上年结转资金', '其他资金'],
    columns: ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  },
  部门整体自评: {
    fields: ['年度', '部门'],
    rows: ['年度资金总额', '当年财政拨款', '上年结转资金', '其他资金'],
    columns: ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  },
  长沙部门整体: {
    fields: ['部门', '年度', '部门职责', '人员编制', '实有人数'],
    rows: ['年度资金总额', '当年财政拨款', '上年结转资金', '其他资金'],
    columns: ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  },
  湖北项目自评: {
    fields: [
      ...['年度', '项目名称', '主管部门', '实施单位', '项目类别', '项目属性', '项目类型'],
      '偏差大或目标未完成原因分析',
    ],
    rows: ['年度财政资金总额'],
    columns: ['全年预算数', '全年执行数', '执行率', '得分'],
  },
  四川项目自评: {
    fields: [
      ...['报表编号', '年度', '项目名称', '主管部门', '实施单位', '项目实施内容及过程概述'],
      ...['评价结论', '存在问题', '改进措施', '项目负责人', '财务负责人'],
    ],
    rows: ['总额', '财政资金', '财政专户管理资金', '单位资金', '其他资金'],
    columns: ['年初预算数', '全年预算数', '全年执行数', '执行率', '分值', '得分', '原因'],
  },
};

describe.each(Object.entries(required))('%s', (name, { fields, rows, columns }) => {
  it('reads without a problem', () => {
    expect(readSource(builtInFormText(name) as string).problems).toEqual([]);
  });

  it('has the names reports use', () => {
    const form = builtIn(name);
    expect(fieldNames(form)).toEqual(expect.arrayContaining(fields));
    expect(rowNames(form)).toEqual(rows);
    expect(fundColumns(form)).toEqual(columns);
    expect(levelNames(form)).toEqual(['产出指标', '效益指标', '满意度指标']);
  });

  it('names second levels …指标 and knows the short names', () => {
    for (const level of builtIn(name).indicators?.levels ?? []) {
      for (const sublevel of level.sublevels) {
        expect(sublevel.name).toMatch(/指标$/);
        expect(sublevel.aliases).toContain(sublevel.name.slice(0, -2));
      }
    }
  });

  it('gives the points of its total to the rate and the indicators', () => {
    const form = builtIn(name);
    const levels = form.indicators?.levels.flatMap((level) => level.points ?? []) ?? [];
    const block = form.indicators?.node.points ?? form.goals?.points;
    const indicators = levels.length > 0 ? Decimal.sum(levels) : Decimal.parse(block as string);
    expect(Decimal.sum([form.funds?.points ?? Decimal.zero, indicators ?? Decimal.zero]).toString()).toBe(
      form.total?.points?.toString(),
    );
  });

  it('requires nothing that published reports leave out', () => {
    const needed = [...builtIn(name).fields.values()].filter((field) => field.required).map((field) => field.name);
    for (const field of needed) expect(['年度', '部门', '项目名称', '主管部门']).toContain(field);
  });

  it('masks persons and telephone numbers', () => {
    for (const field of builtIn(name).fields.values()) {
      if (field.kind === '人名' || field.kind === '电话') expect(field.private).toBe(true);
    }
  });

  it('prints a title and each of its blocks', () => {
    const items = builtIn(name).layout?.items ?? [];
    const kinds = items.flatMap((item) => ('kind' in item ? item.kind : item.$type));
    expect(kinds).toEqual(expect.arrayContaining(['标题', '行', '资金', '指标', '总分']));
  });
});

it('has a test for every built-in form it names', () => {
  expect(builtInFormNames).toEqual(expect.arrayContaining(Object.keys(required)));
});

describe('what sets a form apart', () => {
  it('长沙部门整体 keeps what it extends', () => {
    const [base, form] = [builtIn('部门整体自评'), builtIn('长沙部门整体')];
    expect(fieldNames(form)).toEqual(expect.arrayContaining(fieldNames(base)));
    expect(form.funds?.points?.toString()).toBe('10');
    expect(form.funds?.scoring?.proportional).toBe(true);
    expect(form.funds?.label).toBe('整体资金（万元）');
    expect(form.indicators?.label).toBe('整体支出绩效目标及实施计划完成情况');
    expect(form.indicators?.numbering).toBe('指标n：');
    expect(levelNames(form)).toEqual(levelNames(base));
    expect(form.grades.map((grade) => grade.name)).toEqual(['优', '良', '中', '差']);
    expect(form.severities.get('weight-profile')).toBe('提示');
    expect(form.page).toBe('横向');
  });

  it('湖北项目自评 has no points in its indicators and groups them by goals', () => {
    const form = builtIn('湖北项目自评');
    expect(indicatorColumns(form)).not.toContain('分值');
    expect(fundColumns(form)).not.toContain('分值');
    expect(form.funds?.points?.toString()).toBe('20');
    expect([form.goals?.grouped, form.goals?.points]).toEqual([true, '80']);
    expect(form.fields.get('项目属性')?.choices).toEqual(['持续性项目', '新增性项目']);
    const table = form.layout?.items.findIndex((item) => 'kind' in item && item.kind === '总分') as number;
    expect(form.layout?.items.slice(table + 1)).toHaveLength(2);
  });

  it('四川项目自评 splits the target, limits texts and prints blanks its own way', () => {
    const form = builtIn('四川项目自评');
    expect(indicatorColumns(form)).toEqual(
      expect.arrayContaining(['目标符号', '目标数', '目标单位', '完成', '分值', '得分', '偏差']),
    );
    expect(form.fields.get('评价结论')?.limit).toBe('200');
    expect(form.goals?.texts.map((text) => text.limit)).toEqual([undefined, '100']);
    expect(form.total?.label).toBe('合计');
    expect(
      form.funds?.options.map(({ blank, column, decimals, zeroBudgetRate }) => [
        blank,
        column,
        decimals,
        zeroBudgetRate,
      ]),
    ).toEqual([
      ['/', undefined, undefined, undefined],
      [undefined, '执行率', '2', undefined],
      [undefined, undefined, undefined, '0'],
    ]);
    expect([settingOf(form, '低执行率'), settingOf(form, '调整幅度')]).toEqual(['90%', '0%']);
  });

  it('only the form that allows it tolerates more than its budget', () => {
    expect(settingOf(builtIn('部门整体自评'), '执行率上限')).toBe('警告');
    expect(settingOf(builtIn('长沙部门整体'), '执行率上限')).toBe('错误');
    expect(settingOf(builtIn('项目支出自评'), '执行率上限')).toBeUndefined();
  });
});

describe('reports under the built-in forms', () => {
  it.each([
    [
      '项目支出自评',
      '年度：2024\n项目名称：某项目\n主管部门：某局\n项目实施单位：某所\n资金 万元\n  行 年度总金额 1 1 1\n  - 本年财政拨款 1 1 1\n一级 产出\n  二级 产出数量\n    指标 甲\n      目标 ≥3次 完成 3次 分值 5 得分 5\n一级 效果指标\n  二级 社会效益\n    指标 乙\n勾稽 资金.年度资金总额.全年执行数 = 资金.年度总金额.全年执行数',
    ],
    [
      '长沙部门整体',
      '单位名称：某街道\n年度：2024\n部门职责\n  | 职责一\n人员编制：5，实有人数：5\n资金 万元\n  行 年度资金总额 1 2 2\n  - 当年财政拨款 1 2 2\n一级 满意度\n  二级 服务对象满意度',
    ],
    [
      '湖北项目自评',
      '项目名称：某项目\n年度：2024\n项目属性：新增性项目\n资金 万元\n  行 年度资金总额 10 9\n年度目标 目标一 分值 40\n一级 产出指标\n  二级 数量\n    指标 甲\n      目标 ≥3次 完成 3次 得分 40\n年度目标 目标二 分值 40\n一级 效益指标\n  二级 社会效益\n    指标 乙\n      目标 好 完成 好 得分 40\n总分 得分 98\n偏差大或目标未完成原因分析：无',
    ],
    [
      '四川项目自评',
      '报表编号：A-1\n年度：2024\n项目名称：某项目\n资金 万元\n  行 总额 10 10 8 得分 8 原因 按进度支付\n  - 财政资金 10 10 8\n  - 其他资金\n一级 产出指标\n  二级 经济成本\n    指标 甲\n      目标 ≤10万元 完成 8万元 分值 90 得分 90\n总分 100 得分 98\n评价结论\n  | 结论\n存在问题：无\n改进措施：无\n项目负责人：某人，财务负责人：某人',
    ],
  ])('%s', (name, body) => {
    expect(readSource(`报告 例\n表式 ${name}\n${body}\n`).problems).toEqual([]);
  });
});

describe('forms of a user', () => {
  it('may be written in English', () => {
    const text = [
      'form 街道自评 "街道自评表"',
      '  extends 部门整体自评',
      '  basis "本街道办法"',
      '  currency 元',
      '  page portrait',
      '  field 网格数 integer required limit 3',
      '  field 类别 choice choices 甲，乙',
      '  field 联络人 person private alias 联系人',
      '  funds "资金（元）" points 10',
      '    columns 年初预算数 全年预算数 全年执行数',
      '    row 合计 optional alias 总计',
      '    - 财政资金',
      '    of_which 奖补资金',
      '    scoring steps 100% 10，80% 7',
      '    rate 全年执行数 / 全年预算数',
      '    blank "/"',
      '    decimals 执行率 2',
      '    zero_budget 100',
      '  goals "目标" grouped points 90',
      '    initial "年初"',
      '    adjusted "调整"',
      '    expected "预期" limit 500',
      '    actual "完成"',
      '    progress "完成率"',
      '  indicator "指标" numbering "n、" scored_parts points 90',
      '    columns 一级 二级 三级 目标 完成 得分',
      '    category 产出指标 optional alias 产出',
      '      subcategory 数量指标 points 5 alias 数量',
      '  table 人员 人 "人员情况"',
      '    columns 编制 实有',
      '    row 在职',
      '  total 100 "合计"',
      '  grade 优 90，差 0',
      '  setting 低执行率 90%',
      '  rule weight-single off',
      '  check 人员.在职.实有 <= 人员.在职.编制 "超编" rule staff-over',
      '  layout',
      '    heading "[[部门]]自评表"',
      '    subheading "（[[年度]]年度）"',
      '    head_line left "单位：[[部门]]" right "单位：元"',
      '    row 网格数 类别',
      '    block "主要情况"',
      '      funds',
      '      goals',
      '    block_end',
      '    indicator',
      '    table 人员',
      '    total',
      '    remark "说明"',
      '    signature 联络人',
    ].join('\n');
    expect(readSource(text).problems).toEqual([]);
    const form = readForm(text, '街道自评');
    expect([form.currency.text, form.funds?.rows.map((row) => row.depth)]).toEqual(['元', [0, 1, 1]]);
    expect(form.layout?.items).toHaveLength(10);
  });

  it.each([
    ['itself', '表式 甲\n  继承 甲\n'],
    ['itself through another', '表式 甲\n  继承 乙\n  字段 年度 年份\n表式 乙\n  继承 甲\n  字段 部门 文本\n'],
    ['itself through a third', '表式 丙\n  继承 甲\n表式 甲\n  继承 乙\n表式 乙\n  继承 甲\n'],
  ])('end when one extends %s', (_, text) => {
    const { forms } = readSource(text);
    for (const { name } of forms) expect(readForm(text, name as string).name).toBe(name);
  });

  it('replace a list as a whole and keep what they do not write', () => {
    const form = readForm(
      '表式 甲\n  继承 长沙部门整体\n  字段 人员编制 数 "编制数"\n  资金\n    行 合计\n  指标\n    一级 产出指标 90\n  参数 低执行率 80%\n',
      '甲',
    );
    expect(rowNames(form)).toEqual(['合计']);
    expect(fundColumns(form)).toHaveLength(6);
    expect(levelNames(form)).toEqual(['产出指标']);
    expect(form.indicators?.label).toBe('整体支出绩效目标及实施计划完成情况');
    expect(form.fields.get('人员编制')).toMatchObject({ kind: '数', label: '编制数' });
    expect(fieldNames(form)[4]).toBe('部门职责');
    expect([settingOf(form, '低执行率'), settingOf(form, '执行率上限')]).toEqual(['80%', '错误']);
    expect(form.chain.map((part) => part.name)).toEqual(['甲', '长沙部门整体', '部门整体自评']);
  });
});
