import { formatText, type Localized } from '@jixiao/core';
import {
  type ast,
  type EvaluatedFundRow,
  type EvaluatedIndicator,
  type EvaluatedLevel,
  type EvaluatedReport,
  type Figure,
  nodeSpan,
  type Span,
  writtenGroups,
} from '@jixiao/language';
import type { ServerContext } from '../../context.js';
import { indicatorRows } from '../hover/figure-index.js';
import { amountText, explainDerivation, explainFigure, figureHead } from '../hover/figure-text.js';
import { spoken } from '../hover/figure-words.js';
import { explainScore } from '../hover/indicators.js';
import { join } from '../hover/markdown.js';
import type { Hint } from './hint.js';
import { inlayMessages } from './messages.js';

/** Numbers that were left out and follow from others, behind the line they belong to. What is written has no hint. */
export function computedHints(report: EvaluatedReport, context: ServerContext): Hint[] {
  const { funds, tables, indicators, total } = report;
  const levels = indicators.levels.flatMap((level) => [level, ...level.levels]);
  return [
    ...(funds?.rows ?? []).flatMap((row) => fundHints(row, context)),
    ...tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        [...row.cells]
          .filter(([column]) => !table.declared?.columns.some(({ name, expression }) => name === column && expression))
          .flatMap(([column, figure]) => hint(column || '=', figure, row.nameSpan, headEnd(row.node), context)),
      ),
    ),
    ...levels.flatMap((level) => levelHints(level, context)),
    ...indicatorRows(report).flatMap((row) => scoreHints(row, context)),
    ...(total.node ? totalHints(total.node, report, context) : []),
  ];
}

function fundHints(row: EvaluatedFundRow, context: ServerContext): Hint[] {
  if (!row.node) return [];
  const at = headEnd(row.node);
  const formulas = row.declared?.node.$container as ast.FormFunds | undefined;
  const isFormula = (column: string) => formulas?.columns.some(({ name, expression }) => name === column && expression);
  return [
    ...[...row.amounts].flatMap(([column, figure]) =>
      isFormula(column) ? [] : hint(column, figure, row.nameSpan, at, context),
    ),
    // The form prints the rate and the score of the total alone.
    ...(row.depth === 0 ? hint('执行率', row.rate, row.nameSpan, at, context) : []),
    ...(row.depth === 0 ? hint('得分', row.score, row.nameSpan, at, context) : []),
  ];
}

function levelHints({ node, points, score }: EvaluatedLevel, context: ServerContext): Hint[] {
  const at = headEnd(node);
  const sum = (figure: Figure, message: Localized): Hint[] => {
    if (!isLeftOut(figure)) return [];
    const label = formatText(message, context.language, { value: amountText(figure) });
    return [{ at, label, side: 'behind', tooltip: () => join(explainFigure(figure, context), '\n\n').source }];
  };
  return [...sum(points, inlayMessages.points), ...sum(score, inlayMessages.score)];
}

function scoreHints(row: EvaluatedIndicator, context: ServerContext): Hint[] {
  const { score, points, groups, nameSpan } = row;
  const given = groups.slice(1).filter(({ keyword }) => keyword === '完成');
  const at = points.origin === 'typed' ? points.span.end : (given.at(-1)?.items.at(-1)?.node.end ?? nameSpan.end);
  return hint('得分', score, nameSpan, at, context, () => explainScore(row, context));
}

function totalHints(node: ast.Total, { total }: EvaluatedReport, context: ServerContext): Hint[] {
  const owner = nodeSpan(node);
  const at = headEnd(node);
  const hints = [
    ...hint('', total.points, owner, at, context),
    ...hint('得分', total.score, owner, total.points.origin === 'typed' ? total.points.span.end : at, context),
  ];
  if (!total.grade && total.expectedGrade !== undefined)
    hints.push({ at: owner.end, label: `${spoken('等级', context.language)} ${total.expectedGrade}`, side: 'behind' });
  return hints;
}

/** A figure that stands at the name of its owner has nothing of its own; else its word is there, and only the number is left out. */
function hint(
  word: string,
  figure: Figure,
  owner: Span,
  at: number,
  context: ServerContext,
  explain = () => explainDerivation(figure, context),
): Hint[] {
  if (!isLeftOut(figure)) return [];
  const isWordThere = figure.span.start > owner.start;
  const label = isWordThere ? amountText(figure) : `${spoken(word, context.language)} ${amountText(figure)}`.trim();
  const tooltip = () => join([...figureHead(figure, context), ...explain()], '\n\n').source;
  return [{ at: isWordThere ? figure.span.end : at, label, side: 'behind', tooltip }];
}

function isLeftOut({ origin, value }: Figure): boolean {
  return origin === 'computed' && value !== undefined;
}

/** Where the head of a line ends: its name, its amounts, without what words introduce. */
function headEnd(node: ast.FundRow | ast.Row | ast.Category | ast.Subcategory | ast.Total): number {
  const [head, ...attributes] = writtenGroups(node);
  const end = head?.items.at(-1)?.node.end ?? head?.span.end ?? nodeSpan(node).start;
  // `一级 产出指标 分值 50`
  const points = attributes.find(({ keyword }) => keyword === '分值')?.items[0]?.node.end;
  return node.$type === 'Category' || node.$type === 'Subcategory' ? Math.max(end, points ?? end) : end;
}
