import { type PastePlace, pastedLines } from '@jixiao/intake';
import { type LineLexingReport, readDocument } from '@jixiao/language';
import { URI } from 'langium';
import { describe, expect, it } from 'vitest';
import { services } from '../language/services.js';
import { library, ofTable, paste, place, table } from './paste-place.js';

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
  总分 100 得分 96.4`,
    });
  });

  it('are the same from text with tabs, the header left out, where indicators are written', () => {
    const text = '加装电梯\t≥25台\t23台\t20\t18.4\t\r\n"改造\n小区"\t3个\t3个\t20\t20\t\r\n';
    expect(
      paste({ text }, place('indicators', { open: { category: '产出指标', subcategory: '数量指标' } }))?.text,
    ).toBe(
      '      指标 加装电梯\n        目标 ≥25台  完成 23台  分值 20  得分 18.4\n      指标 改造小区\n        目标 3个  完成 3个  分值 20  得分 20',
    );
  });

  it('join the sign, the number and the unit that a form keeps apart', () => {
    const html = table(`<tr><td>三级指标</td><td>指标性质</td><td>指标值</td><td>度量单位</td><td>完成值</td></tr>
      <tr><td>培训</td><td>≥</td><td>300</td><td>人次</td><td>310人次</td></tr>
      <tr><td>群众评价</td><td>定性</td><td>好</td><td>/</td><td>好</td></tr>`);
    expect(paste({ html }, place('report'))?.text).toBe(
      '  指标 培训\n    目标 ≥300人次  完成 310人次\n  指标 群众评价\n    目标 好  完成 好',
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
      '  资金 万元\n    行 年度资金总额  500  1,480.5  456  分值 10  执行率 95.00%  得分 9.5\n    - 当年财政拨款  500  —  456\n    - 单位自筹  0  /  ０',
    );
  });

  it('need no header where rows are being written', () => {
    expect(
      paste(
        { text: '公务接待费\t7\t0\t0.26\n合计\t7\t0\t0.62' },
        place('rows', { rows: { ...ofTable, columns: ['预算数', '决算数', '上年决算数'] } }),
      )?.text,
    ).toBe('    - 公务接待费  7  0  0.26\n    行 合计  7  0  0.62');
  });

  it('are left to a plain paste where nothing tells what they are', () => {
    expect(paste({ text: '甲\t乙\n丙\t丁' }, place('report'))).toBeUndefined();
    expect(paste({ text: '一段文字' }, place('report'))).toBeUndefined();
  });
});

describe('amounts where the report has no rows yet', () => {
  const rows = '年度资金总额\t500\t480\t456\n当年财政拨款\t500\t480\t456';
  const head = (labels: string) => `${labels}\t年初预算数\t全年预算数\t全年执行数\n`;

  it.each([
    ['单位：元\t\t\t\n', '项目', '元'],
    ['', '项目资金（千元）', '千元'],
    ['', '项目资金(单位:亿元)', '亿元'],
    ['', '项目资金（10分）', '万元'],
    ['', '单位元素', '万元'],
  ])('get their head, with the unit that %j and %j say', (above, label, unit) => {
    expect(paste({ text: `${above}${head(label)}${rows}` }, place('report'))?.text.split('\n')[0]).toBe(
      `  资金 ${unit}`,
    );
  });

  it('get it without a header too when a row is one of the form', () => {
    expect(paste({ text: rows }, place('indicators'))?.text).toBe(
      '  资金 万元\n    行 年度资金总额  500  480  456\n    - 当年财政拨款  500  480  456',
    );
  });

  it('go on with the rows that the report has', () => {
    const result = pastedLines({ text: head('项目') + rows }, place('report', { hasFunds: true }), services);
    expect(result).toMatchObject({ kind: 'rows', parts: [{ home: { kind: 'funds' } }] });
    expect(paste({ text: head('项目') + rows }, place('report', { hasFunds: true }))?.text).not.toContain('资金 万元');
  });

  it('leave out numbers that only count, and lines that only lead on', () => {
    const text = `序号\t${head('项目')}\t栏次\t1\t2\t3\n1\t年度资金总额\t500\t480\t456\n\t其中：\t\t\t\n2\t当年财政拨款\t5\t4\t3`;
    expect(paste({ text }, place('report'))).toEqual({
      kind: 'rows',
      leftOver: 0,
      text: '  资金 万元\n    行 年度资金总额  500  480  456\n    - 当年财政拨款  5  4  3',
    });
  });

  it('are typed as the language reads them: no full-width comma, no brackets, no sign of money', () => {
    const text = `${head('资金')}其他资金\t１，４８０.５\t(456)\t¥7\n`;
    expect(paste({ text }, place('report'))?.text).toContain('- 其他资金  1,480.5  -456  7');
  });

  it('are kept where no label of their own says what they are', () => {
    const html = table(`<tr><td rowspan=3>项目资金</td><td></td><td>年初预算数</td><td>全年预算数</td></tr>
      <tr><td colspan=1>年度资金总额</td><td>500</td><td>480</td></tr><tr><td></td><td>7</td><td>8</td></tr>`);
    expect(paste({ html }, place('report'))?.text).toBe('  资金 万元\n    行 年度资金总额  500  480\n    // 7 8');
  });

  it('name their columns in a 表 that has none', () => {
    const where = place('rows', { rows: { ...ofTable, takesColumns: true } });
    expect(paste({ text: '项目\t预算数\t决算数\n接待费\t7\t6' }, where)?.text).toBe(
      '    列 预算数 决算数\n    - 接待费  7  6',
    );
  });
});

describe('levels', () => {
  const text =
    '产出指标\t数量指标\t电梯\t≥2台\t2台\t5\t5\n\t\t楼道\t≥2条\t2条\t5\t5\n\t质量指标\t合格率\t100%\t100%\t5\t5\n效益\t社会效益\t便民\t明显\t明显\t5\t5';
  const homes = (where: PastePlace) => {
    const result = pastedLines({ text }, where, services);
    return (
      result?.kind === 'indicators' && result.parts.map(({ home, lines }) => [home, lines.map((line) => line.trim())])
    );
  };

  it('are told without a header, and called as the form calls them', () => {
    const result = paste({ text }, place('report'))?.text.split('\n') ?? [];
    expect(result.filter((line) => /级/.test(line))).toEqual([
      '  一级 产出指标',
      '    二级 数量指标',
      '    二级 质量指标',
      '  一级 效益指标',
      '    二级 社会效益指标',
    ]);
  });

  it('that the report has are gone on with, others are opened where they are missing', () => {
    const levels = [{ name: '产出指标', subcategories: ['数量指标'] }];
    expect(homes(place('indicators', { levels, open: { category: '产出指标', subcategory: '数量指标' } }))).toEqual([
      [
        { kind: 'level', category: '产出指标', subcategory: '数量指标' },
        expect.arrayContaining(['指标 电梯', '指标 楼道']),
      ],
      [{ kind: 'level', category: '产出指标' }, expect.arrayContaining(['二级 质量指标', '指标 合格率'])],
      [{ kind: 'levels' }, expect.arrayContaining(['一级 效益指标', '二级 社会效益指标', '指标 便民'])],
    ]);
  });

  it('are read below a header in two rows, beside a count of the rows', () => {
    const sichuan = library.effectiveForm(library.builtInForm('四川项目自评'));
    const html =
      table(`<tr><td rowspan=2>序号</td><td rowspan=2>一级指标</td><td rowspan=2>二级指标</td><td rowspan=2>三级指标</td><td colspan=3>年度指标值</td><td rowspan=2>完成值</td></tr>
      <tr><td>指标性质</td><td>指标值</td><td>度量单位</td></tr>
      <tr><td>1</td><td>产出指标</td><td>数量指标</td><td>清淤</td><td>≥</td><td>１２</td><td>公里</td><td>12.3公里</td></tr>`);
    expect(paste({ html }, place('report', { form: sichuan }))).toEqual({
      kind: 'indicators',
      leftOver: 0,
      text: '  一级 产出指标\n    二级 数量指标\n      指标 清淤\n        目标 ≥１２公里  完成 12.3公里',
    });
  });

  it('leave sub-totals out, and a total that the report has', () => {
    const totals = `${text}\n产出指标\t小计\t\t\t\t50\t48\n合计\t\t\t\t\t100\t98`;
    expect(paste({ text: totals }, place('report'))?.text).toMatch(/\n {2}总分 100 得分 98$/);
    const same = paste({ text: totals }, place('report', { total: { points: '100', score: '98' } }));
    expect(same?.text).not.toMatch(/总分|小计/);
    expect(same?.leftOver).toBe(0);
    const other = paste({ text: totals }, place('report', { total: { points: '100', score: '97' } }));
    expect(other?.text).toContain('// 总分 100 得分 98');
    const result = pastedLines({ text: totals }, place('report', { total: { points: '100' } }), services);
    expect(result).toMatchObject({ parts: expect.arrayContaining([{ home: { kind: 'total' }, lines: ['得分 98'] }]) });
  });

  it('are not taken for what has labels of amounts, nor pairs of words for indicators', () => {
    expect(paste({ text: '项目\t预算数\t决算数\n甲\t1\t2' }, place('indicators'))).toBeUndefined();
    expect(paste({ text: '项目名称\t加装电梯' }, place('indicators'))).toBeUndefined();
  });
});

describe('paragraphs', () => {
  const text = (pasted: { html?: string; text?: string }) => paste(pasted, place('report', { inText: true }))?.text;

  it('become lines of a text, in which nothing is a reference', () => {
    expect(text({ html: '<p>一、聚焦产业。</p><p>二、改善<span>民生</span>，见[[附表]]。</p>' })).toBe(
      '一、聚焦产业。\n二、改善民生，见\\[[附表]]。',
    );
    expect(text({ text: '甲\\[[乙]]\n【【丙】】' })).toBe('甲\\[[乙]]\n\\【【丙】】');
  });

  it('stand in one cell, or in rows that nobody knows', () => {
    expect(text({ text: '"一、甲\n二、""乙"""\r\n' })).toBe('一、甲\n二、"乙"');
    expect(text({ html: '<table><tr><td>一、甲<br>二、乙</td></tr></table>', text: '"一、甲\n二、乙"\r\n' })).toBe(
      '一、甲\n二、乙',
    );
    expect(text({ text: '甲\t"乙\n丙"\r\n丁\t\r\n' })).toBe('甲 乙丙\n丁');
  });

  it('stay as they are in the narrative and elsewhere', () => {
    expect(paste({ text: '一\n二' }, place('narrative', { inText: true }))).toBeUndefined();
    expect(paste({ text: '一\n二' }, place('report'))).toBeUndefined();
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
