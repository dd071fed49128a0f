import { Decimal } from '@jixiao/core';
import { allSlots, type Cell, type Formula, type Page } from '@jixiao/page';
import { describe, expect, it } from 'vitest';
import { exampleNames, examplePages, pageOf } from './pages.js';

const cellsOf = (page: Page) =>
  page.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'grid' ? block.rows.flatMap(({ cells }) => cells) : [])),
  );
const cellNamed = (page: Page, id: string): Cell => {
  const cell = cellsOf(page).find((candidate) => candidate.id === id);
  if (!cell) throw new Error(`no cell ${id}`);
  return cell;
};
const textOf = (page: Page, id: string) =>
  cellNamed(page, id)
    .paragraphs.map((passage) => passage.map(({ text }) => text).join(''))
    .join('\n');

describe('what the writer leaves out is filled in', () => {
  const { page } = pageOf(`报告 甲
  表式 长沙部门整体
  部门：甲局
  年度：2023
  资金 万元
    行 年度资金总额
    - 当年财政拨款 300.00 320.00 288.00
    - 上年结转资金 — 80.00 80.00
    - 其他资金
  一级 产出指标 50
    二级 数量指标
      指标 电梯
        目标 ≥25台 完成 20台 分值 50
  一级 效益指标
    二级 社会效益指标
      指标 服务
        目标 ≥3次 完成 4次 分值 40
`);

  it.each([
    ['资金/年度资金总额/年初预算数', '300.00'],
    ['资金/年度资金总额/全年预算数', '400.00'],
    ['资金/年度资金总额/全年执行数', '368.00'],
    ['资金/年度资金总额/分值', '10'],
    ['资金/年度资金总额/执行率', '92%'],
    ['资金/年度资金总额/得分', '9.20'],
    ['资金/当年财政拨款/执行率', '90%'],
    ['指标/产出指标/数量指标/电梯/得分', '40'],
    ['指标/效益指标/社会效益指标/服务/得分', '40'],
    ['总分/得分', '89.20'],
    ['总分/等级', '良'],
  ])('%s', (id, text) => {
    expect(textOf(page, id)).toBe(text);
    expect(cellNamed(page, id).computed).toBe(true);
    expect(cellNamed(page, id).source).toBeUndefined();
  });

  it('and nothing is made up where nothing follows', () => {
    expect(textOf(page, '资金/其他资金/全年执行数')).toBe('—');
    expect(textOf(page, '资金/其他资金/执行率')).toBe('—');
    expect(cellNamed(page, '资金/其他资金/执行率').computed).toBeUndefined();
  });

  it('the points of the total are the form’s', () => {
    expect(textOf(page, '总分/分值')).toBe('100');
  });

  it('what is typed stays as it is typed', () => {
    expect(textOf(page, '资金/当年财政拨款/全年执行数')).toBe('288.00');
    expect(cellNamed(page, '资金/当年财政拨款/全年执行数').computed).toBeUndefined();
  });
});

/** What the cells that a formula names hold, worked out; percentages as factors. */
function result(formula: Formula, page: Page): Decimal | undefined {
  switch (formula.kind) {
    case 'cell': {
      const { figure } = cellNamed(page, formula.id);
      const value = figure && Decimal.parse(figure.value);
      return figure?.unit === '%' ? value?.scaleByPowerOfTen(-2) : value;
    }
    case 'number':
      return Decimal.parse(formula.value);
    case 'sum':
    case 'least': {
      const values = formula.of.map((part) => result(part, page));
      if (values.some((value) => value === undefined)) return undefined;
      const [first, ...rest] = values as [Decimal, ...Decimal[]];
      return formula.kind === 'sum' ? Decimal.sum(values as Decimal[]) : Decimal.min(first, ...rest);
    }
    case 'binary': {
      const [left, right] = [result(formula.left, page), result(formula.right, page)];
      if (!left || !right) return undefined;
      switch (formula.operator) {
        case '+':
          return left.plus(right);
        case '-':
          return left.minus(right);
        case '*':
          return left.times(right);
        case '/':
          return left.dividedBy(right);
      }
      return undefined;
    }
    case 'absolute':
      return result(formula.of, page)?.abs();
    case 'round':
      return result(formula.of, page)?.round(formula.decimals);
  }
}

function depth(formula: Formula): Formula['kind'][] {
  switch (formula.kind) {
    case 'sum':
    case 'least':
      return [formula.kind, ...formula.of.flatMap(depth)];
    case 'binary':
      return [formula.kind, ...depth(formula.left), ...depth(formula.right)];
    case 'absolute':
    case 'round':
      return [formula.kind, ...depth(formula.of)];
    default:
      return [formula.kind];
  }
}

describe('the formula of a cell gives what the evaluation gives', () => {
  it.each(exampleNames)('%s', (name) => {
    for (const { page } of examplePages(name)) {
      const different = cellsOf(page).flatMap(({ id, figure }) => {
        if (!figure?.formula) return [];
        const value = result(figure.formula, page);
        const given = figure.unit === '%' ? value?.scaleByPowerOfTen(2) : value;
        const wanted = Decimal.parse(figure.expected ?? figure.value);
        return given && wanted && given.round(6).equals(wanted.round(6))
          ? []
          : [`${id}: ${given?.toString()} for ${wanted?.toString()}`];
      });
      expect(different).toEqual([]);
    }
  });

  it('wherever it is printed', () => {
    const { page } = pageOf('报告 甲\n表 支出 万元\n行 合计 6\n- 甲 5\n正文\n[[支出]]\n\n[[支出]]\n');
    const totals = cellsOf(page).filter(({ figure }) => figure?.path === '支出.合计');
    expect(totals.map(({ figure }) => [figure?.value, figure?.expected, figure?.formula?.kind])).toEqual([
      ['6', '5', 'sum'],
      ['6', '5', 'sum'],
    ]);
  });

  it('in every shape', () => {
    const formulas = exampleNames.flatMap((name) =>
      examplePages(name).flatMap(({ page }) => cellsOf(page).flatMap(({ figure }) => figure?.formula ?? [])),
    );
    const kinds = new Set(formulas.flatMap(depth));
    expect(['cell', 'number', 'sum', 'binary', 'least', 'round'].filter((kind) => !kinds.has(kind as never))).toEqual(
      [],
    );
  });

  it('names cells that are there', () => {
    const { page } = pageOf('报告 甲\n资金\n行 年度资金总额\n- 当年财政拨款 1 2 1\n- 其他资金 1 2 2\n总分 100\n');
    expect(cellNamed(page, '资金/年度资金总额/执行率').figure?.formula).toEqual({
      kind: 'binary',
      operator: '/',
      left: { kind: 'cell', id: '资金/年度资金总额/全年执行数' },
      right: { kind: 'cell', id: '资金/年度资金总额/全年预算数' },
    });
    expect(cellNamed(page, '资金/年度资金总额/全年预算数').figure?.formula).toEqual({
      kind: 'sum',
      of: [
        { kind: 'cell', id: '资金/当年财政拨款/全年预算数' },
        { kind: 'cell', id: '资金/其他资金/全年预算数' },
      ],
    });
    expect(cellNamed(page, '总分/得分').figure?.formula).toEqual({
      kind: 'sum',
      of: [{ kind: 'cell', id: '资金/年度资金总额/得分' }],
    });
  });
});

describe('a figure says how it is printed', () => {
  const { page } = pageOf(`报告 甲
  资金 万元
    行 年度资金总额 1,300.50 1300.5 -12.00 执行率 98
    - 当年财政拨款 150,000元 1 1
  一级 产出指标
    二级 数量指标
      指标 电梯
        目标 不少于1,200.5台 完成 [[资金.年度资金总额.全年预算数]] 分值 5
`);

  it.each([
    ['资金/年度资金总额/年初预算数', { value: '1300.50', decimals: 2, grouped: true, suffix: '', unit: '万元' }],
    ['资金/年度资金总额/全年执行数', { value: '-12.00', decimals: 2, grouped: false }],
    ['资金/年度资金总额/执行率', { value: '98', suffix: '%', unit: '%' }],
    ['资金/当年财政拨款/年初预算数', { value: '15', suffix: '', unit: '万元', origin: 'typed' }],
    [
      '指标/产出指标/数量指标/电梯/目标',
      { value: '1200.5', prefix: '不少于', suffix: '台', grouped: true, decimals: 1 },
    ],
    ['指标/产出指标/数量指标/电梯/完成', { value: '1300.5', suffix: '万元', origin: 'reference' }],
  ])('%s', (id, wanted) => {
    expect(cellNamed(page, id).figure).toMatchObject(wanted);
  });

  it('and a slot without a number has none', () => {
    expect(allSlots(page).filter((slot) => 'figure' in slot && slot.paragraphs.length === 0)).toEqual([]);
  });
});
