import { builtInFormNames } from '@jixiao/language';
import { describe, expect, it } from 'vitest';
import { resolveCompletion } from '../../packages/server/src/features/completion.js';
import { offerAt } from './completion-offer.js';
import { caretIn, testWorkspace } from './workspace.js';

const report = [
  '报告 甲2024',
  '资金 万元',
  '行 年度资金总额 500 480 456',
  '- 当年财政拨款 500 480 456',
  '一级 产出指标',
  '二级 数量指标',
  '指标 电梯',
  '目标 ≥25台 完成 23台 分值 50 得分 46',
  '',
].join('\n');

/** What an item says of itself once it is looked at. */
async function helpOf(snippet: string, label: string, files: Record<string, string> = {}): Promise<string> {
  const { text, offset } = caretIn(snippet);
  const workspace = await testWorkspace(files);
  const file = await workspace.open('试.jx', text);
  const item = (await offerAt(workspace, file, offset)).item(label);
  const { documentation } = await resolveCompletion(item, workspace.context);
  return (documentation as { value: string } | undefined)?.value ?? '';
}

describe('the documentation of an item', () => {
  it.each<[string, string, string[]]>([
    [`${report}一级 <|>`, '效益指标', ['30', '社会效益指标', '效果', '财预']],
    [`${report}二级 <|>`, '质量指标', ['产出质量', '财预']],
    [`${report}<|>`, '二级 时效指标', ['产出时效', '财预']],
    [`${report}指标 乙\n目标 ≥5<|>`, '平方米', ['㎡']],
    [`${report}指标 乙\n目标 ≥5<|>`, '万元', ['10000元']],
    [`${report}指标 乙\n目标 <|>`, '≥', ['不低于', '以上']],
    [`${report}勾稽 1 <|>`, '≤', ['不超过', '以内']],
    [`${report}总分 100 等级 <|>`, '良', ['80', '90']],
    ['报告 甲\n资金 <|>', '亿元', ['100000000元']],
    ['报告 甲\n资金 万元\n行 年度资金总额 5 5 5\n- <|>', '当年财政拨款', ['年度资金总额', '本年财政拨款', '财预']],
    ['报告 甲\n资金 万元\n<|>', '行 年度资金总额', ['资金', '财预']],
    ['表式 乙\n字段 部门 <|>', '百分率', ['`percent`', '%']],
    ['表式 乙\n规则 weight-single <|>', '关闭', ['`off`']],
    ['表式 乙\n参数 <|>', '低执行率', ['90%']],
    ['表式 乙\n资金\n列 <|>', '全年执行数', ['`executed`']],
    ['表式 乙\n字段 职责 长文 限 200\n版式\n行 <|>', '职责', ['长文', '200']],
  ])('%j %s', async (snippet, label, parts) => {
    const help = await helpOf(snippet, label);
    for (const part of parts) expect(help).toContain(part);
  });

  it('tells of a figure its value and how it follows from others', async () => {
    const prose = `${report}正文\n共[[`;
    const rate = await helpOf(`${prose}<|>]]`, '资金.年度资金总额.执行率');
    for (const part of ['年度资金总额', '`456÷480 = 95%`', '480万元']) expect(rate).toContain(part);
    expect(await helpOf(`${prose}电梯.<|>`, '得分')).toContain('`23÷25×50 = 46.00`');
    expect(await helpOf(`${prose}<|>`, '电梯')).toContain('≥25台');
    expect(await helpOf(`${prose}<|>`, '资金')).toContain('全年预算数');
    const files = { '去.jx': '报告 甲2023\n表 三公 万元\n行 合计数 5.5\n' };
    const last = await helpOf('报告 甲2024\n上年 甲2023\n正文\n[[上年.<|>', '上年.三公.合计数', files);
    expect(last).toContain('5.5万元');
    const quoted = report.replace('电梯', '“三公”经费');
    expect(await helpOf(`${quoted}正文\n[[<|>`, '“三公”经费.完成')).toContain('23台');
  });

  it('is of every built-in form its title, what it is for and what it rests on', async () => {
    const { workspace } = await testWorkspace();
    const library = workspace.services.references.FormLibrary;
    for (const name of builtInFormNames) {
      const help = await helpOf('报告 甲\n表式 <|>', name);
      const { title, basis } = library.effectiveForm(library.builtInForm(name));
      for (const part of [title, ...basis]) expect(help).toContain(part);
      expect([name, help.split('\n\n')[2]?.length ?? 0]).toEqual([name, expect.toSatisfy((length) => length > 15)]);
    }
    expect(await helpOf('报告 甲\n表式 <|>', '项目支出自评')).toContain('没有写明表式的报告');
  });

  it('is of a form of the workspace the comment above its head', async () => {
    const files = { '镇.jx': '// 版权\n\n// 镇里的表，\n// 部门都用。\n\n表式 镇自评 "镇的表"\n' };
    const help = await helpOf('报告 甲\n表式 <|>', '镇自评', files);
    expect(help).toContain('镇里的表，部门都用。');
    expect(help).not.toContain('版权');
  });
});
