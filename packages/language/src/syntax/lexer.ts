import {
  Lexer as ChevrotainLexer,
  createToken,
  type IToken,
  type TokenType,
  type TokenTypeDictionary,
} from 'chevrotain';
import {
  AstUtils,
  GrammarAST,
  type LangiumCoreServices,
  type Lexer,
  type LexerResult,
  type TokenizeOptions,
} from 'langium';
import type { OpenState } from './lexer-state.js';
import { type Lines, type LinesRead, readLines, readSomeLines } from './line-lexer.js';
import { type KnownLine, type OpenLine, openExpression, openLine } from './open-line.js';

/** Terminals of the grammar that stand for any of several: choosing among them token by token would cost more than all the rest. */
const categoriesOf: Record<string, string[]> = {
  TEXT: ['PART', 'VALUE'],
  LINE: ['PART', 'VALUE'],
  STRING: ['PART', 'VALUE'],
  QUOTE: ['PART', 'VALUE'],
  BLANK: ['CELL', 'VALUE'],
  QUANTITY: ['CELL', 'VALUE'],
  TIME: ['VALUE'],
  RANGE: ['VALUE'],
  OPERATOR: ['VALUE'],
};

/** Langium's lexer service, carried by the line lexer: one token type for every keyword and terminal of the grammar. */
export class JixiaoLexer implements Lexer {
  readonly definition: TokenTypeDictionary;
  private prepared: LexerResult | undefined;

  constructor(services: LangiumCoreServices) {
    const definition: TokenTypeDictionary = {};
    this.definition = definition;
    const define = (name: string): TokenType => {
      const categories = (categoriesOf[name] ?? []).map(define);
      definition[name] ??= createToken({ name, pattern: ChevrotainLexer.NA, categories });
      return definition[name];
    };
    for (const rule of services.Grammar.rules) {
      if (GrammarAST.isTerminalRule(rule)) define(rule.name);
      else for (const node of AstUtils.streamAllContents(rule)) if (GrammarAST.isKeyword(node)) define(node.value);
    }
  }

  /** Without comments and punctuation: the syntax tree needs none of them, and keeping them would cost it time and memory. */
  tokenize(text: string, options?: TokenizeOptions): LexerResult {
    if (this.prepared) return this.prepared;
    return readLines(text, this.definition, { partial: options?.mode === 'partial', hidden: false });
  }

  /** As `tokenize`, but only some lines, before which it is known what is open. */
  tokenizeLines(text: string, lines: Lines, before: OpenState): LinesRead {
    return readSomeLines(text, this.definition, lines, before);
  }

  /** Lets a parser, which asks for the tokens of its text, have some that were read already. */
  withTokens<T>(tokens: LexerResult, parse: () => T): T {
    this.prepared = tokens;
    try {
      return parse();
    } finally {
      this.prepared = undefined;
    }
  }

  /** With everything that is not a blank: comments, punctuation, and what was passed over as `hidden`. */
  tokenizeAll(text: string): LexerResult {
    return readLines(text, this.definition, { partial: false, hidden: true });
  }

  /** The line at an offset that is being written; the lines below it are not read, nor those above one that is known. */
  openLine(text: string, start: number, known?: KnownLine): OpenLine {
    return openLine(text, this.definition, start, known);
  }

  /** The tokens of an expression in [start, end) that may stop anywhere; undefined where something in it cannot be read. */
  openExpression(text: string, start: number, end: number, formats: boolean): IToken[] | undefined {
    return openExpression(text, this.definition, start, end, formats);
  }
}
