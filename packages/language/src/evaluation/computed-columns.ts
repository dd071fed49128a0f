import type { AstNode } from 'langium';
import type { Span } from '../findings/finding.js';
import type { Expression, FormColumn, Path } from '../generated/ast.js';
import { columnRoleOf } from '../syntax/keywords.js';
import { compute, missingFigure } from './cells.js';
import { type ExpressionProblem, evaluateExpression, type FigureSource, isValue } from './expressions.js';
import type { Derivation, Figure } from './figure.js';

/** What a formula of a form sees: the columns of one row, by name. */
class RowColumns implements FigureSource {
  constructor(private readonly column: (name: string) => Figure | undefined) {}

  figureOf(path: Path): Figure | ExpressionProblem | undefined {
    const [segment, more] = path.segments;
    return segment && !more ? this.column(columnName(segment)) : undefined;
  }

  partsOf(): undefined {
    return undefined;
  }

  countOf(): undefined {
    return undefined;
  }
}

/** A role may be written in English; the column it leads to has its Chinese name. */
function columnName({ $refText }: Path['segments'][number]): string {
  return columnRoleOf($refText) ?? $refText;
}

/** The value of a form's formula for one row; undefined where a column it needs has none. */
export function rowFormula(
  expression: Expression,
  column: (name: string) => Figure | undefined,
): Derivation | undefined {
  const outcome = evaluateExpression(expression, new RowColumns(column));
  if (!isValue(outcome)) return undefined;
  const { value, unit, from } = outcome;
  return { value, ...(unit && { unit }), formula: expression.$cstNode?.text ?? '', from };
}

/**
 * Figures of the computed columns of one row (`列 折算得分 = 得分 * 分值 / 100`), which may refer to each other; in a cycle they have
 * no value, and the form itself is told.
 */
export function computedColumns(
  columns: readonly FormColumn[],
  written: (name: string) => Figure | undefined,
  owner: AstNode,
  path: (column: string) => string,
  span: Span,
): Map<string, Figure> {
  const figures = new Map<string, Figure>();
  const open = new Set<string>();
  const figureOf = (name: string): Figure | undefined => {
    const column = columns.find((candidate) => candidate.name === name);
    if (!column?.expression) return written(name);
    const known = figures.get(name);
    if (known || open.has(name)) return known;
    open.add(name);
    const figure = compute(missingFigure(owner, path(name), span), rowFormula(column.expression, figureOf));
    open.delete(name);
    figures.set(name, figure);
    return figure;
  };
  for (const column of columns) if (column.expression) figureOf(column.name);
  return figures;
}

/** Names of computed columns that lead back to themselves. */
export function circularColumns(columns: readonly FormColumn[]): FormColumn[] {
  const uses = new Map(columns.map((column) => [column.name, column.expression ? namesIn(column.expression) : []]));
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (uses.get(from) ?? []).some(
      (name) => name === to || (!seen.has(name) && seen.add(name) && reaches(name, to, seen)),
    );
  return columns.filter((column) => column.expression && reaches(column.name, column.name, new Set()));
}

function namesIn(expression: Expression): string[] {
  switch (expression.$type) {
    case 'Path':
      return expression.segments.slice(0, 1).map(columnName);
    case 'Binary':
      return [...namesIn(expression.left), ...namesIn(expression.right)];
    case 'Negation':
      return namesIn(expression.operand);
    case 'Call':
      return expression.arguments.flatMap(namesIn);
    default:
      return [];
  }
}
