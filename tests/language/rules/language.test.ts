import { builtInFormText } from '@jixiao/language';
import { describe, expect, it } from 'vitest';
import { attributeTwice } from '../../../packages/language/src/rules/attribute-twice.js';
import { cellExtra } from '../../../packages/language/src/rules/cell-extra.js';
import { checkFailed } from '../../../packages/language/src/rules/check-failed.js';
import { expression } from '../../../packages/language/src/rules/expression.js';
import { formCheck } from '../../../packages/language/src/rules/form-check.js';
import { formColumnCycle } from '../../../packages/language/src/rules/form-column-cycle.js';
import { formCycle } from '../../../packages/language/src/rules/form-cycle.js';
import { formShadowed } from '../../../packages/language/src/rules/form-shadowed.js';
import { referenceFormat } from '../../../packages/language/src/rules/reference-format.js';
import { rowDepth } from '../../../packages/language/src/rules/row-depth.js';
import { rowMark } from '../../../packages/language/src/rules/row-mark.js';
import { rowTwice } from '../../../packages/language/src/rules/row-twice.js';
import { marked } from '../services.js';
import { applyFix, expectFindings, findingsOf, inReport } from './check-rule.js';

describe('what is written twice', () => {
  it.each([
    [attributeTwice, '指标 甲\n  ⟦目标⟧ ≥1次\n  ⟦目标⟧ ≥2次\n  目标 ≥3次', ['warning', 'warning']],
    [attributeTwice, 'indicator a\n  ⟦target⟧ ≥1次\n  目标 ≥2次', ['warning']],
    [attributeTwice, '指标 甲\n  ⟦偏差⟧ 无\n  偏差 | 原因一\n       | 原因二\n  其中 子 偏差 无', ['warning']],
    [attributeTwice, '指标 甲\n  目标 完成 完成 完成\n  得分 5', []],
    [attributeTwice, '指标 甲\n  完成\n  目标 ≥1次', []],
    [attributeTwice, '年度目标\n  预期 甲\n年度目标\n  预期 乙', []],
    [rowTwice, '资金 万元\n  行 年度资金总额 1 1 1\n  - 不存在 1\n  - ⟦不存在⟧ 1', ['warning']],
    [rowTwice, '表 甲\n  行 合计 1\n表 乙\n  行 合计 1', []],
    [rowTwice, '表 甲\n  行 按收入 2\n  - 财政 2\n  行 按支出 2\n  - 财政 2\n  行 ⟦按收入⟧ 2', ['warning']],
    [rowTwice, '表 甲\n  行 合计 1\n  其中 三公 1\n  其中 ⟦三公⟧ 1', ['warning']],
  ] as const)('$0.id: $1', (rule, snippet, severities) => {
    expectFindings(rule, snippet, [...severities]);
  });
});

describe('rows', () => {
  const deep =
    '表式 子\n  资金\n    列 全年预算数 全年执行数\n    行 总额\n    - 财政\n    -- 中央\n    其中 专项\n报告 例\n  表式 子\n  资金 万元\n';
  it.each([
    [rowMark, `${deep}    行 总额 1 1\n    - 财政 1 1\n    -- 中央 1 1\n    其中 专项 1 1`, []],
    [rowMark, `${deep}    行 总额 1 1\n    - 财政 1 1\n    ⟦-⟧ 中央 1 1\n    ⟦-⟧ 专项 1 1`, ['hint', 'hint']],
    [rowMark, `${deep}    ⟦-其中⟧ 总额 1 1`, ['hint']],
    [rowMark, '资金 万元\n  行 年度资金总额 1 1 1\n  - 不存在 1', []],
    [rowDepth, '表 甲\n  行 合计 1\n  - 乙 1\n  其中 丙 1\n  行 丁 1\n  ⟦---⟧ 戊 1', ['error']],
    [rowDepth, '表 甲\n  - 乙 1', []],
    [cellExtra, '资金 万元\n  行 年度资金总额 — — —', []],
    [cellExtra, '资金 万元\n  行 年度资金总额', []],
    [cellExtra, '资金 万元\n  行 年度资金总额 1 1 1 10 100% 10 ⟦— — 3万元⟧ 得分 10', ['error']],
    [cellExtra, '表 甲 万元\n  列 乙\n  行 合计 1 ⟦-2⟧', ['error']],
    [cellExtra, '表 甲 万元\n  列 乙 丙\n  行 合计 1\n  -其中 丁 1 1 ⟦1⟧', ['error']],
  ] as const)('$0.id: $1', (rule, snippet, severities) => {
    expectFindings(rule, snippet, [...severities]);
  });

  it('mends the mark, in the language of the typed one and with a blank behind it', () => {
    const mended = (lines: string) => {
      const { text } = marked(inReport(`资金 万元\n  行 年度资金总额 1 1 1\n${lines}`));
      const [finding] = findingsOf(rowMark, text);
      return finding?.fixes?.map((fix) => applyFix(text, fix).split('\n').at(-1));
    };
    expect(mended('  行 其他资金 1')).toEqual(['  - 其他资金 1']);
    expect(mended('  --其他资金 1')).toEqual(['  - 其他资金 1']);
    expect(mended('  of_which 其他资金 1')).toEqual(['  - 其他资金 1']);
  });
});

describe('expressions', () => {
  const funds = '资金 万元\n  行 年度资金总额 100 100 90\n';
  it.each([
    [expression, '人员编制：５５', []],
    [
      expression,
      `${funds}正文\n[[资金.年度资金总额.全年执行数 ＋ １人]]`.replace('[[', '[[⟦').replace(']]', '⟧]]'),
      ['error'],
    ],
    [expression, '指标 甲\n  完成 ⟦[[乙.完成]]⟧\n指标 乙\n  完成 [[甲.完成]]', ['error']],
    [expression, '指标 甲\n  目标 全面完成\n正文\n[[甲.目标]]', []],
    [expression, '正文\n[[⟦1 / 0⟧]]', ['error']],
    [expression, '正文\n[[⟦计数(1, 2)⟧]]、[[计数(⟦1⟧)]]', ['error', 'error']],
    [expression, '表 甲 万元\n  行 合计 1\n正文\n[[甲]]', []],
    [expression, '勾稽 ⟦1 / 0⟧ = 1', ['error']],
    [
      referenceFormat,
      `${funds}正文\n[[资金.年度资金总额.全年执行数 元 ２位]]、[[资金.年度资金总额.全年执行数 亿元 数 bare]]`,
      [],
    ],
    [referenceFormat, `${funds}正文\n[[资金.年度资金总额.全年执行数 2位 ⟦公里⟧]]`, ['error']],
    [referenceFormat, '表 甲 万元\n  行 合计\n正文\n[[甲.合计 公里]]', []],
    [referenceFormat, '表 甲\n  行 合计 3\n正文\n[[甲.合计 公里]]、[[甲]]', []],
    [
      referenceFormat,
      '部门职责\n  | 支出[[人数 ⟦公里⟧]]\n人数：３人'
        .replace('人数 ', '甲.完成 ')
        .replace('\n人数：３人', '\n指标 甲\n  完成 ３人'),
      ['error'],
    ],
  ] as const)('$0.id: $1', (rule, snippet, severities) => {
    expectFindings(rule, snippet, [...severities]);
  });

  const table = '表 支出 万元\n  行 总 10.00\n  - 甲 3.33\n  - 乙 3.33\n  - 丙 3.33\n';
  const whole = '表 支出\n  行 甲 10\n  行 乙 10\n  行 丙 11\n';
  it.each([
    // Four amounts to a cent: up to two cents may be rounding.
    [`${table}勾稽 ⟦支出.总 = 支出.甲 + 支出.乙 + 支出.丙⟧`, ['hint']],
    [`${table}勾稽 ⟦支出.总 = 支出.甲 * 3 + 0.01万元⟧`, []],
    [`${table}勾稽 ⟦支出.总 = 支出.甲 + 支出.乙⟧`, ['error']],
    [`${table}勾稽 支出.总 = 100000元`, []],
    [`${table}勾稽 ⟦支出.总 = 90000元⟧`, ['error']],
    [`${table}勾稽 ⟦支出.总 = 10人⟧`, ['error']],
    // Every operator: holds, touches, does not hold.
    [`${whole}勾稽 支出.甲 ≥ 支出.乙`, []],
    [`${whole}勾稽 ⟦支出.甲 ≥ 支出.丙⟧`, ['hint']],
    [`${whole}勾稽 ⟦支出.甲 ≥ 12⟧`, ['error']],
    [`${whole}勾稽 支出.甲 ≤ 支出.丙`, []],
    [`${whole}勾稽 ⟦支出.丙 ≤ 支出.甲⟧`, ['hint']],
    [`${whole}勾稽 支出.丙 > 支出.甲`, []],
    [`${whole}勾稽 ⟦支出.甲 > 支出.乙⟧`, ['error']],
    [`${whole}勾稽 ⟦支出.甲 ＜ 支出.乙⟧`, ['error']],
    [`${whole}勾稽 支出.甲 ＜ 支出.丙`, []],
    // People are counted, not rounded.
    ['指标 甲\n  目标 ≥60人 完成 61人\n勾稽 ⟦甲.目标 = 甲.完成⟧', ['error']],
    // Blank, missing and not computable sides say nothing here.
    ['表 支出\n  行 甲 —\n  行 乙 1\n勾稽 支出.甲 = 支出.乙', []],
    ['勾稽 1 / 0 = 1', []],
  ] as [string, string[]][])('check-failed: %s', (snippet, severities) => {
    const { marks } = marked(snippet);
    expectFindings(checkFailed, severities.length === 0 ? marked(snippet).text : snippet, severities);
    expect(marks.length).toBeLessThanOrEqual(1);
  });
});

describe('forms', () => {
  it.each([
    [formCycle, '表式 甲\n  继承 乙\n表式 乙\n  总分 100', []],
    [formColumnCycle, '表式 甲\n  继承 乙\n表式 乙\n  指标\n    列 三级 ⟦甲栏⟧ = 乙栏\n    列 乙栏 = 甲栏', ['error']],
    [
      formColumnCycle,
      '表式 甲\n  资金\n    列 全年预算数 ⟦差⟧ = 差 + 1\n  指标\n    列 三级 ⟦差⟧ = 差 + 1',
      ['error', 'error'],
    ],
    [formShadowed, '表式 ⟦四川项目自评⟧\n  继承 项目支出自评', ['info']],
    [formCheck, '表式 甲\n  规则 weight-total off\n  规则 score-grade hint\n  规则 score-over error', []],
    [
      formCheck,
      '表式 甲\n  规则 weight-total ⟦警示⟧\n  参数 反向计分 either\n  参数 低执行率 ⟦很低⟧',
      ['error', 'error'],
    ],
    [formCheck, '表式 甲\n  资金 分值 10\n    计分 比例', []],
    [formCheck, '表式 甲\n  资金 分值 10\n    计分 分档 １００％ １０，80 7', []],
  ] as const)('$0.id: $1', (rule, snippet, severities) => {
    expectFindings(rule, snippet, [...severities]);
  });

  it('leaves a built-in form alone that is opened as a file', () => {
    expect(findingsOf(formShadowed, builtInFormText('项目支出自评') as string)).toEqual([]);
  });
});
