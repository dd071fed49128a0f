import { closingQuoteOf, isLetter, keywordOf } from '@jixiao/language';

/** The innermost function whose brackets are open at the caret. */
export interface OpenCall {
  /** As it is typed. */
  word: string;
  /** Which of its arguments the caret is in, from 0. */
  argument: number;
}

/**
 * Reads a line up to the caret: its tree and its tokens do not know a line that is half written. Only in an expression is a function one:
 * behind `[[`, in a 勾稽, and behind the `=` of a column or the 执行率 of a form.
 */
export function callAt(line: string): OpenCall | undefined {
  const start = expressionStart(line);
  if (start === undefined) return undefined;
  const open: { word?: string; argument: number }[] = [];
  for (let at = start; at < line.length; at++) {
    const code = line.charCodeAt(at);
    const closing = closingQuoteOf(code);
    if (closing !== undefined) {
      const end = line.indexOf(String.fromCharCode(closing), at + 1);
      // A text that is not closed: the caret is in a name, or in the message of a 勾稽.
      if (end < 0) break;
      at = end;
    } else if (code === 0x28 || code === 0xff08) open.push({ word: functionBefore(line, start, at), argument: 0 });
    else if (code === 0x29 || code === 0xff09) open.pop();
    else if (code === 0x2c || code === 0xff0c) {
      const inner = open.at(-1);
      if (inner) inner.argument++;
    }
  }
  const call = open.findLast(({ word }) => word !== undefined);
  return call?.word === undefined ? undefined : { word: call.word, argument: call.argument };
}

/** Where the expression begins that the end of the line is in; undefined where it is in none. */
function expressionStart(line: string): number | undefined {
  let reference: number | undefined;
  for (let at = 0; at < line.length; at++) {
    const mark = line.charAt(at);
    if (mark === '\\') at++;
    else if (mark !== line.charAt(at + 1)) continue;
    else if (mark === '[' || mark === '【') reference = ++at + 1;
    else if (mark === ']' || mark === '】') {
      reference = undefined;
      at++;
    }
  }
  if (reference !== undefined) return reference;
  const head = /^[\s\u3000]*([^\s\u3000:：]+)[\s\u3000:：]/.exec(line);
  const word = head?.[1];
  if (!head || word === undefined) return undefined;
  if (keywordOf(word, 'structure') === '勾稽') return head[0].length;
  const formWord = keywordOf(word, 'form');
  if (formWord === '执行率') return head[0].length;
  const equals = Math.max(line.lastIndexOf('='), line.lastIndexOf('＝'));
  return formWord === '列' && equals >= 0 ? equals + 1 : undefined;
}

/** The name of a function directly before a bracket, as the first word of an operand. */
function functionBefore(line: string, from: number, bracket: number): string | undefined {
  let start = bracket;
  while (start > from && (isLetter(line.charCodeAt(start - 1)) || line.charAt(start - 1) === '_')) start--;
  const word = line.slice(start, bracket);
  // Behind a dot it is the name of a row: 支出.合计（含税）.
  if (start > from && /[\p{L}\p{N}.．。、·%％_]/u.test(line.charAt(start - 1))) return undefined;
  return keywordOf(word, 'function') === undefined ? undefined : word;
}
