import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver';
import { selectionRanges } from '../../packages/server/src/features/selection-range.js';
import { samples } from './samples.js';
import { caretIn, testWorkspace } from './workspace.js';

/** One for all tests: they open the same file again and again. */
const shared = testWorkspace();

/** The texts a selection at `<|>` grows to. */
async function grows(snippet: string): Promise<string[]> {
  const { text, offset } = caretIn(snippet);
  const { ask, open } = await shared;
  const file = await open('甲.jx', text);
  const { textDocument } = file.document;
  const [selection] = await ask(selectionRanges, file, { positions: [textDocument.positionAt(offset)] });
  const texts: string[] = [];
  for (let next = selection; next; next = next.parent as SelectionRange | undefined as SelectionRange)
    texts.push(textDocument.getText(next.range));
  return texts;
}

const indicator = '指标 学习\n        目标 ≥12次  完成 13次 分值 5\n        佐证 "附件/甲.pdf"';
const report = (inside: string) =>
  `报告 甲\n  一级 产出指标\n    二级 数量指标\n      ${inside}\n      指标 乙\n  总分 100`;

describe('a selection grows', () => {
  it('from a number over its attribute and line to the indicator, the levels, the report and the file', async () => {
    const texts = await grows(`${report(indicator.replace('13次', '1<|>3次'))}\n// 尾\n`);
    const whole = report(indicator);
    expect(texts).toEqual([
      '13',
      '13次',
      '完成 13次',
      '目标 ≥12次  完成 13次 分值 5',
      indicator,
      `二级 数量指标\n      ${indicator}\n      指标 乙`,
      `一级 产出指标\n    二级 数量指标\n      ${indicator}\n      指标 乙`,
      whole,
      `${whole}\n// 尾\n`,
    ]);
  });
  it('over the quoted text, with and without its marks', async () => {
    const texts = await grows(report(indicator.replace('甲.pdf', '甲<|>.pdf')));
    expect(texts).toEqual(expect.arrayContaining(['附件/甲.pdf', '"附件/甲.pdf"', '佐证 "附件/甲.pdf"', indicator]));
  });
  it('over a reference and all lines of a text', async () => {
    const text = '| 学习[[学习.完成]]，宣讲\n           | 三场';
    const texts = await grows(`报告 甲\n  年度目标\n    预期 ${text.replace('学习.', '学<|>习.')}\n    完成 五\n`);
    expect(texts).toEqual(
      expect.arrayContaining([
        '学习',
        '学习.完成',
        '[[学习.完成]]',
        text,
        `预期 ${text}`,
        `年度目标\n    预期 ${text}\n    完成 五`,
      ]),
    );
  });
  it('over the clause, the paragraph and the sections of a narrative', async () => {
    const texts = await grows('报告 甲\n正文\n# 一\n## 二\n先做，再<|>说。\n后话\n# 三\n');
    expect(texts).toEqual(
      expect.arrayContaining(['再说', '先做，再说。', '## 二\n先做，再说。\n后话', '# 一\n## 二\n先做，再说。\n后话']),
    );
  });
  it('from an empty line to the block around it, in CRLF', async () => {
    const text = '报告 甲\r\n  一级 产出指标\r\n    指标 甲\r\n<|>\r\n    指标 乙\r\n';
    const plain = text.replace('<|>', '');
    expect(await grows(text)).toEqual(['一级 产出指标\r\n    指标 甲\r\n\r\n    指标 乙', plain.trimEnd(), plain]);
  });
  it('in an empty file to nothing', async () => {
    expect(await grows('<|>')).toEqual(['']);
  });
});

describe('every selection', () => {
  it.each(samples)('lies within the next, and the last is the file: %s', async (_, text) => {
    const { ask, open } = await shared;
    const file = await open('甲.jx', text);
    const { textDocument } = file.document;
    fc.assert(
      await property(async (offset) => {
        const [selection] = await ask(selectionRanges, file, { positions: [textDocument.positionAt(offset)] });
        let inner: SelectionRange = selection as SelectionRange;
        for (let outer = inner.parent; outer; outer = (inner = outer).parent) {
          expect(textDocument.offsetAt(outer.range.start)).toBeLessThanOrEqual(
            textDocument.offsetAt(inner.range.start),
          );
          expect(textDocument.offsetAt(outer.range.end)).toBeGreaterThanOrEqual(textDocument.offsetAt(inner.range.end));
        }
        expect(textDocument.getText(inner.range)).toBe(text);
      }),
    );

    async function property(check: (offset: number) => Promise<void>) {
      return fc.asyncProperty(fc.nat(text.length), check);
    }
  });
});
