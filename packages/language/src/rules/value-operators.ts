import type { Operator } from '@jixiao/core';
import { isLeafCstNode } from 'langium';
import { countedTarget, type EvaluatedIndicator } from '../evaluation/indicators.js';
import { lastGroup, type WrittenItem } from '../evaluation/written.js';
import type { Fix } from '../findings/finding.js';
import { changeFix } from './fixes.js';
import { comparedValues, targetWord } from './value-rows.js';

/** Writes a sign before a value in place of every operator that stands before or behind it; without a sign they are dropped. */
export function operatorFix(
  row: EvaluatedIndicator,
  keyword: '目标' | '调整' | '完成',
  sign: Operator | '',
  formula: string,
  safe: boolean,
): Fix[] {
  const items = lastGroup(row.groups, keyword)?.items ?? [];
  const value = items.find((item) => !isOperator(item));
  const first = items[0];
  if (!value || !first) return [];
  const edits = [];
  if (sign !== '' || value.node.offset > first.node.offset)
    edits.push({ start: first.node.offset, end: value.node.offset, text: sign });
  for (const { node } of items.filter((item) => isOperator(item) && item.node.offset >= value.node.end))
    edits.push({ start: value.node.end, end: node.end, text: '' });
  return [changeFix(edits, `${sign}${value.node.text}`, { name: keyword, formula }, safe)];
}

function isOperator({ node }: WrittenItem): boolean {
  return isLeafCstNode(node) && node.tokenType.name === 'OPERATOR';
}

/** Whether a result that nobody complains of would miss its target under that sign. */
export function wouldMiss(row: EvaluatedIndicator, sign: Operator): boolean {
  const values = comparedValues(row);
  if (!values || row.expected?.met === false) return false;
  const { goal, result } = values;
  return sign === '≤' || sign === '<' ? result.greaterThan(goal) : result.lessThan(goal);
}

/** Gives the target that counts another sign, unless its result would then miss it. */
export function targetSignFix(row: EvaluatedIndicator, sign: Operator, formula: string): Fix[] {
  return wouldMiss(row, sign) || !countedTarget(row).quantity
    ? []
    : operatorFix(row, targetWord(row), sign, formula, false);
}
