import { convert, Decimal, parseQuantity, type Unit } from '@jixiao/core';
import { type AstNode, type CstNode, isLeafCstNode } from 'langium';
import type { Span } from '../findings/finding.js';
import { type Derivation, type Figure, hasValue } from './figure.js';
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
    if (derivation.unit) figure.unit = derivation.unit;
  }
  return figure;
}

/** Σ of the figures that have a value; undefined when none has. */
export function sumOf(figures: readonly (Figure | undefined)[]): Derivation | undefined {
  const from = figures.filter((figure): figure is Figure & { value: Decimal } => figure?.value !== undefined);
  if (from.length === 0) return undefined;
  return { value: Decimal.sum(from.map((figure) => figure.value)), formula: sumFormula(from), from };
}

/** Computes a total from its parts, in the unit of the total, else of the first part; nothing where they measure different things. */
export function computeSum(total: Figure, parts: readonly (Figure | undefined)[]): void {
  const filled = parts.filter(hasValue);
  const unit = total.unit ?? filled.find((part) => part.unit)?.unit;
  const values = filled.map((part) => valueIn(part, unit));
  if (values.length === 0 || values.includes(undefined)) return;
  const from = filled.map((part, index) => ({ ...part, value: values[index] as Decimal }));
  compute(total, { value: Decimal.sum(from.map((part) => part.value)), formula: sumFormula(from), from: filled });
  if (total.origin === 'computed' && unit) total.unit = unit;
}

/** Names of columns whose numbers no total is the sum of. */
const ratioColumn =
  /(?:率|占比|比例|比重|同比|环比|幅|幅度|单价|均价|标准|人均|平均|系数|权重|序号|编号)(?:[（(][^（）()]*[）)])?$|^(?:人均|平均)|^(?:年份|年度)$/;

/** Whether the parts of a column add up to their total: rates, prices and ordinals do not. */
export function addsUp(column: string, figures: readonly (Figure | undefined)[]): boolean {
  return !ratioColumn.test(column) && !figures.some((figure) => figure?.unit && /[%‰/]/.test(figure.unit.base));
}

/** The value of a figure in another unit; undefined where it has none or measures something else. */
export function valueIn(figure: Figure | undefined, unit: Unit | undefined): Decimal | undefined {
  if (!hasValue(figure)) return undefined;
  return figure.unit && unit ? convert(figure.value, figure.unit, unit) : figure.value;
}

const MOST_SHOWN = 6;

function sumFormula(from: readonly (Figure & { value: Decimal })[]): string {
  const shown = from
    .slice(0, MOST_SHOWN)
    .map(({ value }) => (value.decimals > 2 ? value.normalized() : value).toString());
  return `${shown.join('+')}${from.length > MOST_SHOWN ? '+…' : ''}`.replaceAll('+-', '-');
}
