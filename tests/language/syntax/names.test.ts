import { describe, expect, it } from 'vitest';
import { complaints, read } from './check-syntax.js';

describe('a name behind a structure word', () => {
  it.each([
    ['报告 咸嘉湖街道2021', '报告 | NAME 咸嘉湖街道2021'],
    ['报告 2021年报告', '报告 | NAME 2021年报告'],
    ['报告 "有 空格"', '报告 | NAME "有 空格"'],
    ['报告 “有 空格”', '报告 | NAME “有 空格”'],
    ['报告 「有 空格」 "题"', '报告 | NAME 「有 空格」 | STRING "题"'],
    ['报告：甲', '报告 | NAME 甲'],
    ['表 a、b 万元', '表 | NAME a、b | UNIT 万元'],
    ['表 甲·乙（含丙） 万元', '表 | NAME 甲·乙（含丙） | UNIT 万元'],
    ['表 支出 万元 "2021年决算支出"', '表 | NAME 支出 | UNIT 万元 | STRING "2021年决算支出"'],
    ['表 支出 "题"', '表 | NAME 支出 | STRING "题"'],
    ['表 支出 元 列 a b', '表 | NAME 支出 | UNIT 元 | 列 | NAME a | NAME b'],
    ['表 支出 列 完成 得分', '表 | NAME 支出 | 列 | NAME 完成 | NAME 得分'],
    ['表 "引 号" 元', '表 | NAME "引 号" | UNIT 元'],
    ['资金：万元', '资金 | UNIT 万元'],
    ['资金', '资金'],
    ['年度目标 总体目标 分值 80', '年度目标 | NAME 总体目标 | 分值 | QUANTITY 80'],
    ['年度目标 2021年', '年度目标 | NAME 2021年'],
    ['上年 甲2020', '上年 | NAME 甲2020'],
  ])('%s', (line, tokens) => {
    expect(read('report', line)).toBe(tokens);
    expect(complaints('report', line)).toBe('');
  });
});

describe('levels', () => {
  it.each([
    ['一级 产出指标', '一级 | NAME 产出指标'],
    ['一级 产出指标 50', '一级 | NAME 产出指标 | QUANTITY 50'],
    ['一级 产出指标 分值 50', '一级 | NAME 产出指标 | 分值 | QUANTITY 50'],
    ['一级 产出指标 分值 —', '一级 | NAME 产出指标 | 分值 | BLANK —'],
    ['一级 产出指标（50分）', '一级 | NAME 产出指标（50分）'],
    ['category outputs 50', '一级 | NAME outputs | QUANTITY 50'],
    ['二级 数量指标', '二级 | NAME 数量指标'],
    ['二级 数量指标 10', '二级 | NAME 数量指标 | QUANTITY 10'],
    ['二级 数量指标 分值 10 不适用', '二级 | NAME 数量指标 | 分值 | QUANTITY 10 | 不适用'],
    ['二级 生态效益指标 不适用', '二级 | NAME 生态效益指标 | 不适用'],
    ['subcategory n_a_x n_a', '二级 | NAME n_a_x | 不适用'],
    ['二级：数量指标', '二级 | NAME 数量指标'],
  ])('%s', (line, tokens) => {
    expect(read('category', line)).toBe(tokens);
    expect(complaints('category', line)).toBe('');
  });
});

describe('the name of an indicator is a phrase', () => {
  it.each([
    ['指标 学习', '指标 | NAME 学习'],
    ['指标 学习 | 中心组[[学习.完成]]', '指标 | NAME 学习 | LINE | 中心组 | [[ | NAME 学习 | . | NAME 完成 | ]]'],
    ['指标 | 中心组', '指标 | LINE | 中心组'],
    ['指标 “三公经费”控制率', '指标 | NAME “三公经费”控制率'],
    ['指标 “三公经费”控制率 目标 ≤100%', '指标 | NAME “三公经费”控制率 | 目标 | OPERATOR ≤ | QUANTITY 100%'],
    ['指标 "引 号" 目标 3', '指标 | NAME "引 号" | 目标 | QUANTITY 3'],
    ['指标 按时 完成', '指标 | NAME 按时 完成'],
    ['指标 目标', '指标 | NAME 目标'],
    ['指标 目标完成率 目标 3', '指标 | NAME 目标完成率 | 目标 | QUANTITY 3'],
    ['指标 得分 得分 3', '指标 | NAME 得分 | 得分 | QUANTITY 3'],
    ['指标 19名老人', '指标 | NAME 19名老人'],
    ['指标 a，b；c：d', '指标 | NAME a，b；c：d'],
    ['指标 a 目标 3 完成 4 分值 5', '指标 | NAME a | 目标 | QUANTITY 3 | 完成 | QUANTITY 4 | 分值 | QUANTITY 5'],
    ['indicator roads built target 3', '指标 | NAME roads built | 目标 | QUANTITY 3'],
    ['指标：学习', '指标 | NAME 学习'],
  ])('%s', (line, tokens) => {
    expect(read('category', line)).toBe(tokens);
    expect(complaints('category', line)).toBe('');
  });
});

describe('the name of a row is a phrase up to the first cell, quote or attribute', () => {
  it.each([
    ['行 合计 3', '行 | NAME 合计 | QUANTITY 3'],
    ['行 19名老人 3', '行 | NAME 19名老人 | QUANTITY 3'],
    ['行 2022年决算数 3 4', '行 | NAME 2022年决算数 | QUANTITY 3 | QUANTITY 4'],
    ['行 a b 3 得分 3', '行 | NAME a b | QUANTITY 3 | 得分 | QUANTITY 3'],
    ['行 a "标签" 3', '行 | NAME a | STRING "标签" | QUANTITY 3'],
    ['行 因公出国（境）费         0  0  0', '行 | NAME 因公出国（境）费 | QUANTITY 0 | QUANTITY 0 | QUANTITY 0'],
    ['行 “三公经费”控制率 3', '行 | NAME “三公经费”控制率 | QUANTITY 3'],
    ['行 "引 号" 3', '行 | NAME "引 号" | QUANTITY 3'],
    ['row total 3 score 10', '行 | NAME total | QUANTITY 3 | 得分 | QUANTITY 10'],
    ['行：a 3', '行 | NAME a | QUANTITY 3'],
    ['行 a（b c） 3', '行 | NAME a（b c） | QUANTITY 3'],
    ['行 3D打印 3', '行 | NAME 3D打印 | QUANTITY 3'],
    ['行 a：3 4', '行 | NAME a：3 | QUANTITY 4'],
    ['行\ta\u30003', '行 | NAME a | QUANTITY 3'],
  ])('%s', (line, tokens) => {
    expect(read('funds', line)).toBe(tokens);
    expect(complaints('funds', line)).toBe('');
  });
});

describe('columns', () => {
  it.each([
    ['列 预算数 决算数 上年决算数', '列 | NAME 预算数 | NAME 决算数 | NAME 上年决算数'],
    ['列 2022年决算数 a', '列 | NAME 2022年决算数 | NAME a'],
    ['列 "a b" c', '列 | NAME "a b" | NAME c'],
    ['列 a，b', '列 | NAME a | NAME b'],
    ['列：a b', '列 | NAME a | NAME b'],
  ])('%s', (line, tokens) => {
    expect(read('table', line)).toBe(tokens);
    expect(complaints('table', line)).toBe('');
  });
});

describe('fields', () => {
  it.each([
    ['部门：咸嘉湖街道', 'FIELD 部门 | TEXT 咸嘉湖街道'],
    ['部门:咸嘉湖街道', 'FIELD 部门 | TEXT 咸嘉湖街道'],
    ['部门 ： 咸嘉湖街道', 'FIELD 部门 | TEXT 咸嘉湖街道'],
    ['部门 咸嘉湖街道', 'FIELD 部门 | TEXT 咸嘉湖街道'],
    ['部门', 'FIELD 部门'],
    ['部门：', 'FIELD 部门'],
    ['2022年决算数：55', 'FIELD 2022年决算数 | TEXT 55'],
    ['主管部门： 年度：2021', 'FIELD 主管部门 | FIELD 年度 | TEXT 2021'],
    ['人员编制：55，实有人数：60', 'FIELD 人员编制 | TEXT 55 | FIELD 实有人数 | TEXT 60'],
    ['人员编制：55；实有人数：60', 'FIELD 人员编制 | TEXT 55 | FIELD 实有人数 | TEXT 60'],
    ['人员编制:55,实有人数:60', 'FIELD 人员编制 | TEXT 55 | FIELD 实有人数 | TEXT 60'],
    ['人员编制：55 实有人数：60', 'FIELD 人员编制 | TEXT 55 | FIELD 实有人数 | TEXT 60'],
    ['联系人：张三\u3000电话：123', 'FIELD 联系人 | TEXT 张三 | FIELD 电话 | TEXT 123'],
    ['部门（单位）：x', 'FIELD 部门（单位） | TEXT x'],
    ['项目·名称、类别：x', 'FIELD 项目·名称、类别 | TEXT x'],
    ['负责人_甲：x', 'FIELD 负责人_甲 | TEXT x'],
    ['网址：http://a.b/c', 'FIELD 网址 | TEXT http://a.b/c'],
    ['网址：见附件 http://a.b', 'FIELD 网址 | TEXT 见附件 http://a.b'],
    ['时间：3:30', 'FIELD 时间 | TEXT 3:30'],
    ['比例：1：2', 'FIELD 比例 | TEXT 1：2'],
    ['部门：甲，乙', 'FIELD 部门 | TEXT 甲，乙'],
    ['部门：甲 乙：丙', 'FIELD 部门 | TEXT 甲 | FIELD 乙 | TEXT 丙'],
    ['职责 "a b"', 'FIELD 职责 | STRING "a b"'],
    ['职责：“a”b', 'FIELD 职责 | TEXT “a”b'],
    ['职责 | x', 'FIELD 职责 | LINE | x'],
    ['职责：| x', 'FIELD 职责 | LINE | x'],
    ['范围："a [[b]] c"', 'FIELD 范围 | QUOTE " | TEXT a  | [[ | NAME b | ]] | TEXT  c | QUOTE "'],
    ['Ｂ级：ｂ', 'FIELD Ｂ级 | TEXT ｂ'],
  ])('%s', (line, tokens) => {
    expect(read('report', line)).toBe(tokens);
    expect(complaints('report', line)).toBe('');
  });
});
