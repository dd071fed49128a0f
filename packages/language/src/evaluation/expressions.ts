import { Decimal, parseQuantity, parseUnit, type Unit } from '@jixiao/core';
import type { AstNode } from 'langium';
import type { Binary, Call, Expression, Path } from '../generated/ast.js';
import {
  type Amount,
  type AmountProblem,
  type AmountResult,
  add,
  divide,
  isAmount,
  multiply,
  negate,
  plainAmount,
  share,
} from './amount.js';
import { type Figure, hasValue } from './figure.js';

/** Why an expression has no value; the place is the narrowest node it can be pinned on. */
export type ExpressionProblemCode =
  | AmountProblem
  | 'column-expected'
  | 'number-expected'
  | 'parts-expected'
  | 'argument-count'
  | 'cycle';

export interface ExpressionProblem {
  problem: ExpressionProblemCode;
  node: AstNode;
}

/** Nothing is wrong, but a figure that takes part has no value yet, or a name in it is not found (reported as a reference). */
export interface NoValue {
  empty: AstNode;
}

export type Outcome = Amount | ExpressionProblem | NoValue;

export const isValue = (outcome: Outcome): outcome is Amount => 'value' in outcome;
export const isProblem = (outcome: Outcome): outcome is ExpressionProblem => 'problem' in outcome;

/** Where an expression finds its figures. */
export interface FigureSource {
  /** The figure a path leads to; what the path lacks; undefined for an unknown name. */
  figureOf(path: Path): Figure | ExpressionProblem | undefined;
  /** The figures that are the parts of what a path leads to; undefined where it has none. */
  partsOf(path: Path): Figure[] | undefined;
  /** How many indicators or parts stand below what a path leads to. */
  countOf(path: Path): number | undefined;
  /** Half the width of the interval a figure stands for, in its unit; zero outside comparisons. */
  halfOf?(figure: Figure): Decimal;
}

const piece = parseUnit('个') as Unit;

export function evaluateExpression(expression: Expression, source: FigureSource): Outcome {
  switch (expression.$type) {
    case 'Literal': {
      const quantity = parseQuantity(expression.value);
      return quantity ? plainAmount(quantity.value, quantity.unit) : { problem: 'number-expected', node: expression };
    }
    case 'Path': {
      const figure = source.figureOf(expression);
      if (figure === undefined) return { empty: expression };
      return 'problem' in figure ? figure : amountOf(figure, expression, source);
    }
    case 'Negation': {
      const operand = evaluateExpression(expression.operand, source);
      return isValue(operand) ? negate(operand) : operand;
    }
    case 'Binary':
      return evaluateBinary(expression, source);
    case 'Call':
      return evaluateCall(expression, source);
    default:
      return { empty: expression };
  }
}

function amountOf(figure: Figure, node: AstNode, source: FigureSource): Outcome {
  if (!hasValue(figure)) return { empty: node };
  return {
    value: figure.value,
    ...(figure.unit && { unit: figure.unit }),
    half: source.halfOf?.(figure) ?? Decimal.zero,
    from: [figure],
  };
}

/** A chain of operators is as deep as it is long, so its left side is walked, not recursed into. */
function evaluateBinary(expression: Binary, source: FigureSource): Outcome {
  const chain: Binary[] = [];
  let first: Expression = expression;
  while (first.$type === 'Binary') {
    chain.push(first);
    first = first.left;
  }
  let left = evaluateExpression(first, source);
  for (const binary of chain.reverse()) {
    if (!isValue(left)) return left;
    const right = evaluateExpression(binary.right, source);
    if (!isValue(right)) return right;
    left = placed(operate(left, binary.operator, right), binary);
  }
  return left;
}

function operate(left: Amount, operator: string, right: Amount): AmountResult {
  switch (operator) {
    case '+':
      return add(left, right, 1);
    case '-':
      return add(left, right, -1);
    case '*':
      return multiply(left, right);
    default:
      return divide(left, right);
  }
}

function placed(result: AmountResult, node: AstNode): Outcome {
  return isAmount(result) ? result : { problem: result.problem, node };
}

const argumentCounts: Record<string, number> = { 合计: 1, 占比: 2, 增减: 2, 增幅: 2, 绝对值: 1, 计数: 1 };
const functionOf: Record<string, string> = {
  sum: '合计',
  share: '占比',
  change: '增减',
  growth: '增幅',
  abs: '绝对值',
  count: '计数',
};

function evaluateCall(call: Call, source: FigureSource): Outcome {
  const name = functionOf[call.function.toLowerCase()] ?? call.function;
  if (call.arguments.length !== argumentCounts[name]) return { problem: 'argument-count', node: call };
  const [first, second] = call.arguments as [Expression, Expression | undefined];
  if (name === '合计') return sumParts(first, source);
  if (name === '计数') {
    const count = first.$type === 'Path' ? source.countOf(first) : undefined;
    return count === undefined ? { problem: 'parts-expected', node: first } : plainAmount(Decimal.of(count), piece);
  }
  const a = evaluateExpression(first, source);
  if (!isValue(a)) return a;
  if (name === '绝对值') return { ...a, value: a.value.abs() };
  const b = evaluateExpression(second as Expression, source);
  if (!isValue(b)) return b;
  if (name === '增减') return placed(add(a, b, -1), call);
  if (name === '占比') return placed(share(a, b), call);
  const change = add(a, b, -1);
  return isAmount(change) ? placed(share(change, b), call) : placed(change, call);
}

function sumParts(argument: Expression, source: FigureSource): Outcome {
  const parts = argument.$type === 'Path' ? source.partsOf(argument) : undefined;
  if (!parts) {
    const known = argument.$type === 'Path' && source.figureOf(argument) === undefined;
    return known ? { empty: argument } : { problem: 'parts-expected', node: argument };
  }
  let sum: AmountResult | undefined;
  for (const part of parts) {
    const amount = amountOf(part, argument, source);
    if (!isValue(amount)) continue;
    sum = sum && isAmount(sum) ? add(sum, amount, 1) : (sum ?? amount);
  }
  return sum ? placed(sum, argument) : { empty: argument };
}
