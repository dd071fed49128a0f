import { readFileSync } from 'node:fs';
import type { ParseResult } from 'langium';
import { expect } from 'vitest';
import { type ast, createJixiaoServices, type LineLexingReport } from '../../../packages/language/src/index.js';

export const services = createJixiaoServices().Jixiao;

/** A whole report and a whole form, as the reference prints them. */
export const reportSample = readSample('report');
export const formSample = readSample('form');
/** Single lines of every kind, right and wrong, and of no kind. */
export const oddLines = readSample('odd-lines').split('\n');

export function parse(text: string): ParseResult<ast.File> {
  return services.parser.LangiumParser.parse<ast.File>(text);
}

/** The tokens the parser sees, each as `TYPE image`; hidden ones are left out. */
export function tokens(text: string): string[] {
  return services.parser.Lexer.tokenize(text).tokens.map((token) => `${token.tokenType.name} ${token.image}`);
}

/** What stands before a line so that it belongs to a block. */
export const blocks = {
  file: '',
  report: '报告 甲\n',
  funds: '报告 甲\n资金 万元\n',
  goals: '报告 甲\n年度目标\n',
  category: '报告 甲\n一级 产出指标\n',
  indicator: '报告 甲\n一级 产出指标\n指标 乙\n',
  table: '报告 甲\n表 乙\n',
  narrative: '报告 甲\n正文\n',
  form: '表式 甲\n',
  formFunds: '表式 甲\n资金\n',
  layout: '表式 甲\n版式\n',
};
export type BlockName = keyof typeof blocks;

/** The tokens of a line in a block: a keyword by its canonical name, anything else as `TYPE image`, with `|` between them. */
export function read(block: BlockName, line: string): string {
  const found = services.parser.Lexer.tokenize(blocks[block] + line).tokens.filter(
    (token) => token.startOffset >= blocks[block].length,
  );
  return found
    .map(({ tokenType: { name }, image }) => (/^[A-Z_]+$/.test(name) ? `${name} ${image}` : name))
    .join(' | ');
}

/** The codes of the problems of a line in a block, with the text they mark. */
export function complaints(block: BlockName, line: string): string {
  return problems(blocks[block] + line)
    .map(([code, marked]) => `${code} ${marked}`)
    .join(' | ');
}

/** What cannot be read: the code of every problem and the text it marks. An error of the parser itself has the code `parser`. */
export function problems(text: string): [code: string, marked: string][] {
  const { lexerReport, parserErrors } = parse(text);
  return [
    ...(lexerReport as LineLexingReport).problems.map(
      ({ code, start, end }) => [code, text.slice(start, end)] as [string, string],
    ),
    ...parserErrors.map((error) => ['parser', error.token.image] as [string, string]),
  ];
}

/** Expects the problems with these codes exactly where the snippet has its marks `⟦…⟧`, in this order, and no others. */
export function expectProblems(marked: string, ...codes: string[]): void {
  const { text, ranges } = readMarks(marked);
  const { lexerReport, parserErrors } = parse(text);
  const found = (lexerReport as LineLexingReport).problems.map(({ code, start, end }) => ({ code, start, end }));
  expect(parserErrors.map((error) => error.message)).toEqual([]);
  expect(found).toEqual(ranges.map(([start, end], index) => ({ code: codes[index], start, end })));
}

/** The snippet without its marks, and what they enclose. */
function readMarks(marked: string): { text: string; ranges: [start: number, end: number][] } {
  let text = '';
  const ranges: [number, number][] = [];
  for (const piece of marked.split(/(?=[⟦⟧])/u)) {
    if (piece.startsWith('⟦')) ranges.push([text.length, -1]);
    else if (piece.startsWith('⟧')) (ranges.at(-1) as [number, number])[1] = text.length;
    text += piece.replace(/^[⟦⟧]/u, '');
  }
  return { text, ranges };
}

function readSample(name: string): string {
  return readFileSync(new URL(`samples/${name}.jx`, import.meta.url), 'utf8');
}
