import { scanOperator, scanQuantity, skipBlanks } from '@jixiao/core';
import {
  blockAttributes,
  isBlank,
  isDash,
  isOperatorSign,
  isSeparator,
  type OpenLine,
  type ReadLine,
} from '@jixiao/language';
import { firstNonBlank, isNameRun, wordStart } from '../../lookup/line-text.js';
import type { Place, Where } from './caret-context.js';
import { endOf, ownerOf, type Token } from './tokens.js';

/** Attributes that hold a target or a result. */
const values = new Set(['目标', '调整', '完成']);
/** What a text phrase is not: behind these a blank ends the value. */
const plain = new Set(['QUANTITY', 'BLANK', 'TIME', 'RANGE', 'OPERATOR', 'STRING', 'QUOTE', 'WORD']);
const names = new Set(['NAME', 'ROW_NAME', 'UNIT', 'WORD']);

/** A place on a line of a report; undefined where nothing can be offered. */
export function reportPlace(text: string, line: OpenLine, caret: number): Place | undefined {
  const head = firstNonBlank(text, line.start, caret);
  const typed = text.slice(head, caret);
  if (isNameRun(typed)) return { where: { kind: 'line-start' }, start: head };
  if (isDashes(typed)) return rowName(line.before.block, caret);

  const sign = signStart(text, head, caret);
  if (sign < caret) {
    const where = whereBehind(text, line.upTo(sign), sign, caret);
    return where?.kind === 'value' ? { where, start: sign } : undefined;
  }
  let start = wordStart(text, head, caret);
  let read = line.upTo(start);
  const unfinished = read.tokens.at(-1);
  // A name goes on with a bracket, a dash or another mark that begins a new word elsewhere.
  if (unfinished && endOf(unfinished) === start && names.has(unfinished.tokenType.name)) {
    start = unfinished.startOffset;
    read = line.upTo(start);
  }
  if (read.problems.some(({ code }) => code === 'unclosed-quote')) return undefined;
  const where = whereBehind(text, read, start, caret);
  return where && { where, start: where.kind === 'number-unit' ? unitStart(text, read, start, caret) : start };
}

function whereBehind(text: string, read: ReadLine, start: number, caret: number): Where | undefined {
  const { tokens, block } = read;
  const owner = ownerOf(tokens);
  const first = tokens[0];
  if (!owner || !first || tokens.at(-1)?.tokenType.name === 'LINE') return undefined;
  const keyword = owner.tokenType.name;
  const behind = tokens.slice(tokens.indexOf(owner) + 1);
  const behindBlank = isBlank(text.charCodeAt(start - 1));

  if (keyword === 'FIELD') return fieldValue(text, owner, behind, start);
  const level = first.tokenType.name;
  if (level === '一级' || level === '二级') return levelPlace(level, tokens, behindBlank);
  const head = headPlace(keyword, tokens, behind, block);
  if (head !== 'elsewhere') return head;

  const words = [...(blockAttributes[block] ?? [])];
  if (keyword === '年度目标' || keyword === '总分' || keyword === '核心') {
    if (behind.length === 0 || behindBlank) return { kind: 'attribute', words, inText: false, behind: keyword };
    return undefined;
  }
  if (values.has(keyword) && unitStart(text, read, start, caret) >= 0) return { kind: 'number-unit', of: keyword };
  if (behind.length === 0) return { kind: 'value', of: keyword };
  const inText = !plain.has(tokens.at(-1)?.tokenType.name as string);
  return behindBlank ? { kind: 'attribute', words, inText } : undefined;
}

/** What stands behind the first keyword of a line, where that is no attribute. */
function headPlace(
  keyword: string,
  tokens: readonly Token[],
  behind: readonly Token[],
  block: ReadLine['block'],
): Where | undefined | 'elsewhere' {
  const rows = block === 'funds' || block === 'table';
  switch (keyword) {
    case '表式':
    case '上年':
      // At the top of a file it begins a form, whose name is free.
      if (block === 'form') return undefined;
      return behind.length === 0 ? { kind: 'name', of: keyword } : undefined;
    case '资金':
      return behind.length === 0 ? { kind: 'block-unit', of: '资金' } : undefined;
    case '表':
      if (behind.length === 0) return { kind: 'name', of: '表' };
      return behind.some(({ tokenType }) => tokenType.name === 'UNIT' || tokenType.name === 'STRING')
        ? { kind: 'attribute', words: ['列'], inText: false }
        : { kind: 'block-unit', of: '表' };
    case '行':
    case 'DASHES':
      return behind.length === 0 ? rowName(block, 0)?.where : rowEnd(tokens, block);
    case '其中':
      if (rows) return behind.length === 0 ? rowName(block, 0)?.where : rowEnd(tokens, block);
      return behind.length === 0 ? undefined : rowEnd(tokens, block);
    case '指标':
      return behind.length === 0 ? undefined : rowEnd(tokens, block);
    case '报告':
    case '列':
    case '正文':
      return undefined;
    default:
      return 'elsewhere';
  }
}

/** Attributes behind the name of a row or an indicator, or behind its amounts. */
function rowEnd(tokens: readonly Token[], block: ReadLine['block']): Where {
  const inText = !plain.has(tokens.at(-1)?.tokenType.name as string);
  return { kind: 'attribute', words: [...(blockAttributes[block] ?? [])], inText };
}

function rowName(block: ReadLine['block'], caret: number): Place | undefined {
  if (block === 'funds') return { where: { kind: 'name', of: '资金行' }, start: caret };
  return block === 'table' ? { where: { kind: 'name', of: '表行' }, start: caret } : undefined;
}

function levelPlace(level: '一级' | '二级', tokens: readonly Token[], behindBlank: boolean): Where | undefined {
  if (tokens.length === 1) return { kind: 'name', of: level };
  if (!behindBlank || tokens.at(-1)?.tokenType.name === '分值') return undefined;
  const has = (type: string) => tokens.some(({ tokenType }) => tokenType.name === type);
  const words = [
    ...(has('分值') || has('QUANTITY') || has('不适用') ? [] : ['分值']),
    ...(level === '二级' && !has('不适用') ? ['不适用'] : []),
  ];
  return words.length > 0 ? { kind: 'attribute', words, inText: false } : undefined;
}

function fieldValue(text: string, field: Token, behind: readonly Token[], start: number): Where {
  const valueStart = behind[0]?.startOffset ?? start;
  const before = text.charCodeAt(start - 1);
  const behindSeparator =
    behind.length > 0 && isSeparator(text.slice(valueStart, start).trimEnd().slice(-1).charCodeAt(0));
  const separated = behind.length > 0 && (isBlank(before) || isSeparator(before) || before === 0x3001);
  return { kind: 'field-value', name: field.image, valueStart, separated, behindSeparator };
}

/** Where the unit of a number begins that the value ends in; -1 where it is no number or goes on behind it. */
function unitStart(text: string, { tokens }: ReadLine, start: number, caret: number): number {
  const owner = ownerOf(tokens);
  const valueStart = owner ? (tokens[tokens.indexOf(owner) + 1]?.startOffset ?? start) : start;
  const phrase = text.slice(valueStart, caret);
  const operator = scanOperator(phrase, 0);
  const quantity = scanQuantity(phrase, operator ? skipBlanks(phrase, operator.end) : 0);
  if (!quantity || quantity.end !== phrase.length) return -1;
  return caret - (quantity.unit?.text.length ?? 0);
}

/** Where the comparison sign begins that is being typed: `>` may become `≥`. */
function signStart(text: string, from: number, caret: number): number {
  let start = caret;
  while (start > from && isOperatorSign(text.charCodeAt(start - 1))) start--;
  return start;
}

function isDashes(typed: string): boolean {
  for (let at = 0; at < typed.length; at++) {
    const code = typed.charCodeAt(at);
    if (!isDash(code) && !(at > 0 && isBlank(code))) return false;
  }
  return true;
}
