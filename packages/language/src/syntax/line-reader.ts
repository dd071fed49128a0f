import {
  closingQuoteOf,
  isBar,
  isBlank,
  isColon,
  isDigit,
  isLetter,
  isNameMark,
  isOpenBracket,
  isOperatorSign,
  isPunctuation,
} from './characters.js';
import { readExpression } from './expression-reader.js';
import type { TokenSink } from './token-sink.js';

/**
 * The words every kind of line is made of: blanks and comments, names, quoted texts, running text with `[[ ]]`.
 * A reader stands at `pos` and never passes `end`, the end of its line without trailing blanks.
 */
export class LineReader {
  pos = 0;
  end = 0;
  /** What was read last is a text that a `|` line below may go on with. */
  textOpen = false;
  /** Where the next `]]` of this line is known to be, so that many unclosed `[[` cost one search. */
  private closing = { from: -1, at: -1 };
  /** Likewise the next closing mark of one kind of quote. */
  private closingQuote = { mark: 0, from: -1, at: -1 };

  constructor(
    readonly sink: TokenSink,
    readonly text: string,
    /** While a word is being completed an unclosed `[[` opens a reference instead of being text. */
    readonly partial: boolean,
  ) {}

  startLine(start: number, end: number): void {
    this.pos = start;
    this.end = this.trimEnd(start, end);
    this.closing = { from: -1, at: -1 };
    this.closingQuote = { mark: 0, from: -1, at: -1 };
  }

  at(offset: number): number {
    return offset < this.end ? this.text.charCodeAt(offset) : 0;
  }

  get code(): number {
    return this.at(this.pos);
  }

  get done(): boolean {
    return this.pos >= this.end;
  }

  trimEnd(start: number, end: number): number {
    while (end > start && isBlank(this.text.charCodeAt(end - 1))) end--;
    return end;
  }

  blanksEnd(offset: number): number {
    while (offset < this.end && isBlank(this.text.charCodeAt(offset))) offset++;
    return offset;
  }

  /** True where a comment begins; comments begin only at a line start or behind a blank. */
  isComment(offset: number): boolean {
    if (this.at(offset) !== 0x2f) return false;
    const next = this.at(offset + 1);
    if (next !== 0x2f && next !== 0x2a) return false;
    return offset === this.sink.lineStart || isBlank(this.text.charCodeAt(offset - 1));
  }

  /** Passes blanks and comments; comments become hidden tokens. */
  skip(): void {
    for (;;) {
      this.pos = this.blanksEnd(this.pos);
      if (!this.isComment(this.pos)) return;
      const start = this.pos;
      this.pos = this.commentEnd(start);
      this.sink.hide('COMMENT', start, this.pos);
    }
  }

  /** Where the comment behind `offset` begins, its blanks left out; the line's end where there is none. */
  commentStart(offset: number): number {
    for (let i = offset; i < this.end; i++) {
      const quoted = closingQuoteOf(this.at(i)) === undefined ? -1 : this.quotedEnd(i);
      if (quoted > 0) i = quoted - 1;
      else if (i > offset && this.isComment(i)) return this.trimEnd(offset, i);
    }
    return this.end;
  }

  commentEnd(start: number): number {
    if (this.at(start + 1) === 0x2f) return this.end;
    for (let end = start + 2; end + 1 < this.end; end++) {
      if (this.at(end) === 0x2a && this.at(end + 1) === 0x2f) return end + 2;
    }
    return this.end;
  }

  /** End of the run of letters at `offset`: what is compared with the keywords. */
  lettersEnd(offset: number): number {
    for (;;) {
      const code = this.at(offset);
      if (!isLetter(code) && code !== 0x5f) return offset;
      offset++;
    }
  }

  /** A keyword is followed by a blank, `：`, a digit, an operator, a quote, `|` or the line end. */
  endsKeyword(offset: number): boolean {
    if (offset >= this.end) return true;
    const code = this.at(offset);
    return (
      isBlank(code) ||
      isColon(code) ||
      isDigit(code) ||
      isOperatorSign(code) ||
      isBar(code) ||
      closingQuoteOf(code) !== undefined
    );
  }

  /** Passes a `：` behind a keyword or a field, as a hidden token. */
  skipColon(): void {
    const colon = this.blanksEnd(this.pos);
    if (!isColon(this.at(colon))) return;
    this.sink.hide('PUNCTUATION', colon, colon + 1);
    this.pos = colon + 1;
  }

  /** End of the name at `offset`: letters, digits, `_ 、 · %` and balanced brackets without blanks; `offset` where none begins. */
  nameEnd(offset: number): number {
    let end = offset;
    for (;;) {
      const code = this.at(end);
      if (isLetter(code) || isDigit(code) || isNameMark(code)) end++;
      else if (isOpenBracket(code) && end > offset) {
        const close = this.bracketEnd(end);
        if (close === end) return end;
        end = close;
      } else return end;
    }
  }

  /** End of a bracket that holds only letters, digits and name marks; `open` where it is not such a one. */
  private bracketEnd(open: number): number {
    let depth = 0;
    for (let end = open; ; end++) {
      const code = this.at(end);
      if (isOpenBracket(code)) depth++;
      else if (code === 0x29 || code === 0xff09) {
        if (--depth === 0) return end + 1;
      } else if (!isLetter(code) && !isDigit(code) && !isNameMark(code)) return open;
    }
  }

  /** End of a word that runs to the next blank, quote, bar, colon or separator: a name after a structure keyword. */
  wordEnd(offset: number): number {
    let end = offset;
    for (; end < this.end; end++) {
      const code = this.at(end);
      if (
        isBlank(code) ||
        isBar(code) ||
        isColon(code) ||
        code === 0xff0c ||
        code === 0x2c ||
        code === 0xff1b ||
        code === 0x3b
      )
        break;
      if (closingQuoteOf(code) !== undefined) break;
    }
    return end;
  }

  /** End of the quoted text at `offset`, behind its closing mark; -1 when none begins here or it is not closed on this line. */
  quotedEnd(offset: number): number {
    const close = this.quoteClose(offset);
    if (close < 0) return -1;
    const next = this.at(close + 1);
    // `“三公经费”控制率` is a phrase that holds quote marks, not a quoted text.
    return next === 0 || isBlank(next) || isPunctuation(next) ? close + 1 : -1;
  }

  /** True where a quote mark opens a text that never closes on this line. */
  isUnclosedQuote(offset: number): boolean {
    return closingQuoteOf(this.at(offset)) !== undefined && this.quoteClose(offset) < 0;
  }

  /** Offset of the mark that closes the quote opened at `offset`; -1 where none opens or closes. */
  private quoteClose(offset: number): number {
    const mark = closingQuoteOf(this.at(offset));
    if (mark === undefined) return -1;
    const known = this.closingQuote;
    if (known.mark === mark && known.from <= offset && (known.at < 0 || known.at > offset)) return known.at;
    let at = -1;
    for (let i = offset + 1; i < this.end; i++) {
      const code = this.at(i);
      if (code === 0x5c) i++;
      else if (code === mark) {
        at = i;
        break;
      }
    }
    this.closingQuote = { mark, from: offset, at };
    return at;
  }

  /**
   * Reads a quoted text at `pos` where one must or may stand; false where there is none. One with references becomes QUOTE … QUOTE.
   * An unclosed one ends at the line end and is reported.
   */
  readQuoted(withReferences: boolean): boolean {
    const start = this.pos;
    let end = this.quotedEnd(start);
    if (end < 0) {
      if (!this.isUnclosedQuote(start)) return false;
      this.sink.problem('unclosed-quote', start, this.end);
      end = this.end;
      this.pos = end;
      if (end - start > 1) this.sink.add('STRING', start, end);
      else this.sink.hide('PASSED_OVER', start, end);
      return true;
    }
    this.pos = end;
    if (withReferences && this.referenceAt(start, end) >= 0) {
      this.sink.add('QUOTE', start, start + 1);
      this.readText('TEXT', start + 1, end - 1);
      this.sink.add('QUOTE', end - 1, end);
      this.pos = end;
    } else {
      this.sink.add('STRING', start, end);
    }
    return true;
  }

  /** Offset of the first `[[` or `【【` in the range that is not escaped; -1 when there is none. */
  referenceAt(start: number, end: number): number {
    for (let i = start; i + 1 < end; i++) {
      const code = this.text.charCodeAt(i);
      if (code === 0x5c) i++;
      else if ((code === 0x5b || code === 0x3010) && this.text.charCodeAt(i + 1) === code) return i;
    }
    return -1;
  }

  /** Offset of the `]]` that closes a reference opened before `from`; -1 when this line has none. */
  referenceClose(from: number, end: number): number {
    if (this.closing.from >= 0 && this.closing.from <= from && (this.closing.at < 0 || this.closing.at >= from)) {
      return this.closing.at >= 0 && this.closing.at < end ? this.closing.at : -1;
    }
    let at = -1;
    for (let i = from; i + 1 < this.end; i++) {
      const code = this.text.charCodeAt(i);
      if ((code === 0x5d || code === 0x3011) && this.text.charCodeAt(i + 1) === code) {
        at = i;
        break;
      }
    }
    this.closing = { from, at };
    return at >= 0 && at < end ? at : -1;
  }

  /**
   * Reads running text, split at its references. The first piece is a token of type `first`, the others are TEXT.
   * A reference that cannot be read is reported and stays text.
   */
  readText(first: 'TEXT' | 'LINE' | 'PROSE', start: number, end: number): void {
    let type: string = first;
    let pieceStart = start;
    let from = start;
    for (;;) {
      const open = this.referenceAt(from, end);
      if (open < 0) break;
      const close = this.referenceClose(open + 2, end);
      if (close < 0 && !this.partial) {
        this.sink.problem('unclosed-reference', open, end);
        break;
      }
      const mark = this.sink.mark();
      if (open > pieceStart) this.sink.add(type, pieceStart, open);
      const opening = open === start && first === 'PROSE' ? 'PROSE_REFERENCE' : '[[';
      this.sink.add(opening, open, open + 2);
      const inner = close < 0 ? end : close;
      if (readExpression(this, open + 2, inner, true)) {
        if (close >= 0) this.sink.add(']]', close, close + 2);
        type = 'TEXT';
        pieceStart = close < 0 ? end : close + 2;
      } else {
        this.sink.rollback(mark);
      }
      from = close < 0 ? end : close + 2;
    }
    if (end > pieceStart) this.sink.add(type, pieceStart, end);
    this.pos = Math.max(this.pos, end);
  }

  /** A `|` and the rest of the line. */
  readBarLine(): void {
    this.readText('LINE', this.pos, this.end);
    this.pos = this.end;
    this.textOpen = true;
  }

  /** What is left of a line that has said everything it can say: one mistake. */
  passOverRest(code: 'unexpected-rest' | 'unexpected-word' = 'unexpected-rest'): void {
    this.skip();
    if (this.done) return;
    if (!this.sink.lineHasProblem) {
      const found = this.isUnclosedQuote(this.pos) ? 'unclosed-quote' : code;
      this.sink.problem(found, this.pos, this.end, { text: this.excerpt(this.pos, this.end) });
    }
    this.sink.hide('PASSED_OVER', this.pos, this.end);
    this.pos = this.end;
  }

  excerpt(start: number, end: number): string {
    const text = this.text.substring(start, Math.min(end, start + 24));
    return end - start > 24 ? `${text}…` : text;
  }
}
