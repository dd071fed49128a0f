import type { JixiaoLexer } from '@jixiao/language';
import type { IToken } from 'chevrotain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocks, formSample, oddLines, parse, problems, reportSample, services } from './check-syntax.js';

const line = fc.constantFrom(...oddLines, ...reportSample.split('\n'), ...formSample.split('\n'), '', '  ');
const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');
/** Lines of reports and forms in any order, below any head. */
const mix = fc
  .tuple(fc.constantFrom(...Object.values(blocks)), fc.array(fc.tuple(line, lineEnd), { maxLength: 14 }))
  .map(([head, lines]) => head + lines.flat().join(''));
const pieces =
  '报告 表式 资金 行 - -- 其中 一级 二级 指标 目标 完成 得分 分值 核心 佐证 表 列 勾稽 总分 正文 字段 别名 = ≥ ≥12次 9月前 90-95% — / 3 ３ , ， ： : ； 、 | ｜ " “ ” 「 」 [[ ]] 【【 】】 \\ ( ) （ ） # // /* */ + * . 。 甲 a 甲.乙 合计( 万元'.split(
    ' ',
  );
const jumble = fc
  .array(fc.constantFrom(...pieces, ' ', ' ', '\n', '\n', '\u3000', '\t', '\u00a0', '\u2028', '\ufeff'), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));
const anything = fc.oneof(
  mix,
  jumble,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
);

describe('whatever is written', () => {
  it('is read without an error of the parser itself', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(problems(text).filter(([code]) => code === 'parser')).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('lines in any order are read without an error of the parser itself', () => {
    const all = [...reportSample.split('\n'), ...formSample.split('\n')];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 0, maxLength: all.length }), (lines) => {
        expect(problems(lines.join('\n')).filter(([code]) => code === 'parser')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is covered by tokens that are in order, do not overlap and lie in one line each', () => {
    fc.assert(fc.property(anything, expectCovered), { numRuns: 2000 });
    expectCovered(reportSample);
    expectCovered(formSample);
  });

  it('problems lie in the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { lexerReport } = parse(text);
        for (const { start, end } of (lexerReport as unknown as { problems: { start: number; end: number }[] })
          .problems) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(end).toBeGreaterThan(start);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('a half-written text can be read for completion', () => {
    fc.assert(
      fc.property(anything, (text) => {
        services.parser.Lexer.tokenize(text, { mode: 'partial' });
      }),
      { numRuns: 500 },
    );
  });

  it.each(['\0', '\u2028', '\u2029', '\ufeff', '\ud800', '\udc00', '\u0085', '\u200b', '\u202e', '\r', '\n\r', ''])(
    '%j in every place',
    (character) => {
      for (let at = 0; at <= reportSample.length; at += 7) {
        const found = problems(reportSample.slice(0, at) + character + reportSample.slice(at));
        expect(found.filter(([code]) => code === 'parser')).toEqual([]);
      }
    },
  );
});

/** Something many times over, in a line of a block. */
const repeated: [block: keyof typeof blocks, before: string, part: string, behind: string][] = [
  ['report', '部门：', '[[', ''],
  ['report', '部门：', '[[甲', ']]'],
  ['report', '部门：', '[[甲]] ', ''],
  ['report', '部门：', ' “', ''],
  ['report', '部门：', '，甲（', ''],
  ['report', '部门：', '甲 乙：', ''],
  ['report', '部门：甲', ' ', '乙'],
  ['report', '', '（', ''],
  ['report', '甲', '（', ''],
  ['report', '', '"', ''],
  ['report', '', '|', ''],
  ['report', '', '-', ''],
  ['report', '', '-', '甲'],
  ['report', '', '#', ''],
  ['report', '', '/*', ''],
  ['report', '勾稽 ', '(', ''],
  ['report', '勾稽 a', ' + a', ' = b'],
  ['report', '勾稽 ', '“', ' = b'],
  ['report', '勾稽 a = b', ' ', '"x'],
  ['report', '勾稽 a', '.a', ' = b'],
  ['report', '勾稽 a = ', '-', 'b'],
  ['indicator', '完成 ', '完成 ', ''],
  ['indicator', '完成 ', '得分 ', '3'],
  ['indicator', '目标 ', '9', ''],
  ['indicator', '目标 ', '9,', ''],
  ['indicator', '目标 ', '≥', ''],
  ['indicator', '目标 3', ' 目标 3', ''],
  ['indicator', '佐证', ' "a"', ''],
  ['funds', '行 甲', ' 3', ''],
  ['funds', '行 甲', ' “乙', ''],
  ['funds', '行 甲', ' "乙"丙', ''],
  ['table', '列', ' 甲', ''],
  ['form', '字段 a 单选 选项 甲', '，甲', ''],
  ['form', '等级 ', '，', ''],
  ['formFunds', '列', ' 甲 "乙"', ''],
  ['formFunds', '列 ', '甲', ''],
  ['narrative', '', '[[甲 ', ''],
  ['narrative', '', '\\', ''],
];

describe('very long lines and texts', () => {
  it.each(repeated)('%s: %s + many %j + %j', (block, before, part, behind) => {
    const text = blocks[block] + before + part.repeat(100_000 / part.length) + behind;
    expect(problems(text).filter(([code]) => code === 'parser')).toEqual([]);
    expectLinear((size) => blocks[block] + before + part.repeat(size) + behind);
  });

  it.each([
    [100_000, 'comments', '// 注\n'],
    [100_000, 'unclosed comments', '/* 注\n'],
    [100_000, 'junk', '？？？\n'],
    [100_000, 'rows without a table', '行 甲 3\n'],
    [100_000, 'bars without a text', '| 甲\n'],
    [100_000, 'columns without a table', '列 甲\n'],
    [100_000, 'blank lines', '\n'],
    [10_000, 'lines with a mistake each', '  总分 甲\n'],
    [10_000, 'unknown words with attributes', '指标 甲\n指示 乙\n目标 3\n'],
    [10_000, 'fields with comments', '// 注\n部门：甲 // 注\n'],
    [10_000, 'heads', '报告 甲\n表式 乙\n'],
    [10_000, 'forms', '表式 甲\n'],
    [10_000, 'groups of a layout', '表式 甲\n版式\n块 "甲"\n'],
  ])('%i %s', (count, _, part) => {
    const lines = part.split('\n').length - 1;
    const heads = ['', '报告 甲\n资金\n行 乙 3\n', '表式 甲\n', '报告 甲\n正文\n', '报告 甲\n表 乙\n'];
    for (const [index, head] of heads.entries()) {
      const text = `${head}${part.repeat((index === 0 ? count : 2_000) / lines)}报告 丙\n`;
      expect(problems(text).filter(([code]) => code === 'parser')).toEqual([]);
    }
    expectLinear((size) => `报告 甲\n表 乙\n${part.repeat(size)}`);
  });

  it('deep brackets and groups do not exhaust the stack', () => {
    expect(problems(`报告 甲\n勾稽 ${'('.repeat(5000)}a${')'.repeat(5000)} = b`).length).toBe(1);
    expect(problems(`报告 甲\n部门：[[${'合计('.repeat(5000)}a${')'.repeat(5000)}]]`).length).toBe(1);
    const groups = `表式 甲\n版式\n${'块 "甲"\n'.repeat(2000)}`;
    expect(problems(groups).filter(([code]) => code === 'parser')).toEqual([]);
  });
});

/** Ten times the text takes, generously, no more than thirty times as long. */
function expectLinear(textOf: (size: number) => string): void {
  const time = (text: string) => {
    const start = performance.now();
    services.parser.Lexer.tokenize(text);
    return performance.now() - start;
  };
  const [small, large] = [textOf(2_000), textOf(20_000)];
  const before = Math.max(...[1, 2, 3].map(() => time(small)));
  expect(Math.min(time(large), time(large))).toBeLessThan(30 * before + 100);
}

function expectCovered(text: string): void {
  const { tokens, hidden } = (services.parser.Lexer as JixiaoLexer).tokenizeAll(text);
  let at = 0;
  for (const token of [...tokens, ...hidden].sort((a, b) => a.startOffset - b.startOffset)) {
    expect(token.startOffset).toBeGreaterThanOrEqual(at);
    expect(token.image.length).toBeGreaterThan(0);
    expect(text.slice(token.startOffset, token.startOffset + token.image.length)).toBe(token.image);
    expect(token.image).not.toMatch(/[\r\n]/);
    expectBlank(text.slice(at, token.startOffset));
    at = token.startOffset + token.image.length;
  }
  expectBlank(text.slice(at));
  expectOrdered(tokens);
  expectOrdered(hidden);
}

function expectBlank(text: string): void {
  expect(text).toMatch(/^[\s\u200b\ufeff]*$/u);
}

function expectOrdered(tokens: IToken[]): void {
  for (let index = 1; index < tokens.length; index++) {
    expect((tokens[index] as IToken).startOffset).toBeGreaterThan((tokens[index - 1] as IToken).startOffset);
  }
}
