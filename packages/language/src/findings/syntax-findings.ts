import type { Localized } from '@jixiao/core';
import type { LangiumDocument } from 'langium';
import type { File } from '../generated/ast.js';
import type { LineLexingReport } from '../syntax/line-lexer.js';
import { type SyntaxCode, syntaxMessages } from '../syntax/messages.js';
import type { SyntaxProblem } from '../syntax/token-sink.js';
import type { Finding, Fix } from './finding.js';

/** Mistakes that leave no doubt how the line is meant: it has been read that way. */
const readAllTheSame = new Set<SyntaxCode>(['blank-missing', 'keyword-spelling']);

/** What cannot be read: the line lexer's problems and, rarely, a token that the parser did not expect. */
export function syntaxFindings(document: LangiumDocument<File>): Finding[] {
  const { lexerReport, parserErrors } = document.parseResult;
  const found: Finding[] = (lexerReport as LineLexingReport).problems.map((problem) => ({
    rule: 'syntax',
    severity: readAllTheSame.has(problem.code) ? 'warning' : 'error',
    message: { text: syntaxMessages[problem.code], args: problem.args },
    start: problem.start,
    end: problem.end,
    related: [],
    fixes: fixesOf(problem),
  }));
  for (const error of parserErrors) {
    const token = Number.isNaN(error.token.startOffset)
      ? (error as { previousToken?: typeof error.token }).previousToken
      : error.token;
    const start = token?.startOffset ?? 0;
    found.push({
      rule: 'syntax',
      severity: 'error',
      message: { text: syntaxMessages['unexpected-token'], args: { text: token?.image ?? '' } },
      start,
      end: start + (token?.image.length ?? 0),
      related: [],
      fixes: [],
    });
  }
  return found;
}

function fixesOf({ code, start, end, args }: SyntaxProblem): Fix[] {
  const fix = (text: Localized, from: number, to: number, written: string, safe: boolean): Fix[] => [
    { title: { text, args }, edits: [{ start: from, end: to, text: written }], safe },
  ];
  switch (code) {
    case 'blank-missing':
      return fix(blankTitle, end, end, ' ', true);
    case 'keyword-spelling':
      return fix(spellingTitle, start, end, args.keyword ?? '', true);
    case 'wide-comma':
      return fix(commaTitle, start, end, args.meant ?? '', false);
    case 'row-mark-missing':
      return [...fix(partTitle, start, start, '- ', false), ...fix(totalTitle, start, start, '行 ', false)];
    default:
      return [];
  }
}

const blankTitle = { zh: '在“{keyword}”后面补空格', en: 'Insert a blank after "{keyword}"' };
const spellingTitle = { zh: '改为“{keyword}”', en: 'Change to "{keyword}"' };
const commaTitle = { zh: '改为 {meant}', en: 'Change to {meant}' };
const partTitle = { zh: '在“{name}”前面补“-”', en: 'Insert "-" before "{name}"' };
const totalTitle = { zh: '在“{name}”前面补“行”', en: 'Insert "行" before "{name}"' };
