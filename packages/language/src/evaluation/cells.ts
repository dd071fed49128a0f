import { convert, Decimal, parseQuantity, type Unit } from '@jixiao/core';
import { type AstNode, type CstNode, isLeafCstNode } from 'langium';
import type { Span } from '../findings/finding.js';
import type { Derivation, Figure } from './figure.js';
import { spanOf, type WrittenGroup } from './written.js';

/** A figure from a token that is a number or a blank mark, in the unit of its column. */
export function cellFigure(node: CstNode, owner: AstNode, path: string, unit: Unit | undefined): Figure {
  const text = node.text;
  const span = spanOf(node);
  if (isLeafCstNode(node) && node.tokenType.name === 'BLANK')
    return { path, origin: 'blank', text, span, node: owner, ...(unit && { unit }) };
  const quantity = parseQuantity(text);
  if (!quantity) return { path, origin: 'missing', text, span, node: owner };
  const own = quantity.unit;
  // `150万` in a column of 万元 is 150 of them: the bare scale takes the column's base.
  const value = own && unit ? (convert(quantity.value, own, unit) ?? quantity.value) : quantity.value;
  const shown = own && unit && convert(quantity.value, own, unit) === undefined ? own : (unit ?? own);
  return {
    path,
    origin: 'typed',
    value,
    decimals: value.decimals,
    text,
    span,
    node: owner,
    ...(shown && { unit: shown }),
  };
}

/** A figure for what is not written: it stands at `span` and has a value only once it is computed. */
export function missingFigure(owner: AstNode, path: string, span: Span, unit?: Unit): Figure {
  return { path, origin: 'missing', span, node: owner, ...(unit && { unit }) };
}

/** The number behind an attribute word such as 分值 or 得分. */
export function attributeFigure(
  group: WrittenGroup | undefined,
  owner: AstNode,
  path: string,
  fallback: Span,
  unit?: Unit,
): Figure {
  const item = group?.items[0];
  return item ? cellFigure(item.node, owner, path, unit) : missingFigure(owner, path, group?.span ?? fallback, unit);
}

/** Gives a missing figure the value it should have; a typed one keeps its own and remembers the derivation. */
export function compute(figure: Figure, derivation: Derivation | undefined): Figure {
  if (!derivation) return figure;
  figure.expected = derivation;
  if (figure.origin === 'missing') {
    figure.origin = 'computed';
    figure.value = derivation.value;
  }
  return figure;
}

/** Σ of the figures that have a value; undefined when none has. */
export function sumOf(figures: readonly (Figure | undefined)[]): Derivation | undefined {
  const from = figures.filter((figure): figure is Figure & { value: Decimal } => figure?.value !== undefined);
  if (from.length === 0) return undefined;
  return { value: Decimal.sum(from.map((figure) => figure.value)), formula: sumFormula(from), from };
}

const MOST_SHOWN = 6;

function sumFormula(from: readonly (Figure & { value: Decimal })[]): string {
  const shown = from.slice(0, MOST_SHOWN).map((figure) => figure.value.toString());
  return `${shown.join('+')}${from.length > MOST_SHOWN ? '+…' : ''}`.replaceAll('+-', '-');
}
