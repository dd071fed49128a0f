import { describe, expect, it } from 'vitest';
import { scoreAllFull } from '../../../packages/language/src/rules/score-all-full.js';
import { scoreDecimals } from '../../../packages/language/src/rules/score-decimals.js';
import { scoreDeflated } from '../../../packages/language/src/rules/score-deflated.js';
import { scoreFormulaDiff } from '../../../packages/language/src/rules/score-formula-diff.js';
import { scoreGrade } from '../../../packages/language/src/rules/score-grade.js';
import { scoreInflated } from '../../../packages/language/src/rules/score-inflated.js';
import { scoreMissing } from '../../../packages/language/src/rules/score-missing.js';
import { scoreNegative } from '../../../packages/language/src/rules/score-negative.js';
import { scoreOver } from '../../../packages/language/src/rules/score-over.js';
import { scoreQualRange } from '../../../packages/language/src/rules/score-qual-range.js';
import { scoreReverse } from '../../../packages/language/src/rules/score-reverse.js';
import { scoreTextVsTable } from '../../../packages/language/src/rules/score-text-vs-table.js';
import { scoreTotal } from '../../../packages/language/src/rules/score-total.js';
import { marked } from '../services.js';
import { applyFix, expectFindings, inReport } from './check-rule.js';

describe('what is typed, computed, blank or missing', () => {
  it.each([
    // Left out, but a formula gives it.
    ['指标 甲\n  目标 ≥10次 完成 8次 分值 5\n指标 乙\n  分值 5 得分 5', []],
    // The two reverse formulas differ, so nobody can compute it.
    ['指标 ⟦甲⟧\n  目标 ≤10万元 完成 11万元 分值 5', ['error']],
    [
      '表式 子\n  指标\n    列 三级 目标 完成 分值 得分\n  参数 反向计分 系统\n报告 例\n  表式 子\n  指标 甲\n    目标 ≤10万元 完成 11万元 分值 5',
      [],
    ],
    // A late date has no formula; one in time has full points.
    ['指标 ⟦甲⟧\n  目标 2021年9月前 完成 2021年12月 分值 5', ['error']],
    ['指标 甲\n  目标 2021年9月前 完成 2021年8月 分值 5', []],
    // Units that do not go together, ranges, texts.
    ['指标 ⟦甲⟧\n  目标 100% 完成 1000件 分值 5', ['error']],
    ['指标 ⟦甲⟧\n  目标 90%—95% 完成 80% 分值 5', ['error']],
    ['指标 甲\n  目标 90-95% 完成 92% 分值 5', []],
    // No column for scores, no points, no result and no score anywhere.
    [
      '表式 子\n  指标\n    列 三级 目标 完成 分值\n报告 例\n  表式 子\n  指标 甲\n    目标 全面完成 完成 全面完成 分值 5',
      [],
    ],
    ['指标 甲\n  目标 全面完成 完成 全面完成', []],
    ['指标 甲\n  目标 全面完成 完成 — 分值 5', []],
    ['指标 甲\n  目标 全面完成 完成 完成 分值 0', []],
    // Sub-rows carry scores only where the form says so.
    ['指标 甲\n  目标 ≥1次 完成 1次 分值 5\n  其中 子 目标 全面完成 完成 全面完成', []],
    [
      '表式 子\n  指标 分项计分\n    列 三级 目标 完成 分值 得分\n报告 例\n  表式 子\n  指标 甲\n    其中 上 完成 好 分值 5 得分 5\n    其中 ⟦下⟧ 完成 好 分值 5',
      ['error'],
    ],
  ] as [string, string[]][])('score-missing: %s', (snippet, severities) => {
    expectFindings(scoreMissing, snippet, severities);
  });

  it('offers the score of every formula', () => {
    const snippet = '指标 ⟦造价⟧\n  目标 ≤5300万元 完成 5830万元 分值 10';
    const text = marked(inReport(snippet)).text;
    const [finding] = expectFindings(scoreMissing, snippet);
    expect(finding?.fixes?.map((fix) => applyFix(text, fix).split('\n').at(-1))).toEqual([
      '  目标 ≤5300万元 完成 5830万元 分值 10 得分 9.00',
      '  目标 ≤5300万元 完成 5830万元 分值 10 得分 9.09',
    ]);
  });

  it('writes the score behind an empty 得分, and keeps the unit', () => {
    const [missing] = expectFindings(scoreMissing, '指标 造价\n  目标 ≤10万元 完成 11万元 分值 10 ⟦得分⟧ 偏差 涨价');
    const text = inReport('指标 造价\n  目标 ≤10万元 完成 11万元 分值 10 得分 偏差 涨价');
    expect(missing?.fixes?.map((fix) => applyFix(text, fix).split('\n').at(-1))).toContain(
      '  目标 ≤10万元 完成 11万元 分值 10 得分 9.00 偏差 涨价',
    );
    const [high] = expectFindings(scoreInflated, '指标 甲\n  目标 ≥10次 完成 8次 分值 10 得分 ⟦１０分⟧');
    expect(high?.fixes?.[0]?.edits[0]?.text).toBe('8.00分');
  });
});

describe('scores against formulas', () => {
  it.each([
    // A miss by a hair does not have full points; one decimal may be rounded.
    ['指标 甲\n  目标 ≥1000人 完成 996人 分值 10 得分 ⟦10⟧', ['warning']],
    ['指标 甲\n  目标 ≥1000人 完成 999人 分值 10 得分 9.99', []],
    ['指标 甲\n  目标 ≥3次 完成 2次 分值 10 得分 6.7', []],
    ['指标 甲\n  目标 ≥3次 完成 2次 分值 10 得分 ⟦7⟧', ['warning']],
    // Scales, per mille, thousands commas.
    ['指标 甲\n  目标 ≥1.2亿元 完成 12,000万元 分值 10 得分 10', []],
    ['指标 甲\n  目标 ≥6.5万人 完成 60000人 分值 10 得分 ⟦10⟧', ['warning']],
    ['指标 甲\n  目标 ≥5% 完成 40‰ 分值 10 得分 ⟦10⟧', ['warning']],
    // A unit left out never misses; one of another kind says nothing.
    ['指标 甲\n  目标 ≥12次 完成 12 分值 10 得分 10', []],
    ['指标 甲\n  目标 100% 完成 90件 分值 10 得分 10', []],
    // The adjusted target counts.
    ['指标 甲\n  目标 ≥12次 调整 ≥8次 完成 8次 分值 10 得分 10', []],
    ['指标 甲\n  目标 ≥8次 调整 ≥12次 完成 8次 分值 10 得分 ⟦10⟧', ['warning']],
    // Zero and negative targets.
    ['指标 事故\n  目标 =0起 完成 0起 分值 10 得分 10', []],
    ['指标 事故\n  目标 =0起 完成 2起 分值 10 得分 10', []],
    ['指标 检查\n  目标 =0项 完成 2项 分值 10 得分 ⟦10⟧', ['warning']],
    ['指标 收入增长率\n  目标 ≥-5% 完成 -6% 分值 10 得分 ⟦10⟧', ['warning']],
    ['指标 收入增长率\n  目标 ≥-5% 完成 -6% 分值 10 得分 8', []],
    ['指标 甲\n  目标 ≥5次 完成 -1次 分值 10 得分 ⟦3⟧', ['warning']],
    // Ranges and dates have no formula: only full points are too much.
    ['指标 甲\n  目标 90-95% 完成 85% 分值 10 得分 ⟦10⟧', ['warning']],
    ['指标 甲\n  目标 90-95% 完成 98% 分值 10 得分 10', []],
    ['指标 甲\n  目标 90-95% 完成 85% 分值 10 得分 9', []],
    ['指标 甲\n  目标 9月底 完成 2021年11月 分值 10 得分 10', []],
    // Texts, blanks, nothing; approximate results; names that may count either way.
    ['指标 甲\n  目标 全面完成 完成 部分完成 分值 10 得分 10', []],
    ['指标 甲\n  目标 — 完成 3次 分值 10 得分 10', []],
    ['指标 甲\n  完成 3次 分值 10 得分 10', []],
    ['指标 甲\n  目标 ≥200场次 完成 180余场次 分值 10 得分 10', []],
    ['指标 安全事故率\n  目标 2% 完成 1% 分值 10 得分 10', []],
    ['一级 产出指标\n  二级 成本指标\n    指标 培训\n      目标 =100万元 完成 98万元 分值 10 得分 10', []],
    // More than the points has its own rule.
    ['指标 甲\n  目标 ≥10次 完成 8次 分值 10 得分 12', []],
  ] as [string, string[]][])('score-inflated: %s', (snippet, severities) => {
    expectFindings(scoreInflated, snippet, severities);
  });

  it.each([
    ['指标 造价\n  目标 ≤100万元 完成 250万元 分值 10 得分 0', []],
    ['指标 造价\n  目标 ≤100万元 完成 250万元 分值 10 得分 4', []],
    ['指标 造价\n  目标 ≤100万元 完成 250万元 分值 10 得分 ⟦2⟧', ['warning']],
    ['指标 造价\n  目标 ≤100万元 完成 110万元 分值 10 得分 ⟦8⟧', ['hint']],
    ['指标 三公经费变动率\n  目标 ≤0% 完成 3% 分值 5 得分 ⟦5⟧', ['warning']],
    ['指标 三公经费变动率\n  目标 ≤0% 完成 -3% 分值 5 得分 5', []],
    ['指标 三公经费变动率\n  目标 ≤-5% 完成 -3% 分值 5 得分 3', []],
    ['指标 投诉数量\n  目标 3件 完成 6件 分值 5 得分 ⟦5⟧', ['warning']],
    ['指标 成本节约率\n  目标 10% 完成 12% 分值 5 得分 5', []],
    ['一级 产出指标\n  二级 成本指标\n    指标 培训\n      目标 100万元 完成 110万元 分值 10 得分 ⟦10⟧', ['warning']],
  ] as [string, string[]][])('score-reverse: %s', (snippet, severities) => {
    expectFindings(scoreReverse, snippet, severities);
  });

  it.each([
    ['指标 甲\n  目标 ≥10次 完成 10次 分值 5 得分 ⟦0⟧', ['warning']],
    ['指标 甲\n  目标 ≥10次 完成 10次 分值 5 得分 4\n  解释 资料归档不全', []],
    ['指标 甲\n  目标 ≥10次 完成 10次 分值 5 得分 4\n  备注 资料归档不全', []],
    ['指标 甲\n  目标 ≤10万元 完成 9万元 分值 5 得分 ⟦4⟧\n  偏差 —', ['warning']],
    ['指标 甲\n  目标 全面完成 完成 全面完成 分值 5 得分 4', []],
    ['指标 甲\n  目标 ≥10次 完成 10次 分值 5 得分 —', []],
    [
      '表式 子\n  指标\n    列 三级 目标 完成 分值 得分\n报告 例\n  表式 子\n  指标 甲\n    目标 ≥10次 完成 10次 分值 5 得分 4',
      [],
    ],
  ] as [string, string[]][])('score-deflated: %s', (snippet, severities) => {
    expectFindings(scoreDeflated, snippet, severities);
  });

  it.each([
    ['指标 甲\n  目标 好 完成 部分完成，但效果明显 分值 10 得分 ⟦5.9⟧', ['warning']],
    ['指标 甲\n  目标 好 完成 部分完成，但效果明显 分值 10 得分 5\n  偏差 资金未到位', []],
    ['指标 甲\n  目标 好 完成 部分达成年度指标 分值 10 得分 ⟦8⟧', ['warning']],
    ['指标 甲\n  目标 好 完成 部分完成年度目标任务三项 分值 10 得分 10', []],
    ['指标 甲\n  目标 ≥5次 完成 部分完成 分值 10 得分 10', []],
    ['指标 甲\n  目标 好 完成 全面完成 分值 10 得分 10', []],
    ['指标 甲\n  目标 好 完成 部分完成 分值 10', []],
  ] as [string, string[]][])('score-qual-range: %s', (snippet, severities) => {
    expectFindings(scoreQualRange, snippet, severities);
  });
});

describe('the total', () => {
  const funds = '资金 万元\n  行 年度资金总额 100 100 100\n';
  it.each([
    // A cent may be rounding, more is not; the whole number is no rounding.
    [`${funds}指标 甲\n  分值 5 得分 4.6\n总分 得分 ⟦14.61⟧`, ['hint']],
    [`${funds}指标 甲\n  分值 5 得分 4.6\n总分 得分 ⟦14.62⟧`, ['error']],
    [`${funds}指标 甲\n  分值 5 得分 4.6\n总分 得分 ⟦15⟧`, ['error']],
    [`${funds}指标 甲\n  分值 5 得分 4.666\n总分 得分 14.67`, []],
    // Something is still missing: no sum to compare with.
    ['指标 甲\n  分值 5 得分 4.6\n总分 得分 15', []],
    [`${funds}指标 甲\n  分值 5 得分 4.6\n指标 乙\n  分值 5\n总分 得分 15`, []],
    ['资金 万元\n  行 年度资金总额\n指标 甲\n  分值 5 得分 4.6\n总分 得分 15', []],
    // A form without points for the rate, without a total, without points at all.
    [
      '表式 子\n  指标\n    列 三级 分值 得分\n  总分 100\n报告 例\n  表式 子\n  指标 甲\n    分值 5 得分 4.6\n  总分 得分 ⟦5⟧',
      ['error'],
    ],
    ['表式 子\n  指标\n    列 三级 分值 得分\n报告 例\n  表式 子\n  指标 甲\n    分值 5 得分 4.6\n  总分 得分 5', []],
    [
      '表式 子\n  指标\n    列 三级 得分\n  总分 100\n报告 例\n  表式 子\n  指标 甲\n    得分 4.6\n  指标 乙\n    得分 5\n  总分 得分 ⟦5⟧',
      ['error'],
    ],
    // Sub-rows.
    [
      '表式 子\n  指标 分项计分\n    列 三级 分值 得分\n  总分 100\n报告 例\n  表式 子\n  指标 甲\n    其中 上 分值 5 得分 5\n    其中 下 分值 5 得分 4\n  总分 得分 9',
      [],
    ],
  ] as [string, string[]][])('score-total: %s', (snippet, severities) => {
    expectFindings(scoreTotal, snippet, severities);
  });

  it('is mended to the sum, in the unit that was typed', () => {
    const [finding] = expectFindings(scoreTotal, `${funds}指标 甲\n  分值 5 得分 4.60\n总分 得分 ⟦１５分⟧`);
    expect(finding?.fixes?.[0]).toMatchObject({ safe: true, edits: [{ text: '14.6分' }] });
    expect(finding?.related).toHaveLength(2);
  });

  it.each([
    ['总分 100 得分 90 等级 优', []],
    ['总分 100 得分 60 等级 ⟦差⟧', ['error']],
    ['总分 100 得分 60 等级 合格', []],
    ['总分 100 等级 优', []],
    // The grade is right for the sum; the total itself is wrong.
    [`${funds}指标 甲\n  分值 90 得分 79\n总分 得分 99 等级 良`, []],
  ] as [string, string[]][])('score-grade: %s', (snippet, severities) => {
    expectFindings(scoreGrade, snippet, severities);
  });

  it.each([
    ['总分 得分 98.36\n正文\n自评得分98分，本单位综合得分98.4分。', []],
    ['总分 得分 99.6\n正文\n我单位自评得分⟦100⟧分。', ['error']],
    ['总分 得分 98\n正文\n2021年度自评得分95分。', []],
    ['年度：2021\n总分 得分 98\n正文\n2021年度自评得分⟦95⟧分。', ['error']],
    ['年度：2021\n总分 得分 98\n正文\n2020年度自评得分95分，上年综合评分95分。', []],
    [
      '总分 得分 98\n正文\n预算执行自评得分10分，平均自评得分97分，综合评分90分以上的为优，综合评分80（含）-90分为良。',
      [],
    ],
    ['总分 得分 98\n正文\n自评得分率95%，自评得分100分制，自评得分5人，自评总分120分。', []],
    ['总分 得分 98\n正文\n甲类自评得分90分；乙类自评得分91分；丙类自评得分92分。', []],
    ['报告 例 "部门整体支出绩效报告"\n总分 得分 98\n正文\n培训项目自评得分90分。', []],
    ['总分 得分 98\n正文\n[[总分.得分]]分，自评得分[[总分.得分]]分。', []],
    ['正文\n自评得分90分。', []],
    ['指标 甲\n  分值 90 得分 80\n正文\n自评得分90分。', []],
    [`${funds}指标 甲\n  分值 90 得分 80\n正文\n自评得分⟦91⟧分。`, ['error']],
  ] as [string, string[]][])('score-text-vs-table: %s', (snippet, severities) => {
    expectFindings(scoreTextVsTable, snippet, severities);
  });

  it.each([
    ['指标 甲\n  分值 5 得分 5\n指标 乙\n  分值 5 得分 5\n指标 丙\n  分值 5 得分 5', []],
    [
      `资金 万元\n  行 年度资金总额 100 100 98\n指标 甲\n  分值 5 得分 5\n指标 乙\n  分值 5 得分 5\n指标 丙\n  分值 5 得分 5\n总分 100`,
      [],
    ],
    ['指标 甲\n  目标 1 完成 1 分值 5\n指标 乙\n  目标 1 完成 1 分值 5\n指标 丙\n  目标 1 完成 1 分值 5\n总分 100', []],
  ] as [string, string[]][])('score-all-full: %s', (snippet, severities) => {
    expectFindings(scoreAllFull, snippet, severities);
  });
});

describe('bounds', () => {
  it.each([
    [scoreOver, '指标 甲\n  分值 0 得分 ⟦1⟧', ['error']],
    [scoreOver, '指标 甲\n  得分 6', []],
    [scoreOver, '表式 子\n  指标\n    列 三级 得分\n报告 例\n  表式 子\n  指标 甲\n    得分 6', []],
    [scoreOver, '指标 甲\n  分值 5 得分 4\n  其中 子 得分 6', []],
    [scoreNegative, '指标 甲\n  分值 5 得分 —', []],
    [scoreNegative, '指标 甲\n  得分 ⟦−2⟧', ['error']],
    [scoreFormulaDiff, '指标 甲\n  目标 ≥10次 完成 9次 分值 10 得分 ⟦0⟧', ['hint']],
    [scoreFormulaDiff, '指标 甲\n  目标 ≤10万元 完成 11万元 分值 10 得分 1', []],
    [scoreFormulaDiff, '指标 甲\n  目标 ≥3次 完成 2次 分值 10 得分 6.7', []],
    [scoreDecimals, '指标 甲\n  分值 5 得分 4.60\n资金 万元\n  行 年度资金总额 100 100 99 得分 ⟦9.900⟧', ['hint']],
  ] as const)('$0.id: $1', (rule, snippet, severities) => {
    expectFindings(rule, snippet, [...severities]);
  });
});
