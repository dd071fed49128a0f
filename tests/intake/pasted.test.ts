import { type PastePlace, pastedLines } from '@jixiao/intake';
import { type LineLexingReport, readDocument } from '@jixiao/language';
import { URI } from 'langium';
import { describe, expect, it } from 'vitest';
import { services } from '../language/services.js';

const library = services.references.FormLibrary;
const form = library.effectiveForm(library.builtInForm('项目支出自评'));
const funds = { columns: ['年初预算数', '全年预算数', '全年执行数'], rows: form.funds?.rows ?? [], scored: true };
const place = (block: PastePlace['block'], more: Partial<PastePlace> = {}): PastePlace => ({
  form,
  block,
  target: funds,
  ...more,
});
const paste = (pasted: { html?: string; text?: string }, where: PastePlace) => pastedLines(pasted, where, services);

/** A table as office programs put it on the clipboard, with the style sheet they add. */
const table = (rows: string) =>
  `<html xmlns:o="urn:x"><head><style>td {color:red}</style><meta charset="utf-8"></head><body><!--StartFragment-->
<table border=0><tbody>${rows}</tbody></table><!--EndFragment--></body></html>`;

const indicatorTable = table(`
<tr><td>一级<br>指标</td><td>二级指标</td><td>三级指标</td><td>年度指标值</td><td>实际完成值</td><td>分值</td><td>得分</td><td>偏差原因分析及改进措施</td></tr>
<tr><td rowspan=3>产出指标<br>（50分）</td><td rowspan=2>数量指标</td><td>指标1：加装电梯</td><td>≥25台</td><td>23台</td><td>20</td><td>18.4</td><td><p>2台待审批</p><p>下半年完工</p></td></tr>
<tr><td>改造<b>小区</b></td><td>3个</td><td>3个</td><td>20</td><td>20</td><td></td></tr>
<tr><td>时效指标</td><td>完成时间</td><td>2024年12月前</td><td>2024年11月</td><td>10</td><td>10</td><td>&nbsp;</td></tr>
<tr><td colspan=5>总分</td><td>100</td><td>96.4</td><td></td></tr>`);

describe('cells of a table of indicators', () => {
  it('become levels, indicators and their attributes', () => {
    expect(paste({ html: indicatorTable }, place('report'))).toEqual({
      kind: 'indicators',
      leftOver: 0,
      text: `  一级 产出指标 50
    二级 数量指标
      指标 加装电梯
        目标 ≥25台  完成 23台  分值 20  得分 18.4
        偏差 | 2台待审批
             | 下半年完工
      指标 改造小区
        目标 3个  完成 3个  分值 20  得分 20
    二级 时效指标
      指标 完成时间
        目标 2024年12月前  完成 2024年11月  分值 10  得分 10
  总分 100  得分 96.4`.replace('100  得', '100 得'),
    });
  });

  it('are the same from text with tabs, the header left out, where indicators are written', () => {
    const text = '加装电梯\t≥25台\t23台\t20\t18.4\t\r\n"改造\n小区"\t3个\t3个\t20\t20\t\r\n';
    expect(paste({ text }, place('indicators'))?.text).toBe(
      '      指标 加装电梯\n        目标 ≥25台  完成 23台  分值 20  得分 18.4\n      指标 改造小区\n        目标 3个  完成 3个  分值 20  得分 20',
    );
  });

  it('join the sign, the number and the unit that a form keeps apart', () => {
    const html = table(`<tr><td>三级指标</td><td>指标性质</td><td>指标值</td><td>度量单位</td><td>完成值</td></tr>
      <tr><td>培训</td><td>≥</td><td>300</td><td>人次</td><td>310人次</td></tr>
      <tr><td>群众评价</td><td>定性</td><td>好</td><td>/</td><td>好</td></tr>`);
    expect(paste({ html }, place('report'))?.text).toBe(
      '      指标 培训\n        目标 ≥300人次  完成 310人次\n      指标 群众评价\n        目标 好  完成 好',
    );
  });

  it('keep what nobody understands as comments, and say how much', () => {
    const html = table(`<tr><td>三级指标</td><td>目标值</td><td>核查意见</td><td>分值</td></tr>
      <tr><td>培训</td><td>≥3场</td><td>已核</td><td>十分</td></tr>`);
    const result = paste({ html }, place('report'));
    expect(result?.leftOver).toBe(2);
    expect(result?.text).toContain('// 已核');
    expect(result?.text).toContain('// 分值：十分');
  });
});

describe('cells of amounts', () => {
  it('become rows as the form has them', () => {
    const html =
      table(`<tr><td rowspan=4>项目资金<br>（万元）</td><td></td><td>年初预算数</td><td>全年预算数（A）</td><td>全年执行数（B）</td><td>分值</td><td>执行率（B/A）</td><td>得分</td></tr>
      <tr><td>年度资金总额：</td><td>500</td><td>1,480.5</td><td>456</td><td>10</td><td>95.00%</td><td>9.5</td></tr>
      <tr><td>其中：当年财政拨款</td><td>500</td><td></td><td>456</td><td>—</td><td></td><td>—</td></tr>
      <tr><td>单位自筹</td><td>0</td><td>/</td><td>０</td><td></td><td></td><td></td></tr>`);
    expect(paste({ html }, place('report'))?.text).toBe(
      '    行 年度资金总额  500  1,480.5  456  分值 10  执行率 95.00%  得分 9.5\n    - 当年财政拨款  500  —  456\n    - 单位自筹  0  /  ０',
    );
  });

  it('need no header where rows are being written', () => {
    expect(
      paste(
        { text: '公务接待费\t7\t0\t0.26\n合计\t7\t0\t0.62' },
        place('rows', { target: { columns: ['预算数', '决算数', '上年决算数'], rows: [], scored: false } }),
      )?.text,
    ).toBe('    - 公务接待费  7  0  0.26\n    行 合计  7  0  0.62');
  });

  it('are left to a plain paste where nothing tells what they are', () => {
    expect(paste({ text: '甲\t乙\n丙\t丁' }, place('report'))).toBeUndefined();
    expect(paste({ text: '一段文字' }, place('report'))).toBeUndefined();
  });
});

describe('paragraphs', () => {
  it('become lines with a bar inside a text', () => {
    const html = '<p>一、聚焦产业。</p><p>二、改善<span>民生</span>，见[[附表]]。</p>';
    expect(paste({ html }, place('text', { bar: '         |' }))).toEqual({
      kind: 'text',
      leftOver: 0,
      text: '一、聚焦产业。\n         | 二、改善民生，见\\[[附表]]。',
    });
  });

  it('stay as they are in the narrative and elsewhere', () => {
    expect(paste({ text: '一\n二' }, place('narrative'))).toBeUndefined();
  });
});

describe('hostile cells', () => {
  const words = [
    '指标',
    '完成 10',
    '得分 3',
    '| 竖线',
    '"引号',
    '[[x]]',
    '// 注释',
    '/* 注 */',
    '目标',
    'a\u202eb',
    '<b>',
    '',
    '-',
    '1.5',
    '行',
    '正文',
    '𠀀',
  ];

  it.each(words.flatMap((name) => words.map((value) => [name, value] as const)))(
    'read as lines of the report: “%s” with “%s”',
    (name, value) => {
      const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      const html = table(`<tr><td>三级指标</td><td>目标值</td><td>偏差原因</td></tr>
        <tr><td>${escaped(name)}</td><td>${escaped(value)}</td><td>${escaped(value)}</td></tr><tr><td>甲</td><td>1个</td><td></td></tr>`);
      const text = paste({ html }, place('report'))?.text ?? '';
      const document = readDocument(services, `报告 甲\n  一级 产出指标\n${text}\n`, URI.parse('file:///p.jx'));
      expect((document.parseResult.lexerReport as LineLexingReport).problems).toEqual([]);
      const [category] = document.parseResult.value.reports[0]?.entries ?? [];
      const names =
        category?.$type === 'Category' ? category.items.map((item) => (item as { name?: string }).name) : [];
      expect(names.at(-1)).toBe('甲');
    },
  );

  it('cannot make a table larger than any form', () => {
    const html = table('<tr><td colspan=100000 rowspan=100000>甲</td><td>乙</td></tr>');
    expect(() => paste({ html }, place('rows'))).not.toThrow();
  });
});
