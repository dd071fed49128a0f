import { describe, expect, it } from 'vitest';
import { complaints, read } from './check-syntax.js';

describe('the head and single lines', () => {
  it.each([
    ['表式 乙 "题"', '表式 | NAME 乙 | STRING "题"'],
    ['继承 部门整体自评', '继承 | NAME 部门整体自评'],
    ['依据 "a" "b"', '依据 | STRING "a" | STRING "b"'],
    ['依据 “a”，“b”', '依据 | STRING “a” | STRING “b”'],
    ['金额单位 万元', '金额单位 | UNIT 万元'],
    ['页面 横向', '页面 | WORD 横向'],
    ['总分 100', '总分 | QUANTITY 100'],
    ['总分 100 "总分"', '总分 | QUANTITY 100 | STRING "总分"'],
    [
      '等级 优 90，良 80，中 60，差 0',
      '等级 | NAME 优 | QUANTITY 90 | , | NAME 良 | QUANTITY 80 | , | NAME 中 | QUANTITY 60 | , | NAME 差 | QUANTITY 0',
    ],
    ['等级 优 90；良 80', '等级 | NAME 优 | QUANTITY 90 | , | NAME 良 | QUANTITY 80'],
    ['参数 反向计分 系统', '参数 | NAME 反向计分 | WORD 系统'],
    ['参数 a 3 "b" c', '参数 | NAME a | QUANTITY 3 | STRING "b" | WORD c'],
    ['规则 weight-profile 提示', '规则 | RULE_ID weight-profile | WORD 提示'],
    ['勾稽 人员编制 ≥ 0 "编制不能为负"', '勾稽 | NAME 人员编制 | OPERATOR ≥ | QUANTITY 0 | STRING "编制不能为负"'],
    ['勾稽 a = b 规则 r-1', '勾稽 | NAME a | OPERATOR = | NAME b | CHECK_RULE 规则 | RULE_ID r-1'],
    ['空格 "/"', '空格 | STRING "/"'],
    ['小数 全年执行数 2', '小数 | NAME 全年执行数 | QUANTITY 2'],
    ['小数 2', '小数 | QUANTITY 2'],
    ['零预算 100', '零预算 | QUANTITY 100'],
    ['extends base', '继承 | NAME base'],
    ['layout', '版式'],
  ])('%s', (line, tokens) => {
    expect(read('form', line)).toBe(tokens);
    expect(complaints('form', line)).toBe('');
  });
});

describe('fields', () => {
  it.each([
    ['字段 年度 年份 必填', '字段 | NAME 年度 | FIELD_KIND 年份 | 必填'],
    ['字段 部门职责 长文 限 2000', '字段 | NAME 部门职责 | FIELD_KIND 长文 | 限 | QUANTITY 2000'],
    [
      '字段 类型 单选 选项 甲，乙，丙',
      '字段 | NAME 类型 | FIELD_KIND 单选 | 选项 | WORD 甲 | , | WORD 乙 | , | WORD 丙',
    ],
    ['字段 电话 电话 私密 "联系电话"', '字段 | NAME 电话 | FIELD_KIND 电话 | 私密 | STRING "联系电话"'],
    ['字段 主管部门 文本 别名 部门，单位', '字段 | NAME 主管部门 | FIELD_KIND 文本 | 别名 | NAME 部门 | , | NAME 单位'],
    ['field year year required', '字段 | NAME year | FIELD_KIND year | 必填'],
    ['字段 2022年预算 金额', '字段 | NAME 2022年预算 | FIELD_KIND 金额'],
    ['字段 "a b" 数', '字段 | NAME "a b" | FIELD_KIND 数'],
  ])('%s', (line, tokens) => {
    expect(read('form', line)).toBe(tokens);
    expect(complaints('form', line)).toBe('');
  });
});

describe('funds', () => {
  it.each([
    [
      '列 年初预算数 全年预算数 "全年预算数（A）" 分值',
      '列 | NAME 年初预算数 | NAME 全年预算数 | STRING "全年预算数（A）" | NAME 分值',
    ],
    [
      '列 折算得分 = 得分 * 分值 / 100',
      '列 | NAME 折算得分 | = | NAME 得分 | TIMES_DIVIDE * | NAME 分值 | TIMES_DIVIDE / | QUANTITY 100',
    ],
    ['列 a "x" = b + c // 注', '列 | NAME a | STRING "x" | = | NAME b | PLUS_MINUS + | NAME c'],
    ['列 目标符号 "年度指标值/指标性质" 目标数', '列 | NAME 目标符号 | STRING "年度指标值/指标性质" | NAME 目标数'],
    [
      '行 年度资金总额 "年度资金总额：" 别名 年度总金额，总额',
      '行 | NAME 年度资金总额 | STRING "年度资金总额：" | 别名 | NAME 年度总金额 | , | NAME 总额',
    ],
    ['-  当年财政拨款 可缺', 'DASHES - | NAME 当年财政拨款 | 可缺'],
    ['-其中 甲', 'DASHES - | 其中 | NAME 甲'],
    ['行 差旅费、会议费', '行 | NAME 差旅费、会议费'],
    ['计分 比例', '计分 | 比例'],
    [
      '计分 分档 100% 10，80% 7，60% 5',
      '计分 | 分档 | QUANTITY 100% | QUANTITY 10 | , | QUANTITY 80% | QUANTITY 7 | , | QUANTITY 60% | QUANTITY 5',
    ],
    ['执行率 全年执行数 / 全年预算数', '执行率 | NAME 全年执行数 | TIMES_DIVIDE / | NAME 全年预算数'],
    ['零预算 0', '零预算 | QUANTITY 0'],
    ['资金 "标" 分值 10', '资金 | STRING "标" | 分值 | QUANTITY 10'],
    ['资金 分值 10 "标"', '资金 | 分值 | QUANTITY 10 | STRING "标"'],
  ])('%s', (line, tokens) => {
    expect(read('formFunds', line)).toBe(tokens);
    expect(complaints('formFunds', line)).toBe('');
  });
});

describe('goals, indicators, tables', () => {
  it.each([
    ['年度目标 "年度工作目标" 分组 分值 10', '年度目标 | STRING "年度工作目标" | 分组 | 分值 | QUANTITY 10'],
    ['指标 "绩效指标" 编号 "指标n：" 分项计分', '指标 | STRING "绩效指标" | 编号 | STRING "指标n：" | 分项计分'],
    ['表 支出 万元 "题"', '表 | NAME 支出 | UNIT 万元 | STRING "题"'],
    [
      '表 支出 列 a b "标" c = a + b',
      '表 | NAME 支出 | 列 | NAME a | NAME b | STRING "标" | NAME c | = | NAME a | PLUS_MINUS + | NAME b',
    ],
    ['表 支出', '表 | NAME 支出'],
  ])('%s', (line, tokens) => {
    expect(read('form', line)).toBe(tokens);
    expect(complaints('form', line)).toBe('');
  });
});

describe('layout', () => {
  it.each([
    ['标题 "a"', '标题 | STRING "a"'],
    ['副标题 "（[[年度]]年度）"', '副标题 | QUOTE " | TEXT （ | [[ | NAME 年度 | ]] | TEXT 年度） | QUOTE "'],
    ['行 部门职责', '行 | NAME 部门职责'],
    ['行 人员编制 "编制" 实有人数', '行 | NAME 人员编制 | STRING "编制" | NAME 实有人数'],
    ['资金', '资金'],
    ['年度目标', '年度目标'],
    ['指标', '指标'],
    ['总分', '总分'],
    ['表 三公', '表 | NAME 三公'],
    ['抬头 左 "a" 右 "b [[c]]"', '抬头 | 左 | STRING "a" | 右 | QUOTE " | TEXT b  | [[ | NAME c | ]] | QUOTE "'],
    ['块 "a"', '块 | STRING "a"'],
    ['注 "注：……"', '注 | STRING "注：……"'],
    ['签名 填报人 联系电话', '签名 | NAME 填报人 | NAME 联系电话'],
  ])('%s', (line, tokens) => {
    expect(read('layout', line)).toBe(tokens);
    expect(complaints('layout', line)).toBe('');
  });
});
