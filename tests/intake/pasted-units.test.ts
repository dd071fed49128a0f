import { describe, expect, it } from 'vitest';
import { funds, ofTable, paste, place, table } from './paste-place.js';

const columns = '年初预算数\t全年预算数\t全年执行数';
const rows = '年度资金总额\t5000000\t4,800,000\t４５６００００\n当年财政拨款\t0\t—\t456万元';
const inFunds = place('rows', { rows: funds });
const lines = (text: string, where = inFunds) => paste({ text }, where)?.text.split('\n');

describe('amounts in another unit than their block', () => {
  const inYuan = ['    行 年度资金总额  5000000元  4,800,000元  ４５６００００元', '    - 当年财政拨款  0  —  456万元'];

  it.each([
    ['the title', `金额单位：元\t\t\t\n项目资金\t${columns}\n${rows}`],
    ['the cell above the labels', `项目资金（元）\t${columns}\n${rows}`],
    ['such a cell with more in it', `项目资金（单位：人民币元）\t${columns}\n${rows}`],
    ['each label', `资金来源\t年初预算数（元）\t全年预算数(A，元)\t全年执行数/元\n${rows}`],
    ['a row below the labels', `资金来源\t${columns}\n\t（元）\t（元）\t（元）\n${rows}`],
    ['a row above amounts without labels', `单位：元\t\t\t\n${rows}`],
  ])('say it, as %s tells', (_, text) => {
    expect(lines(text)).toEqual(inYuan);
  });

  it('say it column by column', () => {
    const text = `资金来源\t年初预算（万元）\t全年预算（万元）\t全年执行（元）\n年度资金总额\t500\t480\t4560000`;
    expect(lines(text)).toEqual(['    行 年度资金总额  500  480  4560000元']);
    expect(lines(text, place('report'))).toEqual(['  资金 万元', '    行 年度资金总额  500  480  4560000元']);
  });

  it('say it where only their row tells', () => {
    expect(lines(`资金来源\t${columns}\n年度资金总额（元）\t5\t4\t3\n当年财政拨款\t5\t4\t3`)).toEqual([
      '    行 年度资金总额  5元  4元  3元',
      '    - 当年财政拨款  5  4  3',
    ]);
  });

  it('stay as they are in a head of their own, and where nothing tells', () => {
    expect(lines(`项目资金（元）\t${columns}\n${rows}`, place('report'))?.slice(0, 2)).toEqual([
      '  资金 元',
      '    行 年度资金总额  5000000  4,800,000  ４５６００００',
    ]);
    expect(lines(`项目资金\t${columns}\n${rows}`)?.[0]).not.toContain('元');
  });

  it('are no points, rates and counts', () => {
    const html = table(
      `<tr><td>项目资金（元）</td><td>年初预算数</td><td>分值</td><td>执行率</td></tr><tr><td>年度资金总额</td><td>7</td><td>10</td><td>95%</td></tr>`,
    );
    expect(paste({ html }, inFunds)?.text).toBe('    行 年度资金总额  7元  分值 10  执行率 95%');
    const where = place('rows', { rows: { ...ofTable, columns: ['预算数', '补助人数'], unit: '万元' } });
    expect(lines('单位：元\t\t\n项目\t预算数\t补助人数\n午餐\t70000\t6', where)).toEqual(['    - 午餐  70000元  6']);
  });

  it('are told apart in a 表 without a unit where its columns differ', () => {
    const where = place('rows', { rows: { ...ofTable, columns: ['预算数', '决算数'] } });
    expect(lines('项目\t预算数（万元）\t决算数（元）\n午餐\t7\t60000', where)).toEqual(['    - 午餐  7万元  60000元']);
    expect(lines('项目\t预算数（元）\t决算数（元）\n午餐\t70000\t60000', where)).toEqual(['    - 午餐  70000  60000']);
  });
});

it('what stands in a column that the form lacks is kept under its label', () => {
  expect(lines(`资金来源\t${columns}\t结余（元）\n年度资金总额\t5\t4\t3\t1`)).toEqual([
    '    行 年度资金总额  5  4  3',
    '    // 结余（元）：1',
  ]);
});
