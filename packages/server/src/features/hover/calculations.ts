import { type ast, type EvaluatedReport, evaluateExpression, isValue, keywordOf } from '@jixiao/language';
import type { ServerContext } from '../../context.js';
import { amountText, formulaText, listFigures } from './figure-text.js';
import { code, fill, type Markdown } from './markdown.js';
import { messages } from './messages.js';

/** More of a sum is not read. */
const MOST_TERMS = 6;

/** How the value of an expression follows from its figures: `456万元÷480万元 = 95%`, and where these are written. */
export function explainCalculation(
  expression: ast.Expression,
  report: EvaluatedReport,
  { language }: Pick<ServerContext, 'language'>,
): Markdown[] {
  const outcome = evaluateExpression(expression, report.figures);
  if (!isValue(outcome) || isOperand(expression)) return [];
  const written = withNumbers(expression, report);
  const formula = written && formulaText({ formula: written, value: outcome.value }, outcome.unit);
  const from = [...new Set(outcome.from)];
  return [
    ...(formula ? [fill(messages.formula, language, { formula: code(formula) })] : []),
    ...(from.length > 0 ? [listFigures(from, [], language)] : []),
  ];
}

const signs: Readonly<Record<string, string>> = { '*': '×', '/': '÷', '-': '−' };

/** An expression with numbers in place of its names; undefined where one of them has none, or no formula is to be shown. */
function withNumbers(expression: ast.Expression, report: EvaluatedReport): string | undefined {
  switch (expression.$type) {
    case 'Literal':
      return expression.value;
    case 'Path': {
      const figure = report.figures.figureOf(expression);
      return figure && 'origin' in figure && figure.value ? amountText(figure) : undefined;
    }
    case 'Negation': {
      const operand = factor(expression.operand, report);
      return operand && `−${operand}`;
    }
    case 'Binary': {
      const { left, operator, right } = expression;
      const isSum = operator === '+' || operator === '-';
      const [a, b] = [isSum ? withNumbers(left, report) : factor(left, report), factor(right, report)];
      return a && b && `${a}${signs[operator] ?? operator}${b}`;
    }
    case 'Call':
      return callWithNumbers(expression, report);
    default:
      return undefined;
  }
}

function callWithNumbers({ function: typed, arguments: given }: ast.Call, report: EvaluatedReport): string | undefined {
  const name = keywordOf(typed, 'function');
  const [first] = given;
  if (name === '合计') return first && sumWithNumbers(first, report);
  const [a, b] = given.map((argument) => factor(argument, report));
  if (name === '绝对值') return first && a && `|${withNumbers(first, report)}|`;
  if (!a || !b) return undefined;
  switch (name) {
    case '占比':
      return `${a}÷${b}`;
    case '增减':
      return `${a}−${b}`;
    case '增幅':
      return `(${a}−${b})÷${b}`;
    default:
      return undefined;
  }
}

/** The parts of a sum; of a long one the first. */
function sumWithNumbers(argument: ast.Expression, report: EvaluatedReport): string | undefined {
  const parts = argument.$type === 'Path' ? report.figures.partsOf(argument) : undefined;
  const filled = (parts ?? []).filter(({ value }) => value !== undefined);
  const terms = filled.map(amountText);
  if (terms.length === 0) return undefined;
  return `${terms.slice(0, MOST_TERMS).join('+')}${terms.length > MOST_TERMS ? '+…' : ''}`;
}

/** In brackets where a sign in it would tear it apart. */
function factor(expression: ast.Expression, report: EvaluatedReport): string | undefined {
  const text = withNumbers(expression, report);
  return text !== undefined && !isOperand(expression) && /[+−×÷]/.test(text) ? `(${text})` : text;
}

function isOperand({ $type }: ast.Expression): boolean {
  return $type === 'Path' || $type === 'Literal';
}
