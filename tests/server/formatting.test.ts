import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatting } from '../../packages/server/src/features/formatting.js';
import { onTypeFormatting } from '../../packages/server/src/features/on-type-formatting.js';
import { rangeFormatting } from '../../packages/server/src/features/range-formatting.js';
import { readSettings } from '../../packages/server/src/settings.js';
import { samples } from './samples.js';
import { caretIn, testWorkspace } from './workspace.js';

/** One for all tests: they open the same file again and again. */
const shared = testWorkspace();

const options = { tabSize: 4, insertSpaces: false };

function applied(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...edits]);
}

async function formatted(text: string, range?: Range): Promise<string> {
  const { ask, open } = await shared;
  const file = await open('甲.jx', text);
  const edits = range ? await ask(rangeFormatting, file, { range, options }) : await ask(formatting, file, { options });
  return applied(text, edits);
}

const lines = (first: number, last: number, character = 99): Range => ({
  start: { line: first, character: 0 },
  end: { line: last, character },
});

describe('formatting', () => {
  it('puts blanks in order, in CRLF too', async () => {
    const text = '报告  甲\r\n年度：  2024\r\n资金 万元\r\n行 总额 3  14\r\n-  拨款 2   4.5\r\n\r\n\r\n';
    expect(await formatted(text)).toBe(
      '报告 甲\r\n  年度：2024\r\n  资金 万元\r\n    行 总额  3   14\r\n    -  拨款  2  4.5\r\n',
    );
  });
  it('changes nothing that is in order', async () => {
    const { ask, open } = await shared;
    const text = '报告 甲\n  年度：2024\n';
    expect(await ask(formatting, await open('甲.jx', text), { options })).toEqual([]);
  });
  it('leaves columns as long as they are where the user wants no alignment', async () => {
    const { ask, open } = await testWorkspace({}, { settings: readSettings({ format: { alignColumns: false } }) });
    const text = '报告 甲\n  资金 万元\n    行 总额 3     14\n    -  拨款 2   4.5\n';
    const once = applied(text, await ask(formatting, await open('甲.jx', text), { options }));
    expect(once).toBe('报告 甲\n  资金 万元\n    行 总额 3 14\n    - 拨款 2 4.5\n');
    expect(await ask(formatting, await open('甲.jx', once), { options })).toEqual([]);
  });
});

describe('formatting a range', () => {
  const text = '报告  甲\n年度：  2024\n\n\n资金  万元 \n行  总额 3  14\n-  拨款 2   4.5\n总分  100\n';
  it('changes its lines only, among their neighbours', async () => {
    expect(await formatted(text, lines(5, 5))).toBe(text.replace('行  总额 3  14', '    行 总额  3   14'));
    expect(await formatted(text, lines(4, 5))).toBe(
      text.replace('资金  万元 \n行  总额 3  14', '  资金 万元\n    行 总额  3   14'),
    );
  });
  it('leaves out a line of which nothing is selected', async () => {
    expect(await formatted(text, lines(4, 5, 0))).toBe(text.replace('资金  万元 ', '  资金 万元'));
  });
  it('takes blank lines away where both lines around them are selected', async () => {
    expect(await formatted(text, lines(1, 4))).toBe(
      text.replace('年度：  2024\n\n\n资金  万元 ', '  年度：2024\n\n  资金 万元'),
    );
    expect(await formatted(text, lines(2, 3))).toBe(text);
  });
  it('that is everything is as formatting the file', async () => {
    for (const [, sample] of samples) expect(await formatted(sample, lines(0, 9999))).toBe(await formatted(sample));
  });
  it.each(samples)('never touches another line or a word: %s', async (_, sample) => {
    const text = sample.replace(/^ {4}/gm, '\t').replace(/：/g, '：  ');
    const { ask, open } = await shared;
    const file = await open('甲.jx', text);
    const count = file.document.textDocument.lineCount;
    await fc.assert(
      fc.asyncProperty(fc.nat(count - 1), fc.nat(20), async (first, more) => {
        const edits = await ask(rangeFormatting, file, { range: lines(first, first + more), options });
        for (const { range, newText } of edits) {
          expect(range.start.line).toBeGreaterThanOrEqual(first);
          expect(range.end.line).toBeLessThanOrEqual(first + more);
          expect(file.document.textDocument.getText(range).trim() + newText.trim()).toBe('');
        }
      }),
      { numRuns: 20 },
    );
  });
});

/** What stands after the character before `<|>` was typed; the caret is put where an editor would leave it. */
async function typed(snippet: string, ch: string): Promise<string> {
  const { text, offset } = caretIn(snippet);
  const { ask, open } = await shared;
  const file = await open('甲.jx', text);
  const { textDocument } = file.document;
  const edits = await ask(onTypeFormatting, file, { position: textDocument.positionAt(offset), ch, options });
  let caret = offset;
  for (const { range, newText } of edits) {
    const [start, end] = [textDocument.offsetAt(range.start), textDocument.offsetAt(range.end)];
    if (end <= offset) caret += newText.length - (end - start);
    // In the middle of an indentation that is replaced.
    else if (start < offset) caret += newText.length - (offset - start);
  }
  const result = applied(text, edits);
  return `${result.slice(0, caret)}<|>${result.slice(caret)}`;
}

describe('behind Enter', () => {
  it.each([
    ['the head of a report', '报告  甲\n<|>', '报告 甲\n  <|>'],
    ['a field', '报告 甲\n年度：  2024\n<|>', '报告 甲\n  年度：2024\n  <|>'],
    ['funds', '报告 甲\n  资金\n<|>', '报告 甲\n  资金\n    <|>'],
    [
      'a row',
      '报告 甲\n  资金\n    行 总额 3\n-  拨款 14\n    <|>',
      '报告 甲\n  资金\n    行 总额 3\n    -  拨款  14\n    <|>',
    ],
    ['a level', '报告 甲\n  一级 产出指标\n<|>', '报告 甲\n  一级 产出指标\n    <|>'],
    [
      'a level below',
      '报告 甲\n  一级 产出指标\n  二级 数量指标\n<|>',
      '报告 甲\n  一级 产出指标\n    二级 数量指标\n      <|>',
    ],
    ['an indicator', '报告 甲\n  一级 产出\n    指标 学习\n    <|>', '报告 甲\n  一级 产出\n    指标 学习\n      <|>'],
    [
      'its attributes',
      '报告 甲\n  指标 学习\n目标 ≥3次 完成 4次 \n<|>',
      '报告 甲\n  指标 学习\n    目标 ≥3次  完成 4次\n    <|>',
    ],
    [
      'a text of several lines',
      '报告 甲\n  年度目标\n    预期   | 一\n<|>',
      '报告 甲\n  年度目标\n    预期 | 一\n         <|>',
    ],
    [
      'its next line',
      '报告 甲\n  年度目标\n    预期 | 一\n  | 二\n<|>',
      '报告 甲\n  年度目标\n    预期 | 一\n         | 二\n         <|>',
    ],
    ['a form', '表式 甲\n  资金\n<|>\n', '表式 甲\n  资金\n    <|>\n'],
    [
      'a level of a form',
      '表式 甲\n  指标\n    一级 产出\n      二级 数量\n<|>',
      '表式 甲\n  指标\n    一级 产出\n      二级 数量\n      <|>',
    ],
    ['a group of a layout', '表式 甲\n  版式\n    块\n<|>', '表式 甲\n  版式\n    块\n      <|>'],
    ['what cannot be read', '报告 甲\n  年度：2024\n？？\n<|>', '报告 甲\n  年度：2024\n？？\n  <|>'],
    ['nothing', '\n<|>', '\n<|>'],
  ])('indents below %s and puts the line that was left in order', async (_, before, after) => {
    expect(await typed(before, '\n')).toBe(after);
    expect(await typed(before.replaceAll('\n', '\r\n'), '\n')).toBe(after.replaceAll('\n', '\r\n'));
  });
  it('indents the rest of a line that was parted', async () => {
    expect(await typed('报告 甲\n  指标 学习\n  目标 ≥3次\n<|>完成 4次\n', '\n')).toBe(
      '报告 甲\n  指标 学习\n    目标 ≥3次\n    <|>完成 4次\n',
    );
  });
  it('leaves a narrative and all other lines alone', async () => {
    for (const text of [
      '报告 甲\n正文\n<|>',
      '报告 甲\n正文\n  话 \n  <|>',
      '报告 甲\n正文\n// 注\n <|>',
      '<|>报告  甲\n',
    ])
      expect(await typed(text, '\n')).toBe(text);
    expect(await typed('报告  甲\n年度：2024\n  部门：乙\n<|>\n总分  100\n', '\n')).toBe(
      '报告  甲\n年度：2024\n  部门：乙\n  <|>\n总分  100\n',
    );
  });
});

describe('behind a bar', () => {
  it('puts it under the bar above', async () => {
    expect(await typed('报告 甲\n  年度目标\n    预期 | 一\n|<|>\n', '|')).toBe(
      '报告 甲\n  年度目标\n    预期 | 一\n         |<|>\n',
    );
    expect(await typed('报告 甲\n  部门职责\n          ｜<|>', '｜')).toBe('报告 甲\n  部门职责\n    ｜<|>');
  });
  it('changes nothing inside a text, behind a word, or where there is no text', async () => {
    for (const text of [
      '报告 甲\n  年度目标\n  预期 |<|> 一\n',
      '报告 甲\n  年度目标\n    预期 | 一\n| 二|<|>三\n',
      '报告 甲\n      |<|>\n',
      '报告 甲\n正文\n  |<|>\n',
    ])
      expect(await typed(text, '|')).toBe(text);
  });
});

it.each(samples)('typing never changes a word, and once is enough: %s', async (_, sample) => {
  const text = sample.replace(/^ {4}/gm, '\t').replace(/：/g, '：  ');
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length), fc.constantFrom('\n', '\n  ', '|'), async (offset, ch) => {
      const before = `${text.slice(0, offset)}${ch}<|>${text.slice(offset)}`;
      const after = await typed(before, ch === '|' ? '|' : '\n');
      expect(after.replace(/\s+/g, '')).toBe(before.replace(/\s+/g, ''));
      expect(await typed(after, ch === '|' ? '|' : '\n')).toBe(after);
    }),
    { numRuns: 12 },
  );
});
