import type { Rule } from '@jixiao/language';
import { describe, expect, it } from 'vitest';
import { fundAdjustLarge } from '../../../packages/language/src/rules/fund-adjust-large.js';
import { fundBasicProject } from '../../../packages/language/src/rules/fund-basic-project.js';
import { fundBlankInitial } from '../../../packages/language/src/rules/fund-blank-initial.js';
import { fundCarryoverYear } from '../../../packages/language/src/rules/fund-carryover-year.js';
import { fundEcoSum } from '../../../packages/language/src/rules/fund-eco-sum.js';
import { fundExecOverBudget } from '../../../packages/language/src/rules/fund-exec-over-budget.js';
import { fundItemOver } from '../../../packages/language/src/rules/fund-item-over.js';
import { fundSourceMislabel } from '../../../packages/language/src/rules/fund-source-mislabel.js';
import { fundSplitMismatch } from '../../../packages/language/src/rules/fund-split-mismatch.js';
import { fundTotalSum } from '../../../packages/language/src/rules/fund-total-sum.js';
import { fundTotalZero } from '../../../packages/language/src/rules/fund-total-zero.js';
import { rateBaseInitial } from '../../../packages/language/src/rules/rate-base-initial.js';
import { rateLowNoReason } from '../../../packages/language/src/rules/rate-low-no-reason.js';
import { rateMismatch } from '../../../packages/language/src/rules/rate-mismatch.js';
import { rateMissing } from '../../../packages/language/src/rules/rate-missing.js';
import { rateOver100 } from '../../../packages/language/src/rules/rate-over-100.js';
import { rateScore } from '../../../packages/language/src/rules/rate-score.js';
import { rateSubrowScore } from '../../../packages/language/src/rules/rate-subrow-score.js';
import { rateZeroBudget } from '../../../packages/language/src/rules/rate-zero-budget.js';
import { evaluate } from '../services.js';
import { applyFix, expectFindings, findingsOf, inReport } from './check-rule.js';

type Case = [what: string, snippet: string, severities?: string[]];

function edges(rule: Rule, cases: Case[]): void {
  describe(rule.id, () => {
    it.each(cases)('%s', (_, snippet, severities) => {
      expectFindings(rule, snippet, severities);
    });
  });
}

const huge = '9'.repeat(40);
/** The lines of a table or of a total row, in the unit 万元. */
const total = (rest: string, unit = ' 万元') => `资金${unit}\n  行 年度资金总额 ${rest}`;

edges(fundTotalSum, [
  ['rounding', total('⟦100.01⟧ 90 80\n  - 当年财政拨款 60.00 90 80\n  - 其他资金 40.00'), ['hint']],
  ['thirds', '表 甲 万元\n  行 合计 ⟦1.00⟧\n  - 子 0.33\n  - 丑 0.33\n  - 寅 0.33', ['hint']],
  ['beyond rounding', total('⟦100.02⟧ 90 80\n  - 当年财政拨款 60.00 90 80\n  - 其他资金 40.00'), ['error']],
  ['no part filled in', total('100 90 80\n  - 当年财政拨款 — — —\n  - 其他资金 — —')],
  ['a blank part is nothing', total('100 90 80\n  - 当年财政拨款 100 — 80\n  - 其他资金 — 90 —')],
  [
    'a total that is blank or left out',
    '资金 万元\n  行 年度资金总额 —\n  - 当年财政拨款 60 50 40\n  - 其他资金 40 40 40',
  ],
  ['parts left out altogether', total('100 90 80')],
  ['yuan in a column of ten thousands', total('100 90 80\n  - 当年财政拨款 600,000元 90 80\n  - 其他资金 40万')],
  ['a part in another unit', '表 甲 万元\n  行 合计 100\n  - 子 60人\n  - 丑 50'],
  ['a table without unit', '表 甲\n  行 合计 100万元\n  - 子 600000元\n  - 丑 40万元'],
  ['below zero', total('⟦-10⟧ 90 80\n  - 当年财政拨款 -30 90 80\n  - 其他资金 30'), ['error']],
  ['huge numbers', total(`⟦${huge}⟧ 90 80\n  - 当年财政拨款 ${huge} 90 80\n  - 其他资金 1000`), ['error']],
  ['a part of a part', '表 甲 万元\n  行 合计 100\n  - 子 ⟦60⟧\n  -- 丑 25\n  -- 寅 30\n  - 卯 40', ['error']],
  ['listed parts within the total', '表 甲 万元\n  行 合计 100\n  其中 子 60\n  其中 丑 40.01'],
  ['listed parts with one below zero', '表 甲 万元\n  行 合计 -5\n  其中 子 0\n  其中 丑 -9'],
  ['prices and shares', '表 甲 元\n  列 单价 占比（%） 支出\n  行 合计 7 100 10\n  - 子 3 10 4\n  - 丑 5 20 6'],
  ['a row the form does not have', total('100 90 80\n  - 当年财政拨款 60 90 80\n  - 民间资金 40')],
]);

edges(fundTotalZero, [
  ['parts of zero', total('0 0 0\n  - 当年财政拨款 0 0 0')],
  ['parts that cancel out', '表 甲 万元\n  行 合计 0\n  - 子 5\n  - 丑 -5'],
  ['a blank total', total('— 90 90\n  - 当年财政拨款 90 90 90')],
  ['listed parts', '表 甲 万元\n  行 合计 0\n  其中 子 5'],
  ['yuan', '表 甲 万元\n  行 合计 ⟦0⟧\n  - 子 33600元', ['error']],
]);

edges(fundExecOverBudget, [
  ['rounding', total('100 100.00 ⟦100.01⟧'), ['hint']],
  [
    'under a form that tolerates it',
    '报告 例\n表式 部门整体自评\n资金\n  行 年度资金总额 100 100 ⟦102.59⟧',
    ['warning'],
  ],
  [
    'under one that extends it and does not',
    '报告 例\n表式 长沙部门整体\n资金\n  行 年度资金总额 100 100 ⟦102.59⟧',
    ['error'],
  ],
  ['nothing budgeted, something spent', total('0 0 ⟦0.5⟧'), ['error']],
  ['a bare zero is nothing, not a rounded amount', total('0 0 ⟦1⟧'), ['error']],
  ['a zero with decimals is rounded', total('0 0.00 ⟦0.01⟧'), ['hint']],
  ['a blank budget', total('100 — 90')],
  ['a total that is computed', '资金\n  - 当年财政拨款 10 10 ⟦12⟧\n  - 其他资金 5 5 5'],
  ['below zero', total('0 -5 -5')],
  ['huge numbers', total(`1 ${huge} ⟦${huge}1⟧`)],
]);

const twoSplits =
  '表式 两种\n  资金\n    列 全年预算数 全年执行数\n    行 按收入性质分\n    - 财政拨款\n    行 按支出性质分\n    - 基本支出\n    - 项目支出\n报告 例\n表式 两种\n资金 万元\n';
edges(fundSplitMismatch, [
  ['rounding', `${twoSplits}  行 按收入性质分 100.00 90\n  行 按支出性质分 ⟦100.01⟧ 90`, ['hint']],
  [
    'a computed side',
    `${twoSplits}  行 按收入性质分 ⟦100⟧ 90\n  行 按支出性质分\n  - 基本支出 60 50\n  - 项目支出 60 40`,
    ['error'],
  ],
  ['a side that is not filled in', `${twoSplits}  行 按收入性质分 100 90\n  行 按支出性质分 — —`],
  ['tables in different units', '表 按收入性质分 万元\n  行 合计 100\n表 按支出性质分 元\n  行 合计 1000000'],
  [
    'a flat table',
    '表 按收入性质分 万元\n  行 财政拨款 60\n  行 其他 50\n表 按支出性质分 万元\n  行 合计 ⟦100⟧',
    ['error'],
  ],
  ['other columns', '表 按收入性质分 万元\n  列 预算数\n  行 合计 1\n表 按支出性质分 万元\n  列 决算数\n  行 合计 9'],
]);

edges(fundBasicProject, [
  ['rounding', '表 支出 万元\n  行 总支出 ⟦100.01⟧\n  行 基本支出 40.00\n  行 项目支出 60.00', ['hint']],
  ['what the tree says', '表 支出 万元\n  行 总支出 100\n  - 基本支出 40\n  - 项目支出 70'],
  ['blanks', '表 支出 万元\n  行 总支出 100\n  行 基本支出 —\n  行 项目支出'],
  ['yuan', '表 支出 万元\n  行 总支出 ⟦100⟧\n  行 基本支出 400000元\n  行 项目支出 70', ['error']],
  [
    'a 勾稽 that says it',
    '表 支出 万元\n  行 总支出 100\n  行 基本支出 40\n  行 项目支出 70\n勾稽 支出.基本支出 + 支出.项目支出 = 支出.总支出 规则 fund-basic-project',
  ],
  ['about amounts', '正文\n总支出100余万元，其中基本支出40万元，项目支出70万元。'],
  ['money of one source', '正文\n总支出100万元，财政拨款基本支出40万元，财政拨款项目支出50万元。'],
  ['a share of it', '正文\n总支出100万元，基本支出预算40万元，项目支出预算50万元。'],
  ['another year', '年度：2024\n正文\n总支出100万元。2023年基本支出40万元，2023年项目支出50万元。'],
  ['named twice', '正文\n总支出100万元，基本支出40万元，项目支出50万元，其中某局基本支出10万元。'],
  ['what is left over', '正文\n总支出100万元，基本支出40万元，项目支出50万元，年末结余10万元。'],
  [
    'references',
    '表 支出 万元\n  行 总支出 100\n  行 基本支出 40\n正文\n总支出⟦[[支出.总支出]]⟧，基本支出[[支出.基本支出]]，项目支出70万元。',
    ['error'],
  ],
]);

edges(fundEcoSum, [
  [
    'a list that ends in 等',
    '正文\n总支出100万元，其中工资福利支出40万元、商品和服务支出20万元、对个人和家庭的补助10万元、资本性支出5万元等。',
  ],
  [
    'a category without amount',
    '正文\n总支出100万元，其中工资福利支出40万元、商品和服务支出20万元、对个人和家庭的补助10万元、其他支出及资本性支出若干。',
  ],
  [
    'below another row',
    '表 支出 万元\n  行 总支出 100\n  - 基本支出 60\n  -- 工资福利支出 40\n  -- 商品和服务支出 15\n  -- 对个人和家庭的补助 4\n  -- 资本性支出 1\n  - 项目支出 40',
  ],
  [
    'beside the row they belong to',
    '表 支出 万元\n  行 总支出 100\n  行 基本支出 60\n  行 工资福利支出 40\n  行 商品和服务支出 15\n  行 对个人和家庭的补助 4\n  行 其他支出 1',
  ],
  ['rounding', '表 支出 万元\n  行 总支出 ⟦100.01⟧\n  行 工资福利支出 60.00\n  行 其他支出 40.00', ['hint']],
  ['blanks', '表 支出 万元\n  行 总支出 100\n  行 工资福利支出 —\n  行 其他支出'],
]);

edges(fundAdjustLarge, [
  ['exactly at the limit', total('100 120 120')],
  ['a cut', total('100 ⟦79.99⟧ 79'), ['warning']],
  ['nothing to begin with, blank', total('— 120 120')],
  ['nothing to begin with, zero', total('0.00 ⟦120⟧ 120')],
  ['nothing at all', total('0 0 0')],
  ['yuan', total('100 1,200,000元 1')],
  [
    'a limit of the form',
    '表式 紧\n  继承 项目支出自评\n  参数 调整幅度 5%\n报告 例\n表式 紧\n资金\n  行 年度资金总额 100 ⟦106⟧ 100',
  ],
  ['zero limit and rounding', '报告 例\n表式 四川项目自评\n资金\n  行 总额 100.00 100.01 100'],
  ['a word that says something else', total('100 ⟦150⟧ 150\n正文\n推动产业结构调整，完善工作机制。')],
  [
    'a deviation that explains',
    total('100 150 150\n一级 产出指标\n  二级 数量指标\n    指标 甲\n      目标 5次 完成 5次\n      偏差 年中追加任务'),
  ],
  ['below zero', total('-100 150 150')],
]);

edges(fundCarryoverYear, [
  [
    'rounding',
    `报告 甲2020\n${total('100 100.00 90.01')}\n报告 甲2021\n上年 甲2020\n${total('100 110 110\n  - 上年结转资金 — 10.00 10')}`,
  ],
  ['no amounts last year', `报告 甲2020\n报告 甲2021\n上年 甲2020\n${total('100 110 110\n  - 上年结转资金 — 10 10')}`],
  [
    'nothing carried over',
    `报告 甲2020\n${total('100 100 90')}\n报告 甲2021\n上年 甲2020\n${total('100 110 110\n  - 上年结转资金')}`,
  ],
  [
    'less than was left',
    `报告 甲2020\n${total('100 100 90')}\n报告 甲2021\n上年 甲2020\n${total('100 106 106\n  - 上年结转资金 — ⟦6⟧ 6')}`,
    ['warning'],
  ],
]);

const bySource = (prose: string) =>
  `${total('100 100 90\n  - 当年财政拨款 60 60 50\n  - 其他资金 40 40 40')}\n正文\n${prose}`;
edges(fundSourceMislabel, [
  ['its own amount', bySource('财政拨款60万元。')],
  ['an amount that is no total', bySource('财政拨款80万元。')],
  ['several sources', bySource('上级和本级财政拨款100万元。')],
  ['split up behind it', bySource('财政拨款100万元（其中县级40万元）。')],
  [
    'carried over from the treasury',
    `${total('100 100 90\n  - 当年财政拨款 60 60 50\n  - 上年结转资金 40 40 40')}\n正文\n财政拨款100万元。`,
  ],
  ['in yuan', bySource('当年财政拨款⟦1,000,000元⟧。'), ['warning']],
  ['blank rows', `${total('100 100 90\n  - 当年财政拨款\n  - 其他资金')}\n正文\n财政拨款100万元。`],
]);

edges(fundItemOver, [
  ['rounding', '表 明细 万元\n  列 预算数 支出数\n  行 甲 10.00 10.01'],
  ['blanks', '表 明细 万元\n  列 预算数 支出数\n  行 甲 — 10\n  行 乙 10'],
  ['yuan', '表 明细 万元\n  列 预算数 支出数\n  行 甲 10 ⟦110,000元⟧', ['warning']],
  ['the item, not the total above it', '表 明细 万元\n  列 预算数 支出数\n  行 合计 10 12\n  - 甲 10 ⟦12⟧'],
  ['columns of two kinds', '表 明细 万元\n  列 预算数 上年支出数 支出数\n  行 甲 10 20 9'],
  ['last year and growth', '表 明细 万元\n  列 上年预算数 上年决算数 支出增减率\n  行 甲 10 20 9'],
  [
    'the initial budget',
    `${total('100 150 150')}\n表 明细 万元\n  列 预算数 支出数\n  行 合计 100 150\n  - 甲 100 150`,
  ],
  ['a department’s accounts', '表 支出 万元\n  列 预算数 决算数\n  行 基本支出 10 20'],
]);

edges(fundBlankInitial, [
  ['everything blank', total('— — —')],
  ['nothing typed at all', '资金\n  行 年度资金总额'],
  ['nothing but zeros', total('— 0 0')],
  ['a row that is left out', '⟦资金⟧\n  - 当年财政拨款 — 90 88'],
  ['no such column', '报告 例\n表式 湖北项目自评\n资金\n  行 年度财政资金总额 90 88'],
]);

edges(rateMismatch, [
  ['half a unit', total('1 100 83.125 执行率 83.12%\n  - 当年财政拨款 1 100 83.125 执行率 83.13%')],
  ['at its own decimals', total('1 150 125.25 执行率 83.5%\n  - 当年财政拨款 1 150 125.25 执行率 84%')],
  ['off by more', total('1 150 125.25 执行率 ⟦83.4%⟧'), ['error']],
  ['small amounts that are rounded', total('1 3.36 3.32 执行率 ⟦98.88%⟧'), ['hint']],
  ['a budget of nothing', total('1 0 5 执行率 100%')],
  ['blanks', total('1 — 5 执行率 100%\n  - 其他资金 1 5 — 执行率 3%')],
  ['yuan', total('1 100 900,000元 执行率 90%')],
  ['below zero', total('1 100 -10 执行率 ⟦10%⟧'), ['error']],
  ['huge numbers', total(`1 ${huge} ${huge} 执行率 100.00%`)],
  [
    'a formula of the form',
    '表式 到位\n  资金\n    列 到位数 全年执行数 执行率\n    行 合计\n    执行率 全年执行数 / 到位数\n报告 例\n表式 到位\n资金\n  行 合计 80 40 ⟦40%⟧',
    ['error'],
  ],
  [
    'no such column',
    '表式 无\n  资金\n    列 全年预算数 全年执行数\n    行 合计\n报告 例\n表式 无\n资金\n  行 合计 80 40 执行率 9%',
  ],
  [
    'a formula that gives a percentage',
    '表式 占\n  资金\n    列 全年预算数 全年执行数 执行率\n    行 合计\n    执行率 占比(全年执行数, 全年预算数)\n报告 例\n表式 占\n资金\n  行 合计 80 40 50%',
  ],
]);

edges(rateMissing, [
  ['a part', total('1 100 90\n  - 当年财政拨款 1 100 90 执行率 ⟦—⟧'), ['hint']],
  ['nothing to divide', total('1 100 — 执行率 —')],
  ['nothing spent', total('1 100 0 执行率 ⟦/⟧'), ['error']],
]);

edges(rateOver100, [
  ['a hair above', total('1 — — 执行率 100.001%')],
  ['a form that tolerates it', '报告 例\n表式 部门整体自评\n资金\n  行 年度资金总额 — — — 执行率 ⟦103%⟧', ['warning']],
  [
    'a formula of the form',
    '表式 到位\n  资金\n    列 到位数 全年执行数 执行率\n    行 合计\n    执行率 全年执行数 / 到位数\n报告 例\n表式 到位\n资金\n  行 合计 80 ⟦88⟧',
    ['error'],
  ],
  ['huge numbers', total(`1 — — 执行率 ⟦${huge}%⟧`)],
]);

edges(rateBaseInitial, [
  ['an initial budget of nothing', total('0 100 90 执行率 50%')],
  ['blank', total('— 100 90 执行率 50%')],
  ['right by both', total('100.001 100 90 执行率 90%')],
  ['a part', total('200 300 150\n  - 当年财政拨款 200 300 150 执行率 ⟦75%⟧'), ['error']],
]);

edges(rateLowNoReason, [
  ['exactly at the limit', total('1 100 90')],
  ['rounded to it', total('1 100 89.996')],
  ['just below', total('1 100 ⟦89.99⟧'), ['warning']],
  ['only a rate', total('1 — — 执行率 ⟦50%⟧'), ['warning']],
  ['nothing spent', total('1 100 ⟦0⟧')],
  ['parts do not count', total('1 100 95\n  - 当年财政拨款 1 10 5')],
  ['a wrong rate does not hide it', total('1 100 50 执行率 ⟦95%⟧')],
]);

edges(rateScore, [
  ['a rounded rate', '报告 例\n表式 湖北项目自评\n资金\n  行 年度财政资金总额 300 250 83.3% 16.66'],
  ['off by rounding', total('1 300 250 得分 ⟦8.34⟧'), ['hint']],
  ['one decimal', total('1 100 76 得分 7.6')],
  ['no decimals', total('1 100 76 得分 8')],
  ['full points all the same', total('1 100 98.18 得分 ⟦10⟧'), ['error']],
  ['full points for what rounds to it', total('1 100 99.996 得分 10')],
  ['capped', total('1 100 120 得分 ⟦12⟧'), ['error']],
  ['below zero', total('1 100 -10 得分 0')],
  ['a budget of nothing', total('1 0 0 得分 ⟦10⟧'), ['error']],
  ['blank', total('1 100 90 得分 —')],
  ['points of its own', total('1 100 90 分值 5 得分 4.5')],
]);

edges(rateZeroBudget, [
  ['zero of zero', total('1 0 0 执行率 0.00%')],
  ['blank', total('1 0 0 执行率 —')],
  ['a blank budget', total('1 — 0 执行率 5%')],
  ['something spent', total('1 0 5 执行率 ⟦100%⟧'), ['warning']],
]);

edges(rateSubrowScore, [
  ['zero is a score', total('1 1 1 得分 10\n  - 当年财政拨款 1 1 1 得分 ⟦0⟧'), ['warning']],
  [
    'no such column',
    '表式 无\n  资金\n    列 全年预算数 全年执行数\n    行 合计\n    - 甲\n报告 例\n表式 无\n资金\n  - 甲 80 40 得分 9',
  ],
]);

describe('one cause', () => {
  const rules = [
    fundTotalSum,
    fundTotalZero,
    fundExecOverBudget,
    rateOver100,
    rateMismatch,
    rateBaseInitial,
    rateZeroBudget,
  ];

  /** Ids that are left when a better rule has spoken of the same subject. */
  function idsOf(snippet: string): string[] {
    // Evaluated once, so that all rules speak of the same subjects.
    const report = evaluate(inReport(snippet));
    const raised: { rule: Rule; subject: object }[] = [];
    for (const rule of rules) rule.check?.(report, ({ subject }) => raised.push({ rule, subject }));
    return raised
      .filter(
        ({ rule, subject }) =>
          !raised.some((other) => other.subject === subject && other.rule.supersedes?.includes(rule.id)),
      )
      .map(({ rule }) => rule.id);
  }

  it.each([
    [total('1 90 0 \n  - 当年财政拨款 1 90 80'), ['fund-total-zero']],
    [total('1 100 102.59 执行率 102.59%'), ['fund-exec-over-budget']],
    [total('200 300 150 执行率 75%'), ['rate-base-initial']],
    [total('1 100 90 执行率 120%'), ['rate-mismatch']],
    [total('1 0 0 执行率 120%'), ['rate-zero-budget']],
  ])('%s', (snippet, ids) => {
    expect(idsOf(snippet)).toEqual(ids);
  });
});

describe('fixes', () => {
  it.each([
    [fundTotalZero, total('1 1,234,567.00元 ０\n  - 当年财政拨款 1 123.4567 80'), '80'],
    [fundTotalSum, '表 甲 万元\n  行 合计 1,000元\n  - 子 123.4567', '1,234,567元'],
    [rateMismatch, total('1 300 250 执行率 ９０％'), '83.33％'],
    [rateMismatch, total('1 300 250 执行率 90'), '83.33'],
    [rateMissing, total('1 300 300 执行率 —'), '100%'],
    [rateScore, total('1 300 250 得分 9.0'), '8.33'],
    [rateMissing, '报告 例\n表式 四川项目自评\n资金\n  行 总额 1 300 300 / 10 10', '100.00%'],
  ] as [Rule, string, string][])('%s writes what was typed there', (rule, snippet, written) => {
    const text = inReport(snippet);
    const [finding] = findingsOf(rule, text);
    const [fix] = finding?.fixes ?? [];
    expect(fix?.edits[0]?.text).toBe(written);
    expect(fix && findingsOf(rule, applyFix(text, fix))).toEqual([]);
  });
});

describe('prose that is in order', () => {
  const funds = total('100 100 98\n  - 当年财政拨款 60 60 58\n  - 其他资金 40 40 40');
  it.each([
    '本年支出合计1234.56万元，其中：基本支出800.00万元，占64.80%；项目支出434.56万元，占35.20%；经营支出0万元，占0%。',
    '收、支总计1500万元。与上年相比，收、支总计各增加100万元，增长7.14%。',
    '一般公共预算财政拨款基本支出800万元，其中：人员经费700万元，公用经费100万元。',
    '部门总支出1,234.50万元,其中基本支出800.25万元,项目支出434.25万元,比上年总支出增加20万元。',
    '总支出预算500万元，年中追加后总支出560万元，其中基本支出300万元、项目支出260万元。',
    '上年总支出90万元，今年基本支出40万元，项目支出58万元。',
    '按经济分类，总支出560万元，主要是工资福利支出300万元、商品和服务支出120万元等。',
    '工资福利支出300万元，比上年增加20万元；商品和服务支出120万元，比上年减少5万元。',
    '财政拨款收入60万元，其他收入40万元，合计100万元。',
    '各级财政拨款资金共100万元，其中中央财政资金30万元、省级资金30万元、县级配套资金40万元。',
    '总支出约560万元，其中基本支出近300万元，项目支出200多万元。',
    '基本支出：300万元；项目支出：260万元；总支出：560.00万元。',
  ])('%s', (prose) => {
    const text = inReport(`年度：2024\n${funds}\n正文\n${prose}`);
    for (const rule of [fundBasicProject, fundEcoSum, fundSourceMislabel])
      expect(findingsOf(rule, text).map(({ at }) => text.slice(at.start, at.end))).toEqual([]);
  });
});
