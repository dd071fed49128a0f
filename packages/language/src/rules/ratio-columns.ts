import { fold } from '@jixiao/core';

/** What the amounts of a column are: the budget of the year, what was spent in it, what was spent the year before. */
export type ColumnKind = 'budget' | 'actual' | 'last';

/** Shares, differences and remarks are amounts of none of the kinds. */
const otherColumns = /率|比|增减|差|占|幅|结转|结余|说明|原因|备注|%/;
const lastWords = /上年|去年|上一年|上期|last|prior/i;
const budgetWords = /预算|budget/i;
const actualWords = /决算|执行数|执行金额|支出数|支出金额|实际|^支出$|^执行$|^本年(?:数|支出)?$|actual|spent/i;
/** Of several budgets the one that was changed in the year binds, the initial one least. */
const changedBudget = /全年|调整/;
const initialBudget = /年初|initial/i;

/** The one column of each kind; none of a kind where several could be meant. */
export function columnKinds(names: readonly string[], year: string | undefined): Map<ColumnKind, string> {
  const ofKind: Record<ColumnKind, { name: string; rank: number }[]> = { budget: [], actual: [], last: [] };
  for (const name of names) {
    const plain = fold(name).replace(/\s|\([^()]*\)/g, '');
    const kind = kindOf(plain, year);
    const rank = changedBudget.test(plain) ? 2 : initialBudget.test(plain) ? 0 : 1;
    if (kind) ofKind[kind].push({ name, rank: kind === 'budget' ? rank : 0 });
  }
  const kinds = new Map<ColumnKind, string>();
  for (const kind of ['budget', 'actual', 'last'] as const) {
    const [best, another] = ofKind[kind].sort((a, b) => b.rank - a.rank);
    if (best && best.rank !== another?.rank) kinds.set(kind, best.name);
  }
  return kinds;
}

function kindOf(name: string, year: string | undefined): ColumnKind | undefined {
  if (otherColumns.test(name)) return undefined;
  const [named, another] = name.match(/(?:19|20)\d{2}/g) ?? [];
  // Without the year of the report nobody knows which of two years is this one.
  if (another !== undefined || (named !== undefined && !year)) return undefined;
  const ago = named === undefined ? Number(lastWords.test(name)) : Number(year) - Number(named);
  const what = name.replace(/^(?:19|20)\d{2}年?度?/, '');
  const isBudget = budgetWords.test(what);
  const isActual = actualWords.test(what);
  if (ago === 1) return isBudget ? undefined : 'last';
  if (ago !== 0 || isBudget === isActual) return undefined;
  return isBudget ? 'budget' : 'actual';
}
