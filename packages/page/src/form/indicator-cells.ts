import { type ast, compute, type EvaluatedIndicator, type Figure, missingFigure } from '@jixiao/language';
import { type Context, registerCell } from '../context.js';
import { type DraftCell, draftCell } from '../grid/draft.js';
import type { Passage, Run } from '../page.js';
import { cleanText } from '../print/clean-text.js';
import { printNumber } from '../print/numbers.js';
import { passagesText } from '../print/passage-text.js';
import { attributePassages, isTextAttribute, readText, sourceOf, typedRun } from '../print/texts.js';
import { unquoted } from '../print/typed-name.js';
import { words } from '../print/words.js';
import { binary, expressionFormula, operand } from './formulas.js';
import { columnLabel } from './heads.js';
import type { LineContext } from './level-lines.js';
import { splitCell, valueCell } from './value-cells.js';

/** The cell of one column: what it prints follows from the role that is its name. */
export function columnCell(place: LineContext, column: ast.FormColumn, at: number): DraftCell {
  const { context, line, options } = place;
  const { indicator, notApplicable } = line;
  const id = `${place.id}/${place.keys[at]}`;
  if (!indicator) {
    const text =
      notApplicable && column.name === '三级'
        ? context.word(words.notApplicable)
        : notApplicable && isValueColumn(column)
          ? options.blank
          : '';
    return draftCell({ id, role: 'empty', column: at, paragraphs: text === '' ? [] : [[{ text }]] });
  }
  const cell = roleCell(place, indicator, column, id);
  cell.column = at;
  return cell;
}

function isValueColumn({ name, expression }: ast.FormColumn): boolean {
  return expression !== undefined || /^(?:目标|目标符号|目标数|目标单位|调整|完成|分值|得分|系数)$/.test(name);
}

function roleCell(place: LineContext, indicator: EvaluatedIndicator, column: ast.FormColumn, id: string): DraftCell {
  switch (column.name) {
    case '三级':
      return nameCell(place, indicator, id);
    case '目标':
      return valueCell(place, indicator, '目标', id);
    case '目标符号':
    case '目标数':
    case '目标单位':
      return splitCell(place, indicator, column.name, id);
    case '调整':
    case '完成':
      return valueCell(place, indicator, column.name, id);
    case '核心':
      return coreCell(place, indicator, id);
    case '佐证':
      return textCell(
        place,
        id,
        indicator,
        readText(place.context, indicator.node, 'evidence', indicator.node.evidence, '佐证').flatMap((passage) =>
          passage.map((run) => [run]),
        ),
      );
  }
  if (isTextAttribute(column.name) && !column.expression)
    return textCell(place, id, indicator, attributePassages(place.context, indicator.node, column.name));
  return numberCell(place, indicator, column, id);
}

/** Number, stars and text of an indicator; a sub-row is listed under 其中. */
function nameCell({ context, line, columns }: LineContext, indicator: EvaluatedIndicator, id: string): DraftCell {
  const { node } = indicator;
  const paragraphs =
    node.$type === 'Indicator' && node.text.length > 0
      ? readText(context, node, 'text', node.text)
      : node.name === undefined
        ? []
        : [[nameRun(context, indicator)]];
  const before: Passage = [];
  if (line.parent) {
    if (line.ordinal === 1 && !indicator.name.startsWith('其中')) before.push({ text: context.word(words.ofWhich) });
  } else {
    const { numbering } = context.form.indicators ?? {};
    if (numbering) before.push({ text: cleanText(numbering.replace('n', String(line.ordinal))) });
  }
  if (node.core && !columns.some(({ name }) => name === '核心')) before.push({ text: '★'.repeat(stars(node)) });
  if (before.length > 0) (paragraphs[0] ?? (paragraphs[0] = [])).unshift(...before);
  return draftCell({
    id,
    role: 'name',
    column: 0,
    align: 'left',
    paragraphs,
    scope: 'row',
    source: sourceOf(paragraphs) ?? indicator.nameSpan,
    ...(line.parent && { indent: 1 }),
  });
}

function nameRun({ text }: Context, { nameSpan: { start, end } }: EvaluatedIndicator): Run {
  const typed = text.slice(start, end);
  return typedRun(unquoted(typed), typed, start);
}

function stars({ coreLevel }: ast.Indicator | ast.Part): number {
  const level = coreLevel === undefined ? 1 : Number(coreLevel);
  return level >= 1 && level <= 3 ? Math.floor(level) : 1;
}

function coreCell({ context, line }: LineContext, { node, nameSpan }: EvaluatedIndicator, id: string): DraftCell {
  const word = context.word(node.core ? words.yes : words.no);
  return draftCell({
    id,
    role: 'text',
    column: 0,
    paragraphs: line.parent ? [] : [[{ text: word }]],
    anchor: nameSpan,
  });
}

function textCell(
  { options }: LineContext,
  id: string,
  { nameSpan }: EvaluatedIndicator,
  paragraphs: Passage[],
): DraftCell {
  const source = sourceOf(paragraphs);
  const isEmpty = passagesText(paragraphs) === '';
  const blank: Passage[] = options.blankText === '' ? [] : [[{ text: options.blankText }]];
  return draftCell({
    id,
    role: 'text',
    column: 0,
    align: isEmpty ? 'center' : 'left',
    paragraphs: isEmpty ? blank : paragraphs,
    ...(source ? { source } : { anchor: nameSpan }),
  });
}

/** 分值, 得分, 系数 and the columns that the form computes. */
function numberCell(
  { context, options, line }: LineContext,
  indicator: EvaluatedIndicator,
  column: ast.FormColumn,
  id: string,
): DraftCell {
  const { name, expression } = column;
  const figure = figureOf(indicator, column);
  if (figure) registerCell(context, figure, id);
  // Where scores have a scale of their own, the column that weighs them is what sums count.
  if (expression && context.report.indicators.fullMarks && isSame(figure, indicator.counted))
    registerCell(context, indicator.counted, id);
  const takesNone = line.parent && !context.form.indicators?.scoredParts && figure?.value === undefined;
  const printed = printNumber(takesNone ? undefined : figure, {
    head: columnLabel(column),
    blank: options.blank,
    decimals: options.decimals(name),
  });
  const formula =
    expression && figure
      ? expressionFormula(expression, ({ segments }) => {
          const operandName = (segments[0]?.ref as { name?: string } | undefined)?.name ?? segments[0]?.$refText ?? '';
          return indicator.computed.get(operandName) ?? { 分值: indicator.points, 得分: indicator.score }[operandName];
        })
      : name === '系数' && figure?.expected
        ? binary(operand(indicator.score), '/', operand(indicator.points))
        : undefined;
  if (formula) context.formulas.set(id, formula);
  return draftCell({ id, role: 'number', column: 0, ...printed });
}

function figureOf(indicator: EvaluatedIndicator, { name }: ast.FormColumn): Figure | undefined {
  if (name === '分值') return indicator.points;
  if (name === '得分') return indicator.score;
  return indicator.computed.get(name) ?? (name === '系数' ? coefficient(indicator) : undefined);
}

/** A form that names the coefficient without a formula means the score divided by the points. */
function coefficient({ node, name, nameSpan, score, points }: EvaluatedIndicator): Figure {
  const value = score.value && points.value && score.value.dividedBy(points.value);
  return compute(
    missingFigure(node, `${name}.系数`, nameSpan),
    value && { value, formula: '得分÷分值', from: [score, points] },
  );
}

function isSame(a: Figure | undefined, b: Figure): boolean {
  return a?.value !== undefined && b.value !== undefined && a.value.equals(b.value);
}
