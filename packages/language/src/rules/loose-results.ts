import { fold, parseQuantity, type Quantity, type Unit, unitsAgree } from '@jixiao/core';
import { countedTarget, type EvaluatedIndicator } from '../evaluation/indicators.js';
import type { WrittenValue } from '../evaluation/value.js';

/** A result that says one number, and yet is none that could be compared. */
export interface LooseResult {
  quantity: Quantity;
  /**
   * A number with a blank or a full-width comma in it; one among words that add nothing; or one that is only given roughly, of which
   * nobody but the writer knows the exact one.
   */
  manner: 'torn' | 'worded' | 'rough';
}

const roughly = '约为?|大约为?|大概|近|将近|接近|超过?|逾';
const words = '全年|年内|本年度?|当年|本年内|共计?|合计|累计|总计|一共|已经?|均为?|实际|实现|完成|达到?|为|是';
/** Perhaps words that add nothing to the number, the number, and a unit behind a blank. A longer sentence is no number. */
const oneNumber = new RegExp(
  `^(?<words>(?:(?:${words}) *)*)(?<rough>${roughly})? *(?<number>[-+]?\\d[\\d,.]*) *(?<unit>\\D*?)[。；;.]?$`,
);

/**
 * The number in a result such as `9 笔`, `21，086人`, `全年60册` or `约60次`, where the target is one in the same unit; undefined where the
 * result is a number already, or says something else.
 */
export function looseResult(row: EvaluatedIndicator): LooseResult | undefined {
  const target = countedTarget(row);
  const { actual } = row;
  if (target.kind !== 'quantity' && target.kind !== 'range') return undefined;
  const goalUnit = (target.quantity ?? target.range)?.unit;
  if (actual.kind === 'quantity' && actual.quantity?.unit?.approximate)
    return { quantity: actual.quantity, manner: 'rough' };
  if (actual.kind !== 'text') return undefined;
  const found = oneNumber.exec(fold(actual.text).trim())?.groups;
  const quantity = found && parseQuantity(`${found.number}${found.unit}`);
  if (!quantity || !isOfTarget(quantity.unit, goalUnit)) return undefined;
  const isRough = found.rough !== undefined || quantity.unit?.approximate === true;
  return { quantity, manner: isRough ? 'rough' : found.words === '' ? 'torn' : 'worded' };
}

/** The indicator as it would be with that number as its result. */
export function withResult(row: EvaluatedIndicator, quantity: Quantity): EvaluatedIndicator {
  const actual: WrittenValue = { ...row.actual, kind: 'quantity', quantity, text: quantity.text };
  return { ...row, actual };
}

/** What is no unit of the target may be part of a name: `9 号楼`. */
function isOfTarget(unit: Unit | undefined, goal: Unit | undefined): boolean {
  return unit === undefined || (goal !== undefined && unitsAgree(unit, goal));
}
