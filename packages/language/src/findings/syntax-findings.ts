import type { LangiumDocument } from 'langium';
import type { File } from '../generated/ast.js';
import type { LineLexingReport } from '../syntax/line-lexer.js';
import { syntaxMessages } from '../syntax/messages.js';
import type { Finding } from './finding.js';

/** What cannot be read: the line lexer's problems and, rarely, a token that the parser did not expect. */
export function syntaxFindings(document: LangiumDocument<File>): Finding[] {
  const { lexerReport, parserErrors } = document.parseResult;
  const found: Finding[] = (lexerReport as LineLexingReport).problems.map(({ code, start, end, args }) => ({
    rule: 'syntax',
    severity: code === 'blank-missing' ? 'warning' : 'error',
    message: { text: syntaxMessages[code], args },
    start,
    end,
    related: [],
    fixes:
      code === 'blank-missing'
        ? [{ title: { text: blankTitle, args }, edits: [{ start: end, end, text: ' ' }], safe: true }]
        : [],
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

const blankTitle = { zh: '在“{keyword}”后面补空格', en: 'Insert a blank after "{keyword}"' };
