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

/** One replacement of a fix, with what the title says of it. */
export interface Change {
  at: Span;
  text: string;
  name: string;
  formula: string;
}

/** Writes what only together is right again: a total and the rate that follows from it. The note ends the title. */
export function changesFix(changes: readonly Change[], safe: boolean, note?: Localized): Fix {
  const parts = (pattern: string, between: string) =>
    changes.map((_, index) => pattern.replace(/\{(\w+)\}/g, `{$1${index}}`)).join(between);
  const text = {
    zh: `${parts(changeTitle.zh, '，')}${note?.zh ?? ''}`,
    en: `${parts(changeTitle.en, '; ')}${note?.en ?? ''}`,
  };
  const args = changes.flatMap(({ text: value, name, formula }, index) => [
    [`name${index}`, name],
    [`value${index}`, value],
    [`formula${index}`, formula],
  ]);
  return {
    title: { text, args: Object.fromEntries(args) },
    edits: changes.map(({ at, text: value }) => ({ start: at.start, end: at.end, text: value })),
    safe,
  };
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

/**
 * `typedLike` with as many decimals as were typed there, or those the value needs: 98.00% in the place of 97.00%. A single decimal that
 * is no 0 was needed, and says nothing of the next number.
 */
export function typedAlike(figure: Figure, value: Decimal): string {
  const typed = figure.value;
  const isFixed = typed && (typed.decimals > 1 || typed.normalized().decimals < typed.decimals);
  return typedLike(figure, value, Math.max(isFixed ? typed.decimals : 0, value.normalized().decimals));
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
