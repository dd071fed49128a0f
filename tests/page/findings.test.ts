import { allSlots } from '@jixiao/page';
import { describe, expect, it } from 'vitest';
import { exampleNames, examplePages, pageOf } from './pages.js';

/** Cells that a rule's finding hangs on. */
function cellsWith(text: string, rule: string): string[] {
  const { page } = pageOf(text);
  return allSlots(page)
    .filter(({ findings }) => findings?.some((finding) => finding.rule === rule))
    .map(({ id }) => id);
}

const report = (rows: string) => `报告 甲\n资金 万元\n${rows}\n一级 产出指标\n二级 数量指标\n指标 路\n`;

describe('a finding hangs on the cell it is about', () => {
  it('a number', () => {
    expect(cellsWith(`${report('')}目标 ≥5公里 完成 6公里 分值 5 得分 7\n`, 'score-over')).toEqual([
      '指标/产出指标/数量指标/路/得分',
    ]);
  });

  it('a rate that is typed', () => {
    expect(cellsWith(report('行 年度资金总额 100 100 90 执行率 50%'), 'rate-mismatch')).toEqual([
      '资金/年度资金总额/执行率',
    ]);
  });

  it('the name, where something is missing, and not the cells that lead there', () => {
    const [cell, ...others] = cellsWith(`${report('')}完成 6公里 分值 5 得分 5\n`, 'value-missing');
    expect(cell).toBe('指标/产出指标/数量指标/路/三级');
    expect(others).toEqual([]);
  });

  it('every part of a target that is taken apart', () => {
    const text = '报告 甲\n表式 云南项目自评\n一级 产出指标\n二级 数量指标\n指标 路\n目标 10公里 完成 12公里 分值 5\n';
    expect(cellsWith(text, 'value-no-operator')).toEqual(
      ['目标数', '目标单位'].map((column) => `指标/产出指标/数量指标/路/${column}`),
    );
  });

  it('a paragraph and a heading', () => {
    const text = '报告 甲\n表式 文字报告\n部门：乙\n年度：2023\n正文\n# 甲\n得分[[没有]]分\n# [[没有]]\n';
    expect(cellsWith(text, 'reference')).toEqual(['正文/甲/段', '正文/[[没有]]']);
  });
});

it('what meets nothing printed stands with the page alone', () => {
  const { page } = pageOf('报告 甲\n资金\n行 年度资金总额 1 2 2\n勾稽 资金.年度资金总额.全年执行数 = 3 "不等"\n');
  expect(page.findings.some(({ rule }) => rule === 'check-failed')).toBe(true);
  expect(allSlots(page).some(({ findings }) => findings?.some(({ rule }) => rule === 'check-failed'))).toBe(false);
});

it('those of another report in the file are left out', () => {
  const pages = exampleNames.filter((name) => name.includes('噩梦')).flatMap((name) => examplePages(name));
  expect(pages.length).toBeGreaterThan(2);
  const seen = pages.flatMap(({ page }) => page.findings);
  expect(new Set(seen.map(({ rule, source }) => `${rule} ${source.start}`)).size).toBeGreaterThan(60);
  expect(
    new Set(seen.map(({ rule, source, message }) => `${rule} ${source.start} ${source.end} ${message}`)).size,
  ).toBe(seen.length);
});

it('says its message in the language that is asked for', () => {
  const { page } = pageOf(`${report('')}目标 ≥5公里 完成 6公里 分值 5 得分 7\n`);
  expect(page.findings.find(({ rule }) => rule === 'score-over')?.message).toMatch(/\p{Script=Han}/u);
});
