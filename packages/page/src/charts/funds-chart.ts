import { amountColumns, type EvaluatedFundRow, type Figure } from '@jixiao/language';
import type { Context } from '../context.js';
import { columnLabel, splitLabel } from '../form/heads.js';
import type { ChartBar } from '../page.js';
import { cleanText } from '../print/clean-text.js';
import { printNumber } from '../print/numbers.js';
import { passagesText } from '../print/passage-text.js';
import { unitName } from '../print/unit-name.js';
import { words } from '../print/words.js';
import type { TitledChart } from './build-charts.js';
import { scaled } from './scale.js';

/** 资金: what was planned, budgeted and spent, a group for each row. */
export function fundsChart(context: Context): TitledChart | undefined {
  const { funds } = context.report;
  if (!funds) return undefined;
  const columns = amountColumns(funds.form.columns);
  const rows = funds.rows.filter(({ amounts }) => columns.some(({ name }) => amounts.get(name)?.value));
  if (columns.length === 0 || rows.length === 0) return undefined;
  const groups = rows.map((row) => ({
    label: rowName(row),
    ...(row.depth > 0 && { indent: true as const }),
    bars: columns.map(({ name }, series) => amountBar(context, row.amounts.get(name), series)),
  }));
  return {
    name: '资金',
    caption: context.word(words.fundsChart, { unit: unitName(context, context.form.currency) }),
    chart: scaled({ series: columns.map((column) => shortLabel(columnLabel(column))), groups }),
  };
}

/** An amount in the unit of the form. */
export function amountBar(context: Context, figure: Figure | undefined, series: number): ChartBar {
  const { currency } = context.form;
  const { figure: printed, paragraphs } = printNumber(figure, { unit: currency, amount: true, blank: NOTHING });
  // What is no amount of money has no place on the scale.
  const isAmount = printed && (printed.unit ?? currency.text) === currency.text;
  return { series, text: passagesText(paragraphs), ...(isAmount && { value: printed.value }) };
}

/** Stands for a number that the report does not have. */
export const NOTHING = '—';

/** The lower part of a head that has two, without the letter that the formulas of a form call it by. */
export function shortLabel(label: string): string {
  const { top, bottom } = splitLabel(label);
  return (bottom ?? top).replace(/[（(][A-Z][）)]$/, '');
}

export function rowName({ name, node, declared }: EvaluatedFundRow): string {
  return cleanText(node?.label ?? declared?.label ?? name).replace(/[：:]$/, '');
}
