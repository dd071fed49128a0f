import { checkDocument, type Finding, readDocument, safeFixes } from '@jixiao/language';
import { URI } from 'langium';
import { describe, expect, it } from 'vitest';
import { inReport } from '../rules/check-rule.js';
import { services } from '../services.js';

const uri = URI.parse('file:///test.jx');
const findingsIn = (snippet: string) => checkDocument(services, readDocument(services, inReport(snippet), uri));
const findingOf = (snippet: string, rule: string): Finding => {
  const [finding, another] = findingsIn(snippet).filter((candidate) => candidate.rule === rule);
  if (!finding || another) throw new Error(`not one finding of ${rule}`);
  return finding;
};
const isSafe = (snippet: string, rule: string) => findingOf(snippet, rule).fixes.some(({ safe }) => safe);
const fixed = (snippet: string) => safeFixes(services, inReport(snippet), uri).text;

const funds = (total: string, ...parts: string[]) =>
  ['资金 万元', `  行 年度资金总额 ${total}`, ...parts.map((part) => `  - ${part}`)].join('\n');

/** What is wrong with a number, and the rule whose fix is worked out from it. */
const doubtful: [string, string, string][] = [
  [
    'digits swapped in a part of a sum',
    'rate-mismatch',
    funds('80 80 72', '当年财政拨款 60 60 45 执行率 90%', '其他资金 20 20 18'),
  ],
  [
    'a budget below what was spent',
    'rate-mismatch',
    funds('100 100 90', '当年财政拨款 100 80 90 执行率 95%', '其他资金 — 20 —'),
  ],
  [
    'a sum that does not add up',
    'rate-missing',
    funds('100 100 80 执行率 —', '当年财政拨款 60 60 50', '其他资金 40 40 40'),
  ],
  [
    'a sum that does not add up',
    'rate-base-initial',
    funds('90 100 72 执行率 80%', '当年财政拨款 50 60 40', '其他资金 40 40 40'),
  ],
  [
    'a sum of １００ and ９５',
    'rate-score',
    funds('１００ １００ ８０ 10 80% 9', '当年财政拨款 60 60 55', '其他资金 40 40 40'),
  ],
  [
    'a score given for nothing',
    'score-total',
    `${funds('100 100 100')}\n指标 甲\n  目标 ≥10次 完成 8次 分值 90 得分 90\n  偏差 天气不好\n总分 100 得分 82`,
  ],
  ['points that are not the form’s', 'rate-score', funds('100 100 80 20 80% 12')],
  [
    'a score that is off itself',
    'score-total',
    `${funds('100 100 80 10 80% 9')}\n指标 甲\n  分值 90 得分 90\n总分 100 得分 98`,
  ],
  [
    'points left out',
    'score-total',
    `${funds('100 100 100')}\n指标 甲\n  分值 60 得分 60\n指标 乙\n  目标 ≥5次 完成 4次 得分 25\n总分 100 得分 90`,
  ],
  ['more staff than posts', 'staff-rate', '表 人员 人\n  列 编制 实有 控制率\n  行 在职 55 60 100%'],
  [
    'a total that is off itself',
    'score-grade',
    `${funds('100 100 100')}\n指标 甲\n  分值 90 得分 70\n  偏差 天气不好\n总分 100 得分 85 等级 中`,
  ],
];

describe('a fix that is worked out from a number in doubt', () => {
  it.each(doubtful)('%s: %s\n%s', (_, rule, snippet) => {
    expect(isSafe(snippet, rule)).toBe(false);
    expect(findingOf(snippet, rule).fixes).not.toEqual([]);
    expect(findingOf(snippet, rule).message.args.doubtful).toBeDefined();
  });

  it('leaves what may be right alone', () => {
    const swapped = funds('80 80 72', '当年财政拨款 60 60 45 执行率 90%', '其他资金 20 20 18');
    expect(fixed(swapped)).toBe(inReport(swapped));
  });

  it('is safe once the number is right', () => {
    const right = funds('80 80 72', '当年财政拨款 60 60 54 执行率 80%', '其他资金 20 20 18');
    expect(isSafe(right, 'rate-mismatch')).toBe(true);
    expect(findingOf(right, 'rate-mismatch').message.args.doubtful).toBeUndefined();
  });

  it('is safe where only a reason is asked for', () => {
    const low = funds('100 100 80 10 70% 8');
    expect(findingsIn(low).map(({ rule }) => rule)).toContain('rate-low-no-reason');
    expect(isSafe(low, 'rate-mismatch')).toBe(true);
    const lost = '指标 甲\n  目标 ≥10次 完成 8次 分值 90 得分 72\n总分 100 得分 75';
    const total = `${funds('100 100 100')}\n${lost}`;
    expect(findingsIn(total).map(({ rule }) => rule)).toContain('reason-missing');
    expect(isSafe(total, 'score-total')).toBe(true);
  });

  it('is safe where the doubt is silenced', () => {
    const parts = ['当年财政拨款 60 60 45 执行率 70%', '其他资金 20 20 18'];
    const silenced = funds('80 80 72', ...parts).replace('  行', '  // 忽略 fund-total-sum\n  行');
    expect(isSafe(silenced, 'rate-mismatch')).toBe(true);
  });

  it('is not held back by a hint, or by a mistake in another column', () => {
    expect(isSafe(funds('100 100 80 执行率 70%', '当年财政拨款 70 60 40', '其他资金 40 40 40'), 'rate-mismatch')).toBe(
      true,
    );
    const rounded = funds('100 100.00 80 执行率 70%', '当年财政拨款 60 60.001 40', '其他资金 40 40 40');
    expect(findingOf(rounded, 'fund-total-sum').severity).toBe('hint');
    expect(isSafe(rounded, 'rate-mismatch')).toBe(true);
  });

  it('is applied in the end where what it follows from is mended first', () => {
    const report = (rate: string, score: number, total: number) =>
      `${funds(`100 100 90 10 ${rate} ${score}`)}\n指标 甲\n  目标 ≥5次 完成 5次 分值 90 得分 90\n总分 100 得分 ${total}`;
    expect(isSafe(report('95%', 5, 95.5), 'score-total')).toBe(false);
    expect(fixed(report('95%', 5, 95.5))).toBe(inReport(report('90%', 9, 99)));
  });
});

describe('a fix keeps the look of what it replaces', () => {
  it.each([
    [funds('100 100 98 10 97.00% 9.80'), funds('100 100 98 10 98.00% 9.80')],
    [funds('100 100 98 10 97.0% 9.8'), funds('100 100 98 10 98.0% 9.8')],
    [funds('100 100 98 10 97.5% 9.8'), funds('100 100 98 10 98% 9.8')],
    [funds('100 100 98.18 10 97% 9.82'), funds('100 100 98.18 10 98.18% 9.82')],
    [funds('100 100 98 10 98％ ９．００'), funds('100 100 98 10 98％ 9.80')],
    [
      funds('100 100 98 执行率 —', '当年财政拨款 60 60 58 执行率 96.67%', '其他资金 40 40 40 执行率 100%'),
      funds('100 100 98 执行率 98.00%', '当年财政拨款 60 60 58 执行率 96.67%', '其他资金 40 40 40 执行率 100%'),
    ],
  ])('%s', (wrong, right) => {
    expect(fixed(wrong)).toBe(inReport(right));
  });
});

describe('one cause is one finding', () => {
  const errors = (snippet: string) =>
    findingsIn(snippet)
      .filter(({ severity, rule }) => severity === 'error' && rule !== 'field-required')
      .map(({ rule }) => rule);

  it.each([
    [
      'an amount in 元 under 万元',
      funds('100 100 900000 10 90% 9', '当年财政拨款 60 60 540000 执行率 90%', '其他资金 40 40 360000 执行率 90%'),
      ['unit-magnitude'],
    ],
    [
      'a score above its points',
      `${funds('100 100 100')}\n指标 甲\n  分值 50 得分 50\n指标 乙\n  分值 40 得分 45\n总分 100 得分 100`,
      ['score-over'],
    ],
    [
      'points left out',
      `${funds('100 100 100')}\n指标 甲\n  分值 50 得分 50\n指标 乙\n  得分 40\n总分 100 得分 100`,
      ['weight-zero'],
    ],
    [
      'points left out beside a loss of as many',
      `${funds('100 100 100')}\n指标 甲\n  分值 50 得分 50\n指标 乙\n  完成 5次\n总分 100 得分 100`,
      ['weight-zero'],
    ],
    [
      'points that add up to more than the form’s total, and are stated so',
      `${funds('100 100 100')}\n指标 甲\n  分值 60 得分 60\n指标 乙\n  分值 40 得分 40\n总分 110 得分 100`,
      ['weight-total'],
    ],
    [
      'but two causes are two',
      `${funds('100 100 100')}\n指标 甲\n  分值 50 得分 50\n指标 乙\n  分值 40 得分 45\n总分 100 得分 99`,
      ['score-over', 'score-total'],
    ],
  ])('%s\n%s', (_, snippet, expected) => {
    expect(errors(snippet)).toEqual(expected);
  });
});
