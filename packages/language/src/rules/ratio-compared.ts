import { type Agreement, compareAmounts, isMoney } from '@jixiao/core';
import { valueIn } from '../evaluation/cells.js';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { isValue } from '../evaluation/expressions.js';
import { type Figure, hasValue, isTyped } from '../evaluation/figure.js';
import { isNothing } from './fund-limits.js';

/** How a typed amount compares with what it is measured by, in the unit of the latter; undefined where one of the two is no money. */
export function compareMoney(typed: Figure | undefined, measure: Figure | undefined): Agreement | undefined {
  if (!isTyped(typed) || !hasValue(measure) || isCount(typed) || isCount(measure)) return undefined;
  const value = valueIn(typed, measure.unit);
  return value && compareAmounts([value], [measure.value]);
}

/** Whether a typed amount is greater than another, however both were rounded; any amount is greater than a bare 0. */
export function isGreater(typed: Figure | undefined, measure: Figure | undefined): boolean {
  const agreement = compareMoney(typed, measure);
  if (!agreement || !measure || agreement.gap.sign() <= 0) return false;
  return agreement.verdict === 'apart' || isNothing(measure);
}

function isCount({ unit }: Figure): boolean {
  return !!unit?.base && !isMoney(unit);
}

/** Whether a 勾稽 of the report or its form speaks for the rule, or compares the same figures in its own way. */
export function isDeclared(report: EvaluatedReport, rule: string, figures: readonly (Figure | undefined)[]): boolean {
  return report.checks.some(({ node, left, right }) => {
    if (node.rule === rule) return true;
    if (!isValue(left) || !isValue(right)) return false;
    const compared = [...left.from, ...right.from];
    return figures.every((figure) => figure !== undefined && compared.includes(figure));
  });
}
