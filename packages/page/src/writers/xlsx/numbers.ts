import { Decimal } from '@jixiao/core';
import type { Cell, CellFigure, Formula } from '../../page.js';
import { passagesText } from '../../print/passage-text.js';
import { cellsOf, evaluate, type Numbers } from './evaluate.js';
import { formatOf, printedDigits, USUAL_DECIMALS } from './number-format.js';

/** A cell that holds a number and not its text. */
export interface SheetNumber {
  /** As it is printed: what Excel shows for the figure, and what its formula gives. */
  value: Decimal;
  /** Digits behind the point to which its formula is rounded. */
  decimals: number;
  /** Those it has at least when it is changed. */
  usual: number;
  format: string;
  /** It holds hundredths, printed without a sign: 97.9 where formulas mean 0.979. */
  inPercent: boolean;
  formula?: Formula;
}

/** No double holds more digits exactly. */
const DIGITS = 15;
const LONGEST_FORMAT = 255;

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
  for (const number of found.values()) if (number.formula) settle(number, found);
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
  if (!printed || significantDigits(printed) > DIGITS) return undefined;
  if (passagesText(paragraphs) !== `${prefix}${printedDigits(printed, figure)}${suffix}`) return undefined;
  const power = suffix === '%' ? 2 : 0;
  const value = printed.scaleByPowerOfTen(-power);
  const format = formatOf(value, figure);
  if (format.length > LONGEST_FORMAT) return undefined;
  return {
    value,
    decimals: decimals + power,
    usual: Math.max(decimals, USUAL_DECIMALS) + power,
    format,
    inPercent: suffix !== '%' && /^[%％]$/.test(unit),
    // A sum of numbers that are not printed changes with nothing.
    ...(formula && cellsOf(formula).length > 0 && { formula }),
  };
}

function significantDigits(value: Decimal): number {
  return value.abs().toString().replace('.', '').replace(/^0+/, '').length;
}

/**
 * Keeps the formula of a number if it gives what is printed: with the usual decimals even where none is printed, so that a sum of 100 is
 * 99.5 when a score is changed, else with the printed ones.
 */
function settle(number: SheetNumber, numbers: Numbers): void {
  const { formula, inPercent, decimals, usual, value } = number;
  const factor = formula && evaluate(formula, numbers);
  const result = factor && (inPercent ? factor.scaleByPowerOfTen(2) : factor);
  if (result?.round(usual).equals(value)) number.decimals = usual;
  else if (!result?.round(decimals).equals(value)) delete number.formula;
}

/** Two numbers that follow from each other would have no value in a sheet: the one where a circle closes stays as it is printed. */
function breakCircles(numbers: Numbers): void {
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
