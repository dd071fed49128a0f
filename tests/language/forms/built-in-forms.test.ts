import { Decimal } from '@jixiao/core';
import { describe, expect, it } from 'vitest';
import {
  type ast,
  builtInFormNames,
  builtInFormText,
  type EffectiveForm,
  keywordOf,
  settingOf,
} from '../../../packages/language/src/index.js';
import { readForm, readSource } from './read-source.js';

const builtIn = (name: string): EffectiveForm => readForm(builtInFormText(name) as string, name);
const fieldNames = (form: EffectiveForm) => [...form.fields.keys()];
const rowNames = (form: EffectiveForm) => form.funds?.rows.map((row) => row.name);
const fundColumns = (form: EffectiveForm) => form.funds?.columns.map((column) => column.name) ?? [];
const indicatorColumns = (form: EffectiveForm) => form.indicators?.columns.map((column) => column.name) ?? [];
const levelNames = (form: EffectiveForm) => form.indicators?.levels.map((level) => level.name);

const standardLevels = ['产出指标', '效益指标', '满意度指标'];
interface Names {
  fields: string[];
  rows?: string[];
  columns?: string[];
  levels?: string[];
}
const required: Record<string, Names> = {
  项目支出自评: {
    fields: ['年度', '项目名称', '主管部门', '实施单位'],
    rows: ['年度资金总额', '当年财政拨款', '上年结转资金', '其他资金'],
    columns: ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    levels: standardLevels,
  },
  项目支出自评成本版: {
    fields: ['年度', '项目名称', '主管部门', '实施单位'],
    rows: ['年度资金总额', '当年财政拨款', '上年结转资金', '其他资金'],
    columns: ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    levels: ['成本指标', ...standardLevels],
  },
  部门整体自评: {
    fields: ['年度', '部门'],
    rows: ['年度资金总额', '当年财政拨款', '上年结转资金', '其他资金'],
    columns: ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    levels: standardLevels,
  },
  长沙部门整体: {
    fields: ['部门', '年度', '部门职责', '人员编制', '实有人数'],
    rows: ['年度资金总额', '当年财政拨款', '上年结转资金', '其他资金'],
    columns: ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    levels: standardLevels,
  },
  衔接资金自评: {
    fields: ['年度', '项目名称', '项目负责人及电话', '主管部门', '实施单位', '填报日期'],
    rows: ['年度资金总额', '本年财政拨款', '其他资金'],
    columns: ['全年预算数', '全年执行数', '分值', '执行率', '得分'],
    levels: standardLevels,
  },
  湖北项目自评: {
    fields: [
      ...['年度', '项目名称', '主管部门', '实施单位', '项目类别', '项目属性', '项目类型'],
      '偏差大或目标未完成原因分析',
    ],
    rows: ['年度财政资金总额'],
    columns: ['全年预算数', '全年执行数', '执行率', '得分'],
    levels: standardLevels,
  },
  四川项目自评: {
    fields: [
      ...['报表编号', '年度', '项目名称', '主管部门', '实施单位', '项目实施内容及过程概述'],
      ...['评价结论', '存在问题', '改进措施', '项目负责人', '财务负责人'],
    ],
    rows: ['总额', '财政资金', '财政专户管理资金', '单位资金', '其他资金'],
    columns: ['年初预算数', '全年预算数', '全年执行数', '执行率', '分值', '得分', '原因'],
    levels: standardLevels,
  },
  云南项目自评: {
    fields: ['年度', '部门', '项目名称', '主管部门', '实施单位', '其他需要说明事项'],
    rows: ['年度资金总额', '当年财政拨款', '上年结转资金', '其他资金'],
    columns: ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    levels: standardLevels,
  },
  重庆部门整体: {
    fields: ['年度', '主管部门', '部门联系人', '联系电话'],
    rows: ['年度总金额', '财政拨款'],
    columns: ['年初预算数', '全年预算数', '全年执行数', '执行率', '分值', '得分'],
    levels: [],
  },
  河北项目自评: {
    fields: ['年度', '项目名称', '实施单位'],
    rows: ['年度资金总额', '财政资金', '其他'],
    columns: ['预算数', '到位数', '执行数', '执行率'],
    levels: ['产出指标', '效果指标', '满意度指标', '预算执行率'],
  },
  转移支付自评: {
    fields: ['年度', '项目名称', '中央主管部门', '地方主管部门', '资金使用单位'],
    rows: ['年度资金总额', '中央补助', '地方资金', '其他资金'],
    columns: ['全年预算数', '全年执行数', '执行率'],
    levels: standardLevels,
  },
  文字报告: { fields: ['部门', '年度', '发布日期'] },
  'departmental-report': {
    fields: ['department', 'year', 'project', 'responsible_unit'],
    rows: ['total', 'fiscal', 'carried_over', 'other'],
    columns: ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分', '原因'],
    levels: ['outputs', 'benefits', 'satisfaction'],
  },
};

/** What the page prints, also inside its 块, in order; each by its Chinese word. */
function printed(items: readonly ast.Layout['items'][number][]): string[] {
  return items.flatMap((item) => {
    if (item.$type === 'LayoutGroup') return printed(item.items);
    return 'kind' in item ? (keywordOf(item.kind, 'form') ?? item.kind) : item.$type;
  });
}
const printedBy = (form: EffectiveForm) => printed(form.layout?.items ?? []);

/** A report that calls everything of a form by each of its other names. */
function byAliases(form: EffectiveForm): string {
  const lines = [...form.fields.values()].flatMap((field) => field.aliases.map((alias) => `${alias}：某`));
  if (form.funds) lines.push('资金');
  for (const { aliases, depth } of form.funds?.rows ?? [])
    lines.push(...aliases.map((alias) => `${depth === 0 ? '行' : '-'.repeat(depth)} ${alias}`));
  for (const { aliases, name, sublevels } of form.indicators?.levels ?? []) {
    lines.push(...[...aliases, name].map((alias) => `一级 ${alias}`));
    for (const sublevel of sublevels) lines.push(...sublevel.aliases.map((alias) => `二级 ${alias}`));
  }
  return `报告 例\n表式 ${form.name}\n${lines.join('\n')}\n`;
}

describe.each(Object.entries(required))('%s', (name, { fields, rows, columns, levels }) => {
  it('reads without a problem', () => {
    expect(readSource(builtInFormText(name) as string).problems).toEqual([]);
  });

  it('has the names reports use', () => {
    const form = builtIn(name);
    expect(fieldNames(form)).toEqual(expect.arrayContaining(fields));
    expect(rowNames(form)).toEqual(rows);
    expect(fundColumns(form)).toEqual(columns ?? []);
    expect(levelNames(form)).toEqual(levels);
  });

  it('is found by each of its other names', () => {
    expect(readSource(byAliases(builtIn(name))).problems).toEqual([]);
  });

  it.skipIf(name === 'departmental-report')('names second levels …指标 and knows the short names', () => {
    for (const level of builtIn(name).indicators?.levels ?? []) {
      for (const sublevel of level.sublevels) {
        expect(sublevel.name).toMatch(/指标$/);
        expect(sublevel.aliases).toContain(sublevel.name.slice(0, -2));
      }
    }
  });

  it('gives the points of its total to the rate and the indicators', () => {
    const form = builtIn(name);
    const points = form.indicators?.levels.flatMap((level) => level.points ?? []) ?? [];
    const block = form.indicators?.points ?? Decimal.parse(form.goals?.points ?? '');
    if (!form.total) {
      expect([...points, form.funds?.points, block].filter(Boolean)).toEqual([]);
      expect([...indicatorColumns(form), ...fundColumns(form)]).not.toContain('得分');
      return;
    }
    const indicators = points.length > 0 ? Decimal.sum(points) : block;
    expect(Decimal.sum([form.funds?.points ?? Decimal.zero, indicators ?? Decimal.zero]).toString()).toBe(
      form.total?.points?.toString(),
    );
  });

  it('requires nothing that published reports leave out', () => {
    const needed = [...builtIn(name).fields.values()].filter((field) => field.required).map((field) => field.name);
    for (const field of needed) expect(['年度', '部门', '项目名称', '主管部门', 'year', 'department']).toContain(field);
  });

  it('masks persons and telephone numbers', () => {
    for (const field of builtIn(name).fields.values()) {
      if (field.kind === '人名' || field.kind === '电话') expect(field.private).toBe(true);
    }
  });

  it('prints a title and each of its blocks', () => {
    const form = builtIn(name);
    const blocks = [
      '标题',
      form.funds && '资金',
      form.goals && !form.goals.grouped && '年度目标',
      form.indicators && '指标',
      form.indicators && '行',
      // Chongqing prints its total in the head.
      form.total && name !== '重庆部门整体' && '总分',
    ];
    expect(printedBy(form)).toEqual(expect.arrayContaining(blocks.filter(Boolean)));
  });
});

it('has a test for every built-in form', () => {
  expect([...builtInFormNames].sort()).toEqual(Object.keys(required).sort());
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

  it('项目支出自评成本版 gives cost a level of its own', () => {
    const [base, form] = [builtIn('项目支出自评'), builtIn('项目支出自评成本版')];
    const weights = form.indicators?.levels.map((level) => level.points?.toString());
    expect([form.funds?.points?.toString(), weights]).toEqual(['10', ['20', '40', '20', '10']]);
    expect(form.indicators?.levels[0]?.sublevels.map((sublevel) => sublevel.name)).toEqual([
      '经济成本指标',
      '社会成本指标',
      '生态环境成本指标',
    ]);
    expect(form.indicators?.levels[1]?.sublevels.map((sublevel) => sublevel.name)).not.toContain('成本指标');
    expect(indicatorColumns(form)).toEqual(indicatorColumns(base));
    expect(fieldNames(form)).toEqual(fieldNames(base));
  });

  it('衔接资金自评 has no initial budget and prints the points before the target', () => {
    const form = builtIn('衔接资金自评');
    expect(indicatorColumns(form)).toEqual(['一级', '二级', '三级', '分值', '目标', '完成', '得分', '偏差']);
    expect(form.indicators?.levels.map((level) => level.label)).toEqual([
      '产出指标（50分）',
      '效益指标（30分）',
      '满意度指标（10分）',
    ]);
    expect(form.fields.get('项目负责人及电话')).toMatchObject({ kind: '电话', private: true });
  });

  it('云南项目自评 counts in yuan and splits the target below one head', () => {
    const form = builtIn('云南项目自评');
    expect(form.currency.text).toBe('元');
    const heads = form.indicators?.columns.filter((column) => column.label?.startsWith('年度指标值/'));
    expect(heads?.map((column) => column.name)).toEqual(['目标符号', '目标数', '目标单位']);
    expect(form.grades.map((grade) => grade.name)).toEqual(['优', '良', '中', '差']);
    expect(printedBy(form).slice(-3)).toEqual(['指标', '行', '总分']);
  });

  it('重庆部门整体 is one list with two targets and prints its total in the head', () => {
    const form = builtIn('重庆部门整体');
    const columns = indicatorColumns(form);
    for (const level of ['一级', '二级']) expect(columns).not.toContain(level);
    expect(columns.indexOf('目标单位')).toBeLessThan(columns.indexOf('目标数'));
    expect(columns).toEqual(expect.arrayContaining(['目标符号', '调整', '完成', '系数', '核心', '备注']));
    expect(form.indicators?.columns.find((column) => column.name === '系数')?.expression).toBeDefined();
    expect(form.goals?.texts.map((text) => text.kind)).toEqual(['年初', '调整', '完成']);
    expect(printedBy(form)).not.toContain('总分');
  });

  it('河北项目自评 converts its scores and judges the rate in its last row', () => {
    const form = builtIn('河北项目自评');
    expect(form.goals?.texts.map((text) => text.kind)).toEqual(['预期', '完成', '完成率']);
    expect(form.indicators?.columns.find((column) => column.name === '折算得分')?.expression).toBeDefined();
    expect(form.indicators?.columns.find((column) => column.name === '分值')?.label).toContain('权重占比');
    expect([form.funds?.points, form.indicators?.levels.at(-1)?.points?.toString()]).toEqual([undefined, '10']);
    const { problems } = readSource(
      '报告 例\n表式 河北项目自评\n一级 产出\n  二级 数量\n    指标 甲\n      得分 90 分值 50\n勾稽 甲.折算得分 = 45',
    );
    expect(problems).toEqual([]);
  });

  it('转移支付自评 and 文字报告 have no total', () => {
    for (const name of ['转移支付自评', '文字报告']) {
      const form = builtIn(name);
      expect([form.total, form.grades]).toEqual([undefined, []]);
    }
    const text = builtIn('文字报告');
    expect([text.funds, text.goals, text.indicators]).toEqual([undefined, undefined, undefined]);
  });

  it('departmental-report is printed in English', () => {
    const form = builtIn('departmental-report');
    const labels = [
      ...[...form.fields.values()].map((field) => field.label ?? ''),
      ...(form.funds?.columns ?? []).map((column) => column.label ?? ''),
      ...(form.funds?.rows ?? []).map((row) => row.label),
      ...(form.goals?.texts ?? []).map((text) => text.label ?? ''),
      ...(form.indicators?.columns ?? []).map((column) => column.label ?? ''),
      ...(form.indicators?.levels ?? []).flatMap((level) => [level, ...level.sublevels].map(({ label }) => label)),
      form.total?.label ?? '',
      ...form.grades.map((grade) => grade.name),
    ];
    for (const label of labels) expect(label).toMatch(/^[\x20-\x7e]+$/);
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
    [
      '项目支出自评成本版',
      '年度：2024\n项目名称：某项目\n主管部门：某局\n资金 万元\n  行 年度资金总额 1 1 1 得分 10\n  - 其他资金 1 1 1\n一级 成本\n  二级 生态环境成本\n    指标 甲\n      目标 ≤3吨 完成 3吨 分值 20 得分 20\n一级 产出\n  二级 时效\n    指标 乙\n总分 100 等级 优\n填报人：某人',
    ],
    [
      '衔接资金自评',
      '年度：2024，填报日期：2025-02-01\n项目名称：某项目\n项目负责人及电话：某人 0000-6000000\n主管部门：某局\n资金 万元\n  行 年度资金总额 1 1 得分 10\n  - 当年财政拨款 1 1\n一级 产出指标\n  二级 数量\n    指标 甲\n      目标 ≥3公里 完成 3公里 分值 10 得分 10 核心 3\n      其中 子一\n        目标 ≥1公里 完成 1公里\n勾稽 资金.本年财政拨款.全年执行数 = 资金.年度资金总额.全年执行数',
    ],
    [
      '云南项目自评',
      '部门：某局\n年度：2024\n项目名称：某项目\n主管部门：某局\n资金 元\n  行 年度资金总额 1,000.00 1,000.00 900.00 得分 9\n  - 本年财政拨款 1,000.00 1,000.00 900.00\n一级 满意度指标\n  二级 服务对象满意度指标等\n    指标 甲\n      目标 ≥90% 完成 92% 分值 10 得分 10\n其他需要说明事项：无\n总分 100 得分 19 等级 优\n勾稽 甲.目标 ≥ 0',
    ],
    [
      '重庆部门整体',
      '主管部门：某局\n年度：2024\n部门联系人：某人，联系电话：0000-6000000\n资金 万元\n  行 年度总金额 1 1 1 得分 10\n  其中 财政拨款 1 1 1\n年度目标\n  年初 甲\n  调整 乙\n  完成 丙\n指标 公用经费控制率\n  目标 ≤100% 调整 ≤95% 完成 90% 分值 10 得分 10 核心 备注 无\n总分 得分 20\n勾稽 公用经费控制率.系数 ≤ 100',
    ],
    [
      '河北项目自评',
      '年度：2024\n项目名称：某项目\n实施单位：某所\n资金 万元\n  行 年度资金总额 10 10 9\n  - 财政资金 8 8 7\n  - 其他 2 2 2\n年度目标\n  预期 甲\n  完成 甲\n  完成率 100%\n年度目标\n  预期 乙\n  完成 乙\n  完成率 90%\n一级 效益指标\n  二级 社会效益\n    指标 甲\n      目标 ≥3户 完成 3户 得分 100 分值 30\n一级 预算执行率\n  指标 进度\n    完成 [[资金.年度资金总额.执行率]] 得分 90 分值 10\n总分 得分 99\n勾稽 资金.年度资金总额.执行数 ≤ 资金.年度资金总额.到位数',
    ],
    [
      '转移支付自评',
      '年度：2024\n转移支付（项目）名称：某资金\n中央主管部门：某部\n地方主管部门：某局，资金使用单位：某所\n资金 万元\n  行 年度资金总额 1 1 执行率 100%\n  - 中央资金 1 1\n  - 地方资金\n  - 其他资金\n年度目标\n  预期 甲\n  完成 乙\n一级 产出指标\n  二级 数量指标\n    指标 甲\n      目标 ≥3户 完成 2户 偏差 一户外迁\n说明：无',
    ],
    [
      '文字报告',
      '部门：某馆\n年度：2024\n发布日期：2025年3月1日\n表 支出 万元\n  行 合计 3\n  - 甲 1\n  - 乙 2\n正文 "报告"\n# 一\n[[部门]]支出[[支出.合计]]。\n[[支出]]',
    ],
    [
      'departmental-report',
      'department: Office\nyear: 2024\nproject: Lessons, responsible_unit: Centre\nfunds 万元\n  row total 1 1 1 rate 100% score 10\n  - fiscal 1 1 1\n  - other\ngoals\n  expected "a"\n  actual "b"\ncategory outputs 50\n  subcategory quantity\n    indicator pupils\n      target ≥3pupils actual 3pupils points 50 score 50\n  subcategory cost n_a\ncategory satisfaction\n  subcategory users\ntotal 100 score 60 grade: fair\ncheck pupils.actual = 3\ncheck outputs.score ≤ outputs.points\ncheck funds.total.全年执行数 ≤ funds.total.全年预算数',
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
