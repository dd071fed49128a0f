import { type ast, type EvaluatedReport, type Figure, type Span, writtenGroups } from '@jixiao/language';
import type { ServerContext } from '../../context.js';
import { spoken } from '../hover/figure-words.js';
import type { Hint } from './hint.js';

/**
 * Names of the columns before the amounts of the first row of each split of the funds, and of each table whose columns only the form names.
 * The rows below stand under them.
 */
export function columnHints({ funds, tables }: EvaluatedReport, { language }: ServerContext): Hint[] {
  const hints: Hint[] = [];
  const add = (row: ast.FundRow | ast.Row, figures: Iterable<[string, Figure]>) => {
    const cells = cellSpans(row);
    for (const [column, { span }] of figures)
      if (cells.some(({ start }) => start === span.start))
        hints.push({ at: span.start, label: `${spoken(column, language)}:`, side: 'before' });
  };
  for (const row of funds?.totals ?? [])
    if (row.node) add(row.node, [...row.amounts, ['分值', row.points], ['执行率', row.rate], ['得分', row.score]]);
  for (const { node, columns, totals } of tables)
    if (node.columns.length === 0 && columns.length > 1) for (const row of totals.slice(0, 1)) add(row.node, row.cells);
  return hints;
}

/** Places of the amounts, without those behind a word that says what they are. */
function cellSpans(row: ast.FundRow | ast.Row): Span[] {
  const items = writtenGroups(row)[0]?.items ?? [];
  return items
    .filter(({ property }) => property === 'cells')
    .map(({ node }) => ({ start: node.offset, end: node.end }));
}
