import { describe, expect, it } from 'vitest';
import { complaints, read } from './check-syntax.js';

describe('checks', () => {
  it.each([
    [
      '勾稽 支出.决算总支出 = 资金.年度资金总额.全年执行数 "信息"',
      '勾稽 | NAME 支出 | . | NAME 决算总支出 | OPERATOR = | NAME 资金 | . | NAME 年度资金总额 | . | NAME 全年执行数 | STRING "信息"',
    ],
    ['勾稽 a＝b', '勾稽 | NAME a | OPERATOR ＝ | NAME b'],
    ['勾稽 a≥b', '勾稽 | NAME a | OPERATOR ≥ | NAME b'],
    [
      '勾稽 a >= b + 3万元 * 2',
      '勾稽 | NAME a | OPERATOR >= | NAME b | PLUS_MINUS + | QUANTITY 3万元 | TIMES_DIVIDE * | QUANTITY 2',
    ],
    ['勾稽 a＜＝b', '勾稽 | NAME a | OPERATOR ＜＝ | NAME b'],
    [
      '勾稽 （a + b）／2 ≤ 合计（c）',
      '勾稽 | ( | NAME a | PLUS_MINUS + | NAME b | ) | TIMES_DIVIDE ／ | QUANTITY 2 | OPERATOR ≤ | FUNCTION 合计 | ( | NAME c | )',
    ],
    [
      '勾稽 占比(a, b) < 增减（a，b） 规则 r-1',
      '勾稽 | FUNCTION 占比 | ( | NAME a | , | NAME b | ) | OPERATOR < | FUNCTION 增减 | ( | NAME a | , | NAME b | ) | CHECK_RULE 规则 | RULE_ID r-1',
    ],
    ['勾稽 "a b".c = "d" "信息"', '勾稽 | NAME "a b" | . | NAME c | OPERATOR = | NAME "d" | STRING "信息"'],
    ['勾稽 a。b = c．d.e', '勾稽 | NAME a | . | NAME b | OPERATOR = | NAME c | . | NAME d | . | NAME e'],
    ['勾稽 合计 = 合计(a)', '勾稽 | NAME 合计 | OPERATOR = | FUNCTION 合计 | ( | NAME a | )'],
    ['勾稽 三公.2022年 = 3', '勾稽 | NAME 三公 | . | NAME 2022年 | OPERATOR = | QUANTITY 3'],
    ['勾稽 -a = -3', '勾稽 | PLUS_MINUS - | NAME a | OPERATOR = | QUANTITY -3'],
    ['勾稽 －a ＋ b = c', '勾稽 | PLUS_MINUS － | NAME a | PLUS_MINUS ＋ | NAME b | OPERATOR = | NAME c'],
    ['勾稽 计数() = 0', '勾稽 | FUNCTION 计数 | ( | ) | OPERATOR = | QUANTITY 0'],
    [
      '勾稽 a/b = c × d ÷ e',
      '勾稽 | NAME a | TIMES_DIVIDE / | NAME b | OPERATOR = | NAME c | TIMES_DIVIDE × | NAME d | TIMES_DIVIDE ÷ | NAME e',
    ],
    ['勾稽 3万元/人*b = c', '勾稽 | QUANTITY 3万元/人*b | OPERATOR = | NAME c'],
    [
      '勾稽 sum(a) = growth(a, b)',
      '勾稽 | FUNCTION sum | ( | NAME a | ) | OPERATOR = | FUNCTION growth | ( | NAME a | , | NAME b | )',
    ],
    [
      '勾稽 绝对值(增幅(a, b)) ≤ 5%',
      '勾稽 | FUNCTION 绝对值 | ( | FUNCTION 增幅 | ( | NAME a | , | NAME b | ) | ) | OPERATOR ≤ | QUANTITY 5%',
    ],
    ['勾稽 a = b // 注', '勾稽 | NAME a | OPERATOR = | NAME b'],
    ['勾稽 a = b "信息" // 注', '勾稽 | NAME a | OPERATOR = | NAME b | STRING "信息"'],
    [
      'check a = b "message" rule r-1',
      '勾稽 | NAME a | OPERATOR = | NAME b | STRING "message" | CHECK_RULE rule | RULE_ID r-1',
    ],
    ['勾稽：a = b', '勾稽 | NAME a | OPERATOR = | NAME b'],
    ['勾稽 a、b = c·d', '勾稽 | NAME a、b | OPERATOR = | NAME c·d'],
  ])('%s', (line, tokens) => {
    expect(read('report', line)).toBe(tokens);
    expect(complaints('report', line)).toBe('');
  });
});
