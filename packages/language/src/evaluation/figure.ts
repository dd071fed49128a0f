import { type Decimal, parseUnit, type Unit } from '@jixiao/core';
import type { AstNode } from 'langium';
import type { Span } from '../findings/finding.js';

/** Where a figure's value comes from. */
export type Origin =
  /** Written in the report. */
  | 'typed'
  /** Left out and computed from others. */
  | 'computed'
  /** A blank mark: printed empty. */
  | 'blank'
  /** Left out, and nothing it could be computed from. */
  | 'missing';

/** How a value follows from other figures: `23÷25×5`. */
export interface Derivation {
  /** Exact, or with sixteen decimals where a division does not end. */
  value: Decimal;
  /** Where the formula gives another unit than the figure's column. */
  unit?: Unit;
  formula: string;
  from: Figure[];
}

/** One number of a report. */
export interface Figure {
  /** `资金.年度资金总额.全年执行数`: what references and messages call it. */
  path: string;
  origin: Origin;
  /** In `unit`; undefined where blank or missing. */
  value?: Decimal;
  /** Undefined for a bare number. */
  unit?: Unit;
  /** Decimals as typed, in `unit`; undefined for a computed value, which is exact. */
  decimals?: number;
  /** As typed. */
  text?: string;
  /** Where it is written, or where the name of what it belongs to is. */
  span: Span;
  /** What it belongs to: a row, an indicator, a field, a level. */
  node: AstNode;
  /** What it should be by the figures it follows from, whether or not it is written. */
  expected?: Derivation;
}

export const percent = parseUnit('%') as Unit;

/** True for a figure that has a value and was written, not computed. */
export function isTyped(figure: Figure | undefined): figure is Figure & { value: Decimal } {
  return figure?.origin === 'typed' && figure.value !== undefined;
}

export function hasValue(figure: Figure | undefined): figure is Figure & { value: Decimal } {
  return figure?.value !== undefined;
}

/** A number as a message shows it, with its unit: as typed, or with at most two decimals. */
export function showFigure(figure: Figure): string {
  if (figure.text !== undefined) return figure.text;
  if (figure.value === undefined) return '—';
  return `${showDecimal(figure.value)}${figure.unit?.text ?? ''}`;
}

/** With its own decimals up to `most`, else rounded to them; without trailing zeros behind those it needs. */
export function showDecimal(value: Decimal, most = 2): string {
  return value.decimals <= most ? value.toString() : value.round(most).normalized().toString();
}
