import { type ast, type Block, writtenGroups } from '@jixiao/language';
import type { AstNode } from 'langium';

/** What is open at the caret: the last of its kind that begins before it, as far as its block is open. */
export interface Owners {
  form?: ast.Form;
  report?: ast.Report;
  goals?: ast.Goals;
  category?: ast.Category;
  subcategory?: ast.Subcategory;
  indicator?: ast.Indicator;
  part?: ast.Part;
  funds?: ast.Funds;
  table?: ast.Table;
  row?: ast.FundRow | ast.Row;
  total?: ast.Total;
}

export function ownersAt({ forms, reports }: ast.File, offset: number, block: Block): Owners {
  if (block.startsWith('form') || block === 'layout') {
    const form = lastBefore(forms, offset);
    return form ? { form } : {};
  }
  const report = lastBefore(reports, offset);
  if (!report) return {};
  const owners: Owners = { report };
  const entry = lastBefore(report.entries, offset);
  // Indicators that stand behind a goal belong to it, whatever levels are between them.
  const goals = report.entries.findLast((other) => other.$type === 'Goals' && begin(other) < offset);
  if (goals) owners.goals = goals as ast.Goals;
  switch (entry?.$type) {
    case 'Category': {
      owners.category = entry;
      const item = lastBefore(entry.items, offset);
      if (item?.$type === 'Subcategory') {
        owners.subcategory = item;
        addIndicator(owners, lastBefore(item.items, offset), offset);
      } else addIndicator(owners, item, offset);
      break;
    }
    case 'Indicator':
      addIndicator(owners, entry, offset);
      break;
    case 'Funds': {
      owners.funds = entry;
      const row = lastBefore(entry.rows, offset);
      if (row) owners.row = row;
      break;
    }
    case 'Table': {
      owners.table = entry;
      const row = lastBefore(entry.rows, offset);
      if (row) owners.row = row;
      break;
    }
    case 'Total':
      owners.total = entry;
      break;
  }
  return owners;
}

/** The attribute words that the open indicator, row, goal or total has, but for one that begins at `except`. */
export function givenAttributes(owners: Owners, block: Block, except: number): Set<string> {
  const { part, indicator, goals, row, total } = owners;
  const node =
    block === 'indicator' ? (part ?? indicator) : block === 'goals' ? goals : block === 'total' ? total : row;
  const given = new Set<string>();
  if (!node) return given;
  for (const { keyword, span } of writtenGroups(node)) if (keyword && span.start !== except) given.add(keyword);
  return given;
}

export function begin(node: AstNode): number {
  return node.$cstNode?.offset ?? Number.POSITIVE_INFINITY;
}

function addIndicator(owners: Owners, indicator: ast.Indicator | undefined, offset: number): void {
  if (!indicator) return;
  owners.indicator = indicator;
  const part = lastBefore(indicator.parts, offset);
  if (part) owners.part = part;
}

/** The last node that begins before an offset, of nodes in the order of the text. */
export function lastBefore<T extends AstNode>(nodes: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (begin(nodes[middle] as T) < offset) low = middle + 1;
    else high = middle;
  }
  return nodes[low - 1];
}
