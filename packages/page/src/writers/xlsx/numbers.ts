import { Decimal } from '@jixiao/core';
import type { Cell, CellFigure, Formula } from '../../page.js';
import { passagesText } from '../../print/texts.js';

/** A cell that holds a number and not its text. */
export interface SheetNumber {
  /** As it is printed: what Excel shows for the figure, and what its formula gives. */
  value: Decimal;
  /** Digits behind the point of `value`. */
  decimals: number;
  format: string;
  /** It holds hundredths, printed without a sign: 97.9 where formulas mean 0.979. */
  inPercent: boolean;
  formula?: Formula;
}

/** No double holds more digits exactly. */
const DIGITS = 15;

/**
 * The cells of a page that are numbers in a sheet, by their ids. A formula is kept only where it gives what is printed, so that a sheet
 * that is worked out anew does not differ from the page; a number that was typed wrong stays as typed. Formulas make no circle.
 */
export function sheetNumbers(cells: readonly Cell[]): Map<string, SheetNumber> {
  const found = new Map<string, SheetNumber>();
  for (const cell of cells) {
    const number = cell.figure && numberOf(cell, cell.figure);
    if (number) found.set(cell.id, number);
  }
  for (const number of found.values()) if (!givesPrinted(number, found)) delete number.formula;
  breakCircles(found);
  const referenced = new Set([...found.values()].flatMap(({ formula }) => (formula ? cellsOf(formula) : [])));
  for (const { id, figure } of cells) {
    // What is written as ≥12公里 is typed over as ≥15公里.
    if (figure && !isBare(figure) && !found.get(id)?.formula && !referenced.has(id)) found.delete(id);
  }
  return found;
}

function isBare({ prefix, suffix }: CellFigure): boolean {
  return prefix === '' && (suffix === '' || suffix === '%');
}

function numberOf({ paragraphs }: Cell, figure: CellFigure): SheetNumber | undefined {
  const { unit = '', decimals, grouped, prefix, suffix, formula } = figure;
  const exact = Decimal.parse(figure.value);
  const printed = exact && Decimal.parse(exact.toFixed(decimals));
  if (!printed || significant(printed) > DIGITS) return undefined;
  if (passagesText(paragraphs) !== `${prefix}${digits(printed, figure)}${suffix}`) return undefined;
  const signed = suffix === '%';
  return {
    value: signed ? printed.scaleByPowerOfTen(-2) : printed,
    decimals: signed ? decimals + 2 : decimals,
    format: `${literal(prefix)}${grouped ? '#,##0' : '0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${signed ? '%' : literal(suffix)}`,
    inPercent: !signed && /^[%％]$/.test(unit),
    ...(formula && { formula }),
  };
}

function digits(value: Decimal, { decimals, grouped }: CellFigure): string {
  const text = value.toFixed(decimals);
  return grouped ? text.replace(/\d(?=(?:\d{3})+(?:\.|$))(?<!\.\d*)/g, '$&,') : text;
}

function significant(value: Decimal): number {
  return value.abs().toString().replace('.', '').replace(/^0+/, '').length;
}

/** Text in a number format. */
function literal(text: string): string {
  return text
    .split('"')
    .map((part) => (part === '' ? '' : `"${part}"`))
    .join('\\"');
}

function givesPrinted({ formula, inPercent, decimals, value }: SheetNumber, numbers: Numbers): boolean {
  if (!formula) return true;
  const result = evaluate(formula, numbers);
  return result !== undefined && (inPercent ? result.scaleByPowerOfTen(2) : result).round(decimals).equals(value);
}

type Numbers = ReadonlyMap<string, SheetNumber>;

/** The result of a formula over the printed values of its cells, percentages as factors; undefined where it has none. */
function evaluate(formula: Formula, numbers: Numbers): Decimal | undefined {
  switch (formula.kind) {
    case 'cell': {
      const part = numbers.get(formula.id);
      return part?.inPercent ? part.value.scaleByPowerOfTen(-2) : part?.value;
    }
    case 'number':
      return Decimal.parse(formula.value);
    case 'sum':
    case 'least': {
      const parts = formula.of.map((part) => evaluate(part, numbers));
      const [first, ...others] = parts;
      if (!first || !others.every((part) => part !== undefined)) return undefined;
      return formula.kind === 'sum' ? Decimal.sum([first, ...others]) : Decimal.min(first, ...others);
    }
    case 'binary': {
      const left = evaluate(formula.left, numbers);
      const right = evaluate(formula.right, numbers);
      return left && right && operate(left, formula.operator, right);
    }
    case 'absolute':
      return evaluate(formula.of, numbers)?.abs();
    case 'round':
      return evaluate(formula.of, numbers)?.round(formula.decimals);
  }
}

function operate(left: Decimal, operator: '+' | '-' | '*' | '/', right: Decimal): Decimal | undefined {
  switch (operator) {
    case '+':
      return left.plus(right);
    case '-':
      return left.minus(right);
    case '*':
      return left.times(right);
    case '/':
      return left.dividedBy(right);
  }
}

function cellsOf(formula: Formula): string[] {
  switch (formula.kind) {
    case 'cell':
      return [formula.id];
    case 'number':
      return [];
    case 'sum':
    case 'least':
      return formula.of.flatMap(cellsOf);
    case 'binary':
      return [...cellsOf(formula.left), ...cellsOf(formula.right)];
    case 'absolute':
    case 'round':
      return cellsOf(formula.of);
  }
}

/** Two numbers that follow from each other would have no value in a sheet: the one where a circle closes stays as it is printed. */
function breakCircles(numbers: Map<string, SheetNumber>): void {
  const state = new Map<string, 'open' | 'done'>();
  const visit = (id: string): void => {
    const number = numbers.get(id);
    if (!number?.formula || state.has(id)) return;
    state.set(id, 'open');
    for (const part of cellsOf(number.formula)) {
      if (state.get(part) === 'open') {
        delete number.formula;
        break;
      }
      visit(part);
    }
    state.set(id, 'done');
  };
  for (const id of numbers.keys()) visit(id);
}
