import { describe, expect, it } from 'vitest';
import { complaints, read } from './check-syntax.js';

describe('blank mark', () => {
  it.each([
    ['目标 —', '目标 | BLANK —'],
    ['目标 ——', '目标 | BLANK ——'],
    ['目标 -', '目标 | BLANK -'],
    ['目标 –', '目标 | BLANK –'],
    ['目标 /', '目标 | BLANK /'],
    ['目标 ／', '目标 | BLANK ／'],
    ['目标 — 完成 /', '目标 | BLANK — | 完成 | BLANK /'],
    ['完成 无', '完成 | TEXT 无'],
  ])('%s', (line, tokens) => {
    expect(read('indicator', line)).toBe(tokens);
    expect(complaints('indicator', line)).toBe('');
  });
});

describe('quantity', () => {
  it.each([
    ['目标 4176.65', '目标 | QUANTITY 4176.65'],
    ['目标 7,597.95万元', '目标 | QUANTITY 7,597.95万元'],
    ['目标 23台', '目标 | QUANTITY 23台'],
    ['目标 1.38亿元', '目标 | QUANTITY 1.38亿元'],
    ['目标 100%', '目标 | QUANTITY 100%'],
    ['目标 ９５％', '目标 | QUANTITY ９５％'],
    ['目标 500元/人·月', '目标 | QUANTITY 500元/人·月'],
    ['目标 11.7万余人', '目标 | QUANTITY 11.7万余人'],
    ['目标 120余场次', '目标 | QUANTITY 120余场次'],
    ['目标 3㎡', '目标 | QUANTITY 3㎡'],
    ['目标 5‰', '目标 | QUANTITY 5‰'],
    ['目标 37℃', '目标 | QUANTITY 37℃'],
    ['目标 场（次）', '目标 | TEXT 场（次）'],
    ['目标 3场（次）', '目标 | QUANTITY 3场（次）'],
    ['目标 5%(百分比)', '目标 | QUANTITY 5%(百分比)'],
    ['目标 -3', '目标 | QUANTITY -3'],
    ['目标 －３％', '目标 | QUANTITY －３％'],
    ['目标 +3%', '目标 | QUANTITY +3%'],
    ['目标 1，234', '目标 | TEXT 1，234'],
    ['目标 3 次', '目标 | TEXT 3 次'],
  ])('%s', (line, tokens) => {
    expect(read('indicator', line)).toBe(tokens);
    expect(complaints('indicator', line)).toBe('');
  });
});

describe('range', () => {
  it.each([
    ['目标 90-95%', '目标 | RANGE 90-95%'],
    ['目标 5~10人', '目标 | RANGE 5~10人'],
    ['目标 90%—95%', '目标 | RANGE 90%—95%'],
    ['目标 5～10人', '目标 | RANGE 5～10人'],
    ['目标 ９０－９５％', '目标 | RANGE ９０－９５％'],
    ['目标 90 - 95%', '目标 | TEXT 90 - 95%'],
  ])('%s', (line, tokens) => {
    expect(read('indicator', line)).toBe(tokens);
    expect(complaints('indicator', line)).toBe('');
  });
});

describe('time', () => {
  it.each([
    ['目标 2022-03-15', '目标 | TIME 2022-03-15'],
    ['目标 2022/3/15', '目标 | TIME 2022/3/15'],
    ['目标 2022.3.15', '目标 | TIME 2022.3.15'],
    ['目标 2022年3月15日', '目标 | TIME 2022年3月15日'],
    ['目标 2021年12月前', '目标 | TIME 2021年12月前'],
    ['目标 9月底', '目标 | TIME 9月底'],
    ['目标 上半年', '目标 | TIME 上半年'],
    ['目标 2022年6月底前', '目标 | TIME 2022年6月底前'],
    ['目标 7月31号', '目标 | TIME 7月31号'],
    ['目标 6月份', '目标 | TIME 6月份'],
    ['目标 2022年底', '目标 | TIME 2022年底'],
    ['目标 第三季度', '目标 | TIME 第三季度'],
    ['目标 9月前 完成 8月', '目标 | TIME 9月前 | 完成 | TIME 8月'],
    ['目标 ≤2022年6月底', '目标 | OPERATOR ≤ | TIME 2022年6月底'],
  ])('%s', (line, tokens) => {
    expect(read('indicator', line)).toBe(tokens);
    expect(complaints('indicator', line)).toBe('');
  });
});

describe('operator', () => {
  it.each([
    ['目标 ≥12次', '目标 | OPERATOR ≥ | QUANTITY 12次'],
    ['目标 ≤3', '目标 | OPERATOR ≤ | QUANTITY 3'],
    ['目标 =3', '目标 | OPERATOR = | QUANTITY 3'],
    ['目标 >3', '目标 | OPERATOR > | QUANTITY 3'],
    ['目标 <3', '目标 | OPERATOR < | QUANTITY 3'],
    ['目标 >=3', '目标 | OPERATOR >= | QUANTITY 3'],
    ['目标 <=3', '目标 | OPERATOR <= | QUANTITY 3'],
    ['目标 ≧3', '目标 | OPERATOR ≧ | QUANTITY 3'],
    ['目标 ≦3', '目标 | OPERATOR ≦ | QUANTITY 3'],
    ['目标 ═3', '目标 | OPERATOR ═ | QUANTITY 3'],
    ['目标 ＞3', '目标 | OPERATOR ＞ | QUANTITY 3'],
    ['目标 ＜3', '目标 | OPERATOR ＜ | QUANTITY 3'],
    ['目标 ＝3', '目标 | OPERATOR ＝ | QUANTITY 3'],
    ['目标 ＞＝90％', '目标 | OPERATOR ＞＝ | QUANTITY 90％'],
    ['目标 ≥ 3', '目标 | OPERATOR ≥ | QUANTITY 3'],
    ['目标≥３５％', '目标 | OPERATOR ≥ | QUANTITY ３５％'],
    ['目标 不低于90%', '目标 | OPERATOR 不低于 | QUANTITY 90%'],
    ['目标 不少于3次', '目标 | OPERATOR 不少于 | QUANTITY 3次'],
    ['目标 大于3', '目标 | OPERATOR 大于 | QUANTITY 3'],
    ['目标 高于3', '目标 | OPERATOR 高于 | QUANTITY 3'],
    ['目标 超过 30人', '目标 | OPERATOR 超过 | QUANTITY 30人'],
    ['目标 超过预期', '目标 | TEXT 超过预期'],
    ['目标 不高于3', '目标 | OPERATOR 不高于 | QUANTITY 3'],
    ['目标 不超过3', '目标 | OPERATOR 不超过 | QUANTITY 3'],
    ['目标 小于3', '目标 | OPERATOR 小于 | QUANTITY 3'],
    ['目标 低于3', '目标 | OPERATOR 低于 | QUANTITY 3'],
    ['目标 90%以上', '目标 | QUANTITY 90% | OPERATOR 以上'],
    ['目标 90万元以内', '目标 | QUANTITY 90万元 | OPERATOR 以内'],
    ['目标 95%（含）以上', '目标 | QUANTITY 95% | OPERATOR （含）以上'],
    ['目标 ≥90%以上', '目标 | OPERATOR ≥ | QUANTITY 90% | OPERATOR 以上'],
    ['目标 ≥ 较好', '目标 | TEXT ≥ 较好'],
    ['目标 不低于上年', '目标 | TEXT 不低于上年'],
  ])('%s', (line, tokens) => {
    expect(read('indicator', line)).toBe(tokens);
    expect(complaints('indicator', line)).toBe('');
  });
});

describe('text', () => {
  it.each([
    ['目标 3部，2套', '目标 | TEXT 3部，2套'],
    ['目标 9月前完成', '目标 | TEXT 9月前完成'],
    ['目标 全面完成', '目标 | TEXT 全面完成'],
    ['目标 12次左右', '目标 | QUANTITY 12次左右'],
    ['目标 “全面”完成', '目标 | TEXT “全面”完成'],
    ['目标 "按时 完成 3" 完成 3', '目标 | STRING "按时 完成 3" | 完成 | QUANTITY 3'],
    ['目标 “按时”', '目标 | STRING “按时”'],
    ['目标 「按时」', '目标 | STRING 「按时」'],
    ['目标 | 按时 完成 3', '目标 | LINE | 按时 完成 3'],
    ['目标 按时 | 说明 完成 3', '目标 | TEXT 按时 | LINE | 说明 完成 3'],
    ['目标 [[a.b]]次 完成 3', '目标 | [[ | NAME a | . | NAME b | ]] | TEXT 次 | 完成 | QUANTITY 3'],
    ['目标 "[[a]]次"', '目标 | QUOTE " | [[ | NAME a | ]] | TEXT 次 | QUOTE "'],
    ['目标 \\[[a]]', '目标 | TEXT \\[[a]]'],
    ['目标 http://a.b', '目标 | TEXT http://a.b'],
    ['目标 a//b', '目标 | TEXT a//b'],
  ])('%s', (line, tokens) => {
    expect(read('indicator', line)).toBe(tokens);
    expect(complaints('indicator', line)).toBe('');
  });
});

describe('points', () => {
  it.each([
    ['分值 5', '分值 | QUANTITY 5'],
    ['分值5', '分值 | QUANTITY 5'],
    ['分值：5', '分值 | QUANTITY 5'],
    ['得分 4.6', '得分 | QUANTITY 4.6'],
    ['得分 —', '得分 | BLANK —'],
    ['得分 3分', '得分 | QUANTITY 3分'],
    ['分值', '分值'],
    ['得分 /', '得分 | BLANK /'],
  ])('%s', (line, tokens) => {
    expect(read('indicator', line)).toBe(tokens);
    expect(complaints('indicator', line)).toBe('');
  });
});

describe('evidence', () => {
  it.each([
    ['佐证 "a.pdf"', '佐证 | STRING "a.pdf"'],
    ['佐证 "a.pdf" "b.pdf"', '佐证 | STRING "a.pdf" | STRING "b.pdf"'],
    ['佐证 "a.pdf"、“b.pdf”，「c」', '佐证 | STRING "a.pdf" | STRING “b.pdf” | STRING 「c」'],
    ['佐证："a.pdf"', '佐证 | STRING "a.pdf"'],
    ['佐证 "a \\" b"', '佐证 | STRING "a \\" b"'],
    ['佐证', '佐证'],
  ])('%s', (line, tokens) => {
    expect(read('indicator', line)).toBe(tokens);
    expect(complaints('indicator', line)).toBe('');
  });
});

describe('total', () => {
  it.each([
    ['总分 100 得分 99.6 等级 优', '总分 | QUANTITY 100 | 得分 | QUANTITY 99.6 | 等级 | WORD 优'],
    ['总分', '总分'],
    ['总分 得分 3', '总分 | 得分 | QUANTITY 3'],
    ['总分：100', '总分 | QUANTITY 100'],
    ['总分 —', '总分 | BLANK —'],
    ['total 100 score 99.6 grade A', '总分 | QUANTITY 100 | 得分 | QUANTITY 99.6 | 等级 | WORD A'],
    ['总分 100 等级', '总分 | QUANTITY 100 | 等级'],
  ])('%s', (line, tokens) => {
    expect(read('report', line)).toBe(tokens);
    expect(complaints('report', line)).toBe('');
  });
});
