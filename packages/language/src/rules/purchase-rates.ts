import { Decimal } from '@jixiao/core';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { hasValue, showDecimal } from '../evaluation/figure.js';
import { countedTarget, type EvaluatedIndicator } from '../evaluation/indicators.js';
import { printedName } from './judged-scores.js';

const purchaseName = /政府采购(?:预算)?(?:计划)?执行率/;

/** What of the points of a 政府采购执行率 below 100 % is due to it; undefined for other indicators. */
export function purchaseShare(
  report: EvaluatedReport,
  leaf: EvaluatedIndicator,
): { rate: Decimal; due: Decimal; formula: string } | undefined {
  const { points } = leaf;
  if (!purchaseName.test(printedName(leaf)) || !hasValue(points) || points.value.sign() <= 0) return undefined;
  if (isJudgedByTarget(report, leaf)) return undefined;
  const { value: rate, unit } = report.valueFigure(leaf, '完成');
  if (!rate || unit?.base !== '%' || leaf.actual.operator || !rate.lessThan(Decimal.hundred)) return undefined;
  const due = rate.times(points.value).dividedBy(Decimal.hundred)?.round(2) as Decimal;
  return { rate, due, formula: `${showDecimal(rate)}%×${points.value.toString()}` };
}

/** A number below 100 % is the report's own measure, and how it is scored another rule's. */
function isJudgedByTarget(report: EvaluatedReport, leaf: EvaluatedIndicator): boolean {
  const target = countedTarget(leaf);
  const figure = report.valueFigure(leaf, target === leaf.adjusted ? '调整' : '目标');
  return hasValue(figure) && figure.value.lessThan(Decimal.hundred) && !/[≤<]/.test(target.operator ?? '');
}
