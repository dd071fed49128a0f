import { checkDocument } from '@jixiao/language';
import { describe, expect, it } from 'vitest';
import { check, marked, read, services } from '../services.js';

/** Rule ids with the text they mark. */
function found(snippet: string): [string, string][] {
  return check(snippet).map(({ rule, start, end }) => [rule, snippet.substring(start, end)]);
}

const wrongSum = '  行 年度资金总额 100 95 80\n  - 当年财政拨款 60 50 40\n  - 其他资金 40 40 40\n';

describe('findings of a document', () => {
  it('come in the order of the text', () => {
    const findings = check(`报告 例\n没有的栏：1\n资金\n${wrongSum}总分 abc\n`);
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['reference', 'fund-total-sum', 'syntax']));
    expect(findings.every((finding, i) => i === 0 || (findings[i - 1]?.start ?? 0) <= finding.start)).toBe(true);
  });

  it.each([
    ['// 忽略 fund-total-sum', true],
    ['  // 忽略：fund-total-sum，rate-mismatch  说明', true],
    ['// ignore fund-total-sum', true],
    ['/* 忽略 fund-total-sum */', false],
    ['// 忽略 rate-mismatch', false],
    ['// 请忽略 fund-total-sum', false],
  ])('%s on the line above silences: %s', (comment, silenced) => {
    const rules = check(`报告 例\n资金\n${comment}\n${wrongSum}`).map(({ rule }) => rule);
    expect(rules.includes('fund-total-sum')).toBe(!silenced);
  });

  it('silences in prose', () => {
    const prose = '报告 例\n正文\n// 忽略 reference\n支出[[不存在]]。\n';
    expect(found(prose)).toEqual([]);
    expect(found(prose.replace('忽略', '注意'))).toEqual([['reference', '不存在']]);
  });

  it('never silences what cannot be read', () => {
    expect(found('报告 例\n// 忽略 syntax\n指标 甲\n    得分 abc').map(([rule]) => rule)).toContain('syntax');
  });

  it('lets the form set severities and the user override them', () => {
    const text = `表式 甲\n  继承 项目支出自评\n  规则 fund-total-sum 提示\n报告 例\n  表式 甲\n  资金\n${wrongSum}`;
    const severity = (overrides?: [string, 'error' | 'off'][]) =>
      checkDocument(services, read(text), new Map(overrides)).find(({ rule }) => rule === 'fund-total-sum')?.severity;
    expect(severity()).toBe('hint');
    expect(severity([['fund-total-sum', 'error']])).toBe('error');
    expect(severity([['fund-total-sum', 'off']])).toBeUndefined();
  });

  it('raises a 勾稽 that names a rule as that rule only', () => {
    const text = '报告 例\n表 支出 万元\n  行 决算总支出 10\n勾稽 支出.决算总支出 = 11万元 规则 fund-split-mismatch';
    expect(found(text)).toEqual([['fund-split-mismatch', '支出.决算总支出 = 11万元']]);
  });
});

describe('a 二级 in the wrong place', () => {
  const text = '报告 例\n一级 效益指标\n  二级 数量指标 不适用\n';
  const rules = (source: string, ...off: string[]) =>
    checkDocument(services, read(source), new Map(off.map((rule) => [rule, 'off'])))
      .filter(({ start, end }) => source.slice(start, end) === '数量指标')
      .map(({ rule }) => rule);

  it('is told once, by the rule that knows where it belongs', () => {
    expect(rules(text)).toEqual(['struct-l2-wrong-parent']);
    expect(rules(text.replace('  二级', '  // 忽略 struct-l2-wrong-parent\n  二级'))).toEqual([]);
  });

  it('is a name that is not found where the rule is off', () => {
    expect(rules(text, 'struct-l2-wrong-parent')).toEqual(['reference']);
  });
});

describe('a full-width comma in an amount', () => {
  it('can be changed, and says nothing of the other amounts', () => {
    const text = '报告 例\n资金 万元\n  行 年度资金总额 １，２６０．５ 100 90 执行率 90%\n';
    const findings = check(text).filter(({ rule }) => rule !== 'field-required');
    expect(findings.map(({ rule, start, end }) => [rule, text.slice(start, end)])).toEqual([
      ['syntax', '１，２６０．５'],
    ]);
    expect(findings[0]?.fixes.map(({ edits, safe }) => [edits[0]?.text, safe])).toEqual([['１,２６０．５', false]]);
  });
});

describe('names that are not found', () => {
  it.each([
    ['报告 例\n  表式 ⟦长沙部门整休⟧', '长沙部门整体'],
    ['报告 例\n  ⟦主管部们⟧：某局', '主管部门'],
    ['报告 例\n  资金\n    - ⟦当年财政拔款⟧ 1 1 1', '当年财政拨款'],
    ['报告 例\n  一级 ⟦产出目标⟧\n    二级 数量指标', '产出指标'],
    ['报告 例\n  一级 产出指标\n    二级 ⟦数量指际⟧', '数量指标'],
    ['报告 例\n  表 支出\n    行 甲 1\n正文\n[[支出.⟦丙丁⟧]]', undefined],
    ['报告 例\n  表 支出\n    行 决算总支出 1\n正文\n[[支出.⟦决算支出⟧]]', '决算总支出'],
    ['报告 例\n正文\n[[资金.年度资金总额.⟦全年执行⟧]]', '全年执行数'],
    ['报告 例\n// 忽略 ⟦rate-mismach⟧', 'rate-mismatch'],
    ['表式 甲\n  规则 ⟦weight-profil⟧ 警告', 'weight-profile'],
    ['报告 例\n  上年 ⟦例2020⟧', undefined],
  ])('%s', (snippet, meant) => {
    const { text, marks } = marked(snippet);
    const findings = check(text).filter(({ rule }) => rule === 'reference');
    expect(findings.map(({ start, end }) => ({ start, end }))).toEqual(marks);
    expect(findings[0]?.fixes[0]?.edits[0]?.text).toBe(meant);
  });

  it('are not told again for what they take with them', () => {
    expect(found('报告 例\n  表式 没有这种\n  某栏：1\n  资金\n    行 某行 1\n  一级 某级')).toEqual([
      ['reference', '没有这种'],
    ]);
    expect(found('报告 例\n  一级 没有这级\n    二级 某二级').filter(([rule]) => rule === 'reference')).toEqual([
      ['reference', '没有这级'],
    ]);
    expect(
      found('表式 甲\n  继承 没有这种\n报告 例\n  表式 甲\n  年度：2024').filter(([rule]) => rule === 'reference'),
    ).toEqual([['reference', '没有这种']]);
  });

  it('are found by their aliases, in full width or half width', () => {
    const text =
      '报告 例\n资金\n  行 年度总金额 1 1 1\n  - 本年财政拨款 1 1 1\n一级 产出\n  二级 产出数量\n表 三公\n  行 因公出国（境）费 0\n正文\n[[三公.因公出国(境)费]]';
    expect(found(text).filter(([rule]) => rule === 'reference')).toEqual([]);
  });
});
