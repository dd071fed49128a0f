import { AstUtils } from 'langium';
import { describe, expect, it } from 'vitest';
import { keywords } from '../../../packages/language/src/index.js';
import { formSample, parse, problems, reportSample, services, tokens } from './check-syntax.js';

/** What a line of the report needs above it to stand alone. */
const above: Record<string, string> = {
  行: '资金\n',
  '-': '资金\n',
  其中: '资金\n',
  列: '表 甲\n',
  '|': '部门职责\n',
  预期: '年度目标\n',
  完成: '年度目标\n',
  二级: '一级 甲\n',
  目标: '指标 甲\n',
  偏差: '指标 甲\n',
  佐证: '指标 甲\n',
};
const proseStart = reportSample.split('\n').findIndex((line) => line.startsWith('#'));

describe('the report', () => {
  it('is read without a problem', () => {
    expect(problems(reportSample)).toEqual([]);
    expect(parse(reportSample).value.reports).toHaveLength(1);
  });

  it.each(reportSample.split('\n').map((line, index) => [line.trim(), index] as const))('%s', (line, index) => {
    const word = line.split(/\s/)[0] ?? '';
    const head = index === 0 ? '' : index >= proseStart ? '报告 甲\n正文\n' : `报告 甲\n${above[word] ?? ''}`;
    expect(problems(head + line)).toEqual([]);
  });

  it('has the parts that are written', () => {
    const [report] = parse(reportSample).value.reports;
    expect(report?.entries.map(({ $type }) => $type)).toEqual([
      ...Array(5).fill('Field'),
      'Funds',
      'Goals',
      'Category',
      'Category',
      'Table',
      'Table',
      'Check',
      'Total',
    ]);
    expect(report?.narrative?.blocks.map(({ $type }) => $type)).toEqual([
      'Heading',
      'Paragraph',
      'Heading',
      'Paragraph',
      'Paragraph',
    ]);
  });
});

describe('the form', () => {
  it('is read without a problem', () => {
    expect(problems(formSample)).toEqual([]);
    expect(parse(formSample).value.forms).toHaveLength(1);
  });

  it('stands before a report', () => {
    expect(problems(formSample + reportSample)).toEqual([]);
    const { forms, reports } = parse(formSample + formSample + reportSample + reportSample.split('  正文')[0]).value;
    expect([forms.length, reports.length]).toEqual([2, 1]);
  });

  const lines = formSample.trimEnd().split('\n');
  it.each(lines.map((line, index) => [line.trim(), index] as const))('%s', (_, index) => {
    // A line with the lines it is below: its block's head, and the head of that.
    const indent = (line: string) => line.length - line.trimStart().length;
    let depth = indent(lines[index] as string);
    const heads: string[] = [];
    for (let above = index - 1; above >= 0; above--) {
      const line = lines[above] as string;
      if (indent(line) < depth) {
        heads.unshift(line);
        depth = indent(line);
      }
    }
    expect(problems([...heads, lines[index]].join('\n'))).toEqual([]);
  });
});

describe('written otherwise', () => {
  const types = (text: string) =>
    AstUtils.streamAst(parse(text).value)
      .map(({ $type }) => $type)
      .toArray();

  it.each([
    ['report', reportSample],
    ['form', formSample],
  ])('the %s with English keywords is the same tree', (_, sample) => {
    const english = inEnglish(sample);
    expect(problems(english)).toEqual([]);
    expect(types(english)).toEqual(types(sample));
    expect(english).not.toBe(sample);
  });

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['lone CR', (text: string) => text.replaceAll('\n', '\r')],
    ['mixed line ends', (text: string) => text.replaceAll('\n\n', '\r\n\r')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['no line end at the end', (text: string) => text.trimEnd()],
    ['blanks at line ends', (text: string) => text.replaceAll('\n', ' \t\u3000\n')],
    ['tabs', (text: string) => text.replace(/ {2}/g, '\t')],
    ['no-break spaces', (text: string) => text.replaceAll('  ', '\u00a0\u00a0')],
    ['full-width indentation', (text: string) => text.replace(/^ +/gm, (blanks) => '\u3000'.repeat(blanks.length / 2))],
    ['no indentation', (text: string) => text.replace(/^ +/gm, '')],
    ['full-width bars', (text: string) => text.replaceAll(/^ *\| /gm, (bar) => bar.replace('|', '｜'))],
  ])('%s', (_, rewrite) => {
    for (const sample of [reportSample, formSample]) {
      expect(problems(rewrite(sample))).toEqual([]);
      const same = (text: string) => tokens(text).map((token) => token.replaceAll('｜', '|'));
      expect(same(rewrite(sample))).toEqual(same(sample));
    }
  });
});

/** The text with every keyword in its English spelling. */
function inEnglish(text: string): string {
  const english = new Map(keywords.map(({ zh, en }) => [zh, en]));
  let result = '';
  let at = 0;
  for (const { tokenType, startOffset, image } of services.parser.Lexer.tokenize(text).tokens) {
    const word = english.get(tokenType.name === 'FUNCTION' || tokenType.name === 'CHECK_RULE' ? image : tokenType.name);
    result += text.slice(at, startOffset) + (word ?? image);
    at = startOffset + image.length;
  }
  return result + text.slice(at);
}
