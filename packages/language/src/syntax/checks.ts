/**
 * Reads a 勾稽: two expressions with a comparison between them, a message, the rule it stands for.
 */

import { closingQuoteOf, isBlank, isDigit, isLetter, isOperatorSign } from './characters.js';
import { readExpression } from './expression-reader.js';
import { keywordOf } from './keywords.js';
import type { LineReader } from './line-reader.js';

/** `勾稽 left = right "message" 规则 id`; a wrong one is passed over as a whole. */
export function readCheck(reader: LineReader, keywordEnd: number): void {
  const { sink } = reader;
  const keywordStart = reader.pos;
  const mark = sink.mark();
  sink.add('勾稽', keywordStart, keywordEnd);
  reader.pos = keywordEnd;
  reader.skipColon();
  const passOver = () => {
    sink.rollback(mark);
    sink.hide('PASSED_OVER', keywordStart, reader.end);
    reader.pos = reader.end;
  };
  const operator = comparisonAt(reader, reader.pos);
  if (!operator) {
    sink.problem('comparison-expected', Math.min(reader.blanksEnd(reader.pos), reader.end - 1), reader.end, {});
    return passOver();
  }
  if (!readExpression(reader, reader.pos, operator.start, false)) return passOver();
  sink.add('OPERATOR', operator.start, operator.end);
  const tail = checkTail(reader, operator.end);
  if (!readExpression(reader, operator.end, tail, false)) return passOver();
  reader.pos = tail;
  reader.skip();
  if (closingQuoteOf(reader.code) !== undefined) reader.readQuoted(false);
  reader.skip();
  const rule = reader.lettersEnd(reader.pos);
  if (rule > reader.pos && keywordOf(reader.text.substring(reader.pos, rule), 'form') === '规则') {
    sink.add('CHECK_RULE', reader.pos, rule);
    reader.pos = rule;
    reader.skipColon();
    reader.skip();
    const end = reader.wordEnd(reader.pos);
    if (end > reader.pos) sink.add('RULE_ID', reader.pos, end);
    else sink.problem('rule-id-expected', reader.pos - 1, reader.pos, {});
    reader.pos = end;
  }
  reader.passOverRest();
}

/** The comparison sign of a 勾稽, outside brackets and quotes. */
function comparisonAt(reader: LineReader, from: number): { start: number; end: number } | undefined {
  for (let i = from; i < reader.end; i++) {
    const code = reader.at(i);
    const quoted = closingQuoteOf(code) === undefined ? -1 : reader.quotedEnd(i);
    if (quoted > 0) i = quoted - 1;
    else if (isOperatorSign(code)) {
      let end = i + 1;
      if (
        (code === 0x3e || code === 0x3c || code === 0xff1e || code === 0xff1c) &&
        (reader.at(end) === 0x3d || reader.at(end) === 0xff1d)
      )
        end++;
      return { start: i, end };
    }
  }
  return undefined;
}

/** Where the right side of a 勾稽 ends: before its message, before 规则 or a comment. */
function checkTail(reader: LineReader, from: number): number {
  for (let i = from; i < reader.end; i++) {
    const code = reader.at(i);
    if (i === from || !isBlankBefore(reader, i)) continue;
    if (reader.isComment(i)) return i;
    const close = closingQuoteOf(code);
    if (close !== undefined && behindOperand(reader, i)) return i;
    if (isLetter(code)) {
      const end = reader.lettersEnd(i);
      if (
        reader.endsKeyword(end) &&
        keywordOf(reader.text.substring(i, end), 'form') === '规则' &&
        behindOperand(reader, i)
      )
        return i;
    }
  }
  return reader.end;
}

const isBlankBefore = (reader: LineReader, offset: number) => isBlank(reader.at(offset - 1));

/** A quoted text behind an operand is the message; behind an operator it is a quoted name. */
function behindOperand(reader: LineReader, offset: number): boolean {
  let i = offset - 1;
  while (i > reader.sink.lineStart && isBlank(reader.at(i))) i--;
  const code = reader.at(i);
  return (
    isLetter(code) ||
    isDigit(code) ||
    code === 0x29 ||
    code === 0xff09 ||
    code === 0x25 ||
    code === 0xff05 ||
    code === 0x22 ||
    code === 0x201d ||
    code === 0x300d
  );
}
