import { describe, expect, it } from 'vitest';
import { hover } from '../../packages/server/src/features/hover.js';
import { addressOf, caretIn, testWorkspace } from './workspace.js';

/** What is shown at `<|>`, and the text it is shown for. */
async function hoverAt(snippet: string, options: Parameters<typeof testWorkspace>[1] = {}) {
  const { text, offset } = caretIn(snippet);
  const { open, ask } = await testWorkspace({}, options);
  const file = await open('甲.jx', text);
  const { textDocument } = file.document;
  const found = await ask(hover, file, { position: textDocument.positionAt(offset) });
  if (!found) return { shown: '', of: '' };
  return {
    shown: (found.contents as { value: string }).value,
    of: found.range ? textDocument.getText(found.range) : '',
  };
}

const report = [
  '报告 甲2024',
  '  资金 万元',
  '    行 年度资金总额  500  480  456',
  '    -  当年财政拨款  500  480  456',
  '  表 支出 万元',
  '    行 合计数 30',
  '    - 人员 10',
  '    - 公用 20',
  '',
].join('\n');
const link = (line: number) => `(${encodeURI(addressOf('甲.jx'))}#L${line})`;

describe('hover on a token of a report', () => {
  it.each<[string, string, string[]]>([
    [`${report}勾稽 资金.年度资金总额.全年执行数 ≥ 4<|>00万元`, '400万元', ['4000000元', '456万元', '400万元']],
    [`${report}勾稽 资金.年度资金总额.全年执行数 >=<|> 400万元`, '>=', ['456万元', '≥']],
    [`${report}指标 乙\n核心 2<|>`, '2', ['2 颗星']],
    ['报告 甲\n资金 万<|>元\n', '万元', ['10000元', '万元']],
    ['报告 甲\n表 人数 人<|>\n', '人', ['人']],
    ['报告 甲\n资金\n行 年度资金总额 5\n-<|> 当年财政拨款 5', '-', ['“行”']],
    ['报告 甲\n资金\n行<|> 年度资金总额 5', '行', ['`row`']],
    ['报告 甲\n// 忽<|>略 weight-zero\n年度：2024', '忽略', ['weight-single']],
    ['报告 甲\n// ＩＧＮＯ<|>ＲＥ\n年度：2024', 'ＩＧＮＯＲＥ', ['weight-single']],
    ['报告 甲\n总分 100 得分 85 等级 良<|>', '良', ['80', '90']],
    ['报告 甲\n指标 乙\n目标 不<|>低于 25台', '不低于', ['≥25台', '“不低于”', '不小于']],
    ['报告 甲\n指标 乙\n目标 25台以<|>内', '以内', ['≤25台', '“以内”', '不大于']],
  ])('%j', async (snippet, of, parts) => {
    const found = await hoverAt(snippet);
    expect(found.of).toBe(of);
    for (const part of parts) expect(found.shown).toContain(part);
  });

  it('tells of a sign nothing that it says itself', async () => {
    const { shown } = await hoverAt('报告 甲\n指标 乙\n目标 ≥<|>25台');
    expect(shown).toContain('≥25台');
    expect(shown).not.toContain('不小于');
  });

  it('is silent in other comments', async () => {
    for (const comment of ['// 可忽<|>略', '年度：2024 // 忽<|>略 weight-zero'])
      expect((await hoverAt(`报告 甲\n${comment}\n`)).shown).toBe('');
  });
});

describe('hover on an amount in a text', () => {
  it.each([
    ['正文\n\n支出4<|>56万元用于改造', '456万元', [3, 4]],
    ['正文\n\n支出４，５６０，０<|>００元', '', []],
    ['正文\n\n支出4,560,0<|>00.00元。', '4,560,000.00元', [3, 4]],
    ['正文\n\n执行率为９<|>５％，', '９５％', [3, 4]],
    ['指标 乙\n偏差 | 人员支出1<|>0万元', '10万元', [7]],
    ['指标 乙\n偏差 因支出10万元<|>', '10万元', [7]],
  ])('names the figures that are equal: %j', async (line, of, lines) => {
    const found = await hoverAt(report + line);
    expect(found.of).toBe(of);
    for (const at of lines) expect(found.shown).toContain(link(at));
  });

  it.each([
    '正文\n\n支出4<|>57万元',
    '正文\n\n支出约4<|>56万元',
    '正文\n\n支出4<|>56万余元',
    '正文\n\n支出4<|>56万元以上',
    '正文\n\n每人1<|>0万元/年',
    '正文\n\n增长－9<|>5％',
    '正文\n\n在300～4<|>56万元之间',
    '正文\n\n结余0<|>万元',
    '正文\n\n增加1<|>0个',
    '正文\n\n2024年支<|>出456万元',
    '正文\n\n支出1456万元，456<|>，',
  ])('says nothing where none is, or where it cannot be known: %j', async (line) => {
    expect((await hoverAt(report + line)).shown).toBe('');
  });
});

describe('hover on an expression', () => {
  it.each([
    ['占<|>比(资金.年度资金总额.全年执行数, 资金.年度资金总额.全年预算数)', '`456万元÷480万元 = 95%`'],
    ['s<|>hare(支出.人员, 支出.合计数)', '`10万元÷30万元 ≈ 33.33%`'],
    ['增<|>减(支出.公用, 支出.人员)', '`20万元−10万元 = 10万元`'],
    ['增<|>幅(支出.公用, 支出.人员)', '`(20万元−10万元)÷10万元 = 100%`'],
    ['绝<|>对值(支出.人员 - 支出.公用)', '`|10万元−20万元| = 10万元`'],
    ['合<|>计(支出.合计数)', '`10万元+20万元 = 30万元`'],
    ['占<|>比(支出.人员 + 支出.公用, 合计(支出.合计数))', '`(10万元+20万元)÷(10万元+20万元) = 100%`'],
  ])('derives %s', async (expression, formula) => {
    expect((await hoverAt(`${report}正文\n\n[[${expression}]]`)).shown).toContain(formula);
    const brackets = `${report}正文\n\n[<|>[${expression.replace('<|>', '')}]]`;
    expect((await hoverAt(brackets)).shown).toContain(formula);
  });

  it('lists what goes into it, each once', async () => {
    const { shown } = await hoverAt(`${report}正文\n\n[[增<|>幅(支出.公用, 支出.人员)]]`);
    expect(shown.split(link(7)).length).toBe(2);
    expect(shown).toContain(link(8));
  });

  it('is silent about a formula where a number is missing', async () => {
    const { shown } = await hoverAt(`报告 甲\n表 支出 万元\n行 甲\n行 乙 5\n正文\n\n[[占<|>比(支出.甲, 支出.乙)]]`);
    expect(shown).not.toContain('÷');
  });
});

describe('hover in the file of a form', () => {
  const form = (line: string) => `表式 甲 "题"\n${line}\n`;

  it.each<[string, string, string[]]>([
    ['金额单位 元<|>', '元', ['`currency`']],
    ['页面 横<|>向', '横向', ['`page`']],
    ['字段 乙 百分<|>率', '百分率', ['`percent`']],
    ['字段 乙 文本 限 20<|>0', '200', ['“乙”', '200 字']],
    ['资金 分值 1<|>0', '10', ['执行率']],
    ['资金\n列 全年执行<|>数', '全年执行数', ['分子']],
    ['资金\n列 执行率\n计分 90 1<|>0，80 8', '10', ['90', '10']],
    ['年度目标 分值 2<|>0', '20', ['年度目标']],
    ['指标 分值 9<|>0', '90', ['指标']],
    ['指标\n一级 产出 5<|>0', '50', ['“产出”']],
    ['指标\n一级 产出 50\n二级 数量 5<|>0', '50', ['“数量”']],
    ['总分 10<|>0', '100', ['总分']],
    ['等级 优 90，良<|> 80', '良', ['80', '90']],
    ['等级 优 9<|>0，良 80', '90', ['90']],
    ['参数 低执行<|>率 85%', '低执行率', ['90%']],
    ['参数 反向计分 系<|>统', '系统', ['任一']],
    ['规则 weight-single 警<|>告', '警告', ['`warning`']],
    ['规则 weight-single ｏｆ<|>ｆ', 'ｏｆｆ', ['`off`']],
    ['小数 2<|>', '2', ['`decimals`']],
    ['零预算 10<|>0', '100', ['`zero_budget`']],
    ['空格 "/<|>"', '"/"', ['`blank`']],
    ['表 乙 万<|>元\n列 丙', '万元', ['10000元']],
    ['资金\n列 甲\n行 总额\n-<|> 分', '-', ['“行”']],
  ])('%s', async (line, of, parts) => {
    const found = await hoverAt(form(line));
    expect(found.of).toBe(of);
    for (const part of parts) expect(found.shown).toContain(part);
  });

  it('answers in the language of the user', async () => {
    const { shown } = await hoverAt(form('指标\n一级 产出 5<|>0'), { language: 'en' });
    expect(shown).toMatch(/[a-z]{4,}/);
  });
});
