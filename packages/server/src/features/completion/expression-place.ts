import {
  closingQuoteOf,
  isColon,
  isDigit,
  isLetter,
  isOperatorSign,
  type JixiaoLexer,
  keywordOf,
  type OpenLine,
} from '@jixiao/language';
import { firstNonBlank, wordStart } from '../../lookup/line-text.js';
import type { Place } from './caret-context.js';
import { isPartsFunction, type PartsFunction } from './parts-taken.js';
import { ownerOf, type Token } from './tokens.js';

/** What texts may hold references, by the word or the line they belong to. */
const textOwners = new Set('目标 调整 完成 年初 预期 偏差 解释 标准 备注 原因 标题 副标题 注 左 右 FIELD'.split(' '));

/** A place in an expression: in a `[[ ]]` that is open, in a 勾稽, in a formula of a form. Undefined elsewhere. */
export function expressionPlace(text: string, line: OpenLine, caret: number, lexer: JixiaoLexer): Place | undefined {
  const reference = openReference(text, line.start, caret);
  if (reference !== undefined && mayRefer(line, reference)) {
    const quoted = line.upTo(reference).problems.some(({ code }) => code === 'unclosed-quote');
    return (
      operandPlace(text, lexer.openExpression(text, reference + 2, caret, true), caret, { inText: true, quoted }) ??
      nothing(caret)
    );
  }
  const { block } = line.before;
  if (block === 'narrative' || block === 'layout') return undefined;
  const head = firstNonBlank(text, line.start, caret);
  const headEnd = lettersEnd(text, head, caret);
  if (headEnd === head || headEnd === caret) return undefined;
  const word = text.slice(head, headEnd);
  if (keywordOf(word, 'structure') === '勾稽') return checkPlace(text, headEnd, caret, lexer);
  const start = block.startsWith('form') ? formulaStart(text, word, headEnd, caret) : undefined;
  if (start === undefined) return undefined;
  const tokens = lexer.openExpression(text, start, caret, false);
  return operandPlace(text, tokens, caret, { inText: false, quoted: false }) ?? nothing(caret);
}

/** Offset of the last `[[` or `【【` before the caret that no `]]` closes. */
function openReference(text: string, from: number, caret: number): number | undefined {
  let open: number | undefined;
  for (let at = from; at + 1 < caret; at++) {
    const mark = text.charAt(at);
    if (mark === '\\') at++;
    else if (mark !== text.charAt(at + 1)) continue;
    else if (mark === '[' || mark === '【') open ??= at++;
    else if (mark === ']' || mark === '】') {
      open = undefined;
      at++;
    }
  }
  return open;
}

function mayRefer(line: OpenLine, at: number): boolean {
  if (line.before.block === 'narrative') return true;
  const { tokens } = line.upTo(at);
  if (tokens.at(-1)?.tokenType.name === 'LINE' || tokens[0]?.tokenType.name === 'LINE') return true;
  const owner = ownerOf(tokens);
  // `指标 name | text`: the text behind the bar.
  if (tokens.some(({ tokenType }) => tokenType.name === 'LINE')) return true;
  return owner !== undefined && textOwners.has(owner.tokenType.name);
}

/** Where the formula of a column or of the 执行率 begins. */
function formulaStart(text: string, word: string, wordEnd: number, caret: number): number | undefined {
  const keyword = keywordOf(word, 'form');
  if (keyword === '执行率') {
    const start = firstNonBlank(text, wordEnd, caret);
    return isColon(text.charCodeAt(start)) ? start + 1 : wordEnd;
  }
  if (keyword !== '列' && keyword !== '表') return undefined;
  return signIn(text, wordEnd, caret)?.end;
}

/** In a 勾稽: an operand on either side, the sign between them, 规则 and its id behind them. */
function checkPlace(text: string, start: number, caret: number, lexer: JixiaoLexer): Place {
  const colon = firstNonBlank(text, start, caret);
  const left = isColon(text.charCodeAt(colon)) ? colon + 1 : start;
  const sign = signIn(text, left, caret);
  const side = sign?.end ?? left;
  const rule = /[\s\u3000"”」](?:规则|rule)[\s\u3000:：]+([^\s\u3000]*)$/iu.exec(text.slice(side, caret));
  if (sign && rule) return { where: { kind: 'rule', given: [] }, start: caret - (rule[1] as string).length };
  const message = sign && messageStart(text, side, caret);
  if (message !== undefined) {
    const closed = quoteEnd(text, message, caret);
    if (closed < 0 || closed === caret) return nothing(caret);
    return behindCheck(wordStart(text, closed, caret));
  }

  const place = operandPlace(text, lexer.openExpression(text, side, caret, false), caret, {
    inText: false,
    quoted: false,
  });
  if (place) return place;
  // Behind an operand no word goes on with the expression.
  const word = wordStart(text, side, caret);
  const tokens = lexer.openExpression(text, side, word, false) ?? [];
  const operand = tokens.at(-1);
  if (openBracket(tokens) >= 0) return nothing(caret);
  if (!operand || operand.startOffset + operand.image.length === word || !endsOperand(operand)) return nothing(caret);
  return sign ? behindCheck(word) : { where: { kind: 'comparison' }, start: word };
}

function behindCheck(start: number): Place {
  return { where: { kind: 'attribute', words: ['规则'], inText: false }, start };
}

/** The operand that is being written, or the format behind it; undefined behind an operand that takes no format. */
function operandPlace(
  text: string,
  tokens: readonly Token[] | undefined,
  caret: number,
  { inText, quoted }: { inText: boolean; quoted: boolean },
): Place | undefined {
  if (!tokens) return undefined;
  const last = tokens.at(-1);
  const adjacent = last !== undefined && last.startOffset + last.image.length === caret;
  const operand = (path: readonly Token[], start: number): Place => {
    const pathStart = path[0]?.startOffset ?? start;
    const taker = takerOf(tokens.filter(({ startOffset }) => startOffset < pathStart));
    // What has parts is no sum or product, and there is but one of it.
    if (taker && !taker.alone) return nothing(caret);
    return {
      where: {
        kind: 'operand',
        path: path.map(({ image }) => image),
        pathStart,
        inText,
        quoted,
        ...(taker && { taker: taker.name }),
      },
      start,
    };
  };
  switch (last?.tokenType.name) {
    case undefined:
    case '(':
    case ',':
    case 'PLUS_MINUS':
    case 'TIMES_DIVIDE':
      return operand([], caret);
    case '.':
      return adjacent ? operand(pathBefore(tokens, tokens.length - 1), caret) : undefined;
    case 'NAME':
      if (adjacent) {
        const typedQuote = closingQuoteOf(text.charCodeAt((last as Token).startOffset)) !== undefined;
        return typedQuote ? undefined : operand(pathBefore(tokens, tokens.length - 2), (last as Token).startOffset);
      }
      break;
    case 'FORMAT':
      if (adjacent)
        return { where: { kind: 'format', tokens: tokens.slice(0, -1) }, start: (last as Token).startOffset };
      break;
  }
  if (adjacent || !inText || openBracket(tokens) >= 0) return undefined;
  return { where: { kind: 'format', tokens }, start: caret };
}

/** The index of the innermost bracket that is still open; -1 where none is. */
function openBracket(tokens: readonly Token[]): number {
  let closed = 0;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const type = tokens[at]?.tokenType.name;
    if (type === ')') closed++;
    else if (type === '(' && --closed < 0) return at;
  }
  return -1;
}

/** 合计 or 计数, where the innermost call around what follows the tokens is one, and whether that is all there is in its brackets. */
function takerOf(tokens: readonly Token[]): { name: PartsFunction; alone: boolean } | undefined {
  const open = openBracket(tokens);
  if (open < 0) return undefined;
  const before = tokens[open - 1];
  const alone = open === tokens.length - 1;
  if (before?.tokenType.name === 'FUNCTION') {
    const name = keywordOf(before.image, 'function');
    return isPartsFunction(name) ? { name, alone } : undefined;
  }
  // Brackets around the whole argument change nothing.
  const outer = takerOf(tokens.slice(0, open));
  return outer && { name: outer.name, alone: outer.alone && alone };
}

/** The names of a path that is followed by the dot at `dot`. */
function pathBefore(tokens: readonly Token[], dot: number): Token[] {
  const path: Token[] = [];
  for (let at = dot; tokens[at]?.tokenType.name === '.' && at > 0; at -= 2) path.unshift(tokens[at - 1] as Token);
  return path;
}

function endsOperand({ tokenType }: Token): boolean {
  return tokenType.name === 'NAME' || tokenType.name === 'QUANTITY' || tokenType.name === ')';
}

/** The first comparison sign outside quotes; with `=` behind it they are one. */
function signIn(text: string, from: number, to: number): { start: number; end: number } | undefined {
  for (let at = from; at < to; at++) {
    const quoted = quoteEnd(text, at, to);
    if (quoted > 0) at = quoted - 1;
    else if (isOperatorSign(text.charCodeAt(at))) {
      const next = text.charCodeAt(at + 1);
      return { start: at, end: at + 1 < to && (next === 0x3d || next === 0xff1d) ? at + 2 : at + 1 };
    }
  }
  return undefined;
}

/** Where the message of a 勾稽 begins: a quote behind a blank behind an operand. */
function messageStart(text: string, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    if (closingQuoteOf(text.charCodeAt(at)) === undefined) continue;
    const before = text.slice(from, at);
    const code = before.trimEnd().charCodeAt(before.trimEnd().length - 1);
    const isOperand = isLetter(code) || isDigit(code) || /[)）%％"”」]/u.test(String.fromCharCode(code));
    if (/[\s\u3000]$/u.test(before) && isOperand) return at;
    const end = quoteEnd(text, at, to);
    if (end < 0) return undefined;
    at = end - 1;
  }
  return undefined;
}

/** Behind the closing mark of the quote that begins at `at`; -1 where none begins or it is open. */
function quoteEnd(text: string, at: number, to: number): number {
  const closing = closingQuoteOf(text.charCodeAt(at));
  if (closing === undefined) return -1;
  const end = text.indexOf(String.fromCharCode(closing), at + 1);
  return end < 0 || end >= to ? -1 : end + 1;
}

function lettersEnd(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && (isLetter(text.charCodeAt(end)) || text.charAt(end) === '_')) end++;
  return end;
}

function nothing(caret: number): Place {
  return { where: { kind: 'none' }, start: caret };
}
