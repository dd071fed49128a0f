import { type Rule, rules } from '@jixiao/language';
import { describe, expect, it } from 'vitest';
import { entriesFor } from '../fixes/brought-out.js';
import { check, marked } from '../services.js';
import { applyFix, expectFindings, findingsOf, inReport } from './check-rule.js';

type Case = [what: string, snippet: string, severities?: string[]];

const ruleOf = (id: string): Rule => rules.find((rule) => rule.id === id) as Rule;

function edges(id: string, cases: Case[]): void {
  describe(id, () => {
    it.each(cases)('%s', (_, snippet, severities) => {
      expectFindings(ruleOf(id), snippet, severities);
    });
  });
}

const level = '一级 产出指标\n  二级 成本指标\n';
const timely = '年度：2023\n一级 产出指标\n  二级 时效指标\n    指标 完工时间\n      ';

edges('unit-mixed', [
  ['no head and one unit', '表 甲\n  行 子 60万元\n  行 丑 5'],
  ['of two units the first', '表 甲\n  行 子 60元\n  行 丑 ⟦5万元⟧'],
  ['a hundred million under ten thousands', '表 甲 万元\n  行 子 ⟦1.5亿元⟧'],
  ['a column of its own unit', '表 甲 万元\n  列 预算数 工资（元） 决算数\n  行 子 5 60000元 4'],
  ['an approximate amount', '表 甲 万元\n  行 子 50000余元'],
  ['persons beside money', '表 甲 万元\n  行 子 5人'],
  ['a price', `${level}    指标 设备\n      目标 ≤30万元 完成 28万元\n    指标 单价\n      目标 ≤12000元 完成 11000元`],
  [
    'incomes of households',
    `${level}    指标 产值\n      目标 ≥600万元\n    指标 农户收入\n      目标 ≥12000元 完成 15000元`,
  ],
  ['target and result', `${level}    指标 设备\n      目标 ≤30万元 完成 ⟦280000元⟧`],
  ['two levels', `${level}    指标 设备\n      目标 ≤30万元\n  二级 质量指标\n    指标 罚款\n      目标 ≤30000元`],
]);

edges('unit-in-cell', [
  ['a rate column', '表 甲 万元\n  列 预算数 执行率\n  行 子 5 60%'],
  ['an empty cell', '资金 万元\n  行 年度资金总额 — — —'],
  ['grouped digits', '资金 万元\n  行 年度资金总额 ⟦1,260.50万元⟧ 90 80'],
]);

edges('unit-header-missing', [
  [
    'a table of the form',
    '表式 甲\n  表 支出\n    列 预算数 决算数\n    行 总支出\n报告 例\n  表式 甲\n  表 支出\n    行 总支出 5 4',
  ],
  ['an empty table', '表 支出\n  行 总支出\n  行 项目支出 —'],
  ['rates only', '表 支出\n  列 占比\n  行 项目支出 60%'],
  ['persons', '表 补助对象\n  列 人数\n  行 补助人数 60'],
  ['pieces in a table of money', '表 ⟦支出⟧\n  列 数量 金额\n  行 电脑 3 1.5'],
]);

edges('unit-magnitude', [
  ['few peers', '表 甲 万元\n  行 子 1\n  行 丑 2\n  行 寅 3\n  行 卯 500000'],
  [
    'counts in a column',
    '表 甲 万元\n  列 数量 金额\n  行 子 1 5\n  行 丑 2 5\n  行 寅 3 5\n  行 卯 4 5\n  行 辰 500000 5',
  ],
  [
    'a small item under ten thousands',
    '表 甲 万元\n  行 子 9000\n  行 丑 8000\n  行 寅 7000\n  行 卯 6000\n  行 辰 0.5',
  ],
  ['a total', '表 甲 万元\n  行 合计 ⟦1000000⟧\n  - 子 9\n  - 丑 8\n  - 寅 7\n  - 卯 6'],
  ['zeros', '表 甲 万元\n  列 预算数 决算数\n  行 子 0 0\n  行 丑 5 0'],
  [
    'a whole column told once',
    '表 甲 万元\n  列 预算数 决算数\n  行 子 5 ⟦49000⟧\n  行 丑 6 58000\n  行 寅 7 70000\n  行 卯 1 9000\n  行 辰 2 8000',
  ],
]);

edges('date-year', [
  ['the year before and after', `${timely}目标 2022年底前 完成 2024年1月`],
  ['a year in a document number', `${timely}目标 按〔2018〕10号文件要求完成 完成 已完成`],
  ['a year further in', `${timely}目标 2023年12月前 完成 按2018年规划于11月完成`],
  ['two years before', `${timely}目标 2023年12月前 完成 ⟦2021年11月⟧`],
  ['another level', '年度：2023\n一级 产出指标\n  二级 质量指标\n    指标 甲\n      目标 2018年标准 完成 达标'],
  ['several years', '年度：2021-2023\n一级 产出指标\n  二级 时效指标\n    指标 甲\n      目标 2018年底'],
]);

edges('date-before-end', [
  ['the last day', '报告 例\n表式 湖北项目自评\n年度：2023，填报日期：2023-12-31'],
  ['no date', '报告 例\n表式 湖北项目自评\n年度：2023，填报日期：年底'],
]);

edges('time-target', [
  ['the same month', `${timely}目标 2023年9月15日前 完成 2023年9月`],
  ['before a later day', `${timely}目标 2023年9月前 完成 2023年12月前`],
  ['next year', `${timely}目标 12月前 完成 ⟦2024年1月⟧`],
  ['points taken off', `${timely}目标 9月前 完成 10月 分值 5 得分 4`],
  ['an adjusted target', `${timely}目标 9月前 调整 12月前 完成 11月 分值 5 得分 5`],
]);

edges('staff-over', [
  ['no quota', '表 人员 人\n  列 编制 实有\n  行 在职 — 5'],
  ['cars', '表 公务用车\n  列 编制数 实有数\n  行 轿车 3 4'],
  ['several quotas', '表 基础数据\n  行 编制人数 5\n  行 编制数 9\n  行 在职人数 7'],
  ['in-service before present', '表 基础数据\n  行 编制人数 5\n  行 实有人数 9\n  行 在职人数 5'],
]);

edges('staff-rate', [
  ['a rate as a fraction', '表 人员 人\n  列 编制 实有 控制率\n  行 在职 50 60 1.2'],
  [
    'a computed rate',
    '表式 甲\n  表 人员 人\n    列 编制 实有 控制率 = 实有 / 编制 * 100%\n    行 在职\n报告 例\n  表式 甲\n  表 人员\n    行 在职 50 60',
  ],
  [
    'two departments',
    '表 人员 人\n  列 编制 实有\n  行 甲 50 40\n  行 乙 50 30\n指标 在职人员控制率\n  目标 ≤100% 完成 90%',
  ],
]);

edges('sangong-over-budget', [
  ['rounding', '表 三公 万元\n  列 预算数 决算数\n  行 公务接待费 7 8'],
  [
    'cars by their parts',
    '表 三公 万元\n  列 预算数 决算数\n  行 公务用车 5 6\n  - 购置费 0 0\n  - 运行维护费 5.0 ⟦6.0⟧',
  ],
  ['two rows of one name', '表 三公 万元\n  列 预算数 决算数\n  行 公务接待费 7 9\n  行 公务接待费 7 9'],
  ['two budgets', '表 三公 万元\n  列 预算数 部门预算 决算数\n  行 公务接待费 7 7 9'],
  ['a rate', '表 三公 万元\n  列 预算数 决算数 预算执行率\n  行 公务接待费 7 5 200%'],
  ['batches', '表 三公 万元\n  列 预算数 决算数\n  行 公务接待批次 7 9'],
]);

edges('sangong-growth', [
  [
    'an item while the total fell',
    '表 三公 万元\n  列 决算数 上年决算数\n  行 三公经费 5 6\n  - 公务接待费 ⟦2.0⟧ 1.0\n  - 公务用车 3 5',
    ['hint'],
  ],
  ['without a total', '表 三公 万元\n  列 决算数 上年决算数\n  行 公务接待费 ⟦2.0⟧ 1.0', ['warning']],
  ['last year’s budget', '表 三公 万元\n  列 决算数 上年预算数\n  行 公务接待费 2.0 1.0'],
  ['the change', '表 三公 万元\n  列 决算数 比上年增减\n  行 公务接待费 2.0 1.0'],
]);

edges('sangong-sum', [
  [
    'rounding',
    '表 三公 万元\n  行 三公经费 ⟦1.00⟧\n  行 公务接待费 0.33\n  行 公务用车 0.33\n  行 因公出国费 0.33',
    ['hint'],
  ],
  ['all blank', '表 三公 万元\n  行 三公经费 7\n  行 公务接待费\n  行 公务用车\n  行 因公出国费 —'],
  ['a total left out', '表 三公 万元\n  行 三公经费\n  行 公务接待费 1\n  行 公务用车 2\n  行 因公出国费 0'],
  [
    'a rate column',
    '表 三公 万元\n  列 决算数 增减率\n  行 三公经费 6 5%\n  行 公务接待费 1 9%\n  行 公务用车 5 7%\n  行 因公出国费 0 —',
  ],
]);

edges('sangong-claim', [
  [
    'another sentence',
    '年度目标\n  预期 控制三公经费。各类案件均下降\n表 三公 万元\n  列 决算数 上年决算数\n  行 公务接待费 0 0',
  ],
  ['no last year', '年度目标\n  预期 三公经费全面下降\n表 三公 万元\n  列 预算数 决算数\n  行 公务接待费 0 0'],
]);

edges('ratio-public', [
  ['no budget', '表 支出 万元\n  行 公用经费 68'],
  ['in persons', '表 支出 人\n  列 预算数 决算数\n  行 公用经费 6 8'],
]);

edges('ratio-purchase', [
  ['no full score', '指标 政府采购执行率\n  目标 — 完成 90% 分值 4 得分 3.6'],
  ['no rate', '指标 政府采购执行率\n  目标 — 完成 已执行 分值 4 得分 4'],
]);

edges('basic-vs-pay', [
  ['two amounts for one row', '表 甲 万元\n  行 基本支出 40\n表 乙 万元\n  行 基本支出 60\n  行 工资福利支出 50'],
  ['a budget', '表 支出预算 万元\n  行 基本支出 40\n  行 工资福利支出 50'],
]);

describe('one finding per cause', () => {
  const idsOf = (text: string) => check(inReport(text)).map(({ rule }) => rule);

  it('mixed units are told once', () => {
    const ids = idsOf('资金 万元\n  行 年度资金总额 100 900000元 80');
    expect(ids).toContain('unit-mixed');
    expect(ids).not.toContain('unit-in-cell');
  });

  it('a miss of the target is told before the practice', () => {
    const ids = idsOf('指标 政府采购执行率\n  目标 =100% 完成 95% 分值 4 得分 4');
    expect(ids).toContain('score-inflated');
    expect(ids).not.toContain('ratio-purchase');
  });

  it('the sum of the three is told before the tree', () => {
    const ids = idsOf('表 三公 万元\n  行 三公经费 5\n  其中 公务接待费 1\n  其中 公务用车 2\n  其中 因公出国费 3');
    expect(ids.filter((id) => id === 'sangong-sum' || id === 'fund-total-sum')).toEqual(['sangong-sum']);
  });

  it('a 勾稽 speaks for the rule', () => {
    const table = '表 三公 万元\n  列 预算数 决算数\n  行 公务接待费 2.0 3.0\n';
    const ids = idsOf(`${table}勾稽 三公.公务接待费.决算数 ≤ 三公.公务接待费.预算数 规则 sangong-over-budget`);
    expect(ids.filter((id) => id === 'sangong-over-budget' || id === 'check-failed')).toEqual(['sangong-over-budget']);
  });
});

describe('after a fix', () => {
  const mended = rules
    .filter(({ id }) => /^(?:unit|date|time|staff|sangong|basic)-|^ratio-pu/.test(id))
    .flatMap((rule) =>
      rule.examples.bad.flatMap((snippet) => {
        const { text } = marked(inReport(snippet));
        return findingsOf(rule, text).flatMap(({ fixes = [] }) =>
          fixes.map((fix) => [rule.id, text, applyFix(text, fix)] as const),
        );
      }),
    );

  it.each(mended)('%s raises nothing new', (fixed, before, after) => {
    const serious = (text: string) =>
      check(text)
        .map(({ rule }) => rule)
        .sort();
    const known = serious(before);
    for (const id of serious(after)) {
      if (entriesFor(fixed, id).length > 0) continue;
      const at = known.indexOf(id);
      expect(at, `${id} in\n${after}`).toBeGreaterThanOrEqual(0);
      known.splice(at, 1);
    }
  });
});
