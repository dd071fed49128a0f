import type { Grid, Page } from '@jixiao/page';
import { allSlots } from '@jixiao/page';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateReport } from '../bench/generate-report.js';
import { generateClean } from '../mutation/generate-clean.js';
import { exampleNames, examplePages, pageOf } from './pages.js';

/** What is wrong with a grid: columns that rows leave open, or that two cells want. */
function faults({ rows, columns, headRows }: Grid): string[] {
  const found: string[] = [];
  const taken = rows.map(() => new Array<string | undefined>(columns.length));
  rows.forEach((row, line) => {
    for (const cell of row.cells) {
      if (cell.columns < 1 || cell.rows < 1) found.push(`${cell.id} covers nothing`);
      for (let down = 0; down < cell.rows; down++)
        for (let right = 0; right < cell.columns; right++) {
          const target = taken[line + down];
          const column = cell.column + right;
          if (!target || column >= columns.length) found.push(`${cell.id} reaches out of the grid`);
          else if (target[column] !== undefined) found.push(`${cell.id} lies on ${target[column]}`);
          else target[column] = cell.id;
        }
    }
  });
  taken.forEach((line, row) => {
    for (let column = 0; column < columns.length; column++)
      if (line[column] === undefined) found.push(`nothing in row ${row}, column ${column}`);
  });
  if (columns.reduce((sum, { width }) => sum + width, 0) !== 1000) found.push('columns are not as wide as the paper');
  if (columns.some(({ width }) => width < 1)) found.push('a column has no width');
  if (headRows > rows.length) found.push('more heads than rows');
  return found;
}

function pageFaults(page: Page): string[] {
  const grids = page.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'grid'));
  const found = grids.flatMap(faults);
  for (const { blocks } of page.sections)
    blocks.forEach((block, index) => {
      const before = blocks[index - 1];
      if (block.kind !== 'grid' || !block.joined) return;
      if (before?.kind !== 'grid' || before.columns !== block.columns)
        found.push(`${block.id} does not fit what it joins`);
    });
  const ids = [
    ...allSlots(page).map(({ id }) => id),
    ...page.sections.flatMap(({ blocks }) => blocks.filter((block) => !('paragraphs' in block)).map(({ id }) => id)),
  ];
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  found.push(...twice.map((id) => `${id} is used twice`));
  const rows = grids.flatMap((grid) => grid.rows.map(({ id }) => id));
  found.push(...rows.filter((id, index) => rows.indexOf(id) !== index).map((id) => `row ${id} is used twice`));
  return found;
}

describe('every grid is a full rectangle, and every name is used once', () => {
  it.each(exampleNames)('%s', (name) => {
    for (const { page } of examplePages(name)) expect(pageFaults(page)).toEqual([]);
  });

  it('in generated reports', () => {
    for (let seed = 1; seed <= 30; seed++) expect(pageFaults(pageOf(generateClean(seed).text).page)).toEqual([]);
    expect(pageFaults(pageOf(generateReport(1, 500).text).page)).toEqual([]);
  });

  it('under any form', () => {
    fc.assert(
      fc.property(formText(), (text) => {
        expect(pageFaults(pageOf(text).page)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

const some = <T>(values: readonly T[], most = values.length) =>
  fc.subarray([...values], { maxLength: most }).map((chosen) => chosen.join(' '));

/** A form with columns, rows, levels and a layout of all kinds, and a report that fills in part of it. */
function formText(): fc.Arbitrary<string> {
  return fc
    .record({
      page: fc.constantFrom('横向', '纵向'),
      fields: fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { minLength: 1, maxLength: 4 }),
      amounts: some(['年初预算数 "预算/年初"', '全年预算数 "预算/全年"', '到位数', '全年执行数']),
      judged: some(['分值', '执行率', '得分', '原因']),
      splits: fc.integer({ min: 1, max: 3 }),
      parts: fc.array(fc.constantFrom('-', '--', '其中'), { maxLength: 5 }),
      roles: some([
        '一级',
        '二级',
        '三级',
        '目标符号 "值/符号"',
        '目标数 "值/数"',
        '目标单位 "值/单位"',
        '调整',
        '完成',
        '分值',
        '得分',
        '系数',
        '偏差',
        '核心',
        '佐证',
        '备注',
      ]),
      grouped: fc.boolean(),
      layout: fc.array(
        fc.constantFrom(
          '资金',
          '年度目标',
          '指标',
          '总分',
          '表 一',
          '表 一 二',
          '行 甲 乙',
          '块 "块"\n行 丙\n指标\n块完',
          '块 "外"\n块 "内"\n资金\n块完\n注 "文字"\n块完',
          '注 "注"',
          '抬头 左 "左[[甲]]" 右 "右"',
          '签名 丁',
        ),
        { maxLength: 7 },
      ),
      indicators: fc.integer({ min: 0, max: 4 }),
      written: fc.boolean(),
    })
    .map(({ page, fields, amounts, judged, splits, parts, roles, grouped, layout, indicators, written }) => {
      const rows = Array.from({ length: splits }, (_, split) => [
        `行 合计${split}`,
        ...parts.map((mark, index) => `${mark} 部分${split}${index}`),
      ]).flat();
      const lines = Array.from({ length: indicators }, (_, index) => [
        `指标 指标${index}`,
        `目标 ≥${index}个 完成 ${index}个 分值 5`,
        ...(index % 2 === 0 ? ['其中 小项', '目标 1个 完成 1个'] : []),
      ]).flat();
      return [
        '表式 试',
        `页面 ${page}`,
        ...['甲', '乙', '丙', '丁'].map((name) => `字段 ${name} ${name === '丙' ? '长文' : '文本'}`),
        `资金 "资金（万元）" 分值 10`,
        `列 ${amounts} ${judged || '备注列'}`,
        ...rows,
        `年度目标 "目标"${grouped ? ' 分组 分值 80' : ''}`,
        '预期 "预期"',
        '完成 "完成"',
        '指标 "指标" 编号 "指标n："',
        `列 ${roles || '三级'}`,
        '一级 产出 50',
        '二级 数量',
        '二级 质量 可缺',
        '一级 效益 可缺',
        '表 一 万元 "表一"',
        '列 数 率 = 数 / 2',
        '行 行一',
        '- 行二',
        '表 二 "表二"',
        '列 甲 "上/甲" 乙 "上/乙" 丙',
        '行 行三',
        '总分 100',
        '等级 优 90，差 0',
        ...(layout.length > 0 ? ['版式', '标题 "表"', `行 ${fields.join(' ')}`, ...layout] : []),
        '报告 试',
        '表式 试',
        ...(written
          ? [
              '甲：一，乙：二',
              '资金 万元',
              ...rows.slice(0, 3).map((row) => `${row} 1 2 3`),
              '表 一',
              '行 行一 5',
              '- 行二 5',
            ]
          : []),
        '年度目标 一 分值 40',
        '预期 文字',
        ...(written ? ['一级 产出', '二级 数量', ...lines, '年度目标 二 分值 40', '一级 效益', ...lines] : lines),
        '总分 100',
        '',
      ].join('\n');
    });
}
