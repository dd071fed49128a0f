import { type ast, type Figure, isValue } from '@jixiao/language';
import type { Context } from '../context.js';
import type { FigureFormula } from '../grid/draft.js';
import { expressionFormula } from './formulas.js';

/**
 * The formula of a `[[ ]]` in terms of the figures it names. Undefined where it converts, rounds or mixes units: then only the value is
 * certain.
 */
export function referenceFormula({ report }: Context, reference: ast.Interpolation): FigureFormula | undefined {
  if (reference.formats.length > 0 || !isValue(report.outcomeOf(reference))) return undefined;
  const used: Figure[] = [];
  const formula = expressionFormula(reference.expression, (path) => {
    const figure = report.figures.figureOf(path);
    if (!figure || 'problem' in figure) return undefined;
    used.push(figure);
    return figure;
  });
  const scale = (figure: Figure | undefined) => `${figure?.unit?.base ?? ''}${figure?.unit?.power ?? 0}`;
  const isUniform = used.every((figure) => scale(figure) === scale(used[0]));
  const isInCurrency = !report.funds || report.funds.unit.power === report.form.currency.power;
  return isUniform && isInCurrency ? formula : undefined;
}
