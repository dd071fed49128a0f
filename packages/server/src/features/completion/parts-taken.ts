import { amountColumns, type ast, rowDepth } from '@jixiao/language';
import type { FigurePaths, Step } from './figure-paths.js';

/** The functions that take no number, but a name that has something below it. */
export type PartsFunction = '合计' | '计数';

export function isPartsFunction(name: string | undefined): name is PartsFunction {
  return name === '合计' || name === '计数';
}

/** What may hold something that has parts. */
const holders = new Set<string>([
  'Report',
  'Funds',
  'FormFunds',
  'FundRow',
  'FormRow',
  'Table',
  'FormTable',
  'Row',
  'Category',
  'Subcategory',
  'FormLevel',
  'FormSublevel',
]);

/** 上年, a table, a row, a column. */
const LONGEST = 4;

/** Whether a function that takes parts finds some where a path leads. */
export function hasParts(paths: FigurePaths, steps: readonly Step[], taker: PartsFunction): boolean {
  const count = taker === '合计' ? paths.partsOf(steps)?.length : paths.countOf(steps);
  // A form has no numbers yet: there the lines of the form tell.
  return count === undefined ? !paths.hasFigures && declaresParts(steps, taker) : count > 0;
}

/** Whether a path can go on to something that has parts. */
export function leadsToParts(paths: FigurePaths, steps: readonly Step[], taker: PartsFunction): boolean {
  const last = steps.at(-1)?.node;
  if (!last || !holders.has(last.$type) || steps.length >= LONGEST) return false;
  for (const [name, node] of paths.membersBehind(last)) {
    // What the year before last had is not looked for.
    if (node === last || node.$type === 'Report') continue;
    const longer = [...steps, { name, node }];
    if (hasParts(paths, longer, taker) || leadsToParts(paths, longer, taker)) return true;
  }
  return false;
}

function declaresParts(steps: readonly Step[], taker: PartsFunction): boolean {
  const [before, last] = [steps.at(-2)?.node, steps.at(-1)?.node];
  switch (last?.$type) {
    case 'FormTable':
    case 'FormLevel':
    case 'FormSublevel':
      return taker === '计数';
    case 'FormRow':
      return isDivided(last) && (taker === '计数' || amountColumns(last.$container.columns).length === 1);
    case 'FormColumn':
      if (taker === '计数') return false;
      if (before?.$type === 'FormRow')
        return isDivided(before) && amountColumns(before.$container.columns).includes(last);
      return isLevel(before) && (last.name === '分值' || last.name === '得分');
    default:
      return false;
  }
}

function isLevel(node: ast.Member | undefined): boolean {
  return node?.$type === 'FormLevel' || node?.$type === 'FormSublevel';
}

/** Whether the next row of the form is deeper. */
function isDivided(row: ast.FormRow): boolean {
  const { rows } = row.$container;
  const next = rows[rows.indexOf(row) + 1];
  return next !== undefined && rowDepth(next) > rowDepth(row);
}
