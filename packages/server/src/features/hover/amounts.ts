import { convert, type Decimal, isMoney, parseQuantity, parseUnit, scanQuantity, type Unit } from '@jixiao/core';
import { ast, type EvaluatedReport, type Figure, type Span } from '@jixiao/language';
import { AstUtils, type LeafCstNode } from 'langium';
import type { ServerContext } from '../../context.js';
import { figureIndex } from './figure-index.js';
import { listFigures } from './figure-text.js';
import { bold, fill, type Markdown } from './markdown.js';
import { messages } from './messages.js';
import { explainComparison } from './references.js';
import { explainUnit } from './units.js';

/** A number in an expression; of one side of a 勾稽 also what it is compared with. */
export function explainLiteral(literal: ast.Literal, context: ServerContext): Markdown[] {
  const { language } = context;
  const quantity = parseQuantity(literal.value);
  if (!quantity) return [];
  const { value, unit } = quantity;
  const lines = [bold(literal.value), fill(messages.literal, language)];
  if (unit && isMoney(unit) && unit.power > 0)
    lines.push(fill(messages.inYuan, language, { value: value.scaleByPowerOfTen(unit.power).normalized().toString() }));
  const check = literal.$container;
  if (check.$type === 'Check') lines.push(...explainComparison(check, context));
  return lines;
}

/** An amount in a text, where it stands and what figures of the report come to the same; undefined where none does. */
export function equalFigures(
  leaf: LeafCstNode,
  pointer: number,
  { workspace, language }: ServerContext,
): { place: Span; parts: Markdown[] } | undefined {
  const owner = AstUtils.getContainerOfType(leaf.astNode, ast.isReport);
  const amount = owner && amountAt(leaf.text, pointer - leaf.offset);
  if (!owner || !amount) return undefined;
  const equal = [...equalTo(amount, workspace.evaluated(owner))];
  if (equal.length === 0) return undefined;
  const place = { start: leaf.offset + amount.start, end: leaf.offset + amount.end };
  const text = leaf.text.slice(amount.start, amount.end);
  return { place, parts: [bold(text), fill(messages.equalFigures, language), listFigures(equal, [], language)] };
}

interface Amount extends Span {
  value: Decimal;
  unit: Unit;
}

/** Units that a running text may go on behind without being read as one word with them: 35万元用于…, 95%的…. */
const unitPattern = /^(?:[十百千万亿]*元(?![件每/／·])|[%％‰])/u;

/** What stands before a number that is only about so much, below zero, or the end of something longer. */
const unclearBefore = /(?:[约近超逾]\s*|[-－−–—~～.．\p{Script=Latin}])$/u;
const unclearBehind = /^(?:左右|上下|以上|以下|以内|多|余)/u;

/** The amount of money or the rate that covers an index of a text. Of unclear ones nothing can be said. */
function amountAt(text: string, index: number): Amount | undefined {
  for (const { 0: digits, index: start } of text.matchAll(/[\d０-９][\d０-９,.．]*/gu)) {
    if (start > index) return undefined;
    const quantity = scanQuantity(text, start);
    if (!quantity) continue;
    const numberEnd = quantity.end - (quantity.unit?.text.length ?? 0);
    const unitText = unitPattern.exec(text.slice(numberEnd))?.[0];
    const end = numberEnd + (unitText?.length ?? 0);
    const unit = unitText === undefined ? undefined : parseUnit(unitText);
    if (index >= Math.max(end, start + digits.length)) continue;
    const unclear = unclearBefore.test(text.slice(0, start)) || unclearBehind.test(text.slice(end));
    return unit && !unclear && index < end ? { start, end, value: quantity.value, unit } : undefined;
  }
  return undefined;
}

/** Figures that are written in the report or computed for it. Zero says nothing. */
function* equalTo({ value, unit }: Amount, report: EvaluatedReport): Iterable<Figure> {
  if (value.isZero()) return;
  for (const figure of figureIndex(report).byPath.values()) {
    if (figure.unit?.base !== unit.base || !figure.value) continue;
    if (convert(figure.value, figure.unit, unit)?.equals(value)) yield figure;
  }
}

/** The unit of a block, and what it is the unit of. */
export function explainBlockUnit(text: string, { language }: ServerContext): Markdown[] {
  const explained = explainUnit(text, language);
  return explained.length === 0 ? [] : [...explained, fill(messages.unitOfRows, language, { unit: text })];
}
