import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createJixiaoServices } from '@jixiao/language';
import { describe, expect, it } from 'vitest';
import { keywords } from '../../packages/language/src/syntax/keywords.js';
import type { JixiaoLexer } from '../../packages/language/src/syntax/lexer.js';
import { colour, hasScope, loadGrammar, type Stretch } from './colour.js';

const grammar = await loadGrammar();
const lexer = createJixiaoServices().Jixiao.parser.Lexer as JixiaoLexer;

const files = ['examples', 'packages/language/forms', 'tests/language/syntax/samples'].flatMap((folder) =>
  readdirSync(folder)
    // A report of odd lines has few that keep their meaning for the next.
    .filter((name) => name.endsWith('.jx') && name !== 'odd-lines.jx')
    .map((name) => join(folder, name)),
);

/** The scopes a token of the lexer may have; keywords are told by their own names. */
const scopesOf: Record<string, string[]> = {
  COMMENT: ['comment'],
  FIELD: ['support.type.property-name'],
  NAME: ['entity', 'variable', 'support.type.role', 'constant.language.grade'],
  DASHES: ['keyword.other.row-mark'],
  STRING: ['string.quoted'],
  LINE: ['string.unquoted', 'constant.character.escape'],
  // The value of a field is a text to the lexer, also where it is a number.
  TEXT: [
    'string',
    'meta.narrative',
    'constant.character.escape',
    'constant.numeric',
    'keyword.operator',
    'keyword.other.unit',
  ],
  PROSE: ['meta.narrative'],
  HASHES: ['markup.heading'],
  QUANTITY: ['constant.numeric', 'keyword.other.unit'],
  RANGE: ['constant.numeric', 'keyword.other.unit', 'keyword.operator.range'],
  TIME: ['constant.numeric.time'],
  BLANK: ['constant.language.blank'],
  OPERATOR: ['keyword.operator.comparison'],
  UNIT: ['keyword.other.unit'],
  WORD: ['constant.language', 'string.unquoted'],
  FIELD_KIND: ['support.type.kind'],
  RULE_ID: ['variable.other.constant.rule-id'],
  FUNCTION: ['support.function'],
  FORMAT: ['storage.modifier.format'],
  PLUS_MINUS: ['keyword.operator.arithmetic'],
  TIMES_DIVIDE: ['keyword.operator.arithmetic'],
  '[[': ['punctuation.definition.template-expression.begin'],
  ']]': ['punctuation.definition.template-expression.end'],
  ...Object.fromEntries(
    [...keywords.map(({ zh }) => zh), 'CHECK_RULE', 'HEADLESS_FORM'].map((word) => [
      word,
      ['keyword.control', 'keyword.other'],
    ]),
  ),
};
const isKeyword = (type: string) => scopesOf[type]?.[0] === 'keyword.control';

interface Agreement {
  all: number;
  agreed: number;
  /** What differs, each with its line. */
  differences: string[];
}

/** Compares every token of a text with its colours. A keyword has its own: units, row marks and suppressions are no keywords of the lexer. */
function compare(text: string, kind: 'keyword' | 'comment' | 'other'): Agreement {
  const stretches = colour(grammar, text);
  const result: Agreement = { all: 0, agreed: 0, differences: [] };
  const { tokens, hidden } = lexer.tokenizeAll(text);
  for (const { tokenType, startOffset, endOffset, image } of [...tokens, ...hidden]) {
    const wanted = scopesOf[tokenType.name];
    const ownKind = isKeyword(tokenType.name) ? 'keyword' : tokenType.name === 'COMMENT' ? 'comment' : 'other';
    if (!wanted || ownKind !== kind) continue;
    const end = (endOffset as number) + 1;
    const wrong = stretches.find(
      (stretch) =>
        stretch.start < end &&
        stretch.end > startOffset &&
        stretch.text.trim() !== '' &&
        !(kind === 'keyword' ? coloursKeyword(stretch) : wanted.some((scope) => hasScope(stretch.scopes, scope))),
    );
    result.all++;
    if (!wrong) result.agreed++;
    else
      result.differences.push(
        `${tokenType.name} “${image}” is ${wrong.scopes.join(' ')}: ${lineAt(text, startOffset)}`,
      );
  }
  return result;
}

function coloursKeyword({ scopes }: Stretch): boolean {
  const innermost = scopes.at(-1) ?? '';
  return /^keyword\.(control|other)\./.test(innermost) && !/\.(unit|row-mark|directive)$/.test(innermost);
}

/** What is coloured as a keyword where the lexer has none. */
function falseKeywords(text: string): string[] {
  const { tokens } = lexer.tokenizeAll(text);
  const starts = new Map(tokens.map((token) => [token.startOffset, token]));
  return colour(grammar, text)
    .filter((stretch) => coloursKeyword(stretch) && !isKeyword(starts.get(stretch.start)?.tokenType.name ?? ''))
    .map((stretch) => `${stretch.text}: ${lineAt(text, stretch.start)}`);
}

const lineAt = (text: string, offset: number) =>
  text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] as string;

describe('the grammar and the lexer agree', () => {
  it.each(['keyword', 'comment', 'other'] as const)('on every kind of %s', (kind) => {
    const results = files.map((file) => compare(readFileSync(file, 'utf8'), kind));
    const sum = (part: 'all' | 'agreed') => results.reduce((total, result) => total + result[part], 0);
    const differences = results.flatMap((result) => result.differences);
    expect(sum('agreed') / sum('all'), differences.join('\n')).toBeGreaterThanOrEqual(0.995);
  });

  it.each(files)('%s has no keyword too many', (file) => {
    expect(falseKeywords(readFileSync(file, 'utf8'))).toEqual([]);
  });

  it('finds what differs', () => {
    // A word that no form of a grammar can tell: the lexer looks at the lines below to see that this is a report.
    const text = '表式 甲\n年度 2021\n指标 乙\n目标 3\n偏差 丙\n完成 2\n';
    expect(compare(text, 'keyword').differences).not.toEqual([]);
  });
});
