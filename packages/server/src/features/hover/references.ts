import {
  type Amount,
  ast,
  type EvaluatedReport,
  evaluateExpression,
  type Figure,
  isTableReference,
  isValue,
  type Outcome,
  printReference,
  showDecimal,
} from '@jixiao/language';
import { type AstNode, AstUtils, type LeafCstNode } from 'langium';
import type { ServerContext } from '../../context.js';
import { explainCalculation } from './calculations.js';
import { explainFigure } from './figure-text.js';
import { fill, linkTo, type Markdown } from './markdown.js';
import { explainMember } from './members.js';
import { messages } from './messages.js';
import { explainOperatorWord } from './operators.js';

/** A name of a path: what stands at its end is a figure, what stands before leads to it. */
export function explainSegment(path: ast.Path, leaf: LeafCstNode, context: ServerContext): Markdown[] {
  const index = path.segments.findIndex(({ $refNode }) => $refNode?.offset === leaf.offset);
  const member = path.segments[index]?.ref;
  if (!member) return [];
  const report = reportAround(path, context);
  if (index < path.segments.length - 1) return explainMember(member, context);
  const figure = report?.figures.figureOf(path);
  if (!figure || 'problem' in figure) return [...explainMember(member, context), ...printed(path, context)];
  const [title, ...rest] = explainFigure(figure, context);
  return [...(title ? [title] : []), ...printed(path, context), ...placeOf(figure, path, context), ...rest];
}

/** A function, `[[` or a format: what comes out. */
export function explainResult(node: AstNode, context: ServerContext): Markdown[] {
  const report = reportAround(node, context);
  if (!report) return [];
  if (node.$type === 'Interpolation') {
    const interpolation = node as ast.Interpolation;
    return [
      ...printedBy(interpolation, report, context),
      ...explainCalculation(interpolation.expression, report, context),
    ];
  }
  const expression = node as ast.Expression;
  const outcome = evaluateExpression(expression, report.figures);
  return [resultOf(outcome, context), ...explainCalculation(expression, report, context)];
}

/** The comparison of a 勾稽: both its sides. */
export function explainComparison(check: ast.Check, context: ServerContext): Markdown[] {
  const report = reportAround(check, context);
  const evaluated = report?.checks.find(({ node }) => node === check);
  if (!evaluated) return [];
  const { language } = context;
  const [left, right] = [evaluated.left, evaluated.right].map((side) => outcomeText(side) ?? '—');
  return [
    fill(messages.comparison, language, { left: left ?? '', right: right ?? '' }),
    ...explainOperatorWord(check.operator, evaluated.operator, language),
  ];
}

function reportAround(node: AstNode, { workspace }: ServerContext): EvaluatedReport | undefined {
  const report = AstUtils.getContainerOfType(node, ast.isReport);
  return report && workspace.evaluated(report);
}

/** What the `[[ ]]` prints whose whole expression is this path. */
function printed(path: ast.Path, context: ServerContext): Markdown[] {
  const report = reportAround(path, context);
  const { $container } = path;
  return report && $container.$type === 'Interpolation' ? printedBy($container, report, context) : [];
}

function printedBy(interpolation: ast.Interpolation, report: EvaluatedReport, { language }: ServerContext): Markdown[] {
  if (isTableReference(interpolation)) return [fill(messages.printsTable, language)];
  const { text } = printReference(report, interpolation);
  return [text === undefined ? fill(messages.noValue, language) : fill(messages.prints, language, { value: text })];
}

function resultOf(outcome: Outcome, { language }: ServerContext): Markdown {
  const value = outcomeText(outcome);
  return value === undefined ? fill(messages.noValue, language) : fill(messages.result, language, { value });
}

function outcomeText(outcome: Outcome): string | undefined {
  return isValue(outcome) ? amountOf(outcome) : undefined;
}

function amountOf({ value, unit }: Amount): string {
  return `${showDecimal(value, 4)}${unit?.text ?? ''}`;
}

/** A link to where the number that a name stands for is written. */
function placeOf(figure: Figure, path: ast.Path, { language }: ServerContext): Markdown[] {
  const { textDocument } = AstUtils.getDocument(figure.node);
  const line = textDocument.positionAt(figure.span.start).line + 1;
  const owner = AstUtils.getContainerOfType(figure.node, ast.isReport);
  const own = AstUtils.getContainerOfType(path, ast.isReport);
  const text =
    owner && owner !== own
      ? fill(messages.lineOf, language, { report: owner.name ?? '', line })
      : fill(messages.line, language, { line });
  return [fill(messages.place, language, { place: linkTo(figure.node, figure.span.start, text) })];
}
