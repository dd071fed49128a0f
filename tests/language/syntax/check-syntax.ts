import { readFileSync } from 'node:fs';
import { EmptyFileSystem, type ParseResult } from 'langium';
import { expect } from 'vitest';
import { type ast, createJixiaoServices, type LineLexingReport } from '../../../packages/language/src/index.js';

export const services = createJixiaoServices(EmptyFileSystem).Jixiao;

/** A whole report and a whole form, as the reference prints them. */
export const reportSample = readSample('report');
export const formSample = readSample('form');

export function parse(text: string): ParseResult<ast.File> {
  return services.parser.LangiumParser.parse<ast.File>(text);
}

/** The tokens the parser sees, each as `TYPE image`; hidden ones are left out. */
export function tokens(text: string): string[] {
  return services.parser.Lexer.tokenize(text).tokens.map((token) => `${token.tokenType.name} ${token.image}`);
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

/** A report that holds only these lines, below a head. */
export function inReport(lines: string): string {
  return `报告 甲\n${lines}`;
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
