import { Lexer as ChevrotainLexer, createToken, type TokenTypeDictionary } from 'chevrotain';
import {
  AstUtils,
  GrammarAST,
  GrammarUtils,
  type LangiumCoreServices,
  type Lexer,
  type LexerResult,
  type TokenizeOptions,
} from 'langium';
import { LineLexer } from './line-lexer.js';

/** Langium's lexer service, carried by the line lexer: one token type for every keyword and terminal of the grammar. */
export class JixiaoLexer implements Lexer {
  readonly definition: TokenTypeDictionary;

  constructor(services: LangiumCoreServices) {
    this.definition = {};
    const define = (name: string) => {
      this.definition[name] ??= createToken({ name, pattern: ChevrotainLexer.NA });
    };
    for (const rule of GrammarUtils.getAllReachableRules(services.Grammar, true)) {
      if (GrammarAST.isTerminalRule(rule)) define(rule.name);
      else for (const node of AstUtils.streamAllContents(rule)) if (GrammarAST.isKeyword(node)) define(node.value);
    }
  }

  tokenize(text: string, options?: TokenizeOptions): LexerResult {
    return new LineLexer(text, this.definition, options?.mode === 'partial').tokenize();
  }
}
