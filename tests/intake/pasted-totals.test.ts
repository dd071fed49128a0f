import { describe, expect, it } from 'vitest';
import { funds, paste, place } from './paste-place.js';

const head = '资金来源\t年初预算数\t全年预算数\t全年执行数\n';
const text = (rows: string) =>
  paste({ text: head + rows }, place('report'))
    ?.text.replaceAll(/^ {4}/gm, '')
    .split('\n')
    .slice(1);

describe('the total of funds', () => {
  it.each(['合计', '资金合计', '总  计：', '年度预算资金', '一、项目资金', '年度资金总额'])(
    'is what is called %s, and stands first',
    (name) => {
      expect(text(`财政拨款\t400\t380\t356\n其他资金\t100\t100\t100\n${name}\t500\t480\t456`)).toEqual([
        '行 年度资金总额  500  480  456',
        '- 当年财政拨款  400  380  356',
        '- 其他资金  100  100  100',
      ]);
    },
  );

  it('is the row that all others sum up to, whatever it is called', () => {
    expect(text('甲项\t400\t380\t356\n乙项\t100\t\t100.5\n项目经费\t500\t380\t456.50')).toEqual([
      '行 年度资金总额  500  380  456.50',
      '- 甲项  400  380  356',
      '- 乙项  100  —  100.5',
    ]);
  });

  it('is not guessed where a column does not add up', () => {
    expect(text('甲项\t400\t380\t356\n乙项\t100\t100\t100\n项目经费\t500\t480\t457')?.at(-1)).toBe(
      '- 项目经费  500  480  457',
    );
  });

  it('is written once: what else is called so keeps its name', () => {
    expect(text('年度资金总额\t5\t4\t3\n合计\t5\t4\t3')).toEqual(['行 年度资金总额  5  4  3', '行 合计  5  4  3']);
  });

  it('names no rows of a 表', () => {
    const where = place('rows', { rows: { ...funds, scored: false } });
    expect(paste({ text: '财政拨款\t400\t380\t356\n合计\t400\t380\t356' }, where)?.text).toBe(
      '    - 财政拨款  400  380  356\n    行 合计  400  380  356',
    );
  });
});

describe('rows that the report has', () => {
  const slots = new Map([
    ['年度资金总额', 'blank'],
    ['当年财政拨款', 'written'],
  ] as const);

  it('are filled in where they are blank, and left alone where they are not', () => {
    const rows = '财政拨款\t400\t380\t356\n合计\t500\t480\t456';
    const where = place('report', { hasFunds: true, funds: { ...funds, slots } });
    expect(paste({ text: head + rows }, where)).toEqual({
      kind: 'rows',
      leftOver: 1,
      text: '    行 年度资金总额  500  480  456\n    // - 当年财政拨款  400  380  356',
    });
  });
});
