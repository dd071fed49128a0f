import { Decimal } from '@jixiao/core';
import type { Cell, CellFigure, Formula } from '../../page.js';
import { passagesText } from '../../print/texts.js';

/** A cell that holds a number and not its text. */
export interface SheetNumber {
  /** As it is printed: what Excel shows for the figure, and what its formula gives. */
  value: Decimal;
  /** Digits behind the point to which its formula is rounded. */
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
  for (const { id, figure } of cells) {
    const number = found.get(id);
    if (number?.formula && figure) settle(number, figure, found);
  }
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
  const { unit = '', decimals, prefix, suffix, formula } = figure;
  const exact = Decimal.parse(figure.value);
  const printed = exact && Decimal.parse(exact.toFixed(decimals));
  if (!printed || significant(printed) > DIGITS) return undefined;
  if (passagesText(paragraphs) !== `${prefix}${digits(printed, figure)}${suffix}`) return undefined;
  const signed = suffix === '%';
  return {
    value: signed ? printed.scaleByPowerOfTen(-2) : printed,
    decimals: signed ? decimals + 2 : decimals,
    format: numberFormat(figure),
    inPercent: !signed && /^[%％]$/.test(unit),
    // A sum of numbers that are not printed changes with nothing.
    ...(formula && cellsOf(formula).length > 0 && { formula }),
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

/** The trade prints two decimals at most, and leaves out those it does not need. */
const USUAL_DECIMALS = 2;

/**
 * Keeps the formula of a number if it gives what is printed: with the usual decimals even where none is printed, so that a sum of 100 is
 * 99.5 when a score is changed, else with the printed ones.
 */
function settle(number: SheetNumber, figure: CellFigure, numbers: Numbers): void {
  const { formula, inPercent, decimals, value } = number;
  const factor = formula && evaluate(formula, numbers);
  const result = factor && (inPercent ? factor.scaleByPowerOfTen(2) : factor);
  const usual = USUAL_DECIMALS + (figure.suffix === '%' ? 2 : 0);
  if (decimals < usual && result?.round(usual).equals(value)) {
    number.decimals = usual;
    number.format = adaptiveFormat(number, figure);
  } else if (!result?.round(decimals).equals(value)) delete number.formula;
}

/** As printed now, and with the usual decimals when it changes. */
function adaptiveFormat({ value, format }: SheetNumber, figure: CellFigure): string {
  const isPlain = format === numberFormat({ decimals: figure.decimals, grouped: false, prefix: '', suffix: '' });
  if (isPlain && value.normalized().decimals === figure.decimals) return 'General';
  return `[=${value.normalized()}]${format};${numberFormat({ ...figure, decimals: USUAL_DECIMALS })}`;
}

function numberFormat({
  decimals,
  grouped,
  prefix,
  suffix,
}: Pick<CellFigure, 'decimals' | 'grouped' | 'prefix' | 'suffix'>): string {
  const whole = grouped ? '#,##0' : '0';
  const part = decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
  return `${literal(prefix)}${whole}${part}${suffix === '%' ? '%' : literal(suffix)}`;
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
