import { describe, expect, it } from 'vitest';
import { check, evaluate } from '../services.js';

const figure = (report: ReturnType<typeof evaluate>, name: string) => {
  const indicator = report.indicators.all.find((candidate) => candidate.name === name);
  if (!indicator) throw new Error(`no indicator ${name}`);
  return indicator;
};

describe('funds', () => {
  const report = evaluate(`报告 例
资金 万元
  行 年度资金总额  4176.65  7597.95  7597.95  得分 10
  -  当年财政拨款  4176.65  4964.35  4964.35
  -  上年结转资金
  -  其他资金  —  ２６３３．６  26336000元
`);
  const [total] = report.funds?.totals ?? [];

  it('reads amounts in the unit of the block, whatever they are typed in', () => {
    const other = total?.parts[2];
    expect(other?.initial?.origin).toBe('blank');
    expect(other?.budget?.value?.toString()).toBe('2633.6');
    expect(other?.budget?.decimals).toBe(1);
    expect(other?.executed?.value?.compare(other.budget?.value as never)).toBe(0);
  });

  it('computes rates and the score of the rate where they are left out', () => {
    expect(total?.rate.origin).toBe('computed');
    expect(total?.rate.value?.toFixed(2)).toBe('100.00');
    expect(total?.score.origin).toBe('typed');
    expect(total?.score.expected?.value.toFixed(2)).toBe('10.00');
    expect(total?.points.value?.toFixed(0)).toBe('10');
  });

  it('takes the parts from the form, in its order, with rows the report leaves out', () => {
    expect(total?.parts.map((part) => part.name)).toEqual(['当年财政拨款', '上年结转资金', '其他资金']);
    expect(total?.parts[1]?.budget?.origin).toBe('missing');
  });

  it('adds up a total that is left out', () => {
    const summed = evaluate('报告 例\n资金\n  - 当年财政拨款 1 2 3\n  - 其他资金 0.5 — 1');
    const row = summed.funds?.totals[0];
    expect([row?.initial, row?.budget, row?.executed].map((cell) => cell?.value?.toString())).toEqual([
      '1.5',
      '2',
      '4',
    ]);
    expect(row?.initial?.origin).toBe('computed');
    expect(row?.initial?.expected?.formula).toBe('1+0.5');
  });

  it.each([
    ['50 0 0', '0.00'],
    ['50 0 5', '0.00'],
    ['50 40 50', '125.00'],
  ])('rates %s as %s', (cells, rate) => {
    const row = evaluate(`报告 例\n资金\n  行 年度资金总额 ${cells}`).funds?.totals[0];
    expect(row?.rate.value?.toFixed(2)).toBe(rate);
  });

  it('caps the score of a rate above 100 %', () => {
    expect(evaluate('报告 例\n资金\n  行 年度资金总额 50 40 50').funds?.totals[0]?.score.value?.toFixed(0)).toBe('10');
  });

  it('scores by the steps of the form', () => {
    const form = '表式 分档表\n  继承 项目支出自评\n  资金\n    计分 分档 100% 10，80% 7，60% 5\n';
    const score = (cells: string) =>
      evaluate(
        `${form}报告 例\n  表式 分档表\n  资金\n    行 年度资金总额 ${cells}`,
      ).funds?.totals[0]?.score.value?.toString();
    expect([score('1 100 100'), score('1 100 99.99'), score('1 100 80'), score('1 100 79'), score('1 100 59')]).toEqual(
      ['10', '7', '7', '5', '0'],
    );
  });

  it('computes the columns a form declares by a formula, also a rate of its own', () => {
    const form =
      '表式 甲\n  继承 项目支出自评\n  资金 分值 10\n    列 年初预算数 全年预算数 到位数 全年执行数 执行率 得分\n    列 结余 = 全年预算数 - 全年执行数\n    执行率 全年执行数 / 到位数\n';
    const row = evaluate(`${form}报告 例\n  表式 甲\n  资金\n    行 年度资金总额 1 100 80 60`).funds?.totals[0];
    expect(row?.rate.value?.toFixed(2)).toBe('75.00');
    expect(row?.amounts.get('结余')?.value?.toString()).toBe('40');
  });
});

describe('scores of indicators', () => {
  const score = (line: string, level = '数量指标') => {
    const report = evaluate(`报告 例\n一级 产出指标\n  二级 ${level}\n    指标 甲\n      ${line}`);
    const { expected, score: typed } = figure(report, '甲');
    return {
      met: expected?.met,
      exact: expected?.exact.map((one) => one.value.toFixed(2)),
      value: typed.value?.toFixed(2),
    };
  };

  it.each([
    ['目标 ≥25台 完成 23台 分值 5', false, ['4.60'], '4.60'],
    ['目标 ≥25台 完成 25台 分值 5', true, ['5.00'], '5.00'],
    ['目标 25台 完成 30台 分值 5', true, ['5.00'], '5.00'],
    ['目标 不低于９５％ 完成 90% 分值 10', false, ['9.47'], '9.47'],
    ['目标 95%（含）以上 完成 96% 分值 10', true, ['10.00'], '10.00'],
    ['目标 ≤5300元 完成 5830元 分值 10', false, ['9.00', '9.09'], undefined],
    ['目标 ≤5300元 完成 10600元 分值 10', false, ['0.00', '5.00'], undefined],
    ['目标 ≤100万元 完成 900000元 分值 10', true, ['10.00'], '10.00'],
    ['目标 =0次 完成 0次 分值 3', true, ['3.00'], '3.00'],
    ['目标 =0次 完成 1次 分值 3', false, ['0.00'], '0.00'],
    ['目标 =100% 完成 98% 分值 10', false, ['9.80'], '9.80'],
    ['目标 90-95% 完成 92% 分值 4', true, ['4.00'], '4.00'],
    ['目标 90-95% 完成 80% 分值 4', false, [], undefined],
    ['目标 2021年12月前 完成 2021年11月 分值 4', true, ['4.00'], '4.00'],
    ['目标 2021年10月前 完成 2021年11月 分值 4', false, [], undefined],
    ['目标 全面完成 完成 全面完成 分值 5', undefined, [], undefined],
    ['目标 ≥25台 完成 23人 分值 5', undefined, [], undefined],
    ['目标 ≥25台 完成 -3台 分值 5', false, ['0.00'], '0.00'],
    ['目标 ≥0台 完成 0台 分值 5', true, ['5.00'], '5.00'],
  ])('%s', (line, met, exact, value) => {
    expect(score(line)).toEqual({ met, exact, value });
  });

  it('counts less as better for costs and for names that say so', () => {
    expect(score('目标 100万元 完成 90万元 分值 10', '成本指标').met).toBe(true);
    const named = evaluate('报告 例\n指标 公用经费控制率\n  目标 100% 完成 110% 分值 5');
    expect(figure(named, '公用经费控制率').direction).toBe('reverse');
    expect(figure(named, '公用经费控制率').expected?.met).toBe(false);
  });

  it('takes the adjusted target where there is one', () => {
    expect(score('目标 ≥25台 调整 ≥20台 完成 23台 分值 5').met).toBe(true);
  });

  it('uses the reverse formula the form names', () => {
    const form = '表式 甲\n  继承 项目支出自评\n  参数 反向计分 系统\n';
    const report = evaluate(`${form}报告 例\n  表式 甲\n  指标 乙\n    目标 ≤5300元 完成 5830元 分值 10`);
    expect(figure(report, '乙').score.value?.toFixed(2)).toBe('9.00');
    expect(figure(report, '乙').score.expected?.formula).toBe('(1−(5830−5300)÷5300)×10');
  });

  it('lets the later of two attributes count', () => {
    expect(score('目标 ≥25台 完成 23台 分值 5 完成 25台').met).toBe(true);
  });

  it('sums levels, the total and the grade', () => {
    const report = evaluate(`报告 例
资金
  行 年度资金总额 100 100 90
一级 产出指标 50
  二级 数量指标
    指标 甲
      目标 ≥10次 完成 10次 分值 50 得分 50
一级 效益指标
  二级 社会效益指标
    指标 乙
      目标 明显 完成 明显 分值 40 得分 38.5
`);
    expect(
      report.indicators.levels.map((level) => [
        level.name,
        level.points.origin,
        level.points.value?.toString(),
        level.score.value?.toString(),
      ]),
    ).toEqual([
      ['产出指标', 'typed', '50', '50'],
      ['效益指标', 'computed', '40', '38.5'],
    ]);
    expect(report.total.points.value?.toString()).toBe('100');
    expect(report.total.score.value?.toFixed(2)).toBe('97.50');
    expect(report.total.expectedGrade).toBe('优');
  });
});

describe('expressions', () => {
  const base = `报告 例
资金 万元
  行 年度资金总额 4176.65 7597.95 7597.95
指标 学习
  目标 ≥12次 完成 13次 分值 5
指标 走访
  目标 ≥100户 完成 90户 分值 10
表 支出 万元
  行 决算总支出 7597.95
  - 基本支出 1926.56
  - 项目支出 5671.39
表 三公 万元
  列 预算数 决算数 上年决算数
  行 三公经费 7 0 0.62
  - 公务接待费 7 0 0.26
  - 购置费 0 0 0.36
`;
  const value = (expression: string) => {
    const report = evaluate(`${base}正文\n[[${expression}]]`);
    const paragraph = report.node.narrative?.blocks[0];
    const interpolation = paragraph?.text[0];
    if (typeof interpolation !== 'object') throw new Error('no reference was read');
    const outcome = report.outcomeOf(interpolation);
    if ('value' in outcome)
      return `${outcome.value.decimals > 4 ? outcome.value.toFixed(4) : outcome.value.toString()}${outcome.unit?.text ?? ''}`;
    return 'problem' in outcome ? outcome.problem : 'empty';
  };

  it.each([
    ['支出.基本支出', '1926.56万元'],
    ['资金.年度资金总额.全年执行数', '7597.95万元'],
    ['资金．年度资金总额。全年预算数', '7597.95万元'],
    ['学习.完成', '13次'],
    ['学习.目标', '12次'],
    ['走访.得分', '9.00'],
    ['三公.公务接待费.上年决算数', '0.26万元'],
    ['合计(支出.决算总支出)', '7597.95万元'],
    ['合计（三公.三公经费.上年决算数）', '0.62万元'],
    ['支出.基本支出 + 支出.项目支出', '7597.95万元'],
    ['支出.基本支出＋500000元', '1976.5600万元'],
    ['支出.基本支出 - 1000元', '1926.4600万元'],
    ['占比(支出.基本支出, 支出.决算总支出)', '25.3563%'],
    ['增幅（三公.三公经费.决算数，三公.三公经费.上年决算数）', '-100.0000%'],
    ['增减(三公.公务接待费.决算数, 三公.公务接待费.上年决算数)', '-0.26万元'],
    ['绝对值(增减(三公.公务接待费.决算数, 三公.公务接待费.上年决算数))', '0.26万元'],
    ['计数(三公.三公经费)', '2个'],
    ['计数(支出)', '3个'],
    ['2 * (3 + 4) - -1', '15'],
    ['100万元 * 50%', '50.00万元'],
    ['资金.年度资金总额.全年执行数 / 支出.基本支出', '3.9438'],
    ['"支出"."决算总支出"', '7597.95万元'],
    ['学习.完成 + 支出.基本支出', 'units-differ'],
    ['支出.基本支出 / 0', 'division-by-zero'],
    ['支出.基本支出 * 支出.项目支出', 'units-multiplied'],
    ['三公.公务接待费', 'column-expected'],
    ['学习', 'column-expected'],
    ['占比(1)', 'argument-count'],
    ['合计(3)', 'parts-expected'],
    ['不存在', 'empty'],
    ['总分.得分', '24.00'],
  ])('%s = %s', (expression, expected) => {
    expect(value(expression)).toBe(expected);
  });

  it('reads last year’s report in the same file', () => {
    const report = evaluate(
      '报告 甲2020\n  指标 学习\n    目标 ≥1次 完成 12次 分值 1\n报告 甲2021\n  上年 甲2020\n  指标 学习\n    目标 ≥1次 完成 13次 分值 1\n正文\n[[学习.完成 - 上年.学习.完成]]',
      1,
    );
    const interpolation = report.node.narrative?.blocks[0]?.text[0];
    const outcome = report.outcomeOf(interpolation as never);
    expect('value' in outcome && outcome.value.toString()).toBe('1');
  });

  it.each([
    ['报告 例\n人员编制：[[人员编制]]', 1],
    ['报告 例\n指标 甲\n  完成 [[乙.完成]]\n指标 乙\n  完成 [[甲.完成]]', 1],
    ['报告 例\n指标 甲\n  目标 ≥1次 完成 [[甲.得分]] 分值 5', 1],
    ['报告 例\n指标 甲\n  目标 ≥1次 完成 [[总分.得分]] 分值 5', 1],
    [
      '报告 甲\n  上年 乙\n  指标 丙\n    完成 [[上年.丙.完成]]\n报告 乙\n  上年 甲\n  指标 丙\n    完成 [[上年.丙.完成]]',
      1,
    ],
  ])('reports a cycle once: %s', (text, count) => {
    const first = evaluate(text);
    const second = first.node.$cstNode && text.includes('报告 乙') ? evaluateAll(text) : [first];
    expect(second.flatMap((report) => report.problems.map(({ problem }) => problem))).toEqual(
      Array(count).fill('cycle'),
    );
  });

  it('gives an unknown name one finding', () => {
    const findings = check('报告 例\n正文\n[[不存在.甲.乙]]').filter(({ rule }) => rule === 'reference');
    expect(findings).toHaveLength(1);
  });
});

function evaluateAll(text: string) {
  const first = evaluate(text);
  const root = first.node.$container;
  return [first, ...root.reports.slice(1).map((_, index) => evaluateSibling(first, index + 1))];
}

function evaluateSibling(first: ReturnType<typeof evaluate>, index: number) {
  const report = first.node.$container.reports[index];
  if (!report) throw new Error('no such report');
  return servicesOf().of(report);
}

import { services } from '../services.js';

function servicesOf() {
  return services.evaluation.Evaluations;
}

describe('scores with a scale of their own', () => {
  const form = '表式 百分制\n  继承 项目支出自评\n  参数 得分满分 100\n报告 例\n  表式 百分制\n';
  const report = evaluate(
    `${form}资金\n  行 年度资金总额 100 100 100\n一级 产出指标\n  二级 数量指标\n    指标 甲\n      目标 ≥10次 完成 9次 分值 60\n    指标 乙\n      目标 明显 完成 明显 分值 30 得分 80`,
  );

  it('are full at the setting, and count by their points', () => {
    const [first, second] = report.indicators.all;
    expect(first?.score.value?.toFixed(2)).toBe('90.00');
    expect(first?.counted.value?.toString()).toBe('54');
    expect(second?.counted.value?.toString()).toBe('24');
    expect(report.indicators.levels[0]?.score.value?.toString()).toBe('78');
    expect(report.total.score.value?.toFixed(2)).toBe('88.00');
  });

  it('may be above the points, not above the full marks', () => {
    const rules = (score: string) =>
      check(`${form}一级 产出指标\n  二级 数量指标\n    指标 甲\n      目标 明显 完成 明显 分值 30 得分 ${score}`).map(
        ({ rule }) => rule,
      );
    expect(rules('80')).not.toContain('score-over');
    expect(rules('101')).toContain('score-over');
  });
});

describe('an English form', () => {
  it('names the roles of its columns in English, and so may a reference', () => {
    const english =
      'form plain\n  funds points 10\n    columns initial_budget budget executed points rate score\n    columns left = budget - executed\n    row total\nreport R\n  form plain\n  funds\n    row total 5 10 8\nnarrative\n[[funds.total.executed]]';
    const report = evaluate(english);
    expect(report.funds?.totals[0]?.rate.value?.toFixed(0)).toBe('80');
    expect(report.funds?.totals[0]?.amounts.get('left')?.value?.toString()).toBe('2');
    const outcome = report.outcomeOf(report.node.narrative?.blocks[0]?.text[0] as never);
    expect('value' in outcome && outcome.value.toString()).toBe('8');
  });
});

it('a value that is not written belongs to its own indicator', () => {
  const report = evaluate('报告 例\n指标 甲 完成 1个\n指标 乙 完成 2个');
  const paths = report.indicators.all.map((indicator) => report.valueFigure(indicator, '目标').path);
  expect(paths).toEqual(['甲.目标', '乙.目标']);
});
