import type { Decimal } from '@jixiao/core';
import type { CellFigure } from '../../page.js';

/** The trade prints two decimals at most, and leaves out those it does not need. */
export const USUAL_DECIMALS = 2;

/** The format for a number that shows it as it is printed now, and with the usual decimals when it is changed. */
export function formatOf(value: Decimal, figure: CellFigure): string {
  const { decimals, grouped, prefix, suffix } = figure;
  const format = (digits: number) => {
    const part = digits > 0 ? `.${'0'.repeat(digits)}` : '';
    return `${literal(prefix)}${grouped ? '#,##0' : '0'}${part}${suffix === '%' ? '%' : literal(suffix)}`;
  };
  if (decimals >= USUAL_DECIMALS) return format(decimals);
  const shortest = value.normalized();
  if (!grouped && prefix === '' && suffix === '' && shortest.decimals === decimals) return 'General';
  return `[=${shortest}]${format(decimals)};${format(USUAL_DECIMALS)}`;
}

/** The digits of a number as they are printed, without what stands before and behind them. */
export function printedDigits(value: Decimal, { decimals, grouped }: CellFigure): string {
  const text = value.toFixed(decimals);
  return grouped ? text.replace(/\d(?=(?:\d{3})+(?:\.|$))(?<!\.\d*)/g, '$&,') : text;
}

/** Text in a number format. */
function literal(text: string): string {
  return text
    .split('"')
    .map((part) => (part === '' ? '' : `"${part}"`))
    .join('\\"');
}
