import { describe, expect, it } from 'vitest';
import { paste } from '../../packages/server/src/requests/paste.js';
import type { Server } from '../../packages/server/src/server.js';
import { excelFunds, levels } from './paste-clipboards.js';
import { caretIn, noToken, testWorkspace } from './workspace.js';

/** The text after something was pasted at `<|>`. */
async function pasted(snippet: string, clipboard: { html?: string; text?: string }): Promise<string | undefined> {
  const { text, offset } = caretIn(snippet);
  const { context, open } = await testWorkspace();
  const file = await open('甲.jx', text);
  const { textDocument } = file.document;
  const caret = textDocument.positionAt(offset);
  const params = { uri: file.uri, range: { start: caret, end: caret }, ...clipboard };
  const result = await paste(context as unknown as Server, params, noToken);
  if (!result) return undefined;
  const [start, end] = [textDocument.offsetAt(result.range.start), textDocument.offsetAt(result.range.end)];
  return text.slice(0, start) + result.text + text.slice(end);
}

describe('pasting cells', () => {
  it('writes rows in 资金, in place of an empty line', async () => {
    expect(await pasted('报告 甲\n  资金 万元\n    <|>\n', { text: '年度资金总额\t1\t2\t3\n上年结转\t\t1\t1' })).toBe(
      '报告 甲\n  资金 万元\n    行 年度资金总额  1  2  3\n    - 上年结转资金  —  1  1\n',
    );
  });

  it('takes the columns of a declared table', async () => {
    const report = '报告 甲\r\n  表 三公 万元\r\n    列 预算数 决算数\r\n    <|>\r\n';
    expect(await pasted(report, { text: '接待费\t1\t2\r\n' })).toBe(
      '报告 甲\r\n  表 三公 万元\r\n    列 预算数 决算数\r\n    - 接待费  1  2\r\n',
    );
  });

  it('writes indicators behind levels, below a line that holds something', async () => {
    const report = '报告 甲\n  一级 产出指标\n    二级 数量指标<|>\n  总分 100\n';
    expect(await pasted(report, { text: '电梯\t≥2台\t2台\t5\t5\t' })).toBe(
      '报告 甲\n  一级 产出指标\n    二级 数量指标\n      指标 电梯\n        目标 ≥2台  完成 2台  分值 5  得分 5\n  总分 100\n',
    );
  });

  it('leaves cells in the narrative and words anywhere to a plain paste', async () => {
    expect(await pasted('报告 甲\n  正文\n\n<|>\n', { text: '甲\t1' })).toBeUndefined();
    expect(await pasted('报告 甲\n  项目名称：<|>\n', { text: '电梯' })).toBeUndefined();
  });
});

describe('pasting what a report does not have yet', () => {
  const rows =
    '  资金 万元\n    行 年度资金总额  1,234.50  １,２３４.５０  1,100.00  分值 10  执行率 89.10%  得分 8.91\n    - 当年财政拨款  1,000.00  1,000.00  900.00  执行率 90.00%\n    - 上年结转资金  234.5  234.5  200\n    - 其他资金\n';

  it('writes the head of funds with them, behind what they would tear apart', async () => {
    expect(await pasted('报告 甲\n  年度：2024\n  <|>\n', { html: excelFunds })).toBe(`报告 甲\n  年度：2024\n${rows}`);
    const indicator = '报告 甲\n  一级 产出指标\n    指标 乙<|>\n      目标 ≥1个\n';
    expect(await pasted(indicator, { html: excelFunds })).toBe(`${indicator.replace('<|>', '')}${rows}`);
  });

  it('takes the unit of the form where the cells say none', async () => {
    const report = '报告 甲\n  表式 云南项目自评\n  <|>\n';
    expect(await pasted(report, { text: '年度资金总额\t1\t2\t3' })).toContain(
      '  资金 元\n    行 年度资金总额  1  2  3\n',
    );
  });

  it('puts rows where the report has its funds', async () => {
    expect(await pasted('报告 甲\n  资金 元\n  年度目标\n<|>', { text: '年度资金总额\t1\t2\t3' })).toBe(
      '报告 甲\n  资金 元\n    行 年度资金总额  1  2  3\n  年度目标\n',
    );
  });

  it('replaces what is selected', async () => {
    const { context, open } = await testWorkspace();
    const file = await open('甲.jx', '报告 甲\n  资金\n    行 年度资金总额 1 2 3\n');
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 99 } };
    const params = { uri: file.uri, range, text: '年度资金总额\t7\t8\t9' };
    expect(await paste(context as unknown as Server, params, noToken)).toMatchObject({
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 18 } },
      text: '    行 年度资金总额  7  8  9',
    });
  });
});

describe('pasting cells with levels', () => {
  const head = '报告 甲\n  年度：2024\n';
  const indicator = (name: string, unit: string) =>
    `      指标 ${name}\n        目标 ≥2${unit}  完成 2${unit}  分值 5  得分 5\n`;
  const quantity = indicator('电梯', '台') + indicator('楼道', '条');
  const quality = '      指标 合格率\n        目标 100%  完成 100%  分值 5  得分 5\n';
  const benefit =
    '  一级 效益指标\n    二级 社会效益指标\n      指标 便民\n        目标 明显  完成 明显  分值 5  得分 5\n';

  it('opens all levels in a report that has none', async () => {
    expect(await pasted(`${head}  <|>\n`, { text: levels })).toBe(
      `${head}  一级 产出指标\n    二级 数量指标\n${quantity}    二级 质量指标\n${quality}${benefit}`,
    );
  });

  it('goes on with those at the caret', async () => {
    const open = `${head}  一级 产出\n    二级 数量\n      指标 旧\n        目标 ≥1个`;
    expect(await pasted(`${open}<|>\n  总分 100\n`, { text: levels })).toBe(
      `${open}\n${quantity}    二级 质量指标\n${quality}${benefit}  总分 100\n`,
    );
  });

  it('goes on with those that stand elsewhere, and tears nothing apart', async () => {
    const first = `${head}  一级 产出指标\n    二级 数量指标\n      指标 旧\n`;
    const second = '        目标 ≥1个\n      指标 另一个\n    二级 质量指标\n      指标 好\n        目标 =1个\n';
    expect(await pasted(`${first}        <|>\n${second}  总分 100\n`, { text: levels })).toBe(
      `${first}        \n        目标 ≥1个\n${quantity}${second.replace('        目标 ≥1个\n', '')}${quality}${benefit}  总分 100\n`,
    );
  });

  it('keeps to the goal that the caret is in where a report has several', async () => {
    const goals = '报告 甲\n  表式 湖北项目自评\n  年度目标 一\n  一级 产出指标\n    二级 数量指标\n  年度目标 二\n';
    const text = '产出指标\t数量指标\t电梯\t≥2台\t2台\t5';
    expect(await pasted(`${goals}<|>\n`, { text })).toContain(
      '年度目标 二\n  一级 产出指标\n    二级 数量指标\n      指标 电梯\n',
    );
  });
});

describe('pasting paragraphs', () => {
  it('goes on with bars below the first one', async () => {
    expect(await pasted('报告 甲\n  年度目标\n    预期 | <|>\n', { text: '一、甲\n二、乙' })).toBe(
      '报告 甲\n  年度目标\n    预期 | 一、甲\n         | 二、乙\n',
    );
  });

  const text = '一、甲\r\n\r\n二、乙';
  const report = '报告 甲\n  表式 长沙部门整体\n';
  const indicator = `${report}  一级 产出指标\n    指标 乙\n`;
  it.each([
    ['behind a word of a text', '  年度目标\n    预期 <|>\n', '  年度目标\n    预期 | 一、甲\n         | 二、乙\n'],
    [
      'behind such a word with a colon',
      '  年度目标\n    完成：<|>\n',
      '  年度目标\n    完成： | 一、甲\n           | 二、乙\n',
    ],
    ['in a text', '  年度目标\n    预期 前<|>后\n', '  年度目标\n    预期 | 前一、甲\n         | 二、乙后\n'],
    ['in a quoted text', '  年度目标\n    预期 “前<|>后”\n', '  年度目标\n    预期 | 前一、甲\n         | 二、乙后\n'],
    ['behind a field', '  部门职责：<|>\n', '  部门职责：\n    | 一、甲\n    | 二、乙\n'],
    ['below a field', '  部门职责\n\n<|>\n', '  部门职责\n\n    | 一、甲\n    | 二、乙\n'],
    [
      'below a text',
      '  年度目标\n    预期 前\n    <|>\n    完成 后\n',
      '  年度目标\n    预期 前\n         | 一、甲\n         | 二、乙\n    完成 后\n',
    ],
    ['below a bar', '  部门职责\n    | 前\n<|>', '  部门职责\n    | 前\n    | 一、甲\n    | 二、乙'],
    ['above a bar', '  部门职责\n<|>    | 后\n', '  部门职责\n    | 一、甲\n    | 二、乙\n    | 后\n'],
    [
      'in a line with a bar',
      '  部门职责\n    | 前<|>后\n    | 末\n',
      '  部门职责\n    | 前一、甲\n    | 二、乙后\n    | 末\n',
    ],
    ['directly behind a bar', '  部门职责\n    |<|>\n', '  部门职责\n    | 一、甲\n    | 二、乙\n'],
  ])('%s', async (_, before, after) => {
    expect(await pasted(report + before, { text })).toBe(report + after);
  });

  it('leaves the rest of the line what it is', async () => {
    expect(await pasted(`${indicator}      偏差 <|> 佐证 "a.pdf" // 注\n`, { text })).toBe(
      `${indicator}      偏差 | 一、甲\n           | 二、乙\n      佐证 "a.pdf" // 注\n`,
    );
    expect(await pasted(`${report}  部门职责：<|>，人员编制：42\n`, { text })).toBe(
      `${report}  部门职责：\n    | 一、甲\n    | 二、乙\n  人员编制：42\n`,
    );
  });

  it('leaves one line where it reads as it is, and gives it a bar where it would not', async () => {
    expect(await pasted(`${indicator}      偏差 <|>\n`, { text: '雨季停工' })).toBeUndefined();
    expect(await pasted(`${indicator}      偏差 <|>\n`, { text: '见附件 得分 3' })).toBe(
      `${indicator}      偏差 | 见附件 得分 3\n`,
    );
    expect(await pasted(`${indicator}      偏差 甲\n      <|>\n`, { text: '乙。' })).toBe(
      `${indicator}      偏差 甲\n           | 乙。\n`,
    );
  });

  it('does not take numbers, years and the narrative for texts', async () => {
    expect(await pasted(`${report}  人员编制：<|>\n`, { text })).toBeUndefined();
    expect(await pasted(`${indicator}      完成 23台\n      <|>\n`, { text })).toBeUndefined();
    expect(await pasted(`${report}  部门：街道办\n  <|>\n`, { text })).toBeUndefined();
    expect(await pasted(`${report}  正文\n<|>\n`, { text })).toBeUndefined();
  });

  it('knows a table even in a text, and takes other cells for words there', async () => {
    expect(await pasted(`${report}  部门：街道办<|>\n`, { html: excelFunds })).toContain(
      '  部门：街道办\n  资金 万元\n    行',
    );
    expect(await pasted(`${indicator}      偏差 <|>\n`, { text: '甲\t1\n乙\t2' })).toContain(
      '偏差 | 甲 1\n           | 乙 2\n',
    );
  });
});
