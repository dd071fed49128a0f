import type { ast } from '@jixiao/language';
import { type Context, registerCell } from '../context.js';
import { type DraftCell, type DraftRow, draftCell, type Strip, strip } from '../grid/draft.js';
import { cleanText } from '../print/clean-text.js';
import { type PrintedNumber, printNumber } from '../print/numbers.js';
import { printOptions } from '../print/print-options.js';
import { words } from '../print/words.js';
import { sumFormula } from './formulas.js';
import { indicatorWidths } from './indicators.js';

/** 总分: a row below the indicators, whose points and score stand in their columns; the grade in the cell behind the score. */
export function totalStrip(context: Context): Strip | undefined {
  const { total } = context.form;
  if (!total) return undefined;
  const columns = context.form.indicators?.columns ?? [];
  const score = scoreColumn(context, columns);
  const points = columns.findIndex(({ name }) => name === '分值');
  const hasPlace = score >= 0 || points >= 0;
  // Columns of the strip: the label column, then those of the indicators.
  const places = hasPlace ? { points: points + 1, score: score + 1 } : { points: 1, score: 2 };
  const widths = hasPlace ? indicatorWidths(context, columns) : [400, 150, 150, 300];
  const id = context.ids.unique('总分');
  const cells: DraftCell[] = [];
  const slots = [
    { at: places.points, cell: pointsCell(context, id) },
    { at: places.score, cell: scoreCell(context, id) },
  ]
    .filter(({ at }) => at > 0)
    .sort((a, b) => a.at - b.at);
  const first = slots[0]?.at ?? 1;
  cells.push(
    draftCell({
      id: `${id}/标签`,
      role: 'label',
      column: 0,
      columns: first,
      paragraphs: [[{ text: cleanText(total.label) }]],
      scope: 'row',
      ...(context.report.total.node?.$cstNode && { anchor: spanOfWord(context) }),
    }),
  );
  let next = first;
  const empty = (at: number, span: number) =>
    draftCell({ id: `${id}/空${at}`, role: 'empty', column: at, columns: span });
  for (const { at, cell } of slots) {
    if (at > next) cells.push(empty(next, at - next));
    cells.push({ ...cell, column: at });
    next = at + 1;
  }
  const grade = gradeCell(context, id);
  const left = widths.length - next;
  if (left > 0) cells.push(grade ? { ...grade, column: next, columns: left } : empty(next, left));
  else if (grade) appendGrade(context, cells.at(-1) as DraftCell, grade);
  const row: DraftRow = { id, cells };
  return strip(widths, [row]);
}

function spanOfWord({ report }: Context) {
  const node = report.total.node?.$cstNode;
  return node && { start: node.offset, end: node.end };
}

/** Where scores have a scale of their own, the total stands under the column that weighs them. */
function scoreColumn({ report }: Context, columns: readonly ast.FormColumn[]): number {
  const weighed = report.indicators.fullMarks
    ? columns.findLastIndex(({ expression, name }) => expression !== undefined && /得分|score/i.test(name))
    : -1;
  return weighed >= 0 ? weighed : columns.findIndex(({ name }) => name === '得分');
}

function pointsCell(context: Context, id: string): DraftCell {
  const { report, form } = context;
  const { points } = report.total;
  // What the report leaves out is what the form demands, not what the indicators happen to add up to.
  const declared = points.origin === 'typed' || points.origin === 'blank' ? undefined : form.total?.points;
  const printed: PrintedNumber = declared
    ? { paragraphs: [[{ text: declared.toString() }]], anchor: points.span }
    : printNumber(points, styleOf(context, '分值'));
  return totalCell(context, `${id}/分值`, printed, declared ? undefined : points);
}

function scoreCell(context: Context, id: string): DraftCell {
  const { score } = context.report.total;
  return totalCell(context, `${id}/得分`, printNumber(score, styleOf(context, '得分')), score);
}

function totalCell(
  context: Context,
  id: string,
  printed: PrintedNumber,
  figure: Parameters<typeof sumFormula>[0] | undefined,
): DraftCell {
  if (figure) registerCell(context, figure, id);
  const formula = figure && sumFormula(figure);
  if (formula) context.formulas.set(id, formula);
  return draftCell({ id, role: 'total', column: 0, ...printed });
}

function styleOf(context: Context, column: string) {
  const options = printOptions(context.form);
  return { blank: options.blank, decimals: options.decimals(column) };
}

/** The grade that is written, else the one that the score earns. */
function gradeCell({ report, form }: Context, id: string): DraftCell | undefined {
  const { grade, expectedGrade, score } = report.total;
  if (grade) {
    const text = cleanText(grade.text);
    return draftCell({
      id: `${id}/等级`,
      role: 'total',
      column: 0,
      paragraphs: [[{ text, source: grade.span }]],
      source: grade.span,
    });
  }
  if (form.grades.length === 0 || !expectedGrade) return undefined;
  return draftCell({
    id: `${id}/等级`,
    role: 'total',
    column: 0,
    paragraphs: [[{ text: cleanText(expectedGrade) }]],
    anchor: score.span,
    computed: true,
  });
}

function appendGrade({ word }: Context, cell: DraftCell, grade: DraftCell): void {
  const [before = '', behind = ''] = word(words.grade).split('{grade}');
  cell.paragraphs.push([{ text: before }, ...(grade.paragraphs[0] ?? []), { text: behind }]);
}
