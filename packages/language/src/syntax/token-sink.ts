import type { IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import type { SyntaxCode } from './messages.js';

/** A mistake the line lexer found: where it is, which message, and the words that go into the message. */
export interface SyntaxProblem {
  code: SyntaxCode;
  start: number;
  end: number;
  args: Record<string, string>;
}

/** `// 忽略 rule-id …`: silences these rules on the line below. Lines are zero-based. */
export interface Suppression {
  line: number;
  rules: string[];
  start: number;
  end: number;
}

/**
 * Collects what is read of a text. Tokens never cross a line end, so the current line is all that is needed for their positions.
 * `mark` and `rollback` let a reader try a line and, if it is wrong, hide it as one mistake.
 */
export class TokenSink {
  readonly tokens: IToken[] = [];
  readonly hidden: IToken[] = [];
  readonly problems: SyntaxProblem[] = [];
  readonly suppressions: Suppression[] = [];
  /** Zero-based number of the line being read, and where it starts. */
  line = 0;
  lineStart = 0;

  constructor(
    readonly text: string,
    private readonly types: TokenTypeDictionary,
    private readonly keepHidden: boolean,
  ) {}

  add(type: string, start: number, end: number): void {
    this.tokens.push(this.create(this.types[type] as TokenType, start, end));
  }

  hide(type: 'COMMENT' | 'PUNCTUATION' | 'PASSED_OVER', start: number, end: number): void {
    if (!this.keepHidden || start >= end) return;
    this.hidden.push(this.create(this.types[type] as TokenType, start, end));
  }

  problem(code: SyntaxCode, start: number, end: number, args: Record<string, string> = {}): void {
    this.problems.push({ code, start, end: Math.max(end, start), args });
  }

  /** The line being read has a problem already, so that what cannot be read behind it is only its consequence. */
  get lineHasProblem(): boolean {
    const last = this.problems.at(-1);
    return last !== undefined && last.end >= this.lineStart;
  }

  mark(): { tokens: number; hidden: number } {
    return { tokens: this.tokens.length, hidden: this.hidden.length };
  }

  /** Takes back every token added since the mark; problems stay. */
  rollback(mark: { tokens: number; hidden: number }): void {
    this.tokens.length = mark.tokens;
    this.hidden.length = mark.hidden;
  }

  /** Takes back every token, hidden ones too, that begins at or behind an offset; problems stay. */
  rollbackTo(offset: number): void {
    for (const list of [this.tokens, this.hidden]) while ((list.at(-1)?.startOffset ?? -1) >= offset) list.pop();
  }

  private create(tokenType: TokenType, start: number, end: number): IToken {
    return {
      image: this.text.substring(start, end),
      startOffset: start,
      endOffset: end - 1,
      startLine: this.line + 1,
      endLine: this.line + 1,
      startColumn: start - this.lineStart + 1,
      endColumn: end - this.lineStart,
      tokenTypeIdx: tokenType.tokenTypeIdx as number,
      tokenType,
    };
  }
}
