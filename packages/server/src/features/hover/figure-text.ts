import {
  compareAmounts,
  compareAtOwnPrecision,
  convert,
  Decimal,
  type Language,
  parseQuantity,
  type Unit,
} from '@jixiao/core';
import { type Derivation, type Figure, hasValue, isTyped, showDecimal } from '@jixiao/language';
import type { ServerContext } from '../../context.js';
import { figureIndex } from './figure-index.js';
import { figureWords, reportOf } from './figure-words.js';
import { type Argument, bold, bullets, code, fill, join, linkTo, Markdown } from './markdown.js';
import { messages } from './messages.js';

/** Of a longer sum the first parts are listed, and how many more there are. */
const MOST_PARTS = 8;

/** A figure from head to foot: what it is, what it amounts to and why, and what it was last year. */
export function explainFigure(figure: Figure, context: ServerContext): Markdown[] {
  return [...figureHead(figure, context), ...explainDerivation(figure, context), ...lastYear(figure, context)];
}

/** What a figure is and what it amounts to; `value` where it is written as more than a number: `≥12次`. */
export function figureHead(figure: Figure, { language }: ServerContext, value = amountText(figure)): Markdown[] {
  return [bold(join(figureWords(figure, language), ' › ')), fill(messages[figure.origin], language, { value })];
}

/** How a figure follows from others, and whether what is written agrees with it. */
export function explainDerivation(figure: Figure, { language }: ServerContext): Markdown[] {
  const { expected } = figure;
  if (!expected) return [];
  const lines: Markdown[] = [];
  const formula = formulaText(expected, expected.unit ?? figure.unit);
  if (formula !== undefined) lines.push(fill(messages.formula, language, { formula: code(formula) }));
  if (expected.from.length > 0) lines.push(listFigures(expected.from, figureWords(figure, language), language));
  const agreement = agreementText(figure, language);
  if (agreement) lines.push(agreement);
  return lines;
}

/** `23÷25×5 = 4.60`; `≈` where the result is rounded to be shown; undefined where the formula is nothing but the result. */
export function formulaText(
  { formula, value }: Pick<Derivation, 'formula' | 'value'>,
  unit?: Unit,
): string | undefined {
  const result = shownNumber(value);
  if (formula === result || formula === value.normalized().toString()) return undefined;
  const sign = value.equals(value.round(2)) ? '=' : '≈';
  return `${formula} ${sign} ${result}${unit?.text ?? ''}`;
}

/** A number with its unit as it was typed, or as it was computed. */
export function amountText(figure: Figure): string {
  const { text, value, unit } = figure;
  if (text !== undefined) {
    const own = parseQuantity(text)?.unit;
    const typed = own || !unit ? text : `${text}${unit.text}`;
    // `400,000元` in a column of 万元.
    return own && unit && value && own.text !== unit.text
      ? `${typed}（${value.normalized().toString()}${unit.text}）`
      : typed;
  }
  return value ? `${shownNumber(value)}${unit?.text ?? ''}` : '—';
}

/** With at most two decimals, and with both where the number had to be rounded. */
export function shownNumber(value: Decimal): string {
  return value.equals(value.round(2)) ? showDecimal(value) : value.toFixed(2);
}

function unitText({ unit }: Figure): string {
  return unit?.text ?? '';
}

/** The figures another follows from, called by what tells them from it: of a sum in one column that is the row. */
export function listFigures(from: readonly Figure[], whole: readonly string[], language: Language): Markdown {
  const nameOf = (part: Figure) => {
    const words = figureWords(part, language);
    const own = words.filter((word) => !whole.includes(word));
    return join(own.length > 0 ? own : words, ' › ');
  };
  const lines: Argument[] = from
    .slice(0, MOST_PARTS)
    .map((part) => join([linkTo(part.node, part.span.start, nameOf(part)), amountText(part)], ' '));
  if (from.length > MOST_PARTS) lines.push(fill(messages.more, language, { count: from.length - MOST_PARTS }));
  return bullets(lines);
}

/** Whether a figure is the sum of those it follows from. */
function isSum({ node }: Figure, { from, formula }: Derivation): boolean {
  if (from.length === 0 || !/^[\d.+…-]+$/.test(formula)) return false;
  return node.$type !== 'Indicator' && node.$type !== 'Part' && node.$type !== 'Field';
}

/** What is written beside what it should be, as the rules compare them: within what rounding explains, or not. */
function agreementText(figure: Figure, language: Language): Markdown | undefined {
  const { expected, unit } = figure;
  if (!isTyped(figure) || !expected) return undefined;
  const parts = isSum(figure, expected) ? partValues(expected.from, unit) : undefined;
  const { verdict, gap, decimals } = parts
    ? compareAmounts([figure.value], parts)
    : compareAtOwnPrecision(figure.value, expected.value);
  // A rate or a score without decimals need not be meant as a rounded one: the difference is shown.
  const isRounded = verdict === 'within' && !parts && figure.value.decimals > 0;
  if (verdict === 'equal' || isRounded) return fill(messages.agrees, language);
  const args = {
    gap: `${showDecimal(gap.abs(), 6)}${unitText(figure)}`,
    expected: `${shownNumber(expected.value)}${unitText(figure)}`,
    count: (parts?.length ?? 0) + 1,
    half: `${Decimal.of(5)
      .scaleByPowerOfTen(-decimals - 1)
      .toString()}${unitText(figure)}`,
  };
  return fill(verdict === 'within' && parts ? messages.rounding : messages.differs, language, args);
}

function partValues(from: readonly Figure[], unit: Unit | undefined): Decimal[] | undefined {
  const values = from
    .filter(hasValue)
    .map((part) => (part.unit && unit ? convert(part.value, part.unit, unit) : part.value));
  return values.includes(undefined) ? undefined : (values as Decimal[]);
}

/** The same figure in last year's report, where 上年 is linked. */
export function lastYear(figure: Figure, { workspace, language }: ServerContext): Markdown[] {
  const report = reportOf(figure);
  const previous = report && workspace.evaluated(report).previous;
  const before = previous && figureIndex(previous).byPath.get(figure.path);
  if (!hasValue(before)) return [];
  const value = linkTo(before.node, before.span.start, amountText(before));
  const growth = growthOf(before, figure);
  return [
    fill(growth === undefined ? messages.lastYear : messages.lastYearGrowth, language, { value, growth: growth ?? '' }),
  ];
}

/** `+6.97%`, which needs no escape inside a line; of rates and scores nobody states the growth. */
function growthOf(before: Figure & { value: Decimal }, now: Figure): Markdown | undefined {
  if (!before.unit || /[%‰]/.test(before.unit.base)) return undefined;
  const value = hasValue(now) ? partValues([now], before.unit)?.[0] : undefined;
  const change = value?.minus(before.value).times(Decimal.hundred).dividedBy(before.value.abs());
  return change && new Markdown(`${change.sign() > 0 ? '+' : ''}${shownNumber(change)}%`);
}
