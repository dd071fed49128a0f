// biome-ignore-all lint/suspicious/noTemplateCurlyInString: tab stops of snippets are written so
import { describe, expect, it } from 'vitest';
import { offer } from './completion-offer.js';

const report = [
  '报告 甲2024',
  '表式 长沙部门整体',
  '上年 甲2023',
  '部门：甲街道',
  '人员编制：55',
  '资金 万元',
  '行 年度资金总额 4176.65 7,597.95 7597.95',
  '- 当年财政拨款 4176.65 4964.35 4964.35',
  '一级 产出指标',
  '二级 数量指标',
  '指标 学习 | 理论学习次数',
  '目标 ≥12次 完成 13次 分值 5 得分 5',
  '指标 “三公”经费',
  '目标 ≤7万元 完成 6.2万元',
  '表 支出 万元',
  '行 总支出 7597.95',
  '- 基本支出 1926.56',
  '',
].join('\n');
const files = { '去年.jx': '报告 甲2023\n表式 长沙部门整体\n人员编制：60\n' };
const prose = (line: string) => `${report}正文\n${line}`;
const labelsOf = async (snippet: string, options = {}) => (await offer(snippet, { files, ...options })).labels;

describe('an operand', () => {
  it('begins with a name of the report, by itself or as a whole path with its value', async () => {
    const list = await offer(prose('支出[[<|>]]。'), { files });
    for (const head of ['资金', '支出', '学习', '产出指标', '人员编制', '总分', '上年'])
      expect(list.labels).toContain(head);
    expect(list.item('人员编制').labelDetails?.description).toBe('55');
    expect(list.item('资金.年度资金总额.全年预算数').labelDetails?.description).toBe('7,597.95万元');
    expect(list.item('支出.基本支出').labelDetails?.description).toBe('1926.56万元');
    expect(list.item('学习.完成').labelDetails?.description).toBe('13次');
    expect(list.item('产出指标.得分').labelDetails?.description).toBe('5');
    // A text is no number.
    expect(list.labels).not.toContain('部门');
    expect(list.list.isIncomplete).toBe(false);
  });

  it('goes on behind each dot', async () => {
    const rows = await offer(prose('支出[[资金.<|>'), { files, trigger: '.' });
    expect(rows.labels.slice(0, 2)).toEqual(['年度资金总额', '当年财政拨款']);
    expect(rows.item('资金.当年财政拨款.全年执行数').textEdit).toMatchObject({ range: { start: { character: 4 } } });
    expect(await labelsOf(prose('【【资金。年度资金总额。全<|>'))).toEqual(['全年预算数', '全年执行数']);
    expect(await labelsOf(prose('[[上年.人<|>'))).toContain('人员编制');
    expect(await labelsOf(prose('[[没有.<|>'))).toEqual([]);
    const cell = await offer(prose('[[学习.完<|>'), { files });
    expect(cell.taken('完成').endsWith('[[学习.完成')).toBe(true);
  });

  it('is a figure before a name that leads to figures, which writes its dot and asks again', async () => {
    const list = await offer(prose('支出[[<|>]]。'), { files });
    const at = (label: string) => list.labels.indexOf(label);
    expect(at('人员编制')).toBe(0);
    for (const leading of ['资金', '学习', '产出指标', '总分', '上年', '支出']) {
      expect([leading, at(leading) > at('总分.得分')]).toEqual([leading, true]);
      expect(list.written(leading)).toBe(`${leading}.`);
      expect(list.item(leading).command?.command).toBe('editor.action.triggerSuggest');
    }
    expect(list.written('人员编制')).toBe('人员编制');
    expect(list.item('人员编制').command).toBeUndefined();
    const check = await offer(`${report}勾稽 <|>`, { files });
    expect(check.labels.indexOf('资金')).toBeGreaterThan(check.labels.indexOf('支出.总支出'));
    // A dot that is there already is not written twice, nor one behind which nothing would open.
    expect((await offer(prose('[[资<|>.年度资金总额]]'), { files })).written('资金')).toBe('资金');
    expect((await offer(prose('[[资<|>'), { files, client: { builtInForms: false } })).written('资金')).toBe('资金');
  });

  it('may be a whole table where it is all of a paragraph', async () => {
    expect((await offer(prose('[[支<|>]]'), { files })).written('支出')).toBe('支出');
    expect((await offer(prose('见[[支<|>]]'), { files })).written('支出')).toBe('支出.');
  });

  it('goes on behind dots and names in any spelling', async () => {
    for (const path of ['资金.', '资金。', '资金．', 'funds.', '【【资金。年']) {
      const snippet = prose(`${path.startsWith('【') ? '' : '[['}${path}<|>`);
      const shown = (await offer(snippet, { files })).shown(snippet.indexOf('<|>'));
      const first = path.startsWith('funds') ? 'funds' : '资金';
      expect(shown).toEqual(expect.arrayContaining([`${first}.年度资金总额.全年执行数`, '年度资金总额']));
    }
    const last = prose('[[上年。<|>');
    expect((await offer(last, { files })).shown(last.indexOf('<|>'))).toContain('人员编制');
  });

  it('leads to no text', async () => {
    expect(await labelsOf(prose('[[学习.<|>'))).toEqual(['目标', '完成', '分值', '得分']);
  });

  it('quotes names that are no names by themselves', async () => {
    expect((await offer(prose('[[<|>'), { files })).written('“三公”经费.完成')).toBe('"“三公”经费".完成');
    const quoted = `${report}一级 效益指标\n指标 乙\n偏差 "见[[<|>`;
    expect((await offer(quoted, { files })).written('“三公”经费.完成')).toBe('「“三公”经费」.完成');
  });

  it('may be a function, with a tab stop for each argument', async () => {
    const list = await offer(prose('[[zb<|>'), { files });
    expect(list.written('占比')).toBe('占比(${1}, ${2})');
    expect(await labelsOf(prose('[[占比(支出.基本支出, 支<|>'))).toContain('支出');
    expect((await offer(prose('[[<|>'), { files, settings: { keywords: 'english' } })).written('share')).toBe(
      'share(${1}, ${2})',
    );
  });

  it('is offered in every text that may refer, and in no other', async () => {
    for (const place of [
      '一级 效益指标\n指标 乙\n完成 [[<|>',
      '一级 效益指标\n指标 乙 | 见[[<|>',
      '一级 效益指标\n指标 乙\n偏差 "见[[<|>"',
      '年度目标\n预期 甲\n| [[<|>',
      '部门职责：共[[<|>',
    ])
      expect(await labelsOf(report + place)).toContain('资金');
    for (const place of [
      '一级 效益指标\n指标 [[<|>',
      '表 丙 万元 "[[<|>',
      '// [[<|>',
      '正文\n\\[[<|>',
      '正文\n[[总分.得分]]<|>',
    ])
      expect((await labelsOf(report + place)).includes('资金')).toBe(false);
  });

  it('stays apart from sentences', async () => {
    expect(await labelsOf(prose('全年支出。<|>'), { trigger: '。' })).toEqual([]);
    expect(await labelsOf(prose('全年[<|>'), { trigger: '[' })).toEqual([]);
    expect(await labelsOf(prose('全年[[<|>'), { trigger: '[' })).toContain('资金');
  });

  it('spells words of the language as they are set', async () => {
    const english = await labelsOf(prose('[[<|>'), { settings: { keywords: 'english' } });
    expect(english).toContain('funds.年度资金总额.executed');
    expect(english).toContain('total');
  });
});

describe('what a function takes', () => {
  const table = report.replace('- 基本支出 1926.56', '- 基本支出 1926.56\n行 说明 1');

  it('is in 合计 what has parts, or leads to such', async () => {
    const list = await offer(`${table}正文\n[[合计(<|>)]]`, { files });
    expect(list.labels).toEqual([
      '资金.年度资金总额.年初预算数',
      '资金.年度资金总额.全年预算数',
      '资金.年度资金总额.全年执行数',
      '产出指标.分值',
      '产出指标.得分',
      '支出.总支出',
      '数量指标.分值',
      '数量指标.得分',
      '资金',
      '产出指标',
      '支出',
      '数量指标',
      '产出',
      '数量',
      '产出数量',
      '产出数量指标',
    ]);
    expect(list.written('支出')).toBe('支出.');
    for (const spelling of ['sum(', '合计（', '占比(合计(', '合计((']) {
      const labels = await labelsOf(`${table}正文\n[[${spelling}支出.<|>`);
      expect([spelling, labels]).toEqual([spelling, ['总支出']]);
    }
    expect(await labelsOf(`${table}勾稽 合计(支<|>) = 1`)).toContain('支出.总支出');
  });

  it('is in 计数 what can be counted', async () => {
    const list = await offer(`${table}正文\n[[计数(<|>)]]`, { files });
    expect(list.labels).toEqual(expect.arrayContaining(['产出指标', '数量指标', '支出', '支出.总支出']));
    for (const label of ['人员编制', '总分', '学习', '年度目标', '上年', '支出.基本支出', '计数'])
      expect(list.labels).not.toContain(label);
    expect(list.written('产出指标')).toBe('产出指标');
    expect(list.item('支出').labelDetails?.description).toBe('3个');
  });

  it('is one thing alone, without a format', async () => {
    for (const typed of ['合计(支出.总支出 + <|>', '计数(支出, <|>', '合计(支出.总支出 <|>', '占比(支出.总支出 <|>'])
      expect([typed, await labelsOf(`${table}正文\n[[${typed}`)]).toEqual([typed, []]);
    expect(await labelsOf(`${table}勾稽 合计(支出.总支出 <|>`)).toEqual([]);
    expect(await labelsOf(`${table}正文\n[[占比(支出.总支出, <|>`)).toContain('人员编制');
  });

  it('is known of a form by its lines', async () => {
    const form = '表式 乙\n指标\n列 三级 分值 得分\n一级 产出\n表 支出\n列 决算\n行 合计数\n- 人员\n';
    const sum = await labelsOf(`${form}勾稽 合计(<|>`);
    expect(sum).toEqual(expect.arrayContaining(['支出', '产出']));
    expect(await labelsOf(`${form}勾稽 合计(支出.<|>`)).toEqual(['合计数', '支出.合计数.决算']);
    expect(await labelsOf(`${form}勾稽 合计(产出.<|>`)).toEqual(['分值', '得分']);
    expect(await labelsOf(`${form}勾稽 计数(支<|>`)).toContain('支出');
    expect(await labelsOf('表式 乙\n资金\n列 甲 乙\n列 丙 = <|>')).not.toContain('合计');
  });
});

describe('a format', () => {
  it('fits the unit of the value', async () => {
    expect((await labelsOf(prose('[[支出.基本支出 <|>]]'))).slice(0, 3)).toEqual(['亿元', '元', '2位']);
    expect(await labelsOf(prose('[[支出.基本支出 亿元 <|>'))).toEqual(['2位', '1位', '0位', '数']);
    expect(await labelsOf(prose('[[占比(支出.基本支出, 支出.总支出) 1位 <|>'))).toEqual(['‰', '数']);
    expect(await labelsOf(prose('[[学习.完成 万<|>'))).toContain('万次');
    expect(await labelsOf(prose('[[支出.基本支出 <|>'), { settings: { keywords: 'english' } })).toContain('2dp');
  });
});

describe('a 勾稽', () => {
  it('has operands on both sides, a sign between them and a rule behind', async () => {
    expect(await labelsOf(`${report}勾稽 <|>`)).toContain('支出');
    expect(await labelsOf(`${report}勾稽 支出.总支出 <|>`)).toEqual(['≥', '≤', '=', '>', '<']);
    expect(await labelsOf(`${report}勾稽：支出.总支出 ＝ 资<|>`)).toContain('资金');
    expect(await labelsOf(`${report}勾稽 支出.总支出 = 3万元 规<|>`)).toEqual(['规则']);
    expect(await labelsOf(`${report}勾稽 支出.总支出 = 3万元 "不<|>"`)).toEqual([]);
    expect(await labelsOf(`${report}勾稽 支出.总支出 = 3万元 "不符" <|>`)).toEqual(['规则']);
  });
});

describe('a long list', () => {
  it('is cut, and asked for again as one types', async () => {
    const many = Array.from({ length: 400 }, (_, at) => `指标 第${at}项改造\n目标 ≥1个 完成 1个\n`).join('');
    const list = await offer(`报告 甲\n一级 产出\n${many}正文\n[[<|>`);
    expect(list.list.isIncomplete).toBe(true);
    const typed = await offer(`报告 甲\n一级 产出\n${many}正文\n[[第399项<|>`);
    expect(typed.list.isIncomplete).toBe(false);
    expect(typed.labels).toContain('第399项改造.完成');
  });
});
