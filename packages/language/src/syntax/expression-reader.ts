import { scanQuantity } from '@jixiao/core';
import { closingQuoteOf, isBlank, isCloseBracket, isDigit, isLetter, isMinus, isOpenBracket } from './characters.js';
import { keywordOf } from './keywords.js';
import type { LineReader } from './line-reader.js';
import type { SyntaxCode } from './messages.js';

/** Deeper brackets or longer chains than a report could need would only exhaust the stack of whatever walks the tree. */
const DEEPEST_BRACKET = 50;
const MOST_OPERANDS = 500;

const isTimesDivide = (code: number) =>
  code === 0x2a || code === 0xff0a || code === 0xd7 || code === 0x2f || code === 0xff0f || code === 0xf7;
/** `亿元`, `2位`, `%` */
const startsFormat = (code: number) =>
  isLetter(code) || isDigit(code) || code === 0x25 || code === 0xff05 || code === 0x2030;
const isPlus = (code: number) => code === 0x2b || code === 0xff0b;
const isDot = (code: number) => code === 0x2e || code === 0xff0e || code === 0x3002;
const isComma = (code: number) => code === 0x2c || code === 0xff0c;

/**
 * Reads one expression in [start, end) into tokens that the grammar is sure to accept. On a mistake it reports one problem and
 * returns false; the caller takes the tokens back. With `formats`, words behind the expression are formats (`亿元`, `2位`).
 */
export function readExpression(reader: LineReader, start: number, end: number, formats: boolean): boolean {
  const { sink } = reader;
  while (start < end && isBlank(reader.text.charCodeAt(start))) start++;
  end = reader.trimEnd(start, end);
  const brackets: ('call' | 'group')[] = [];
  let pos = start;
  let operand = true;
  let operands = 0;

  const fail = (code: SyntaxCode, from: number, to: number): false => {
    sink.problem(code, from, Math.max(to, from), { text: reader.excerpt(from, to) });
    return false;
  };
  /** In a half-written text the expression may stop anywhere: completion wants what stands before the caret. */
  const incomplete = (code: SyntaxCode, from: number, to: number): boolean => reader.partial || fail(code, from, to);
  /** What ends too early is marked at the word it ends with. */
  const lastWord = () => Math.max(sink.tokens.at(-1)?.startOffset ?? 0, sink.lineStart);

  for (;;) {
    const before = pos;
    while (pos < end && isBlank(reader.text.charCodeAt(pos))) pos++;
    if (pos >= end) break;
    const code = reader.text.charCodeAt(pos);

    if (operand) {
      if (++operands > MOST_OPERANDS) return fail('expression-too-long', start, end);
      if (isOpenBracket(code)) {
        if (brackets.push('group') > DEEPEST_BRACKET) return fail('expression-too-long', start, end);
        sink.add('(', pos, ++pos);
        continue;
      }
      const signed = (isMinus(code) || isPlus(code)) && isDigit(reader.text.charCodeAt(pos + 1));
      if (isDigit(code) || signed) {
        const quantity = scanQuantity(reader.text, pos);
        if (!quantity || quantity.end > end) return fail('operand-expected', pos, end);
        sink.add('QUANTITY', pos, quantity.end);
        pos = quantity.end;
      } else if (isMinus(code) || isPlus(code)) {
        sink.add('PLUS_MINUS', pos, ++pos);
        continue;
      } else if (isLetter(code) || closingQuoteOf(code) !== undefined) {
        const letters = Math.min(reader.lettersEnd(pos), end);
        if (
          isOpenBracket(reader.text.charCodeAt(letters)) &&
          letters < end &&
          keywordOf(reader.text.substring(pos, letters), 'function')
        ) {
          sink.add('FUNCTION', pos, letters);
          sink.add('(', letters, letters + 1);
          if (brackets.push('call') > DEEPEST_BRACKET) return fail('expression-too-long', start, end);
          pos = letters + 1;
          continue;
        }
        const path = readPath(reader, pos, end);
        if (path.problem) {
          if (!(reader.partial && path.end >= end)) return fail(path.problem, pos, end);
        }
        pos = path.end;
      } else if (isCloseBracket(code) && brackets.at(-1) === 'call' && sink.tokens.at(-1)?.tokenType.name === '(') {
        brackets.pop();
        sink.add(')', pos, ++pos);
      } else {
        return fail('operand-expected', pos, end);
      }
      operand = false;
      continue;
    }

    if (isMinus(code) || isPlus(code)) {
      sink.add('PLUS_MINUS', pos, ++pos);
      operand = true;
    } else if (isTimesDivide(code)) {
      sink.add('TIMES_DIVIDE', pos, ++pos);
      operand = true;
    } else if (isCloseBracket(code)) {
      if (!brackets.pop()) return fail('bracket-unexpected', pos, pos + 1);
      sink.add(')', pos, ++pos);
    } else if (isComma(code) && brackets.at(-1) === 'call') {
      sink.add(',', pos, ++pos);
      operand = true;
    } else if (formats && brackets.length === 0 && before < pos && startsFormat(code)) {
      let wordEnd = pos;
      while (wordEnd < end && !isBlank(reader.text.charCodeAt(wordEnd))) wordEnd++;
      sink.add('FORMAT', pos, wordEnd);
      pos = wordEnd;
    } else {
      return fail('operator-expected', pos, end);
    }
  }
  if (operand) return incomplete(operands === 0 ? 'expression-empty' : 'operand-expected', lastWord(), end);
  if (brackets.length > 0) return incomplete('bracket-unclosed', start, end);
  return true;
}

/** Reads `a.b.c`; behind a dot any name may stand, also one that begins with a digit. */
function readPath(reader: LineReader, start: number, end: number): { end: number; problem?: SyntaxCode } {
  const { sink } = reader;
  let pos = start;
  for (;;) {
    let segmentEnd: number;
    if (closingQuoteOf(reader.text.charCodeAt(pos)) !== undefined) {
      segmentEnd = quotedNameEnd(reader, pos, end);
      if (segmentEnd < 0) return { end: pos, problem: 'unclosed-quote' };
    } else {
      segmentEnd = Math.min(reader.nameEnd(pos), end);
      if (segmentEnd === pos) return { end: pos, problem: 'name-expected' };
    }
    sink.add('NAME', pos, segmentEnd);
    pos = segmentEnd;
    if (pos >= end || !isDot(reader.text.charCodeAt(pos))) return { end: pos };
    sink.add('.', pos, ++pos);
  }
}

/** Inside an expression a quoted name simply ends at its closing mark. */
function quotedNameEnd(reader: LineReader, start: number, end: number): number {
  const close = closingQuoteOf(reader.text.charCodeAt(start));
  for (let i = start + 1; i < end; i++) if (reader.text.charCodeAt(i) === close) return i + 1;
  return -1;
}
