import { pastedLines } from '@jixiao/intake';
import { describe, expect, it } from 'vitest';
import { services } from '../language/services.js';
import { library, paste, place, table } from './paste-place.js';

/** Rows with `|` between their cells; `{3}` before a text merges three columns. */
const rows = (...lines: string[]) =>
  table(
    lines
      .map((line) => {
        const cells = line.split('|').map((cell) => /^(?:\{(\d)\})?(.*)$/s.exec(cell) as RegExpExecArray);
        return `<tr>${cells.map(([, span, text]) => `<td colspan=${span || 1}>${text}</td>`).join('')}</tr>`;
      })
      .join(''),
  );
const header = '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因';
const indicator = '产出指标|数量指标|电梯|≥25台|23台|90|90|';
const written = '  一级 产出指标\n    二级 数量指标\n      指标 电梯\n        目标 ≥25台  完成 23台  分值 90  得分 90';
const below = (html: string, more = {}) =>
  paste({ html }, place('report', more))?.text.replace(`${written}\n`, '').split('\n');

describe('rows below the indicators', () => {
  it('end them: notes are kept as comments, and never become levels', () => {
    const html = rows(header, indicator, '{8}注：1. 定量指标按比例计分。', '{8}2. 定性指标分三档。');
    expect(paste({ html }, place('report'))).toEqual({
      kind: 'indicators',
      leftOver: 2,
      text: `${written}\n  // 注：1. 定量指标按比例计分。\n  // 2. 定性指标分三档。`,
    });
  });

  it.each([
    ['{8}以上数据均已核实。', '以上数据均已核实。'],
    ['{2}核查意见|{6}属实', '核查意见 属实'],
    ['复核|{4}甲|{3}乙', '复核 甲 乙'],
    ['{3}经手：甲|{5}盖章', '经手：甲 盖章'],
  ])('are known by what they span, whatever they say: %s', (row, kept) => {
    expect(below(rows(header, indicator, row))).toEqual([`  // ${kept}`]);
  });

  it('become fields of the form, whether the text stands beside its label or behind it', () => {
    expect(
      below(rows(header, indicator, '填报人：虞青禾|{3}联系电话：0000-5551234|{4}填报日期：2025年2月18日')),
    ).toEqual(['  // 填报日期：2025年2月18日', '  填报人：虞青禾', '  联系电话：0000-5551234']);
    expect(below(rows(header, indicator, '填表人|{2}虞青禾|{2}联系电话|{3}0000-5551234'))).toContain(
      '  填报人：虞青禾',
    );
  });

  it('put the grade on the line of the total where there is one', () => {
    expect(below(rows(header, indicator, '{5}总分|100|98|', '{2}评价等级|{6}优'))).toEqual([
      '  总分 100 得分 98 等级 优',
    ]);
    expect(below(rows(header, indicator, '{2}评价等级|{6}优'))).toEqual(['  // 等级：优']);
    expect(below(rows(header, indicator, '{2}评价等级|{6}□优 ☑良'), { total: { points: '100' } })).toEqual([
      '  // 评价等级 □优 ☑良',
    ]);
    const result = pastedLines(
      { html: rows(header, indicator, '{2}评价等级|{6}优') },
      place('report', { total: { points: '100' } }),
      services,
    );
    expect(result).toMatchObject({ parts: expect.arrayContaining([{ home: { kind: 'total' }, lines: ['等级 优'] }]) });
  });

  it('are known by their words where text has lost what was merged', () => {
    const text = [header, indicator, '说明|无', '填报人：虞青禾||联系电话：0000-5551234', '其他一句']
      .join('\n')
      .replaceAll('|', '\t');
    expect(paste({ text }, place('report'))?.text.replace(`${written}\n`, '').split('\n')).toEqual([
      '  // 说明 无',
      '  // 其他一句',
      '  填报人：虞青禾',
      '  联系电话：0000-5551234',
    ]);
  });

  it('may be followed by more of the table on the next page, and a level may fill a row', () => {
    const html = rows(header, indicator, '{8}注：续下页', header, '{8}效益指标', '|社会效益指标|便民|明显|明显|10|10|');
    expect(below(html)?.slice(0, 3)).toEqual(['  一级 效益指标', '    二级 社会效益指标', '      指标 便民']);
  });
});

describe('a sum below the indicators', () => {
  it.each([
    ['合计', '90', '88.9'],
    ['合计（不含预算执行率）', '100', '98'],
    ['合计', '', '98'],
  ])('%s %s %s is not the total of the report', (label, points, score) => {
    const lines = below(rows(header, indicator, `{5}${label}|${points}|${score}|`));
    expect(lines).toEqual([expect.stringMatching(/^ {2}\/\/ 合计 .*得分/)]);
  });

  it('is the total where its points are those of the form or of the report', () => {
    expect(below(rows(header, indicator, '{5}合  计|１００|98|'))).toEqual(['  总分 １００ 得分 98']);
    const own = place('report', { total: { points: '90' } });
    expect(paste({ html: rows(header, indicator, '{5}合计|90|88.9|') }, own)?.text).toContain('得分 88.9');
    expect(paste({ html: rows(header, indicator, '{5}合计|90|88.9|') }, own)?.leftOver).toBe(0);
  });
});

describe('a form as a whole', () => {
  const whole = rows(
    '{8}项目支出绩效自评表',
    '{8}（２０２４年度）',
    '项目名称|{7}加装电梯',
    '主管部门|{3}清河街道|实施单位|{3}加梯办',
    '立项依据|{7}会议纪要',
    '{2}项目资金（元）|年初预算数|全年预算数|全年执行数|分值|执行率|得分',
    '{2}年度资金总额|500|480|456|10|95%|9.5',
    '年度总体目标|{3}预期目标|{4}实际完成情况',
    '|{3}加装25台；<br>验收合格。|{4}加装23台',
    header,
    indicator,
  );

  it('becomes fields, amounts, goals and indicators; what is none of these is kept beside the fields', () => {
    expect(paste({ html: whole }, place('report'))).toEqual({
      kind: 'indicators',
      leftOver: 1,
      text: `  项目名称：加装电梯
  主管部门：清河街道
  实施单位：加梯办
  年度：2024
  // 立项依据 会议纪要
  资金 元
    行 年度资金总额  500  480  456  分值 10  执行率 95%  得分 9.5
  年度目标
    预期 | 加装25台；
         | 验收合格。
    完成 | 加装23台
${written}`,
    });
  });

  it('leaves alone what the report says already', () => {
    const fields = new Map([
      ['项目名称', '加装电梯'],
      ['主管部门', '别的部门'],
      ['年度', '2024'],
    ]);
    const goals = new Map([['预期', 'written']] as const);
    const result = paste({ html: whole }, place('report', { fields, goals }));
    expect(result?.text.split('\n').filter((line) => /项目名称|主管部门|年度：|预期|验收/.test(line))).toEqual([
      '  // 主管部门：清河街道',
      '    // 预期：加装25台；',
      '    // 验收合格。',
    ]);
    expect(result?.text).toContain('    完成 | 加装23台');
    expect(result?.text).not.toContain('  年度目标');
  });

  it('keeps the goals of a form that scores several', () => {
    const grouped = library.effectiveForm(library.builtInForm('湖北项目自评'));
    expect(paste({ html: whole }, place('report', { form: grouped }))?.text).toContain('  // 完成：加装23台');
  });

  it('may be fields and goals alone, but not a single pair of cells', () => {
    const fields = '项目名称\t加装电梯\n主管部门\t清河街道\n';
    expect(paste({ text: fields }, place('report'))).toMatchObject({
      kind: 'entries',
      text: '  项目名称：加装电梯\n  主管部门：清河街道',
    });
    expect(paste({ text: '项目名称\t加装电梯\n' }, place('report'))).toBeUndefined();
    expect(paste({ text: fields }, place('indicators'))).toBeUndefined();
  });

  it('gives a text of 年度目标 its own column', () => {
    const html = rows('年度总体目标|预期目标|实际完成情况', '|一、甲<br>二、乙|丙');
    const at = (textWord: string) => paste({ html }, place('report', { inText: true, textWord }))?.text;
    expect(at('预期')).toBe('一、甲\n二、乙');
    expect(at('完成')).toBe('丙');
    expect(at('年初')).toContain('年度总体目标 预期目标 实际完成情况');
  });
});

describe('targets and results', () => {
  it.each([
    ['≥ 21，500 人', '≥21,500人'],
    ['２１，０８６ 人', '２１,０８６人'],
    ['12 笔', '12笔'],
    ['1，200～1，500 户', '1,200～1,500户'],
    ['3部，2套', '3部，2套'],
    ['2024 年 12 月', '2024 年 12 月'],
    ['建成 12 个，验收 3 个', '建成 12 个，验收 3 个'],
  ])('%s reads as %s', (typed, read) => {
    const html = rows(header, `产出指标|数量指标|电梯|${typed}|${typed}|90|90|`);
    expect(paste({ html }, place('report'))?.text).toContain(`        目标 ${read}  完成 ${read}  分值 90`);
  });
});
