import { convert, type Decimal, type Localized, parseQuantity } from '@jixiao/core';
import type { Figure } from '../evaluation/figure.js';
import type { Fix, Span } from '../findings/finding.js';

const changeTitle: Localized = { zh: '{name}改为 {value}（{formula}）', en: 'Change {name} to {value} ({formula})' };

/** Replaces what is written at `at`; the title says what will stand there and how it was derived. */
export function replaceFix(at: Span, text: string, args: { name: string; formula: string }, safe: boolean): Fix {
  return {
    title: { text: changeTitle, args: { ...args, value: text } },
    edits: [{ start: at.start, end: at.end, text }],
    safe,
  };
}

/** Replaces a typed figure by what it should be, keeping the unit it was typed with. */
export function expectedFix(figure: Figure, name: string, decimals: number, safe: boolean): Fix[] {
  if (!figure.expected || figure.origin !== 'typed' || figure.text === undefined) return [];
  const text = typedLike(figure, figure.expected.value, decimals);
  return [replaceFix(figure.span, text, { name, formula: figure.expected.formula }, safe)];
}

/**
 * A value in the unit of a figure as it would be typed in the figure's place: in the unit and with the thousands commas that were typed
 * there; with so many decimals, or those it has.
 */
export function typedLike(figure: Figure, value: Decimal, decimals?: number): string {
  const typed = figure.text === undefined ? undefined : parseQuantity(figure.text);
  const own = typed?.unit;
  const converted = (own && figure.unit && convert(value, figure.unit, own)) ?? value;
  const digits = decimals === undefined ? converted.toString() : converted.toFixed(decimals);
  return `${typed?.grouped ? digits.replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ',') : digits}${own?.text ?? ''}`;
}

const insertTitle: Localized = { zh: '补写“{text}”（{reason}）', en: 'Insert "{text}" ({reason})' };

/** Writes something that is missing; the title says what (of several lines the first) and why. */
export function insertFix(at: number, text: string, reason: string, safe = false): Fix {
  return {
    title: { text: insertTitle, args: { text: text.trim().split('\n')[0] ?? '', reason } },
    edits: [{ start: at, end: at, text }],
    safe,
  };
}

/** Several replacements that together write one thing. */
export function changeFix(
  edits: Fix['edits'],
  value: string,
  args: { name: string; formula: string },
  safe: boolean,
): Fix {
  return { title: { text: changeTitle, args: { ...args, value } }, edits, safe };
}
