import { describe, expect, it } from 'vitest';
import { expectProblems, parse, problems, reportSample, tokens } from './check-syntax.js';

/** One edit of the sample: what is typed instead, with marks around what is complained of, and the code; no code where it is legal. */
type Edit = [typed: string, instead: string, code?: string];

const heads: Edit[] = [
  ['报告 咸嘉湖街道2021 "整体支出绩效报告表"\n  表式 长沙部门整体', '  ⟦表式 长沙部门整体⟧', 'head-expected'],
  ['报告 咸嘉湖', '⟦咸嘉湖街道2021 "整体支出绩效报告表"⟧', 'head-expected'],
  ['报告 咸嘉湖', '⟦报吿 咸嘉湖街道2021 "整体支出绩效报告表"⟧', 'head-expected'],
  ['报告 咸嘉湖', '⟦９报告 咸嘉湖街道2021⟧', 'head-expected'],
  ['报告 咸嘉湖', '⟦请填写本表⟧\n报告 咸嘉湖街道2021', 'head-expected'],
  ['报告 咸嘉湖', '⟦***⟧\n报告 咸嘉湖街道2021', 'head-expected'],
  ['报告 咸嘉湖', '⟦报告咸嘉湖街道2021⟧', 'head-expected'],
  ['报告 咸嘉湖', '报⟦告⟧', 'name-expected'],
  ['报告 咸嘉湖', '报告 甲 ⟦乙⟧', 'unexpected-rest'],
  ['报告 咸嘉湖', '报告 咸嘉湖街道2021 ⟦"整体支出⟧', 'unclosed-quote'],
  ['报告 咸嘉湖', '报告 ⟦"咸嘉湖街道2021⟧', 'unclosed-quote'],
  ['  表式 长沙', '  表式 ⟦表式⟧ 长沙部门整体', 'keyword-as-name'],
  ['  表式 长沙', '', undefined],
  ['  上年 咸嘉湖', '  上⟦年⟧', 'name-expected'],
  ['  上年 咸嘉湖', '  上年 咸嘉湖街道2020 ⟦2019⟧', 'unexpected-rest'],
];

const fields: Edit[] = [
  ['  部门：', '  部门 咸嘉湖街道', undefined],
  ['  部门：', '  部门', undefined],
  ['  部门：', '  ⟦：咸嘉湖街道⟧', 'unreadable-line'],
  ['  部门：', '  ⟦（部门）：咸嘉湖街道⟧', 'unreadable-line'],
  ['  部门：', '  部门：⟦“咸嘉湖街道⟧', 'unclosed-quote'],
  ['  部门：', '  部门：咸嘉湖⟦[[街道⟧', 'unclosed-reference'],
  ['  部门：', '  部门：[[咸嘉湖 + ⟦）⟧]]', 'operand-expected'],
  ['  部门：', '  部门：[[咸嘉湖 ⟦+⟧]]', 'operand-expected'],
  ['  部门：', '  部门：⟦[[⟧]]', 'expression-empty'],
  ['  部门：', '  部门："咸嘉湖" ⟦街道⟧', 'unexpected-rest'],
  ['  部门职责', '', undefined],
  ['  部门职责', '  ⟦」部门职责⟧', 'unreadable-line'],
  ['  部门职责', '  ⟦部门，职责⟧', 'unreadable-line'],
  ['    | （一）', '    ⟦（一）加强党的建设……⟧', 'unreadable-line'],
  ['    | （一）', '    ⟦＂ | （一）加强党的建设……⟧', 'unreadable-line'],
  ['    | （一）', '    | （一）加强⟦[[党的建设……⟧', 'unclosed-reference'],
  ['  人员编制：', '  人员编制：55，实有人数', undefined],
  ['  人员编制：', '  人员编制：55\n    ⟦？？？⟧', 'unreadable-line'],
];

const funds: Edit[] = [
  ['  资金 万元\n    行 年度', '    ⟦行 年度资金总额    4176.65⟧', 'row-without-table'],
  ['  资金 万元', '  ⟦(资金 万元⟧', 'unreadable-line'],
  ['  资金 万元', '  资金 万元 ⟦元⟧', 'unexpected-rest'],
  ['    行 年度资金总额', '    行⟦ ⟧4176.65  7597.95  7597.95  得分 10', 'row-name-expected'],
  ['    行 年度资金总额', '    行 年度资金总额 4176.65 ⟦七千⟧', 'cell-expected'],
  ['    行 年度资金总额', '    行 年度资金总额 4176.65 ⟦4,17⟧', 'cell-expected'],
  ['    行 年度资金总额', '    行 年度资金总额 ⟦４，１７６．６５⟧ 7597.95 得分 10', 'wide-comma'],
  ['    行 年度资金总额', '    行 年度资金总额 4176.65 ⟦4，17⟧', 'cell-expected'],
  ['    行 年度资金总额', '    行 年度资金总额 4176.65 得分 ⟦十⟧', 'number-expected'],
  ['    行 年度资金总额', '    行 年度资金总额 4176.65 得分 ⟦"10"⟧', 'number-expected'],
  ['    行 年度资金总额', '    行 ⟦"年度资金总额 4176.65⟧', 'unclosed-quote'],
  ['    行 年度资金总额', '    ⟦航 年度资金总额    4176.65⟧', 'unreadable-line'],
  ['    -  当年财政拨款', '    - ⟦ ⟧-  当年财政拨款    4176.65', 'row-name-expected'],
  ['    -  当年财政拨款', '    ⟦.-  当年财政拨款    4176.65⟧', 'unreadable-line'],
  ['    -  上年结转资金', '    ⟦待核实⟧\n    -  上年结转资金', 'unreadable-line'],
  ['    -  上年结转资金', '', undefined],
  ['    -  上年结转资金', '    -  上年结转资金\n      ⟦| 说明⟧', 'bar-without-text'],
  ['    -  上年结转资金', '    -  上年结转资金\n      ⟦目标 3⟧', 'attribute-without-head'],
];

const goals: Edit[] = [
  ['  年度目标\n    预期', '    ⟦预期 | 坚持创新驱动⟧', 'attribute-without-head'],
  ['  年度目标', '  ⟦【度目标⟧', 'unreadable-line'],
  ['    预期 |', '    预期 坚持创新', undefined],
  ['    预期 |', '    ⟦预斯 | 坚持创新驱动⟧', 'unknown-word'],
  ['    预期 |', '    ⟦预期⟧坚持创新驱动', 'blank-missing'],
  ['    预期 |', '    ⟦.  预期 | 坚持创新驱动⟧', 'unreadable-line'],
  ['    完成 全面完成', '    ⟦完成⟧全面完成', 'blank-missing'],
  ['    完成 全面完成', '    完成 ⟦“全面完成⟧', 'unclosed-quote'],
  ['    完成 全面完成', '    完成率 ⟦较高⟧', 'number-expected'],
  ['    完成 全面完成', '    ⟦得分 10⟧', 'attribute-without-head'],
];

const indicators: Edit[] = [
  ['  一级 产出指标', '  ⟦一级⟧产出指标', 'blank-missing'],
  ['  一级 产出指标', '  一级 ⟦一级⟧ 产出指标', 'keyword-as-name'],
  ['  一级 产出指标', '  一级⟦ ⟧50', 'name-expected'],
  ['  一级 产出指标', '  一级 ⟦分值⟧ 50', 'keyword-as-name'],
  ['  一级 产出指标', '  一级 产出指标 50 ⟦分⟧', 'unexpected-rest'],
  ['    二级 数量指标', '    ⟦二级⟧数量指标', 'blank-missing'],
  ['    二级 数量指标', '    二级 数量指标 ⟦不适⟧', 'unexpected-rest'],
  ['    二级 数量指标', '', undefined],
  ['      指标 学习', '      ⟦指示 学习 | 中心组理论学习⟧', 'unknown-word'],
  ['      指标 学习', '      ⟦指标⟧学习 | 中心组', 'blank-missing'],
  ['      指标 学习', '      ⟦指＋标 学习⟧', 'unreadable-line'],
  ['      指标 学习', '      指⟦标⟧', 'name-expected'],
  ['      指标 学习', '      指标 ⟦目标⟧ ≥12次', 'keyword-as-name'],
  ['      指标 学习', '      指标 ⟦"学习⟧', 'unclosed-quote'],
  ['      指标 学习', '      指标 学习 | 中心组⟦[[学习.完成，⟧', 'unclosed-reference'],
  ['        目标 ≥12次', '        ⟦目標 ≥12次  完成 13次⟧', 'unknown-word'],
  ['        目标 ≥12次', '        ⟦目标⟧不低于12次  完成 13次', 'blank-missing'],
  ['        目标 ≥12次', '        目标 ≥12次  完成 13次  分值 ⟦五⟧  得分 5', 'number-expected'],
  ['        目标 ≥12次', '        目标 ≥12次  完成 13次  分值 5  得分 5 ⟦好⟧', 'unexpected-word'],
  ['        目标 ≥12次', '        目标 ≥12次  完成 13次  分值  得分 5', undefined],
  ['        目标 ≥12次', '        目标  完成 13次', undefined],
  ['        目标 ≥12次', '        ⟦≥12次  完成 13次⟧', 'unreadable-line'],
  ['        目标 ≥12次', '        ⟦原因 无⟧', 'attribute-without-head'],
  ['        目标 ≥12次', '        目标 ⟦"≥12次⟧', 'unclosed-quote'],
  ['        偏差 2台', '        ⟦扁差 2台待规划审批⟧', 'unknown-word'],
  ['        偏差 2台', '        偏差 | 2台待规划审批\n        | 2022年6月底前完工', undefined],
  ['        佐证 "附件', '        佐证 ⟦附件/电梯验收单.pdf⟧', 'quote-expected'],
  ['        佐证 "附件', '        佐证 ⟦"附件/电梯验收单.pdf⟧', 'unclosed-quote'],
  ['        佐证 "附件', '        佐证 "附件/电梯验收单.pdf"\n        ⟦| 说明⟧', 'bar-without-text'],
  ['    二级 生态', '    二级 ⟦不适用⟧ 生态效益指标', 'keyword-as-name'],
  ['    二级 生态', '    二级 生态效益指标 不适用 ⟦无⟧', 'unexpected-rest'],
];

const tables: Edit[] = [
  ['  表 支出', '  表 ⟦表⟧ 支出', 'keyword-as-name'],
  ['  表 支出', '  表 支出 万元 ⟦"2021年⟧', 'unclosed-quote'],
  ['  表 支出', '  表 支出 万元 "2021年" ⟦决算⟧', 'unexpected-rest'],
  ['    行 决算总支出', '    行 决算总支出 7597。95', undefined],
  ['    行 决算总支出', '    行 决算总支出 1926.56 ⟦7597。95⟧', 'cell-expected'],
  ['    其中 三公经费', '    其⟦中⟧', 'row-name-expected'],
  ['  表 三公', '  ⟦三公 万元⟧', 'unreadable-line'],
  ['  表 三公', '  ⟦表三公 万元⟧', 'unreadable-line'],
  ['    列 预算数', '    ⟦歹 预算数 决算数 上年决算数⟧', 'unreadable-line'],
  ['    列 预算数', '    列 预算数 ⟦"决算数⟧', 'unclosed-quote'],
  ['    列 预算数', '    ⟦列⟧', 'name-expected'],
  ['    -  公务接待费', '    -  公务接待费  7  0  0.26\n    ⟦列 预算数⟧', 'columns-behind-rows'],
];

const ending: Edit[] = [
  ['  勾稽 支出', '  勾稽 ⟦支出.决算总支出 资金.年度资金总额⟧', 'comparison-expected'],
  ['  勾稽 支出', '  勾稽 支出 = 3', undefined],
  ['  勾稽 支出', '  勾稽 支出.决算总支出 ⟦=⟧', 'expression-empty'],
  ['  勾稽 支出', '  勾稽 ⟦(支出.决算总支出⟧ = 3', 'bracket-unclosed'],
  ['  勾稽 支出', '  勾稽 支出.决算总支出⟦)⟧ = 3', 'bracket-unexpected'],
  ['  勾稽 支出', '  勾稽 支出 ⟦决算总支出⟧ = 3', 'operator-expected'],
  ['  勾稽 支出', '  勾稽 支出.决算总支出 = 3 ⟦"应等⟧', 'unclosed-quote'],
  ['  勾稽 支出', '  勾稽 支出.决算总支出 = 3 规⟦则⟧', 'rule-id-expected'],
  ['  总分 100', '  总分 ⟦一百⟧', 'unexpected-word'],
  ['  总分 100', '  总分 100 得分 ⟦高⟧ 等级 优', 'number-expected'],
  ['  总分 100', '  总分100 得分99.6', undefined],
  ['  正文 "部门整体支出绩效评价报告"\n\n#', '⟦# 部门（单位）概况⟧', 'heading-without-narrative'],
  ['  正文 ', '  正文 ⟦部门整体支出绩效评价报告⟧', 'unexpected-rest'],
  ['# 部门（单位）概况', '⟦#####⟧ 概况', 'heading-too-deep'],
  ['## 基本支出', '⟦##⟧', 'heading-empty'],
  ['[[三公]]', '⟦[[三公⟧', 'unclosed-reference'],
];

describe('one mistake costs one diagnostic', () => {
  it.each([...heads, ...fields, ...funds, ...goals, ...indicators, ...tables, ...ending])('%j → %j: %s', (...edit) => {
    const [typed, instead, code] = edit;
    expectProblems(replaceLine(typed, instead), ...(code ? [code] : []));
  });

  const lines = reportSample.trimEnd().split('\n');
  const numbers = lines.map((line, index) => [index, line] as const).filter(([, line]) => line !== '');

  it.each(numbers)('line %i removed: %s', (index) => {
    expect(problems(lines.toSpliced(index, 1).join('\n')).length).toBeLessThanOrEqual(1);
  });

  it.each(numbers)('line %i twice: %s', (index, line) => {
    expect(problems(lines.toSpliced(index, 0, line).join('\n')).length).toBeLessThanOrEqual(1);
  });

  it.each(numbers)('junk before line %i: %s', (index) => {
    for (const junk of ['？？？', '    （见附件）', '1234', '= = =', '，', '🙂'])
      expect(problems(lines.toSpliced(index, 0, junk).join('\n')).length).toBeLessThanOrEqual(1);
  });

  it('a run of lines that belong nowhere is one mistake', () => {
    expectProblems('报告 甲\n⟦行 乙 3⟧\n- 丙 4\n- 丁 5', 'row-without-table');
    expectProblems('报告 甲\n⟦目标 3⟧\n完成 4\n分值 5', 'attribute-without-head');
    expectProblems('报告 甲\n⟦| 乙⟧\n| 丙', 'bar-without-text');
    expectProblems('报告 甲\n⟦（一）乙\n（二）丙\n\n（三）丁⟧\n部门：戊', 'unreadable-line');
    expectProblems('报告 甲\n⟦# 概况⟧\n我单位……\n部门 三个\n## 其他\n总分 100', 'heading-without-narrative');
  });

  it('two mistakes cost two', () => {
    expectProblems('报告 甲\n⟦（一）乙⟧\n部门：丙\n⟦（二）丁⟧', 'unreadable-line', 'unreadable-line');
    expectProblems(
      '报告 甲\n指标 乙\n目标 ⟦"3⟧\n得分 ⟦五⟧ 佐证 ⟦无⟧',
      'unclosed-quote',
      'number-expected',
      'quote-expected',
    );
  });
});

/** The sample with the line that begins so replaced. */
function replaceLine(beginning: string, instead: string): string {
  const start = reportSample.indexOf(beginning);
  expect(start).toBeGreaterThanOrEqual(0);
  const end = reportSample.indexOf('\n', start + beginning.length - 1);
  return reportSample.slice(0, start) + instead + reportSample.slice(end);
}

describe('what a clerk writes instead', () => {
  it.each([
    ['报告 例\n  资金\n    行 年度资金总额 3 3 3\n    ⟦当年财政拨款⟧ 3 3 3', 'row-mark-missing'],
    ['报告 例\n  表 支出\n    行 合计 3\n    ⟦基本支出⟧ 1\n    - 项目支出 2', 'row-mark-missing'],
    ['报告 例\n  ⟦一级指标⟧ 产出指标\n    二级 数量指标', 'keyword-spelling'],
    ['报告 例\n  一级 产出指标\n    ⟦二级指标⟧：数量指标', 'keyword-spelling'],
    ['报告 例\n  ⟦三级指标⟧ 加装电梯\n    目标 ≥3台', 'keyword-spelling'],
  ])('%s', (snippet, code) => {
    const text = snippet.replace(/[⟦⟧]/g, '');
    const mark = snippet.slice(snippet.indexOf('⟦') + 1, snippet.indexOf('⟧'));
    expect(problems(text)).toEqual([[code, mark]]);
    expect(parse(text).parserErrors).toEqual([]);
  });

  it('an amount with full-width commas keeps its column', () => {
    const text = '报告 例\n  资金 万元\n    行 年度资金总额 １，２６０．００ 1,312.40 98 得分 7\n';
    expect(problems(text)).toEqual([['wide-comma', '１，２６０．００']]);
    expect(
      tokens(text)
        .filter((token) => token.startsWith('QUANTITY'))
        .slice(1, 4),
    ).toEqual(['QUANTITY 1,312.40', 'QUANTITY 98', 'QUANTITY 7']);
  });

  it.each([
    ['目标 =100%，完成 100%，分值 6，得分 6', '目标 OPERATOR QUANTITY 完成 QUANTITY 分值 QUANTITY 得分 QUANTITY'],
    ['目标：≥12次；完成：13次；得分：5', '目标 OPERATOR QUANTITY 完成 QUANTITY 得分 QUANTITY'],
    ['目标 按时，完成 主要任务', '目标 TEXT'],
    ['目标 ≥12次，宣讲180次', '目标 TEXT'],
  ])('commas between attributes: %s', (line, types) => {
    const text = `报告 例\n指标 甲\n  ${line}`;
    expect(problems(text)).toEqual([]);
    expect(
      tokens(text)
        .slice(4)
        .map((token) => token.split(' ')[0])
        .join(' '),
    ).toBe(types);
  });

  it('a field without colon behind the funds stays a field', () => {
    expect(problems('报告 例\n  资金\n    行 年度资金总额 3 3 3\n  人员编制 55\n')).toEqual([]);
  });

  it.each(['指标1：加装电梯', '指标 12: 加装电梯', '指标３：加装电梯', '指标：1：加装电梯'])(
    'a counted indicator: %s',
    (line) => {
      expect(problems(`报告 例\n${line}\n  目标 ≥3台`)).toEqual([]);
      expect(tokens(`报告 例\n${line}\n  目标 ≥3台`)[3]).toBe('NAME 加装电梯');
    },
  );

  it('a name that begins with a number', () => {
    expect(tokens('报告 例\n指标 19名老人就餐')[3]).toBe('NAME 19名老人就餐');
    expect(tokens('报告 例\n指标 12:30 前到岗率 | 甲')[3]).toBe('NAME 12:30 前到岗率');
  });
});
