import { Decimal } from '@jixiao/core';
import type { Formula } from '../../page.js';
import type { SheetNumber } from './numbers.js';

export type Numbers = ReadonlyMap<string, SheetNumber>;

/** The result of a formula over the printed values of its cells, percentages as factors; undefined where it has none. */
export function evaluate(formula: Formula, numbers: Numbers): Decimal | undefined {
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

/** The cells that a formula names. */
export function cellsOf(formula: Formula): string[] {
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
