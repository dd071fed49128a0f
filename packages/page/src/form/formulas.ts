import { Decimal, parseQuantity } from '@jixiao/core';
import { type ast, type Figure, hasValue } from '@jixiao/language';
import type { Context } from '../context.js';
import type { FigureFormula } from '../grid/draft.js';
import type { Formula } from '../page.js';

/** Σ of the figures that a sum was worked out from; undefined for a figure that is no sum. */
export function sumFormula(figure: Figure): FigureFormula | undefined {
  const from = figure.expected?.from ?? [];
  return from.length === 0 ? undefined : { kind: 'sum', of: from.map(operand) };
}

export function operand(figure: Figure): FigureFormula {
  return { kind: 'figure', figure };
}

export function binary(left: FigureFormula, operator: '+' | '-' | '*' | '/', right: FigureFormula): FigureFormula {
  return { kind: 'binary', operator, left, right };
}

const functions: Record<string, string> = { share: '占比', change: '增减', growth: '增幅', abs: '绝对值' };

/** A formula of a form or of a `[[ ]]`, where every name in it is a figure; percentages count as factors. */
export function expressionFormula(
  expression: ast.Expression,
  figureOf: (path: ast.Path) => Figure | undefined,
): FigureFormula | undefined {
  switch (expression.$type) {
    case 'Literal':
      return literal(expression.value);
    case 'Path': {
      const figure = figureOf(expression);
      return figure && operand(figure);
    }
    case 'Negation': {
      const of = expressionFormula(expression.operand, figureOf);
      return of && binary({ kind: 'number', value: '0' }, '-', of);
    }
    case 'Binary': {
      const left = expressionFormula(expression.left, figureOf);
      const right = expressionFormula(expression.right, figureOf);
      return left && right && binary(left, expression.operator as '+' | '-' | '*' | '/', right);
    }
    case 'Call': {
      const [a, b] = expression.arguments.map((argument) => expressionFormula(argument, figureOf));
      switch (functions[expression.function.toLowerCase()] ?? expression.function) {
        case '占比':
          return a && b && binary(a, '/', b);
        case '增减':
          return a && b && binary(a, '-', b);
        case '增幅':
          return a && b && binary(binary(a, '-', b), '/', b);
        case '绝对值':
          return a && { kind: 'absolute', of: a };
        default:
          return undefined;
      }
    }
    default:
      return undefined;
  }
}

function literal(typed: string): FigureFormula | undefined {
  const quantity = parseQuantity(typed);
  if (!quantity) return undefined;
  const { value, unit } = quantity;
  if (!unit) return { kind: 'number', value: value.toString() };
  return unit.base === '%' ? { kind: 'number', value: value.scaleByPowerOfTen(-2).toString() } : undefined;
}

/** With a cell for every figure that is printed, and its value for one that is not; undefined where a figure has no value. */
export function resolveFormula(context: Context, formula: FigureFormula): Formula | undefined {
  switch (formula.kind) {
    case 'figure': {
      const { figure } = formula;
      const id = context.cellOf.get(figure);
      if (id !== undefined && hasValue(figure)) return { kind: 'cell', id };
      return hasValue(figure) ? { kind: 'number', value: asFactor(figure).toString() } : undefined;
    }
    case 'number':
      return formula;
    case 'sum':
    case 'least': {
      const of = formula.of.map((part) => resolveFormula(context, part));
      return of.every((part) => part !== undefined) ? { kind: formula.kind, of } : undefined;
    }
    case 'binary': {
      const left = resolveFormula(context, formula.left);
      const right = resolveFormula(context, formula.right);
      return left && right && { kind: 'binary', operator: formula.operator, left, right };
    }
    case 'absolute':
    case 'round': {
      const of = resolveFormula(context, formula.of);
      return of && ({ ...formula, of } as Formula);
    }
  }
}

function asFactor({ value, unit }: Figure & { value: Decimal }): Decimal {
  return unit?.base === '%' ? value.scaleByPowerOfTen(-2) : value;
}

export const one: FigureFormula = { kind: 'number', value: Decimal.one.toString() };
