import { isColon } from '../syntax/characters.js';
import type { Place } from './line-place.js';
import type { SourceLine, Unit } from './source-line.js';

const attributeWords = new Set(
  '目标 调整 完成 分值 得分 执行率 原因 年初 预期 完成率 偏差 解释 标准 备注 佐证 核心 等级'.split(' '),
);
const plainValues = new Set(['QUANTITY', 'RANGE', 'TIME']);
/** Tokens of expressions, where a blank more or less may be what tells an operator from a unit. */
const expressionMarks = new Set(['(', ')', '.', 'PLUS_MINUS', 'TIMES_DIVIDE', 'FUNCTION']);

/** The blanks before every unit of a line but the first, by the rules that need no other line. */
export function gapsOf(text: string, { units }: SourceLine, { kind }: Place): string[] {
  const gaps: string[] = [];
  let inExpression = kind === 'check';
  for (let index = 1; index < units.length; index++) {
    const [left, right] = [units[index - 1] as Unit, units[index] as Unit];
    if (right.type === '=' || (left.type === '执行率' && kind === 'form')) inExpression = true;
    gaps.push(gapBetween(text, left, right, kind, inExpression));
  }
  return gaps;
}

function gapBetween(text: string, left: Unit, right: Unit, kind: Place['kind'], inExpression: boolean): string {
  const typed = text.substring(left.end, right.start);
  const kept = typed === '' ? '' : ' ';
  if (isUnreadable(left) || isUnreadable(right)) return typed;
  if (right.type === 'COMMENT') return text.startsWith('//', right.start) ? '  ' : ' ';
  if (left.type === 'COMMENT') return ' ';
  // A keyword may be followed by a colon, but by no other mark.
  if (isSeparator(right))
    return inExpression || (isKeyword(left) && !isColon(text.charCodeAt(right.start))) ? kept : '';
  if (isSeparator(left)) {
    if (inExpression) return kept;
    return text.charCodeAt(left.start) > 0xff ? '' : ' ';
  }
  if (left.type === 'DASHES' && right.type === '其中') return '';
  if (kind === 'check' && (left.type === 'OPERATOR' || right.type === 'OPERATOR')) return ' ';
  if (left.type === '=' || right.type === '=') return ' ';
  if (expressionMarks.has(left.type) || expressionMarks.has(right.type)) return kept;
  if (right.type === 'OPERATOR') return plainValues.has(left.type) ? '' : ' ';
  if (left.type === 'OPERATOR') return plainValues.has(right.type) ? '' : ' ';
  if ((kind === 'attributes' || kind === 'row') && attributeWords.has(right.type)) return '  ';
  return ' ';
}

function isUnreadable({ type }: Unit): boolean {
  return type === 'PASSED_OVER' || type === 'OPAQUE';
}

/** Types of terminals are in capitals; a keyword's type is the keyword. */
function isKeyword({ type }: Unit): boolean {
  return !/^[A-Z_]+$/.test(type);
}

function isSeparator({ type }: Unit): boolean {
  return type === 'PUNCTUATION' || type === ',';
}
