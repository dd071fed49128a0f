import { applyFix, type Finding } from '@jixiao/language';
import { describe, expect, it } from 'vitest';
import { inReport } from '../rules/check-rule.js';
import { check } from '../services.js';

/** The lines that differ after each fix of a rule, one text a fix; a leading ! marks a safe one. */
function fixed(rule: string, snippet: string): string[] {
  const text = inReport(snippet);
  const before = text.split('\n');
  const fixes = check(text)
    .filter((finding: Finding) => finding.rule === rule)
    .flatMap((finding) => finding.fixes);
  return fixes.map((fix) => {
    const lines = applyFix(text, fix).split('\n');
    const changed = lines.filter((line, index) => line !== before[index]).map((line) => line.trim());
    return `${fix.safe ? '!' : ''}${changed.join(' / ')}`;
  });
}

describe('a score beyond its ends', () => {
  const score = (rest: string) => `指标 甲\n  ${rest}`;
  it.each([
    ['what the result earns', '目标 ≥25台 完成 23台 分值 5 得分 6', ['目标 ≥25台 完成 23台 分值 5 得分 4.60']],
    [
      'what either formula gives',
      '目标 ≤5300万元 完成 5830万元 分值 10 得分 12',
      ['目标 ≤5300万元 完成 5830万元 分值 10 得分 9.00', '目标 ≤5300万元 完成 5830万元 分值 10 得分 9.09'],
    ],
    [
      'the points where the target is met',
      '目标 ≥25台 完成 25台 分值 5 得分 6',
      ['目标 ≥25台 完成 25台 分值 5 得分 5'],
    ],
    ['the points of words', '目标 全面完成 完成 已完成 分值 5 得分 6', ['目标 全面完成 完成 已完成 分值 5 得分 5']],
    ['nothing where words forbid the points', '目标 全面完成 完成 部分完成 分值 5 得分 6', []],
    ['nothing for a late date', '目标 9月前 完成 11月 分值 5 得分 6', []],
    [
      'the points where nobody knows which way it counts',
      '目标 5起 完成 4起 分值 5 得分 6',
      ['目标 5起 完成 4起 分值 5 得分 5'],
    ],
  ])('becomes %s', (_, row, expected) => {
    expect(fixed('score-over', score(row).replace('甲', row.includes('起') ? '事故' : '甲'))).toEqual(expected);
  });
  it('becomes its share where goods were bought', () => {
    const bought = '指标 政府采购执行率\n  目标 按预算执行 完成 72.74% 分值 4 得分';
    expect(fixed('score-over', `${bought} 5`)).toEqual(['目标 按预算执行 完成 72.74% 分值 4 得分 2.91']);
    expect(fixed('ratio-purchase', `${bought} 4`)).toEqual(['目标 按预算执行 完成 72.74% 分值 4 得分 2.91']);
  });
  it('is what the result earns below nothing too', () => {
    expect(fixed('score-negative', score('目标 ≥25台 完成 23台 分值 5 得分 -1'))).toEqual([
      '目标 ≥25台 完成 23台 分值 5 得分 4.60',
    ]);
    expect(fixed('score-negative', score('目标 全面完成 完成 已完成 分值 5 得分 -1'))).toEqual([]);
    expect(fixed('score-negative', score('目标 9月前 完成 11月 分值 5 得分 -1'))).toEqual([
      '目标 9月前 完成 11月 分值 5 得分 0',
    ]);
  });
  it('reminds of the reason where there is none', () => {
    const title = (deviation: string) =>
      check(inReport(score(`目标 ≥25台 完成 23台 分值 5 得分 6${deviation}`))).find(({ rule }) => rule === 'score-over')
        ?.fixes[0]?.title.text.zh;
    expect(title('')).not.toBe(title('\n  偏差 两台待规划审批'));
  });
});

describe('an amount that is set right', () => {
  const funds = (...rows: string[]) => `资金 万元\n  行 年度资金总额 ${rows.join('\n  - ')}`;
  it('takes the typed rate and score of its row along', () => {
    expect(
      fixed('fund-total-sum', funds('100 95 81 10 85.26% 8.53', '当年财政拨款 60 50 41', '其他资金 40 40 40')),
    ).toEqual(['行 年度资金总额 100 90 81 10 90.00% 9.00']);
    expect(fixed('fund-total-zero', funds('100 90 0 10 0% 0', '当年财政拨款 60 50 41', '其他资金 40 40 40'))).toEqual([
      '!行 年度资金总额 100 90 81 10 90% 9',
    ]);
  });
  it('leaves a rate and a score that are right then', () => {
    expect(fixed('fund-total-sum', funds('100 95 81 10 90% 9', '当年财政拨款 60 50 41', '其他资金 40 40 40'))).toEqual([
      '行 年度资金总额 100 90 81 10 90% 9',
    ]);
  });
  it('is not the total where more would be spent than the budget', () => {
    expect(fixed('fund-total-sum', funds('100 95 93', '当年财政拨款 60 50 —', '其他资金 40 40 —'))).toEqual([]);
    expect(fixed('fund-total-zero', funds('100 90 0', '当年财政拨款 60 50 52', '其他资金 40 40 41'))).toEqual([]);
  });
  it('is the one part that contradicts its own rate', () => {
    expect(
      fixed('fund-total-sum', funds('100 90 81 10 90% 9', '当年财政拨款 60 50 46 执行率 82%', '其他资金 40 40 40')),
    ).toEqual(['- 当年财政拨款 60 50 41 执行率 82%', '行 年度资金总额 100 90 86 10 95.56% 9.56']);
  });
  it('is the one part that spends more than it has', () => {
    expect(fixed('fund-total-sum', funds('100 90 80', '当年财政拨款 60 50 46', '其他资金 40 40 44'))).toContain(
      '- 其他资金 40 40 34',
    );
  });
  it.each([
    ['a point moved', '12.5', '125'],
    ['two digits swapped', '36.00', '63.00'],
    ['a digit changed', '36.10', '36.70'],
    ['a digit lost', '36.10', '3.10'],
  ])('is the one part with %s', (_, right, typed) => {
    const parts = (amount: string) =>
      funds(`${Number(right) + 444} 900 1`, `当年财政拨款 ${amount} 800 1`, '其他资金 444 100 0');
    expect(fixed('fund-total-sum', parts(right))).toEqual([]);
    const part = fixed('fund-total-sum', parts(typed)).find((line) => line.startsWith('- 当年'));
    expect(Number(part?.split(' ')[2])).toBe(Number(right));
  });
  it('is no part where two could be meant', () => {
    expect(fixed('fund-total-sum', funds('1000 90 81', '当年财政拨款 601 50 41', '其他资金 401 40 40'))).toEqual([
      '行 年度资金总额 1002 90 81',
    ]);
  });
  it('does not break a sum it is part of, or another split of the same money', () => {
    const table = '表 支出 万元\n  行 合计 100\n  - 基本支出 60\n  -- 工资 50\n  -- 公用 20\n  - 项目支出 40';
    expect(fixed('fund-total-sum', table).filter((line) => line.includes('基本支出'))).toEqual([]);
    const split = (income: string) =>
      `表 收支 万元\n  行 按收入性质分 ${income}\n  - 财政拨款 60\n  - 其他 50\n  行 按支出性质分 100\n  - 基本支出 60\n  - 项目支出 40`;
    expect(fixed('fund-total-sum', split('100')).filter((line) => line.includes('收入性质'))).toEqual([]);
    expect(fixed('fund-total-sum', split('120'))).toContain('行 按收入性质分 110');
  });
  it('does not spend more than the budget column of a table', () => {
    const table = (reception: string) =>
      `年度：2023\n表 三公 万元\n  列 预算数 决算数\n  行 三公经费 34.00 33.20\n  - 公务接待费 ${reception} 3.20\n  - 公务用车 30.00 30.00`;
    expect(fixed('fund-total-sum', table('4.10'))).toContain('行 三公经费 34.10 33.20');
    expect(fixed('fund-total-sum', table('3.00')).filter((line) => line.includes('三公经费'))).toEqual([]);
  });
});

describe('points that are set right', () => {
  const one = (rest: string) => `一级 满意度指标\n  二级 服务对象满意度指标\n    指标 甲\n      ${rest}`;
  it('are those of the only indicator of a printed label', () => {
    expect(fixed('weight-l1', one('分值 20'))).toEqual(['分值 10']);
    expect(fixed('weight-l1', one('目标 ≥90% 完成 90% 分值 20 得分 20'))).toEqual([
      '目标 ≥90% 完成 90% 分值 10 得分 10',
    ]);
    expect(fixed('weight-l1', one('目标 ≥90% 完成 45% 分值 20 得分 10'))).toEqual([
      '目标 ≥90% 完成 45% 分值 10 得分 5.00',
    ]);
    expect(fixed('weight-l1', one('目标 满意 完成 满意 分值 20 得分 15'))).toEqual([]);
    expect(fixed('weight-l1', `${one('分值 12')}\n    指标 乙\n      分值 8`)).toEqual([]);
  });
  it('are no longer stated otherwise than the form has them', () => {
    const level = (points: number) =>
      `一级 产出指标 ${points}\n  二级 数量指标\n    指标 甲\n      分值 20\n  二级 质量指标\n    指标 乙\n      分值 30\n总分 100`;
    expect(fixed('weight-l1', level(45))).toEqual(['一级 产出指标 50']);
    expect(fixed('weight-l1', level(50).replace('20', '15'))).toEqual([]);
  });
  it('make up the total where one level alone is off', () => {
    const form =
      '表式 甲\n  指标\n    列 一级 三级 分值\n    一级 产出指标 60\n    一级 效益指标 40\n  总分 100\n报告 例\n  表式 甲\n';
    const report = (effect: number) =>
      `${form}  一级 产出指标\n    指标 子\n      分值 30\n    指标 丑\n      分值 30\n  一级 效益指标\n    指标 寅\n      分值 ${effect}\n  总分 100`;
    expect(fixed('weight-total', report(45))).toEqual(['分值 40']);
    expect(fixed('weight-total', report(45).replace('分值 30', '分值 20'))).toEqual([]);
  });
  it('take the score of the execution rate along', () => {
    const row = '资金 万元\n  行 年度资金总额 100 100 90 分值 5 得分';
    expect(fixed('weight-rate', `${row} 4.5`)).toEqual(['行 年度资金总额 100 100 90 分值 10 得分 9']);
    expect(fixed('weight-rate', `${row} 9`)).toEqual(['行 年度资金总额 100 100 90 分值 10 得分 9']);
  });
  it('are what several levels leave of theirs', () => {
    const level = (name: string, points: string, first: number) =>
      `一级 ${name} ${points}\n  指标 ${name}甲\n    分值 ${first}\n  指标 ${name}乙\n`;
    const rest = '一级 满意度指标\n  指标 丙\n    分值 10';
    expect(fixed('weight-zero', level('产出指标', '50', 30) + level('效益指标', '30', 18) + rest)).toEqual([
      expect.stringContaining('分值 20'),
      expect.stringContaining('分值 12'),
    ]);
    const over = `${level('产出指标', '60', 38)}${level('效益指标', '30', 18)}${rest}`;
    expect(fixed('weight-zero', over)).toEqual([]);
    expect(fixed('weight-zero', `${level('产出指标', '50', 30)}  指标 丙\n`)).toEqual([]);
  });
  it('stand behind target and result, in front of the score', () => {
    const blank = (rest: string) => `指标 甲\n  分值 80\n指标 乙\n  ${rest}`;
    const fix = (rest: string) => fixed('weight-zero', blank(rest));
    expect(fix('目标 ≥5次 完成 5次 得分 10')).toEqual(['目标 ≥5次 完成 5次 分值 10 得分 10']);
    expect(fix('目标 ≥5次 完成 5次')).toEqual(['目标 ≥5次 完成 5次 分值 10']);
    expect(fix('得分 10 目标 ≥5次 完成 5次')).toEqual(['分值 10 得分 10 目标 ≥5次 完成 5次']);
    expect(fix('目标 满意 完成 满意')).toEqual(['分值 10 目标 满意 完成 满意']);
  });
  it('are not offered beside a score that does not fit them', () => {
    const blank = (score: string) => `指标 甲\n  分值 70\n指标 乙\n  目标 满意 完成 满意 得分 ${score}`;
    expect(fixed('weight-zero', blank('20'))).toHaveLength(1);
    expect(fixed('weight-zero', blank('10'))).toEqual([]);
    expect(fixed('weight-zero', blank('25'))).toEqual([]);
  });
});

describe('a result that is set right', () => {
  const form =
    '表式 甲\n  继承 部门整体自评\n  字段 人员编制 整数\n  字段 实有人数 整数\n报告 例\n  表式 甲\n  人员编制：55，实有人数：';
  const staff = (serving: number, rest: string) => `${form}${serving}\n  指标 在职人员控制率\n    ${rest}`;
  it('is certain where nothing else follows from it', () => {
    expect(fixed('staff-rate', staff(54, '目标 ≤100% 完成 97% 分值 5 得分 5'))).toEqual([
      '!目标 ≤100% 完成 98.18% 分值 5 得分 5',
    ]);
  });
  it('takes the typed score along, by either formula', () => {
    expect(fixed('staff-rate', staff(60, '目标 ≤100% 完成 100% 分值 5 得分 5'))).toEqual([
      '目标 ≤100% 完成 109.09% 分值 5 得分 4.55',
      '目标 ≤100% 完成 109.09% 分值 5 得分 4.58',
    ]);
    expect(fixed('staff-rate', staff(54, '目标 ≤100% 完成 110% 分值 5 得分 4.5'))).toEqual([
      '目标 ≤100% 完成 98.18% 分值 5 得分 5',
    ]);
    expect(fixed('staff-rate', staff(60, '目标 ≤100% 完成 100% 分值 5'))).toEqual(['目标 ≤100% 完成 109.09% 分值 5']);
  });
  it('is what was spent, in the unit that was typed', () => {
    const cost =
      '资金 万元\n  行 年度资金总额 150 150 125.25\n指标 补助资金支出总额\n  目标：≤１５０万元 完成：１２５３０００元';
    expect(fixed('value-cost-vs-exec', cost)).toEqual(['目标：≤１５０万元 完成：1252500元']);
    expect(fixed('value-cost-vs-exec', cost.replace('１５０', '１２０'))).toEqual([]);
  });
});

describe('a result that was no number', () => {
  const indicator = (target: string, actual: string, score: string) =>
    fixed('value-actual-vague', `指标 甲\n  目标 ${target} 完成 ${actual} 分值 10 得分 ${score}`);
  it('takes the typed score along, by either formula', () => {
    expect(indicator('≥12笔', '9 笔', '10')).toEqual(['目标 ≥12笔 完成 9笔 分值 10 得分 7.50']);
    expect(indicator('≥12笔', '９ 笔', '7.5')).toEqual(['目标 ≥12笔 完成 9笔 分值 10 得分 7.5']);
    expect(indicator('≥12笔', '全年15 笔', '10')).toEqual([]);
    expect(indicator('≥１２０笔', '1，250笔', '10')).toEqual(['目标 ≥１２０笔 完成 1,250笔 分值 10 得分 10']);
    expect(indicator('≤2天', '全年3天', '10')).toEqual([
      '目标 ≤2天 完成 3天 分值 10 得分 5.00',
      '目标 ≤2天 完成 3天 分值 10 得分 6.67',
    ]);
  });
  it('is not made up where it is only given roughly', () => {
    expect(indicator('≥12笔', '约9笔', '10')).toEqual([]);
    expect(indicator('≥120笔', '90余笔', '10')).toEqual([]);
  });
});

describe('a total that is set right', () => {
  it('takes its grade along', () => {
    const total = (grade: string) => `指标 甲\n  目标 ≥5次 完成 5次 分值 100 得分 85\n总分 得分 95 等级 ${grade}`;
    const form =
      '表式 甲\n  指标\n    列 三级 目标 完成 分值 得分\n  总分 100\n  等级 优 90，良 80，差 0\n报告 例\n  表式 甲\n';
    expect(fixed('score-total', form + total('优'))).toEqual(['!总分 得分 85 等级 良']);
    expect(fixed('score-total', form + total('良'))).toEqual(['!总分 得分 85 等级 良']);
    expect(fixed('score-total', form + total('特优'))).toEqual(['!总分 得分 85 等级 特优']);
  });
});
