import { Decimal, type Quantity, type Range } from '@jixiao/core';
import type { EvaluatedIndicator, Figure, WrittenValue } from '@jixiao/language';
import { type Context, registerCell } from '../context.js';
import { type DraftCell, draftCell } from '../grid/draft.js';
import type { CellFigure, Passage, Span } from '../page.js';
import { cleanText } from '../print/clean-text.js';
import { decimalsOf } from '../print/numbers.js';
import { passagesText } from '../print/passage-text.js';
import type { PrintOptions } from '../print/print-options.js';
import { attributePassages, sourceOf, typedRun } from '../print/texts.js';
import { words } from '../print/words.js';
import type { LineContext } from './level-lines.js';
import { referenceFormula } from './reference-formula.js';

const valueNames = { 目标: 'target', 调整: 'adjusted', 完成: 'actual' } as const;

/** A target or a result in one cell, as typed; without its unit where the target has a column for units. */
export function valueCell(
  { context, options, columns }: LineContext,
  indicator: EvaluatedIndicator,
  attribute: '目标' | '调整' | '完成',
  id: string,
): DraftCell {
  const value = indicator[valueNames[attribute]];
  if (value.kind === 'blank' || value.kind === 'missing')
    return blankCell(options, id, indicator, value.absent ? undefined : value);
  const { quantity, reference } = value;
  const figure = quantity && context.report.valueFigure(indicator, attribute);
  if (figure) registerCell(context, figure, id);
  const hasUnits = attribute !== '目标' && columns.some(({ name }) => name === '目标单位');
  const isBare =
    hasUnits && quantity?.unit !== undefined && quantity.unit.text === indicator.target.quantity?.unit?.text;
  const full = attributePassages(context, indicator.node, attribute);
  const paragraphs = isBare && quantity ? bareValue(context, value, quantity, indicator.target, full) : full;
  const formula = reference && referenceFormula(context, reference);
  if (formula) context.formulas.set(id, formula);
  return draftCell({
    id,
    role: 'value',
    column: 0,
    align: passagesText(paragraphs).length > 14 ? 'left' : 'center',
    paragraphs,
    source: sourceOf(paragraphs) ?? value.span,
    ...(figure && { figure: valueFigure(figure, value, passagesText(paragraphs)) }),
  });
}

/** The number alone; with its operator where that is not the one in the column of signs. */
function bareValue(
  context: Context,
  value: WrittenValue,
  quantity: Quantity,
  target: WrittenValue,
  full: Passage[],
): Passage[] {
  if (value.reference) return withoutUnit(full, quantity.unit?.text ?? '');
  const typed = context.text.slice(value.span.start, value.span.end);
  const number = numberText(quantity);
  const operator = value.operator && value.operator !== target.operator ? value.operator : '';
  const at = typed.indexOf(quantity.text);
  const run = typedRun(number, number, value.span.start + Math.max(0, at));
  return operator === '' ? [[run]] : [[{ text: operator }, run]];
}

/** What a `[[ ]]` prints, without the unit behind it. */
function withoutUnit(passages: Passage[], unit: string): Passage[] {
  if (unit === '') return passages;
  return passages.map((passage) =>
    passage.map((run) => (run.text.endsWith(unit) ? { ...run, text: run.text.slice(0, -unit.length) } : run)),
  );
}

function numberText({ text, unit }: Quantity | Range): string {
  return text.slice(0, text.length - (unit?.text.length ?? 0));
}

/** 目标符号, 目标数, 目标单位: the target taken apart. Words have no sign and no unit. */
export function splitCell(
  { context, options }: LineContext,
  indicator: EvaluatedIndicator,
  column: '目标符号' | '目标数' | '目标单位',
  id: string,
): DraftCell {
  const { target } = indicator;
  if (target.kind === 'blank' || target.kind === 'missing')
    return blankCell(options, id, indicator, target.absent ? undefined : target);
  const unit = target.quantity?.unit ?? target.range?.unit;
  const isNumber = target.quantity !== undefined || target.range !== undefined;
  const cell = (paragraphs: Passage[], source = sourceOf(paragraphs)) =>
    draftCell({ id, role: 'value', column: 0, paragraphs, ...(source ? { source } : { anchor: target.span }) });
  switch (column) {
    case '目标符号':
      if (target.operator) return cell([[{ text: target.operator }]], target.operatorSpan ?? target.span);
      // `9月底前` means no later.
      if (target.time?.bound) return cell([[{ text: '≤' }]], target.span);
      return cell([[{ text: isNumber || target.time ? options.blank : context.word(words.qualitative) }]]);
    case '目标单位':
      return unit
        ? cell([[{ text: cleanText(unit.text) }]], unitSpan(context, target))
        : cell([[{ text: options.blank }]]);
    default: {
      const figure = target.quantity && context.report.valueFigure(indicator, '目标');
      if (figure) registerCell(context, figure, id);
      const paragraphs = targetNumber(context, indicator);
      const text = passagesText(paragraphs);
      return {
        ...cell(paragraphs, sourceOf(paragraphs) ?? target.span),
        align: text.length > 14 ? 'left' : 'center',
        ...(figure && { figure: valueFigure(figure, target, text) }),
      };
    }
  }
}

/** A target without its operator and its unit; all of it where it is no number. */
function targetNumber(context: Context, { node, target }: EvaluatedIndicator): Passage[] {
  const { quantity, range, span } = target;
  const full = attributePassages(context, node, '目标');
  const number = quantity ?? range;
  if (!number) return full;
  if (target.reference) return withoutUnit(full, number.unit?.text ?? '');
  return [[typedRun(numberText(number), context.text.slice(span.start, span.end), span.start)]];
}

/** Where the unit of a target is typed, or the `[[ ]]` that it comes from. */
function unitSpan({ text }: Context, { quantity, range, reference, span }: WrittenValue): Span {
  const number = quantity ?? range;
  const at = number && !reference ? text.slice(span.start, span.end).indexOf(number.text) : -1;
  if (!number || at < 0) return span;
  const end = span.start + at + number.text.length;
  return { start: end - (number.unit?.text.length ?? 0), end };
}

function blankCell(
  options: PrintOptions,
  id: string,
  { nameSpan }: EvaluatedIndicator,
  typed?: WrittenValue,
): DraftCell {
  return draftCell({
    id,
    role: 'value',
    column: 0,
    paragraphs: [[{ text: options.blank }]],
    ...(typed ? { source: typed.span } : { anchor: nameSpan }),
  });
}

/** How a number with an operator and a unit is printed, for whoever wants the number. */
function valueFigure(figure: Figure, { reference }: WrittenValue, printed: string): CellFigure {
  const match = /^([^\d０-９+\-－−–]*)([+\-－−–]?[\d０-９][\d０-９,]*(?:[.．][\d０-９]+)?)([\s\S]*)$/.exec(printed);
  const [, prefix = '', digits = '', suffix = ''] = match ?? [];
  const value = figure.value ?? Decimal.zero;
  return {
    path: figure.path,
    value: value.toString(),
    ...(figure.unit && { unit: figure.unit.text }),
    decimals: decimalsOf(digits),
    grouped: digits.includes(','),
    prefix,
    suffix,
    origin: reference ? 'reference' : 'typed',
  };
}
