import { describe, expect, it } from 'vitest';
import { paste } from '../../packages/server/src/requests/paste.js';
import type { Server } from '../../packages/server/src/server.js';
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

describe('pasting paragraphs', () => {
  it('goes on with bars below the first one', async () => {
    expect(await pasted('报告 甲\n  年度目标\n    预期 | <|>\n', { text: '一、甲\n二、乙' })).toBe(
      '报告 甲\n  年度目标\n    预期 | 一、甲\n         | 二、乙\n',
    );
  });
});
