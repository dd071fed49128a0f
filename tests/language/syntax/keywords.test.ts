import { describe, expect, it } from 'vitest';
import { complaints, read } from './check-syntax.js';

describe('every structure word begins its line', () => {
  it.each([
    ['报告 乙 "题"', '报告 | NAME 乙 | STRING "题"'],
    ['report 乙 "title"', '报告 | NAME 乙 | STRING "title"'],
    ['表式 乙', '表式 | NAME 乙'],
    ['form 乙', '表式 | NAME 乙'],
    ['上年 乙', '上年 | NAME 乙'],
    ['last_year 乙', '上年 | NAME 乙'],
    ['资金 万元', '资金 | UNIT 万元'],
    ['funds 万元', '资金 | UNIT 万元'],
    ['年度目标', '年度目标'],
    ['goals', '年度目标'],
    ['一级 产出指标', '一级 | NAME 产出指标'],
    ['category 产出指标', '一级 | NAME 产出指标'],
    ['指标 学习', '指标 | NAME 学习'],
    ['indicator roads', '指标 | NAME roads'],
    ['表 支出', '表 | NAME 支出'],
    ['table spending', '表 | NAME spending'],
    ['勾稽 a = b', '勾稽 | NAME a | OPERATOR = | NAME b'],
    ['check a = b', '勾稽 | NAME a | OPERATOR = | NAME b'],
    ['总分 100', '总分 | QUANTITY 100'],
    ['total 100', '总分 | QUANTITY 100'],
    ['正文', '正文'],
    ['narrative', '正文'],
  ])('%s', (line, tokens) => {
    expect(read('report', line)).toBe(tokens);
    expect(complaints('report', line)).toBe('');
  });
});

describe('a keyword is followed by a blank, a colon, a digit, an operator, a quote or a bar', () => {
  it.each([
    ['目标 3', '目标 | QUANTITY 3'],
    ['目标：3', '目标 | QUANTITY 3'],
    ['目标:3', '目标 | QUANTITY 3'],
    ['目标3', '目标 | QUANTITY 3'],
    ['目标≥3', '目标 | OPERATOR ≥ | QUANTITY 3'],
    ['目标“三”', '目标 | STRING “三”'],
    ['目标"三"', '目标 | STRING "三"'],
    ['目标「三」', '目标 | STRING 「三」'],
    ['目标|三', '目标 | LINE |三'],
    ['目标｜三', '目标 | LINE ｜三'],
    ['目标\u30003', '目标 | QUANTITY 3'],
    ['目标\t3', '目标 | QUANTITY 3'],
    ['目标\u00a03', '目标 | QUANTITY 3'],
    ['得分９', '得分 | QUANTITY ９'],
  ])('%s', (line, tokens) => {
    expect(read('indicator', line)).toBe(tokens);
    expect(complaints('indicator', line)).toBe('');
  });
});

describe('an English word in any width and case', () => {
  it.each([
    ['target 3', '目标 | QUANTITY 3'],
    ['Target 3', '目标 | QUANTITY 3'],
    ['TARGET 3', '目标 | QUANTITY 3'],
    ['ｔａｒｇｅｔ 3', '目标 | QUANTITY 3'],
    ['score: 5', '得分 | QUANTITY 5'],
  ])('%s', (line, tokens) => {
    expect(read('indicator', line)).toBe(tokens);
    expect(complaints('indicator', line)).toBe('');
  });
});

describe('structure words are ordinary words behind the first', () => {
  it.each([
    ['部门 报告', 'FIELD 部门 | TEXT 报告'],
    ['部门：资金', 'FIELD 部门 | TEXT 资金'],
    ['部门：甲 行', 'FIELD 部门 | TEXT 甲 行'],
    ['表 资金表 万元', '表 | NAME 资金表 | UNIT 万元'],
    ['表 合计', '表 | NAME 合计'],
    ['勾稽 资金 = 合计', '勾稽 | NAME 资金 | OPERATOR = | NAME 合计'],
    ['报告日期：3月', 'FIELD 报告日期 | TEXT 3月'],
    ['资金来源：财政', 'FIELD 资金来源 | TEXT 财政'],
    ['总分值：100', 'FIELD 总分值 | TEXT 100'],
    ['表决：通过', 'FIELD 表决 | TEXT 通过'],
    ['行政区划：长沙', 'FIELD 行政区划 | TEXT 长沙'],
    ['列支：3', 'FIELD 列支 | TEXT 3'],
  ])('%s', (line, tokens) => {
    expect(read('report', line)).toBe(tokens);
    expect(complaints('report', line)).toBe('');
  });
});

describe('attribute words are ordinary words outside their block', () => {
  it.each([
    ['完成情况：良好', 'FIELD 完成情况 | TEXT 良好'],
    ['合计：3', 'FIELD 合计 | TEXT 3'],
    ['得分率：95%', 'FIELD 得分率 | TEXT 95%'],
    ['目标人群：老人', 'FIELD 目标人群 | TEXT 老人'],
  ])('%s', (line, tokens) => {
    expect(read('report', line)).toBe(tokens);
    expect(complaints('report', line)).toBe('');
  });
});

describe('a row or a column may be called like a keyword', () => {
  it.each([
    ['行 合计 3', '行 | NAME 合计 | QUANTITY 3'],
    ['行 完成 3', '行 | NAME 完成 | QUANTITY 3'],
    ['行 目标 3', '行 | NAME 目标 | QUANTITY 3'],
    ['行 总分 3', '行 | NAME 总分 | QUANTITY 3'],
    ['行 指标 3', '行 | NAME 指标 | QUANTITY 3'],
    ['- 其中', 'DASHES - | NAME 其中'],
    ['- 得分 3', 'DASHES - | NAME 得分 | QUANTITY 3'],
    ['行 得分 得分 10', '行 | NAME 得分 | 得分 | QUANTITY 10'],
    ['行 执行率 执行率 95%', '行 | NAME 执行率 | 执行率 | QUANTITY 95%'],
  ])('%s', (line, tokens) => {
    expect(read('funds', line)).toBe(tokens);
    expect(complaints('funds', line)).toBe('');
  });
});

describe('columns may be called like keywords', () => {
  it.each([
    ['列 完成 得分 合计 行 列', '列 | NAME 完成 | NAME 得分 | NAME 合计 | NAME 行 | NAME 列'],
    ['columns target score', '列 | NAME target | NAME score'],
  ])('%s', (line, tokens) => {
    expect(read('table', line)).toBe(tokens);
    expect(complaints('table', line)).toBe('');
  });
});

describe('behind an attribute word', () => {
  it.each([
    ['完成 完成 得分 10', '完成 | TEXT 完成 | 得分 | QUANTITY 10'],
    ['完成 得分 10', '完成 | 得分 | QUANTITY 10'],
    ['完成 完成3次', '完成 | TEXT 完成3次'],
    ['完成 完成', '完成 | TEXT 完成'],
    ['完成 得分', '完成 | TEXT 得分'],
    ['完成 得分 得分 3', '完成 | 得分 | 得分 | QUANTITY 3'],
    ['完成 分值 得分 3', '完成 | 分值 | 得分 | QUANTITY 3'],
    ['目标 按时 完成', '目标 | TEXT 按时 完成'],
    ['目标 按时 完成 3次', '目标 | TEXT 按时 | 完成 | QUANTITY 3次'],
    ['目标 按时完成 完成 按时完成', '目标 | TEXT 按时完成 | 完成 | TEXT 按时完成'],
    [
      '目标 全面完成  完成 全面完成，群众反映良好  分值 5  得分 5',
      '目标 | TEXT 全面完成 | 完成 | TEXT 全面完成，群众反映良好 | 分值 | QUANTITY 5 | 得分 | QUANTITY 5',
    ],
    ['目标 3 偏差 无', '目标 | QUANTITY 3 | 偏差 | TEXT 无'],
    ['目标 3 得分', '目标 | QUANTITY 3 | 得分'],
    ['目标 9月前 完成', '目标 | TIME 9月前 | 完成'],
    ['目标 — 完成 — 得分 —', '目标 | BLANK — | 完成 | BLANK — | 得分 | BLANK —'],
    ['偏差 未完成 得分 3', '偏差 | TEXT 未完成 | 得分 | QUANTITY 3'],
    ['偏差 说明目标 3 次', '偏差 | TEXT 说明目标 3 次'],
    ['偏差 较大 得分 较低', '偏差 | TEXT 较大 得分 较低'],
    ['备注', '备注'],
    ['备注 分值 5', '备注 | 分值 | QUANTITY 5'],
    ['核心', '核心'],
    ['核心 2 得分 3', '核心 | QUANTITY 2 | 得分 | QUANTITY 3'],
    ['核心 得分 3', '核心 | 得分 | QUANTITY 3'],
    ['目标 全面 核心', '目标 | TEXT 全面 | 核心'],
    ['目标 全面 佐证 无', '目标 | TEXT 全面 佐证 无'],
    ['目标 全面 佐证 "a.pdf"', '目标 | TEXT 全面 | 佐证 | STRING "a.pdf"'],
  ])('%s', (line, tokens) => {
    expect(read('indicator', line)).toBe(tokens);
    expect(complaints('indicator', line)).toBe('');
  });
});

describe('a part begins only at the start of a line', () => {
  it.each([
    ['其中 国企', '其中 | NAME 国企'],
    ['完成 3家 其中 国企 2家', '完成 | TEXT 3家 其中 国企 2家'],
    ['of_which big 目标 3', '其中 | NAME big | 目标 | QUANTITY 3'],
  ])('%s', (line, tokens) => {
    expect(read('indicator', line)).toBe(tokens);
    expect(complaints('indicator', line)).toBe('');
  });
});

describe('an English attribute word ends a phrase only before what is sure to be its value', () => {
  it.each([
    [
      'target ≥3 actual 3 points 5 score 5',
      '目标 | OPERATOR ≥ | QUANTITY 3 | 完成 | QUANTITY 3 | 分值 | QUANTITY 5 | 得分 | QUANTITY 5',
    ],
    ['note the target was missed', '备注 | TEXT the target was missed'],
    ['note this target : 3', '备注 | TEXT this | 目标 | QUANTITY 3'],
    ['note on time score 3', '备注 | TEXT on time | 得分 | QUANTITY 3'],
    ['actual on target note "good"', '完成 | TEXT on target | 备注 | STRING "good"'],
    ['evidence "a.pdf"', '佐证 | STRING "a.pdf"'],
  ])('%s', (line, tokens) => {
    expect(read('indicator', line)).toBe(tokens);
    expect(complaints('indicator', line)).toBe('');
  });
});

describe('glued to Chinese', () => {
  it.each([
    ['目标全面完成', '目标 | TEXT 全面完成', 'blank-missing 目标'],
    ['完成率达到九成', '完成 | TEXT 率达到九成', 'blank-missing 完成'],
    ['指标既有住宅', '指标 | NAME 既有住宅', 'blank-missing 指标'],
    ['一级产出', '一级 | NAME 产出', 'blank-missing 一级'],
    ['二级数量', '二级 | NAME 数量', 'blank-missing 二级'],
    ['得分五', '得分', 'blank-missing 得分'],
    ['目标全面：完成', 'FIELD 目标全面 | TEXT 完成'],
  ])('%s', (line, tokens, problems = '') => {
    expect(read('indicator', line)).toBe(tokens);
    expect(complaints('indicator', line)).toBe(problems);
  });
});

describe('attribute words of one block are no others', () => {
  it.each([
    ['预期 x', '预期 | TEXT x'],
    ['年初 a 调整 b', '年初 | TEXT a | 调整 | TEXT b'],
    ['完成 95%', '完成 | TEXT 95%'],
    ['完成率 95%', '完成率 | QUANTITY 95%'],
    ['分值 50', '分值 | QUANTITY 50'],
  ])('%s', (line, tokens) => {
    expect(read('goals', line)).toBe(tokens);
    expect(complaints('goals', line)).toBe('');
  });
});
