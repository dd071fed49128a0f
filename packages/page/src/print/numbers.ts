import { convert, type Decimal, parseQuantity, type Unit } from '@jixiao/core';
import type { Figure } from '@jixiao/language';
import type { CellFigure, Passage, Span } from '../page.js';

/** How the numbers of one column are printed. */
export interface NumberStyle {
  /** What its head, or the block's label, says that the numbers are in. */
  unit?: Unit | undefined;
  decimals?: number | undefined;
  /** The head of the column: where it says （%） the numbers have no sign. */
  head?: string;
  /** Amounts keep their decimals (`600.00`); rates and scores lose those they do not need (`10`, `97.90`). */
  amount?: boolean;
  blank: string;
}

/** What a cell prints for a figure. */
export interface PrintedNumber {
  paragraphs: Passage[];
  source?: Span;
  anchor?: Span;
  computed?: true;
  figure?: CellFigure;
}

export function printNumber(figure: Figure | undefined, style: NumberStyle): PrintedNumber {
  if (!figure || figure.value === undefined) {
    const typed = figure?.text !== undefined;
    return {
      paragraphs: style.blank === '' ? [] : [[{ text: style.blank }]],
      ...(figure && (typed ? { source: figure.span } : { anchor: figure.span })),
    };
  }
  const { value: exact, unit } = inColumn(figure as Figure & { value: Decimal }, style.unit);
  const typed = figure.origin === 'typed' && figure.text !== undefined ? parseQuantity(figure.text) : undefined;
  const isTyped = typed?.value.equals(exact) === true && typed.value.decimals === exact.decimals;
  // An amount in another unit has no decimals of its own.
  const value = typed && !isTyped ? exact.normalized() : exact;
  const grouped = typed ? typed.grouped : (figure.expected?.from.some(({ text }) => text?.includes(',')) ?? false);
  const digits =
    isTyped && typed && style.decimals === undefined
      ? typed.text.slice(0, typed.text.length - (typed.unit?.text.length ?? 0))
      : group(digitsOf(value, style), grouped);
  const named = suffixOf(unit, style);
  const suffix = named === '' ? '' : (isTyped && typed?.unit?.text) || named;
  const text = digits + suffix;
  // A number that is rounded or converted stands nowhere in the text.
  const at = figure.origin === 'typed' ? (figure.text ?? '').indexOf(isTyped ? digits : text) : -1;
  const start = figure.span.start + at;
  const run = at < 0 ? { text } : { text, source: { start, end: Math.min(start + text.length, figure.span.end) } };
  return {
    paragraphs: [[run]],
    ...(figure.origin === 'typed' ? { source: figure.span } : { anchor: figure.span, computed: true as const }),
    figure: {
      path: figure.path,
      value: value.toString(),
      ...(unit && { unit: unit.text }),
      decimals: decimalsOf(digits),
      grouped,
      prefix: '',
      suffix,
      origin: figure.origin === 'typed' ? 'typed' : 'computed',
    },
  };
}

/** Digits behind the point of a printed number. */
export function decimalsOf(digits: string): number {
  const point = digits.search(/[.．]/);
  return point < 0 ? 0 : digits.length - point - 1;
}

function inColumn(figure: Figure & { value: Decimal }, unit: Unit | undefined): { value: Decimal; unit?: Unit } {
  const converted = unit && figure.unit ? convert(figure.value, figure.unit, unit) : undefined;
  if (converted) return { value: converted, unit: unit as Unit };
  const own = figure.unit ?? unit;
  return { value: figure.value, ...(own && { unit: own }) };
}

/** At most two decimals for what is worked out: that is what the trade prints. */
function digitsOf(value: Decimal, { decimals, amount }: NumberStyle): string {
  if (decimals !== undefined) return value.toFixed(decimals);
  if (amount && value.decimals <= 6) return value.toString();
  const whole = value.normalized();
  return whole.decimals === 0 ? whole.toString() : value.toFixed(2);
}

/** The unit that neither the head nor the label names. */
function suffixOf(unit: Unit | undefined, { unit: named, head = '' }: NumberStyle): string {
  if (!unit) return '';
  if (/^[%‰]$/.test(unit.base)) return /[（(][%％‰][）)]/.test(head) ? '' : unit.base;
  return named && unit.base === named.base && unit.power === named.power ? '' : unit.text;
}

function group(digits: string, grouped: boolean): string {
  if (!grouped) return digits;
  const point = digits.indexOf('.');
  const whole = point < 0 ? digits : digits.slice(0, point);
  return whole.replace(/\d(?=(?:\d{3})+$)/g, '$&,') + digits.slice(whole.length);
}
