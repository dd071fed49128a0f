import { displayWidth } from '@jixiao/core';
import { type EffectiveForm, fieldByName, type JixiaoLexer, nameOf, type OpenLine } from '@jixiao/language';
import { lineAround } from '../lookup/line-text.js';

/** A text that goes on at the caret, with the word that it stands behind where that is near. */
export type TextPlace = { word?: string } /** Behind a bar; `bar` stands before the text of the lines below. */ & (
  | { kind: 'bar'; bar: string }
  /** In a text without bars, which gets them: what of it stands before and behind the caret, and what follows it on its line. */
  | {
      kind: 'value';
      start: number;
      end: number;
      /** Before the first line of the text, and before the others. */
      first: string;
      bar: string;
      before: string;
      after: string;
      /** A line of its own, with its indentation. */
      rest?: string;
    }
  /** On an empty line below it. */
  | { kind: 'below'; bar: string }
);

const texts = new Set(['偏差', '解释', '标准', '备注', '原因', '年初', '预期', '目标', '调整', '完成']);
/** Of an indicator these hold a number as often as a text. */
const perhapsTexts = new Set(['目标', '调整', '完成']);
const otherHeads = new Set(
  '分值 得分 执行率 完成率 佐证 核心 等级 不适用 报告 表式 上年 资金 行 DASHES 其中 年度目标 一级 二级 指标 表 列 勾稽 总分 正文'.split(
    ' ',
  ),
);
const textTokens = new Set(['TEXT', 'LINE', 'STRING', 'QUOTE', ']]']);

interface Token {
  startOffset: number;
  endOffset?: number;
  image: string;
  tokenType: { name: string };
}

/** The text that what is pasted at the caret belongs to, by what stands before it. */
export function textPlace(
  text: string,
  caret: number,
  line: OpenLine,
  lexer: JixiaoLexer,
  form: EffectiveForm | undefined,
): TextPlace | undefined {
  const { start, end } = lineAround(text, caret);
  if (text.slice(start, caret).trim() === '')
    return line.before.textOpen ? belowText(text, start, line, lexer, form) : undefined;
  const { tokens, hidden } = line.upTo(end);
  const before = tokens.filter((token) => token.startOffset < caret);
  const [opened, closed] = ['[[', ']]'].map((mark) => before.findLastIndex(({ tokenType }) => tokenType.name === mark));
  if ((opened as number) > (closed as number)) return undefined;
  const head = before.findLast((token) => isHead(token) && endOf(token) <= caret);
  const word = head && { word: head.tokenType.name };
  const bar = before.find(({ tokenType }) => tokenType.name === 'LINE');
  if (bar) return { kind: 'bar', bar: barAt(text, start, bar.startOffset), ...word };
  const comment = hidden.find(({ tokenType }) => tokenType.name === 'COMMENT');
  if (!head || !isText(head, form) || (comment && comment.startOffset < caret)) return undefined;
  const behind = tokens.find(
    (token) => token.startOffset >= caret && (isHead(token) || token.tokenType.name === 'LINE'),
  );
  return { ...valuePlace(text, caret, { start, end }, head, behind ?? comment), ...word };
}

function valuePlace(
  text: string,
  caret: number,
  line: { start: number; end: number },
  head: Token,
  behind: Token | undefined,
): TextPlace {
  const afterHead = /^\s*[:：]/.exec(text.slice(endOf(head), line.end))?.[0].length ?? 0;
  const start = endOf(head) + afterHead;
  const end = behind?.startOffset ?? line.end;
  const at = Math.max(caret, start);
  let [before, after] = [text.slice(start, at).trimStart(), text.slice(at, end).trimEnd()];
  if (behind && isHead(behind)) after = after.replace(/\s*[，,；;]$/, '');
  const quoted = /^["“「](.*)["”」]$/su.exec(before + after);
  if (quoted && before !== '') {
    before = before.slice(1).replaceAll('\\"', '"');
    after = after.slice(0, -1).replaceAll('\\"', '"');
  }
  const indent = /^\s*/.exec(text.slice(line.start, line.end))?.[0] ?? '';
  const isField = head.tokenType.name === 'FIELD';
  const bar = isField ? `${indent}  |` : ` ${barAt(text, line.start, start)}`;
  const rest = behind && text.slice(behind.startOffset, line.end);
  return {
    kind: 'value',
    start,
    end: line.end,
    first: isField ? `\n${bar}` : ' |',
    bar,
    before,
    after: after.trimStart() === after || before === '' ? after.trimStart() : after,
    ...(rest !== undefined && {
      rest: behind?.tokenType.name === 'LINE' ? `${bar}${rest.slice(1)}` : `${indent}${rest}`,
    }),
  };
}

function belowText(
  text: string,
  start: number,
  line: OpenLine,
  lexer: JixiaoLexer,
  form: EffectiveForm | undefined,
): TextPlace | undefined {
  const { tokens } = lexer.tokenizeAll(text.slice(0, start));
  const last = tokens.at(-1);
  const head = tokens.findLast(isHead);
  if (!last || !head) return undefined;
  const lastLine = lineAround(text, last.startOffset).start;
  const word = head.tokenType.name;
  if (last.tokenType.name === 'LINE') return { kind: 'below', bar: barAt(text, lastLine, last.startOffset), word };
  const isOpen =
    head.tokenType.name === 'FIELD'
      ? fieldKind(head, form) === '长文'
      : texts.has(head.tokenType.name) &&
        (textTokens.has(last.tokenType.name) || (last === head && !mayBeNumber(head, line)));
  if (!isOpen) return undefined;
  const headLine = lineAround(text, head.startOffset).start;
  const indent = /^\s*/.exec(text.slice(headLine))?.[0] ?? '';
  const bar = head.tokenType.name === 'FIELD' ? `${indent}  |` : ` ${barAt(text, headLine, endOf(head))}`;
  return { kind: 'below', bar, word };
}

function mayBeNumber({ tokenType }: Token, { before }: OpenLine): boolean {
  return before.block === 'indicator' && perhapsTexts.has(tokenType.name);
}

function isHead({ tokenType }: Token): boolean {
  return tokenType.name === 'FIELD' || texts.has(tokenType.name) || otherHeads.has(tokenType.name);
}

/** Whether what stands behind a word is a text: years, numbers and the like have no paragraphs. */
function isText(head: Token, form: EffectiveForm | undefined): boolean {
  if (head.tokenType.name !== 'FIELD') return texts.has(head.tokenType.name);
  const kind = fieldKind(head, form);
  return kind === undefined || kind === '文本' || kind === '长文';
}

function fieldKind({ image }: Token, form: EffectiveForm | undefined): string | undefined {
  return form && fieldByName(form, nameOf(image))?.kind;
}

function endOf({ startOffset, image }: Token): number {
  return startOffset + image.length;
}

/** Blanks up to a column of a line, and a bar. */
function barAt(text: string, lineStart: number, offset: number): string {
  return `${' '.repeat(displayWidth(text.slice(lineStart, offset)))}|`;
}
