import { describe, expect, it } from 'vitest';
import { code } from '../../packages/server/src/features/hover/markdown.js';
import { hover } from '../../packages/server/src/features/hover.js';
import { addressOf, caretIn, testWorkspace } from './workspace.js';

type Options = Parameters<typeof testWorkspace>[1] & { files?: Record<string, string> };

/** What is shown at `<|>`, and the text it is shown for. */
async function hoverAt(snippet: string, { files = {}, ...options }: Options = {}) {
  const { text, offset } = caretIn(snippet);
  const { open, ask } = await testWorkspace(files, options);
  const file = await open('甲.jx', text);
  const { textDocument } = file.document;
  const found = await ask(hover, file, { position: textDocument.positionAt(offset) });
  if (!found) return { shown: '', of: '' };
  const { value } = found.contents as { value: string };
  return { shown: value, of: found.range ? textDocument.getText(found.range) : '' };
}

const link = (line: number, name = '甲.jx') => `(${encodeURI(addressOf(name))}#L${line})`;

/** A report with `<|>` put in behind the first `before` of it. */
function caretBehind(before: string, text = report): string {
  const at = text.indexOf(before);
  if (at < 0) throw new Error(`no ${before}`);
  return `${text.slice(0, at + before.length)}<|>${text.slice(at + before.length)}`;
}

const report = [
  '报告 甲2024',
  '  资金 万元',
  '    行 年度资金总额  300  320.5  288.46',
  '    -  当年财政拨款  300  300    270.02',
  '    -  上年结转资金  —    20.5    18.45',
  '  一级 产出指标',
  '    二级 数量指标',
  '      指标 电梯 | 既有多层住宅增设电梯',
  '        目标 ≥25台  完成 23台  分值 5  得分 5',
  '      指标 验收',
  '        目标 2024年11月底前  完成 2024年12月3日  分值 5',
  '      指标 成本',
  '        目标 ≤15万元  完成 18万元  分值 10  得分 3',
  '      指标 执行',
  '        目标 ≥90%  完成 [[占比(支出.合计, 资金.年度资金总额.全年预算数)]]  分值 10',
  '  表 支出 万元',
  '    行 合计  288.45',
  '  勾稽 支出.合计 = 资金.年度资金总额.全年执行数',
  '  总分 100',
].join('\r\n');

describe('hover on a number', () => {
  it('tells its path, its value with the unit, and the parts of a sum with links to them', async () => {
    const { shown, of } = await hoverAt(caretBehind('300  320'));
    expect(of).toBe('320.5');
    expect(shown).toContain('资金 › 年度资金总额 › 全年预算数');
    expect(shown).toContain('320.5万元');
    expect(shown).toContain('`300+20.5 = 320.5万元`');
    expect(shown).toContain(`- [当年财政拨款]${link(4)} 300万元`);
    expect(shown).toContain(`- [上年结转资金]${link(5)} 20.5万元`);
  });

  it('tells a difference that rounding explains from one that it does not', async () => {
    const within = (await hoverAt(caretBehind('288.'))).shown;
    // 270.02 + 18.45 = 288.47, three amounts of two decimals.
    expect(within).toMatch(/0\.01万元.*±0\.005万元/);
    const apart = (await hoverAt(caretBehind('288.4', report.replace('288.46', '288.40')))).shown;
    expect(apart).toMatch(/288\.47万元.*0\.07万元/);
    expect(apart).not.toContain('±');
  });

  it('tells what was computed from what was written', async () => {
    const written = await hoverAt(caretBehind('得分 5', report));
    const computed = await hoverAt('报告 甲\n资金\n行 年度资金总额 — 100 90\n勾稽 资金.年度资金总额.执行<|>率 = 90%');
    expect(computed.of).toBe('执行率');
    expect(computed.shown).toContain('`90÷100 = 90%`');
    expect(computed.shown.split('\n\n')[2]).not.toBe(written.shown.split('\n\n')[2]);
  });

  it('shows how a score follows from the result', async () => {
    const { shown, of } = await hoverAt(caretBehind('分值 5  得分 5'));
    expect(of).toBe('5');
    expect(shown).toContain('`23÷25×5 = 4.60`');
    expect(shown).toContain('0.4');
  });

  it('shows both formulas where two are right', async () => {
    const { shown } = await hoverAt(caretBehind('得分 3'));
    expect(shown).toContain('`(1−(18−15)÷15)×10 = 8.00`');
    expect(shown).toContain('`15÷18×10 = 8.33`');
  });

  it('tells an amount in another unit than its column in both', async () => {
    const { shown } = await hoverAt('报告 甲\n资金 万元\n行 年度资金总额 1,000,0<|>00元 100 90\n');
    expect(shown).toContain('1,000,000元（100万元）');
  });

  it('tells a target with its operator, full-width or not, and a time', async () => {
    expect((await hoverAt('报告 甲\n指标 乙\n目标 不少于<|>２５台 完成 ２３台')).shown).toContain('≥２５台');
    const { shown, of } = await hoverAt(caretBehind('完成 2024年12'));
    expect(of).toBe('2024年12月3日');
    expect(shown).toContain('验收 › 完成');
  });

  it('names fields, sub-rows, goals, levels and totals', async () => {
    const at = async (snippet: string) => (await hoverAt(snippet)).shown.split('\n')[0];
    expect(await at('报告 甲\n表式 长沙部门整体\n人员编制：5<|>5')).toBe('**人员编制**');
    expect(await at('报告 甲\n指标 乙\n其中 丙\n完成 5<|>台')).toBe('**丙 › 完成**');
    expect(await at('报告 甲\n表式 湖北项目自评\n年度目标 一 分值 5<|>0')).toBe('**年度目标 › 分值**');
    expect(await at('报告 甲\n一级 产出指标 5<|>0')).toBe('**产出指标 › 分值**');
    expect(await at('报告 甲\n总分 10<|>0')).toBe('**总分 › 分值**');
    expect(await at('报告 甲\n表 支出\n行 工资.津贴 2<|>0')).toBe('**支出 › 工资.津贴**');
  });

  it('tells last year’s number and the growth, of money alone', async () => {
    const files = {
      '去年.jx': '报告 甲2023\n资金 万元\n行 年度资金总额 — 200 100\n指标 乙\n目标 ≥3次 完成 4次\n',
    };
    const text = '报告 甲2024\n上年 甲2023\n资金 万元\n行 年度资金总额 — 25<|>0 100\n';
    const { shown } = await hoverAt(text, { files });
    expect(shown).toContain(`[200万元]${link(3, '去年.jx')}`);
    expect(shown).toContain('+25%');
    const rate = await hoverAt(text.replace('25<|>0 100', '250 100 执行率 4<|>0%'), { files });
    expect(rate.shown).toContain('[50%]');
    expect(rate.shown).not.toContain('-20%');
  });
});

describe('hover on a reference', () => {
  it('tells what it prints and where that is written', async () => {
    const text = `${report}\r\n正文\r\n\r\n支出[[支出.合计 亿元 4位]]。`;
    const { shown, of } = await hoverAt(caretBehind('支出[[支出.合', text));
    expect(of).toBe('合计');
    expect(shown).toContain('0.0288亿元');
    expect(shown).toContain('支出 › 合计');
    expect(shown).toContain(link(17));
  });

  it('tells on the brackets, a format and a function what comes out', async () => {
    const text = `${report}\r\n正文\r\n\r\n占[[占比（支出.合计，资金.年度资金总额.全年预算数） 1位]]`;
    for (const before of ['占[', '占[[占', '） 1']) {
      const { shown } = await hoverAt(caretBehind(before, text));
      expect(shown).toMatch(/90\.0%|90%/);
    }
    expect((await hoverAt(caretBehind('占[[占', text))).of).toBe('占比');
  });

  it('tells a row on the way to a number', async () => {
    const { shown, of } = await hoverAt(caretBehind('勾稽 支出.合计 = 资金.年度'));
    expect(of).toBe('年度资金总额');
    expect(shown).toContain('320.5万元');
    expect(shown).toContain('288.46万元');
  });

  it('tells both sides of a check on its operator', async () => {
    const { shown, of } = await hoverAt(caretBehind('勾稽 支出.合计 ='));
    expect(of).toBe('=');
    expect(shown).toContain('288.45万元');
    expect(shown).toContain('288.46万元');
  });

  it('leads to last year’s report', async () => {
    const files = { '去年.jx': '报告 甲2023\r\n表 支出 万元\r\n行 合计 5.5\r\n' };
    const { shown } = await hoverAt('报告 甲2024\n上年 甲2023\n部门：[[上年.支出.合<|>计]]', { files });
    expect(shown).toContain(link(3, '去年.jx'));
    expect(shown).toContain('5.5万元');
  });

  it('is silent about a name that is not found', async () => {
    expect((await hoverAt('报告 甲\n部门：[[没<|>有]]')).shown).toBe('');
  });
});

describe('hover on an indicator', () => {
  it('tells target, result, how far it is reached, and what that scores', async () => {
    const { shown, of } = await hoverAt(caretBehind('指标 电'));
    expect(of).toBe('电梯');
    expect(shown).toContain('既有多层住宅增设电梯');
    expect(shown).toContain('产出指标 › 数量指标');
    for (const part of ['≥25台', '23台', '92%', '`23÷25×5 = 4.60`']) expect(shown).toContain(part);
  });

  it('takes the number of a reference for the result', async () => {
    const { shown } = await hoverAt(caretBehind('指标 执'));
    expect(shown).toContain('完成 90%');
    expect(shown).toContain('得分 10');
  });
});

describe('hover on what a form declares', () => {
  const form = [
    '表式 街道自评 "街道自评表"',
    '  依据 "街财〔2024〕8号"',
    '  字段 单位类型 单选 必填 选项 行政，事业 别名 类型 "单位的类型"',
    '  字段 职责 长文 限 200 私密',
    '  资金 分值 10',
    '    列 全年预算数 全年执行数 执行率 得分',
    '    列 结余 = 全年预算数 - 全年执行数',
    '    行 总额',
    '    其中 专项 可缺 别名 专项资金',
    '  指标',
    '    列 一级 二级 三级 目标 完成 分值 得分',
    '    一级 产出指标 60 别名 产出',
    '      二级 数量指标',
    '  表 人员 人 "人员情况"',
    '    列 编制 实有',
    '    行 在职',
  ].join('\n');
  const files = { '街道自评.jx': form };
  const at = (lines: string) => hoverAt(`报告 乙\n  表式 街道自评\n${lines}`, { files });
  const declared = (line: number) => `[街道自评]${link(line, '街道自评.jx')}`;

  it.each([
    ['a field', '  类<|>型：行政', '类型', ['单选', '行政、事业', '单位的类型', declared(3), '街财〔2024〕8号']],
    ['a long field', '  职<|>责：甲', '职责', ['长文', '200', declared(4)]],
    ['a row', '  资金\n    行 总额 5 4\n    其中 专项资<|>金 1 1', '专项资金', ['总额', '1万元', declared(9)]],
    ['a level', '  一级 产<|>出\n    指标 丙\n      分值 5 得分 4', '产出', ['数量指标', '60', '5', '4', declared(12)]],
    ['a table', '  表 人<|>员\n    行 在职 5 4', '人员', ['人员情况', '编制、实有', declared(14)]],
  ])('%s', async (_, lines, of, parts) => {
    const found = await at(lines);
    expect(found.of).toBe(of);
    for (const part of parts) expect(found.shown).toContain(part);
  });

  it('the form itself, one of the workspace or built in', async () => {
    const own = await hoverAt('报告 乙\n  表式 街道<|>自评', { files });
    expect(own.of).toBe('街道自评');
    for (const part of ['街道自评表', '街财〔2024〕8号', link(1, '街道自评.jx')]) expect(own.shown).toContain(part);
    const builtIn = await hoverAt('报告 乙\n  表式 长沙<|>部门整体');
    expect(builtIn.shown).toContain('部门整体自评');
    expect(builtIn.shown).not.toContain('](');
  });

  it('in the file of the form as in a report', async () => {
    expect((await hoverAt(caretBehind('列 结', form))).shown).toContain('`全年预算数 - 全年执行数`');
    expect((await hoverAt(caretBehind('字段 单', form))).shown).toContain('行政、事业');
    expect((await hoverAt(`${form}\n  版式\n    行 职<|>责`)).shown).toContain('长文');
  });
});

describe('hover on a keyword', () => {
  it.each([
    ['报告 甲\n  资<|>金 万元', '资金', '`funds`'],
    ['报告 甲\n  Fun<|>ds 万元', 'Funds', '`funds`'],
    ['报告 甲\n  指标 乙\n    目标<|>：≥5台', '目标', '`target`'],
    ['报告 甲\n  一级 产出指标\n    二级 成本指标 不适<|>用', '不适用', '`n_a`'],
    ['表式 甲\n  字段 乙 文本 必<|>填', '必填', '`required`'],
  ])('%s', async (snippet, of, part) => {
    const found = await hoverAt(snippet);
    expect(found.of).toBe(of);
    expect(found.shown).toContain(part);
    expect(found.shown).toContain('```jx\n');
  });

  it('answers in the language of the user', async () => {
    const snippet = '报告 甲\n  资<|>金 万元';
    const [zh, en] = [await hoverAt(snippet), await hoverAt(snippet, { language: 'en' })];
    expect(zh.shown).not.toBe(en.shown);
    expect(en.shown).toMatch(/[a-z]{4,}/);
  });
});

describe('why a rule speaks', () => {
  it('is told behind the rest, once for each rule', async () => {
    const { shown } = await hoverAt(caretBehind('分值 5  得分 5'));
    const [explanation, ...rules] = shown.split('\n\n---\n\n');
    expect(explanation).toContain('4.60');
    expect(rules.some((rule) => rule.includes('score-inflated'))).toBe(true);
    expect(new Set(rules).size).toBe(rules.length);
  });

  it('is told where nothing else is', async () => {
    const { shown, of } = await hoverAt('报告 甲\n指标 乙\n佐证 "没<|>有.pdf"');
    expect(of).toBe('"没有.pdf"');
    expect(shown).toContain('evidence-missing');
  });

  it.each([
    ['报告 甲\n  // 忽略 rate-over-100 score<|>-over\n  年度：2024', 'score-over'],
    ['报告 甲\n  // ignore rate-over-1<|>00\n  年度：2024', 'rate-over-100'],
    ['表式 甲\n  规则 weight<|>-profile 提示', 'weight-profile'],
    ['报告 甲\n  勾稽 1 = 1 规则 check<|>-failed', 'check-failed'],
  ])('is told of a rule that is named: %s', async (snippet, rule) => {
    const { shown, of } = await hoverAt(snippet);
    expect(of).toBe(rule);
    expect(shown).toContain(rule);
  });
});

describe('the place', () => {
  it('is the word before a pointer that stands directly behind it', async () => {
    expect((await hoverAt('报告 甲\n  资金<|> 万元')).of).toBe('资金');
    expect((await hoverAt('报告 甲\n  人员编制<|>：55')).of).toBe('');
    expect((await hoverAt('报告 甲\n  表式 长沙部门整体\n  人员编制<|>：55')).of).toBe('人员编制');
  });

  it('is nothing in blanks, comments and running text', async () => {
    expect((await hoverAt('报告 甲\n  <|>  资金')).shown).toBe('');
    expect((await hoverAt('报告 甲\n  // 资<|>金')).shown).toBe('');
    expect((await hoverAt('报告 甲\n正文\n\n资<|>金')).shown).toBe('');
  });
});

describe('what users write', () => {
  const hostile = '**粗**_斜_[链](https://x.cn)<b>`码`#~&lt;www.x.cn';
  const form = `表式 甲 "${hostile}"\n  依据 "${hostile}"\n  字段 乙 文本 "${hostile}" 选项 甲_乙_\n`;

  it.each([
    ['the text of an indicator', `报告 丙\n指标 丁<|> | ${hostile}\n`],
    ['the name of an indicator', `报告 丙\n指标 ${hostile}<|>\n目标 ≥2次`],
    ['a target', `报告 丙\n指标 丁\n目标 ${hostile}<|>`],
    ['a form', '报告 丙\n表式 甲<|>'],
    ['a field', '报告 丙\n表式 甲\n乙<|>：1'],
    ['a table', `报告 丙\n表 丁<|> "${hostile}"`],
    ['a row', `报告 丙\n表 丁\n行 ${hostile} 5<|>`],
    ['a part of a sum', `报告 丙\n表 丁\n行 合计 5<|>\n- ${hostile} 5`],
    ['a report', `报告 丙<|> "${hostile}"`],
  ])('never becomes markup: %s', async (_, snippet) => {
    const { shown } = await hoverAt(snippet, { files: { '甲表.jx': form } });
    expect(shown).toContain('粗');
    // Our own marks apart, each that could mean something has its backslash.
    const own = shown
      .replace(/\]\(file:[^)]*\)/g, '')
      .replace(/^- \[/gm, '')
      .replace(/^\*\*|\*\*$/gm, '');
    expect(own.replace(/^(?:写在|出自表式|表式) \[/gm, '')).not.toMatch(/(?<!\\)[<>`*_[\]()#~&]|(?<!\\):\/\/|www\./);
  });

  it('is no list and no heading at the start of a line', async () => {
    expect((await hoverAt('报告 丙\n指标 丁<|> | 1. 甲\n')).shown).toContain('\n\n1\\. 甲');
    expect((await hoverAt('报告 丙\n指标 丁<|> | - 甲\n')).shown).toContain('\n\n\\- 甲');
  });

  it('keeps numbers readable', async () => {
    expect((await hoverAt('报告 丙\n表 丁 万元\n行 戊 4,176.6<|>5')).shown).toContain('4,176.65万元');
  });
});

describe('a text in typewriter letters', () => {
  it.each([
    ['a', '`a`'],
    ['a`b', '``a`b``'],
    ['`a``b`', '``` `a``b` ```'],
    ['a\r\nb', '`a b`'],
  ])('%j', (text, source) => {
    expect(code(text).source).toBe(source);
  });
});
