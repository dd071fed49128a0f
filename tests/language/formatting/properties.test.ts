import type { JixiaoLexer } from '@jixiao/language';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  formatDocument,
  formatting,
  formattingEdits,
} from '../../../packages/language/src/formatting/format-document.js';
import { blocks, formSample, oddLines, reportSample, services } from '../syntax/check-syntax.js';

const line = fc.constantFrom(...oddLines, ...reportSample.split('\n'), ...formSample.split('\n'), '', '  ');
const blanks = fc.constantFrom(' ', '  ', '\t', '\u3000', '     ', '\u00a0');
/** Lines of every kind with any blanks for their blanks, and any line ends. */
const text = fc
  .tuple(
    fc.constantFrom(...Object.values(blocks)),
    fc.array(fc.tuple(blanks, line, blanks, fc.constantFrom('\n', '\n', '\r\n', '\r', '\n\n\n')), { maxLength: 14 }),
  )
  .map(
    ([head, lines]) => head + lines.map(([indent, line, gap, end]) => indent + line.replace(/ +/g, gap) + end).join(''),
  );
const anything = fc.oneof(
  text,
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc
    .array(
      fc.constantFrom(
        ...'目标 完成 ≥ 3 — ： , | [[ ]] " 甲 // /* */ ( ) = . - 行 勾稽 指标 报告'.split(' '),
        ' ',
        '\n',
        '\u3000',
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join('')),
);

function read(text: string): string[] {
  const { tokens, hidden } = (services.parser.Lexer as JixiaoLexer).tokenizeAll(text);
  return [...tokens, ...hidden].map(({ tokenType, image }) => `${tokenType.name} ${image}`);
}

const solid = (text: string) => text.replace(/[\s\u200b\ufeff]+/gu, '');

describe('whatever is formatted', () => {
  it('says the same as before, and stays when formatted again', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const formatted = formatDocument(services, text);
        expect(read(formatted)).toEqual(read(text));
        expect(solid(formatted)).toBe(solid(text));
        expect(formatDocument(services, formatted)).toBe(formatted);
      }),
      { numRuns: 2000 },
    );
  });

  it('needs no line left as it is', () => {
    fc.assert(
      fc.property(text, (text) => {
        expect(formatting(services, text).kept).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('has edits in order that replace blanks by blanks', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const edits = formattingEdits(services, text);
        let at = 0;
        for (const edit of edits) {
          expect(edit.start).toBeGreaterThanOrEqual(at);
          expect(solid(text.slice(edit.start, edit.end) + edit.text)).toBe('');
          expect(text.slice(edit.start, edit.end)).not.toBe(edit.text);
          at = edit.end;
        }
        expect(applyEdits(text, edits)).toBe(formatDocument(services, text));
      }),
      { numRuns: 500 },
    );
  });

  it('has at most one blank line in a row and no blanks at line ends', () => {
    fc.assert(
      fc.property(text, (text) => {
        const formatted = formatDocument(services, text);
        expect(formatted).not.toMatch(/(?:\n{3}|\r{3}|(?:\r\n){3}|[ \t\u3000](?:\r|\n|$)|^[\r\n])/);
      }),
      { numRuns: 500 },
    );
  });

  it('takes time in proportion to its length', () => {
    const time = (text: string) => {
      const start = performance.now();
      formatDocument(services, text);
      return performance.now() - start;
    };
    const report = reportSample.split('  正文')[0] as string;
    const textOf = (size: number) => report.repeat(size) + '行 甲 3\n'.repeat(size * 20);
    const before = Math.max(time(textOf(10)), time(textOf(10)));
    expect(Math.min(time(textOf(100)), time(textOf(100)))).toBeLessThan(30 * before + 100);
  });

  it('may have very many rows, comments or junk lines', () => {
    for (const part of ['行 甲 3\n', '// 注\n', '？？\n', '目标 3\n'])
      expect(formatDocument(services, `报告 甲\n资金\n${part.repeat(50_000)}`).length).toBeGreaterThan(100_000);
  });
});
