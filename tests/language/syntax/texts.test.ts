import { describe, expect, it } from 'vitest';
import { complaints, read } from './check-syntax.js';

describe('comments', () => {
  it.each([
    ['// 注', ''],
    ['/* 注 */', ''],
    ['/* 注 */ 目标 3', '目标 | QUANTITY 3'],
    ['目标 3 // 注', '目标 | QUANTITY 3'],
    ['目标 3 /* 注 */ 完成 4', '目标 | QUANTITY 3 | 完成 | QUANTITY 4'],
    ['目标 3 /* 注', '目标 | QUANTITY 3'],
    ['目标 甲// 乙', '目标 | TEXT 甲// 乙'],
    ['目标 | 甲 // 乙', '目标 | LINE | 甲 // 乙'],
    ['目标 "甲 // 乙"', '目标 | STRING "甲 // 乙"'],
    ['目标 甲 // 乙', '目标 | TEXT 甲'],
  ])('%s', (line, tokens) => {
    expect(read('indicator', line)).toBe(tokens);
    expect(complaints('indicator', line)).toBe('');
  });
});

describe('references', () => {
  it.each([
    ['a：[[b]]', 'FIELD a | [[ | NAME b | ]]'],
    ['a：甲[[b.c]]乙[[d]]', 'FIELD a | TEXT 甲 | [[ | NAME b | . | NAME c | ]] | TEXT 乙 | [[ | NAME d | ]]'],
    ['a：【【b】】', 'FIELD a | [[ | NAME b | ]]'],
    ['a：[[ b ]]', 'FIELD a | [[ | NAME b | ]]'],
    ['a：[[b 亿元]]', 'FIELD a | [[ | NAME b | FORMAT 亿元 | ]]'],
    ['a：[[b 2位 数]]', 'FIELD a | [[ | NAME b | FORMAT 2位 | FORMAT 数 | ]]'],
    ['a：[[占比(b, c)]]', 'FIELD a | [[ | FUNCTION 占比 | ( | NAME b | , | NAME c | ) | ]]'],
    ['a：[[合计（b）+3万元]]', 'FIELD a | [[ | FUNCTION 合计 | ( | NAME b | ) | PLUS_MINUS + | QUANTITY 3万元 | ]]'],
    ['a：\\[[b]]', 'FIELD a | TEXT \\[[b]]'],
    ['a：b]]', 'FIELD a | TEXT b]]'],
    ['a：[b]', 'FIELD a | TEXT [b]'],
    ['a：[[上年.b.c]]', 'FIELD a | [[ | NAME 上年 | . | NAME b | . | NAME c | ]]'],
    ['a：| 甲[[b]]', 'FIELD a | LINE | 甲 | [[ | NAME b | ]]'],
    ['a：[[b]],c：[[d]]', 'FIELD a | [[ | NAME b | ]] | FIELD c | [[ | NAME d | ]]'],
  ])('%s', (line, tokens) => {
    expect(read('report', line)).toBe(tokens);
    expect(complaints('report', line)).toBe('');
  });
});

describe('prose', () => {
  it.each([
    ['# 标题', 'HASHES # | TEXT 标题'],
    ['## 二级 目标', 'HASHES ## | TEXT 二级 目标'],
    ['#### 四', 'HASHES #### | TEXT 四'],
    ['＃＃ 全角', 'HASHES ＃＃ | TEXT 全角'],
    ['#无空格', 'PROSE #无空格'],
    ['文字[[a.b]]文字', 'PROSE 文字 | [[ | NAME a | . | NAME b | ]] | TEXT 文字'],
    ['[[三公]]', 'PROSE_REFERENCE [[ | NAME 三公 | ]]'],
    ['  [[三公]]', 'PROSE_REFERENCE [[ | NAME 三公 | ]]'],
    ['\u3000\u3000缩进的一段', 'PROSE 缩进的一段'],
    ['// 注释', ''],
    ['//不是注释', 'PROSE //不是注释'],
    ['文字 // 不是注释', 'PROSE 文字 // 不是注释'],
    ['/* 不是注释 */', 'PROSE /* 不是注释 */'],
    ['| 竖线', 'PROSE | 竖线'],
    ['指标 学习', 'PROSE 指标 学习'],
    ['目标 3', 'PROSE 目标 3'],
    ['"引号', 'PROSE "引号'],
    ['- 条目', 'PROSE - 条目'],
    ['一、总体情况', 'PROSE 一、总体情况'],
  ])('%s', (line, tokens) => {
    expect(read('narrative', line)).toBe(tokens);
    expect(complaints('narrative', line)).toBe('');
  });
});
