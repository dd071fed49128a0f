import type { ast, EffectiveForm, EvaluatedFundRow, Figure } from '@jixiao/language';
import type { FigureFormula } from '../grid/draft.js';
import { binary, expressionFormula, one, operand, sumFormula } from './formulas.js';

/** How a figure of the funds follows from its row or from the rows below. */
export function fundFormula(
  form: EffectiveForm,
  row: EvaluatedFundRow,
  column: ast.FormColumn,
  figure: Figure,
): FigureFormula | undefined {
  const ofRow = (path: ast.Path) => columnFigure(row, path);
  if (column.expression) return expressionFormula(column.expression, ofRow);
  const { rate } = row;
  switch (column.name) {
    case '执行率':
      return rateFormula(form, row);
    case '得分': {
      const points = form.funds?.points;
      const inSteps = form.funds?.scoring && !form.funds.scoring.proportional && form.funds.scoring.steps.length > 0;
      if (!points || !figure.expected || inSteps) return undefined;
      // The exact rate scores, not the one that is typed with two decimals.
      const least: FigureFormula = { kind: 'least', of: [rateFormula(form, row) ?? operand(rate), one] };
      return { kind: 'round', decimals: 2, of: binary(least, '*', { kind: 'number', value: points.toString() }) };
    }
    case '分值':
      return undefined;
    default:
      return sumFormula(figure);
  }
}

function rateFormula(form: EffectiveForm, row: EvaluatedFundRow): FigureFormula | undefined {
  const own = form.funds?.rate?.expression;
  if (own) return expressionFormula(own, (path) => columnFigure(row, path));
  const { budget, executed, rate } = row;
  // A rate of nothing is set by the form, not worked out.
  const isQuotient = executed?.value !== undefined && budget?.value !== undefined && !budget.value.isZero();
  return rate.expected && isQuotient ? binary(operand(executed), '/', operand(budget)) : undefined;
}

function columnFigure(row: EvaluatedFundRow, { segments }: ast.Path): Figure | undefined {
  const [segment, more] = segments;
  if (!segment || more) return undefined;
  const name = (segment.ref as { name?: string } | undefined)?.name ?? segment.$refText;
  return row.amounts.get(name) ?? (name === '执行率' ? row.rate : name === '得分' ? row.score : undefined);
}
