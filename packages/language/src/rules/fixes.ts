import type { Localized } from '@jixiao/core';
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
  const unit = /[^\d.,．+\-－−]*$/.exec(figure.text)?.[0] ?? '';
  return [
    replaceFix(
      figure.span,
      `${figure.expected.value.toFixed(decimals)}${unit}`,
      { name, formula: figure.expected.formula },
      safe,
    ),
  ];
}
