import { Decimal, isMoney, type Operator, scanOperator } from '@jixiao/core';
import type { Check, Path } from '../generated/ast.js';
import type { EvaluatedReport } from './evaluated-report.js';
import { type ExpressionProblem, evaluateExpression, type FigureSource, isValue, type Outcome } from './expressions.js';
import type { Figure } from './figure.js';

/** A comparison of the report or of its form, with both sides evaluated. */
export interface EvaluatedCheck {
  node: Check;
  operator: Operator;
  left: Outcome;
  right: Outcome;
  /** True for a check that the form declares. */
  fromForm: boolean;
}

export function evaluateCheck(node: Check, report: EvaluatedReport, fromForm: boolean): EvaluatedCheck {
  const source: FigureSource = fromForm ? new FormChecks(report) : report.figures;
  const operator = scanOperator(`${node.operator}1`, 0)?.operator ?? '=';
  const left = evaluateExpression(node.left, source);
  const right = evaluateExpression(node.right, source);
  if (!isValue(left) || !isValue(right)) return { node, operator, left, right, fromForm };
  // A second round: the figures that take part decide how wide the interval of each of them is.
  const comparing: FigureSource = {
    figureOf: (path) => source.figureOf(path),
    partsOf: (path) => source.partsOf(path),
    countOf: (path) => source.countOf(path),
    halfOf: halfWidths([...left.from, ...right.from]),
  };
  return {
    node,
    operator,
    left: evaluateExpression(node.left, comparing),
    right: evaluateExpression(node.right, comparing),
    fromForm,
  };
}

/** A check of the form names fields and tables of the form; it means those of the report. */
class FormChecks implements FigureSource {
  constructor(private readonly report: EvaluatedReport) {}

  figureOf(path: Path): Figure | ExpressionProblem | undefined {
    const last = path.segments.at(-1)?.ref;
    const field = last?.$type === 'FormField' ? this.report.field(last.name ?? '') : undefined;
    if (field) return this.report.fieldFigure(field);
    return this.report.figures.figureOf(path);
  }

  partsOf(path: Path): Figure[] | undefined {
    return this.report.figures.partsOf(path);
  }

  countOf(path: Path): number | undefined {
    return this.report.figures.countOf(path);
  }
}

const halfOfOne = Decimal.parse('0.5') as Decimal;

/**
 * Half the width of the interval each figure stands for: half a unit of the last decimal of the figure that is typed most exactly. Money,
 * percentages and bare numbers are rounded; people and pieces are counted, and stand for themselves.
 */
export function halfWidths(figures: readonly Figure[]): (figure: Figure) => Decimal {
  const exponents = figures.filter(isRounded).map((figure) => (figure.unit?.power ?? 0) - (figure.decimals ?? 0));
  const finest = exponents.length === 0 ? 0 : Math.min(...exponents);
  return (figure) =>
    isRounded(figure) ? halfOfOne.scaleByPowerOfTen(finest - (figure.unit?.power ?? 0)) : Decimal.zero;
}

function isRounded({ unit, decimals }: Figure): boolean {
  if (decimals === undefined) return false;
  return !unit || unit.base === '' || isMoney(unit) || unit.base === '%' || unit.base === '‰' || decimals > 0;
}
