import { describe, expect, it } from 'vitest';
import { pageText } from './page-text.js';
import { pageOf } from './pages.js';

/** The form of the first report as lines, without widths. */
function form(text: string): string[] {
  return pageText(pageOf(text).page)
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => line.replace(/^(-- \S+) \[.*\]$/, '$1'));
}

/** The same without the columns that a cell covers, which other blocks of the form decide. */
const rows = (text: string) => form(text).map((line) => line.replace(/→\d+/g, ''));
/** What is printed, cell by cell. */
const cells = (text: string) => rows(text).map((line) => line.replace(/↓\d+/g, ''));

describe('a layout', () => {
  it('prints its items in their order', () => {
    const lines = cells(`表式 试
字段 甲 文本
字段 乙 长文 "乙栏"
字段 年度 年份
版式
抬头 左 "左：[[甲]]" 右 "右"
标题 "[[年度]]年的表"
副标题 "副[[乙]]"
行 甲 "新名" 年度
行 乙
注 "注：一"
注 "二"
签名 甲
报告 试
表式 试
甲：值，年度：2023
`);
    expect(lines).toEqual([
      '抬头 左：值 <> 右',
      'title 2023年的表',
      'subtitle 副　　',
      '-- fields',
      '| 新名 | 值 | 年度 | 2023',
      '-- fields',
      '| 乙栏 | ',
      'remark 注：一',
      'remark 二',
      '签名 甲：值',
    ]);
  });

  it('prints what its expressions give, and says what of it is private', () => {
    const text = (values: string) => `表式 试
字段 甲 数
字段 乙 数 私密
表 支出
行 合计
版式
抬头 左 "差：[[甲 - 1]]" 右 "比：[[占比(甲, 200) 1位]]"
注 "和：[[甲 + 乙]]，比：[[甲 / 乙]]。"
报告 试
表式 试
${values}`;
    expect(cells(text('甲：1,234.50，乙：2\n'))).toEqual([
      '抬头 差：1233.50 <> 比：617.3%',
      'remark 和：1236.50，比：617.25。',
    ]);
    expect(cells(text('甲：1\n'))).toEqual(['抬头 差：0 <> 比：0.5%', 'remark 和：　　，比：　　。']);
    const [remark] = pageOf(text('甲：1，乙：2\n')).page.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'remark' ? [block] : [])),
    );
    expect(remark?.private).toBe(true);
    expect(
      remark?.paragraphs
        .flat()
        .filter((run) => run.private)
        .map((run) => run.text),
    ).toEqual(['3', '0.5']);
  });

  it('puts a 块 beside all its items, one in another', () => {
    const lines = rows(`表式 试
字段 甲 文本
字段 乙 文本
版式
块 "外"
行 甲
块 "内"
行 乙
注 "说明"
块完
块完
行 甲
报告 试
表式 试
甲：一
`);
    expect(lines).toEqual(['-- group', '| 外↓3 | 甲 | 一', '| 内↓2 | 乙 | ', '| 说明', '-- fields', '| 甲 | 一']);
  });

  it('that is not written is everything the form has', () => {
    const lines = cells(`表式 试 "默认的表"
字段 年度 年份
字段 单位 文本
字段 地址 文本
字段 职责 长文
字段 联系人 人名
资金 "资金"
列 全年预算数 全年执行数
行 合计
指标 "指标"
列 三级 完成
表 明细 万元
列 数
行 一
总分 100
报告 试
表式 试
年度：2023，单位：甲，联系人：乙
`);
    expect(lines).toEqual([
      'title 默认的表',
      'subtitle （2023年度）',
      '-- fields',
      '| 单位 | 甲 | 地址 | ',
      '-- fields',
      '| 职责 | ',
      '-- funds',
      '| 资金 |  | 全年预算数 | 全年执行数',
      '| 合计 | — | —',
      '-- indicators',
      '‖ 指标 | 三级 | 完成',
      '-- table',
      '| 明细（万元）',
      '| 项目 | 数',
      '| 一 | —',
      '-- total',
      '| 总分 | 100 | — | ',
      '签名 联系人：乙#',
    ]);
  });

  it('may be written in English', () => {
    const lines = cells(`form Grants "Grants"
field Name text
field Year year
funds "Funds"
columns budget "Budget" executed "Spent"
row total "Total"
- county
goals "Goals"
expected "Planned"
actual "Achieved"
indicator "Indicators" numbering "n. "
columns category "Category" indicator "Indicator" actual "Actual" points "Points"
category Output 50
total 100 "Sum"
layout
heading "[[Name]]"
head_line right "Year [[Year]]"
funds
goals
indicator
total
remark "Note"
signature Name
report R
form Grants
Name: Kitchen
Year: 2023
category Output
indicator meals
actual 5
points 90
`);
    expect(lines).toEqual([
      'title Kitchen',
      '抬头  <> Year 2023',
      '-- funds',
      '| Funds |  | Budget | Spent',
      '| Total | — | —',
      '| of which: county | — | —',
      '-- goals',
      '| Goals | Planned | Achieved',
      '|  | ',
      '-- indicators',
      '‖ Indicators | Category | Indicator | Actual | Points',
      '| Output | 1. meals | 5 | 90',
      '-- total',
      '| Sum | 100',
      'remark Note',
      '签名 Name：Kitchen',
    ]);
  });
});

describe('fields are printed as their kind is', () => {
  const form = `表式 试
字段 单选 单选 选项 甲，乙
字段 多选 多选 选项 甲，乙，丙
字段 公开 是否
字段 比例 百分率
字段 长 长文
版式
行 单选
行 多选
行 公开
行 比例
行 长
报告 试
表式 试
`;
  const value = (typed: string) =>
    cells(form + typed)
      .filter((line) => line.startsWith('|'))
      .map((line) => line.split(' | ')[1]);

  it('choices with boxes, and what is not offered behind them', () => {
    expect(value('单选：乙\n多选：甲、丁')).toEqual(['□甲　☑乙', '☑甲　□乙　□丙　☑丁', '□是　□否', '', undefined]);
  });

  it('yes and no, percentages, several paragraphs, and blanks', () => {
    expect(value('公开：是\n比例：95\n长 | 一\n| 二\n单选：—').slice(2)).toEqual(['☑是　□否', '95%', '一 ⏎ 二']);
    expect(value('长：—')[4]).toBe('—');
  });
});

const funds = (head: string, rows: string) =>
  cells(`表式 试
${head}
版式
资金
报告 试
表式 试
资金 万元
${rows}
`);

describe('funds', () => {
  it('stand side by side where there are two splits', () => {
    const lines = funds(
      '页面 横向\n资金 "资金" 分值 10\n列 全年预算数 全年执行数 分值 执行率 得分\n行 按收入\n- 财政\n- 其他\n行 按支出\n- 基本',
      '行 按收入 10 9\n- 财政 6 6\n- 其他 4 3\n行 按支出 10 9\n- 基本 10 9',
    );
    expect(lines.slice(1)).toEqual([
      '| 资金 |  | 全年预算数 | 全年执行数 |  | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分',
      '| 按收入 | 10 | 9 | 按支出 | 10 | 9 | 10* | 90%* | 9*',
      '| 其中：财政 | 6 | 6 | 其中：基本 | 10 | 9 | — | 100%* | —',
      '| 其他 | 4 | 3 |  | — | 75%* | —',
    ]);
  });

  it('stand below each other where the sheet is too narrow, or there are more', () => {
    const columns = '列 年初预算数 全年预算数 到位数 全年执行数 分值 执行率 得分';
    const lines = funds(`资金 "资金" 分值 10\n${columns}\n行 甲\n行 乙`, '行 甲 1 1 1 1\n行 乙 2 2 2 2');
    expect(lines).toHaveLength(4);
    expect(lines[3]).toBe('| 乙 | 2 | 2 | 2 | 2 | — | 100%* | —');
  });

  it('have two rows of heads where labels share their first part', () => {
    const lines = funds(
      '资金 "资金"\n列 年初预算数 "预算/年初" 全年预算数 "预算/全年" 全年执行数 "执行（B/A）"\n行 甲',
      '行 甲 1 2 3',
    );
    expect(lines.slice(1)).toEqual(['| 资金 |  | 预算 | 执行（B/A）', '| 年初 | 全年', '| 甲 | 1 | 2 | 3']);
  });

  it('name their rows beside each amount where every amount has a head of its own', () => {
    const lines = funds(
      '资金 "资金"\n列 全年预算数 "安排/预算数" 全年执行数 "执行/执行数" 执行率 "进度"\n行 甲\n- 乙',
      '行 甲 4 2\n- 乙 4 2',
    );
    expect(lines.slice(1)).toEqual([
      '| 资金 | 安排 | 执行 | 进度',
      '| 预算数 | 4 | 执行数 | 2 | 50%*',
      '| 其中：乙 | 4 | 其中：乙 | 2 | 50%*',
    ]);
  });

  it('have one reason beside all rows', () => {
    const lines = funds(
      '资金 "资金"\n列 全年预算数 全年执行数 原因\n行 甲\n- 乙',
      '行 甲 4 2 原因 少付\n- 乙 4 2\n原因 也少',
    );
    expect(lines.slice(2)).toEqual(['| 甲 | 4 | 2 | 少付 ⏎ 其中：乙：也少', '| 其中：乙 | 4 | 2']);
  });

  it('print blanks, decimals and the rate of nothing as the form says', () => {
    const head =
      '资金 "资金"\n列 全年预算数 全年执行数 执行率 原因\n行 甲\n- 乙\n- 丙 可缺\n空格 "/"\n小数 1\n小数 执行率 2\n零预算 100';
    expect(funds(head, '行 甲 4.25 2\n- 乙 0 0.00').slice(2)).toEqual([
      '| 甲 | 4.3 | 2.0 | 47.06%* | /',
      '| 其中：乙 | 0.0 | 0.0 | 0.00%*',
    ]);
    expect(funds(head, '行 甲 — 2').slice(2)).toEqual(['| 甲 | / | 2.0 | / | /', '| 其中：乙 | / | / | /']);
  });

  it('keep the sign of a percentage for columns whose head does not say it', () => {
    const lines = funds('资金 "资金"\n列 全年预算数 全年执行数 执行率 "执行率（%）"\n行 甲', '行 甲 4 2 执行率 50%');
    expect(lines[2]).toBe('| 甲 | 4 | 2 | 50');
  });

  it('are in the unit of the form whatever the report writes them in', () => {
    const lines = cells('报告 甲\n资金 元\n行 年度资金总额 1,250,000 1250000 1000000.00\n');
    expect(lines.find((line) => line.startsWith('| 年度资金总额'))).toContain('| 125 | 125 | 100 |');
  });

  it('show a row that the form does not have behind the others', () => {
    const lines = funds('资金 "资金"\n列 全年预算数\n行 甲\n- 乙', '行 甲 4\n- 乙 4\n- 丁 1');
    expect(lines.slice(2)).toEqual(['| 甲 | 4', '| 其中：乙 | 4', '| 丁 | 1']);
  });
});

const indicators = (head: string, text: string) =>
  rows(`表式 试
指标 "指标"${head}
总分 100
版式
指标
总分
报告 试
表式 试
${text}
`).slice(1);

describe('indicators', () => {
  it('have a number in their level, and stars where there is no column for them', () => {
    const lines = indicators(
      ' 编号 "（n）"\n列 一级 三级\n一级 甲\n一级 乙',
      '一级 甲\n指标 一\n核心\n指标 二 | 印出来的\n核心 3\n一级 乙\n指标 三',
    );
    expect(lines.slice(0, 4)).toEqual([
      '‖ 指标↓4 | 一级 | 三级',
      '| 甲↓2 | （1）★一',
      '| （2）★★★印出来的',
      '| 乙 | （1）三',
    ]);
  });

  it('say yes or no where there is a column', () => {
    expect(indicators('\n列 三级 核心', '指标 一\n核心\n指标 二').slice(1, 3)).toEqual(['| 一 | 是', '| 二 | 否']);
  });

  it('merge a level without a second one over both columns', () => {
    const lines = indicators(
      '\n列 一级 二级 三级\n一级 甲\n二级 乙\n一级 丙',
      '一级 甲\n二级 乙\n指标 一\n一级 丙\n指标 二\n指标 三',
    );
    expect(lines.slice(1, 4)).toEqual(['| 甲 | 乙 | 一', '| 丙↓2 | 二', '| 三']);
  });

  it('leave an empty line for a level that is demanded, none for one that may be missing', () => {
    const lines = indicators(
      '\n列 一级 二级 三级 完成\n一级 甲\n二级 乙\n二级 丙\n二级 丁 可缺\n一级 戊',
      '一级 甲\n二级 丙 不适用',
    );
    expect(lines.slice(1, 4)).toEqual(['| 甲↓2 | 乙 |  | ', '| 丙 | 不适用 | —', '| 戊 |  | ']);
  });

  it('list their parts below them', () => {
    const lines = indicators(
      '\n列 三级 目标 完成 分值',
      '指标 路\n目标 5公里 完成 6公里 分值 5\n其中 甲 目标 2公里 完成 3公里\n其中 乙 目标 3公里 完成 3公里\n',
    );
    expect(lines.slice(1, 4)).toEqual([
      '| 路 | 5公里 | 6公里 | 5',
      '| 其中：甲 | 2公里 | 3公里 | —',
      '| 乙 | 3公里 | 3公里 | —',
    ]);
  });

  it('print points of parts where the form scores them', () => {
    const lines = indicators(
      ' 分项计分\n列 三级 目标 完成 分值 得分',
      '指标 路\n其中 甲\n目标 2公里 完成 3公里 分值 5\n其中 乙\n目标 4公里 完成 2公里 分值 6\n',
    );
    expect(lines.slice(1, 4)).toEqual([
      '| 路 | — | — | — | —',
      '| 其中：甲 | 2公里 | 3公里 | 5 | 5*',
      '| 乙 | 4公里 | 2公里 | 6 | 3*',
    ]);
  });

  it.each([
    ['目标 ≥12台 完成 13台', '| ≥ | 12 | 台 | 13'],
    ['目标 不少于12台 完成 1.3万台', '| ≥ | 12 | 台 | 1.3万台'],
    ['目标 90-95% 完成 92%', '| — | 90-95 | % | 92%'],
    ['目标 2023年9月前 完成 2023年8月', '| ≤ | 2023年9月前 | — | 2023年8月'],
    ['目标 明显改善 完成 改善', '| 定性 | 明显改善 | — | 改善'],
    ['目标 — 完成 —', '| — | — | — | —'],
    ['完成 3台', '| — | — | — | 3台'],
    ['目标 [[1 / 3]] 完成 1', '| — | 0.33 | — | 1'],
  ])('take a target apart: %s', (typed, wanted) => {
    const [, line] = indicators('\n列 三级 目标符号 目标数 目标单位 完成', `指标 甲\n${typed}`);
    expect(line).toBe(`| 甲 ${wanted}`);
  });

  it('print every other column by its role', () => {
    const lines = indicators(
      '\n列 三级 调整 分值 得分 系数 解释 标准 备注 佐证\n列 折算 = 得分 * 分值 / 100\n列 偏差',
      '指标 甲\n目标 5台\n调整 4台\n完成 3台\n分值 8\n得分 6\n偏差 迟\n解释 义\n标准 准\n备注 注\n佐证 "一.pdf"，"二.pdf"',
    );
    expect(lines[1]).toBe('| 甲 | 4台 | 8 | 6 | 0.75* | 义 | 准 | 注 | 一.pdf ⏎ 二.pdf | 0.48* | 迟');
  });

  it('stand without levels in a form that has none', () => {
    expect(indicators('\n列 三级 完成', '指标 甲\n完成 3').slice(0, 2)).toEqual(['‖ 指标↓2 | 三级 | 完成', '| 甲 | 3']);
  });
});

describe('the total', () => {
  const total = (columns: string, grades = '') =>
    form(
      `表式 试\n指标 "指标"\n列 ${columns}\n总分 100\n${grades}\n版式\n指标\n总分\n报告 试\n表式 试\n总分 100 得分 96\n`,
    ).at(-1);

  it.each([
    ['三级 目标 分值 得分 偏差', '| 总分→3 | 100 | 96 |'],
    ['三级 分值 目标 得分', '| 总分→2 | 100 |  | 96'],
    ['三级 得分 目标', '| 总分→2 | 96 |'],
    ['得分 三级 分值', '| 总分 | 96 |  | 100'],
    ['三级 分值 完成', '| 总分→2 | 100 |'],
  ])('stands in the columns of the indicators: %s', (columns, wanted) => {
    expect(total(columns)).toBe(wanted);
  });

  it('stands by itself where the indicators have no place for it', () => {
    expect(total('三级 完成')?.replace(/→\d+/g, '')).toBe('| 总分 | 100 | 96 |');
  });

  it('has its grade behind the score, or in it where nothing is left', () => {
    expect(total('三级 分值 得分 偏差', '等级 优 90，差 0')).toBe('| 总分→2 | 100 | 96 | 优*');
    expect(total('三级 分值 得分', '等级 优 90，差 0')).toBe('| 总分→2 | 100 | 96 ⏎ （优）');
  });
});

describe('goals', () => {
  it('that are grouped stand above their own indicators', () => {
    const lines = cells(`表式 试
年度目标 "目标" 分组 分值 80
指标 "指标"
列 一级 三级 得分
一级 甲
版式
指标
报告 试
表式 试
年度目标 一 分值 50
预期 修路
一级 甲
指标 路
年度目标 二 分值 30
完成 种树
一级 甲
指标 树
`);
    expect(lines).toEqual([
      '-- indicators',
      '| 目标1（50分） | 预期目标 | 修路',
      '| 一级 | 三级 | 得分',
      '| 甲 | 路 | —',
      '-- indicators',
      '| 目标2（30分） | 实际完成情况 | 种树',
      '| 一级 | 三级 | 得分',
      '| 甲 | 树 | —',
    ]);
  });

  it('that are several have a row each, with their names', () => {
    const lines = cells(
      '表式 试\n年度目标 "目标"\n预期 "预"\n完成率 "率"\n版式\n年度目标\n报告 试\n表式 试\n年度目标 一\n预期 修路\n完成率 97.5%\n年度目标 二\n预期 种树\n',
    );
    expect(lines.slice(1)).toEqual(['| 目标 | 预 | 率', '| 一：修路 | 97.5%', '| 二：种树 | —']);
  });
});

describe('tables', () => {
  it('of the form are filled in by the report and keep the form’s order and columns', () => {
    const lines = cells(`表式 试
表 人员 人 "人员情况"
列 编制 实有 率 = 实有 / 编制 * 100%
行 在职
- 行政 "行政（人）"
行 离退休 可缺
版式
表 人员
报告 试
表式 试
表 人员
行 在职 4 3
- 临时 4 3
`);
    expect(lines.slice(1)).toEqual([
      '| 人员情况（人）',
      '| 项目 | 编制 | 实有 | 率',
      '| 在职 | 4 | 3 | 75%*',
      '| 行政（人） | — | — | —',
      '| 临时 | 4 | 3 | 75%*',
    ]);
  });

  it('side by side share their lines, whatever their heads', () => {
    const lines = rows(`表式 试
表 甲 "甲表"
列 数
行 一
行 二
表 乙 "乙表"
列 左 "上/左" 右 "上/右"
行 三
版式
表 甲 乙
报告 试
表式 试
`);
    expect(lines.slice(1)).toEqual([
      '| 甲表↓2 | 乙表',
      '| 项目↓2 | 上',
      '| 项目 | 数 | 左 | 右',
      '| 一 | — | 三 | — | —',
      '| 二 | — | ',
    ]);
  });
});
