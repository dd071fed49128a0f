import type { EvaluatedIndicator, EvaluatedReport, Figure, Span } from '@jixiao/language';

const known = new WeakMap<EvaluatedReport, FigureIndex>();

/** The figures of a report by where they are written, and by their paths. */
export interface FigureIndex {
  /** Figures that are written, in the order of the report's blocks. */
  written: Figure[];
  byPath: Map<string, Figure>;
}

export function figureIndex(report: EvaluatedReport): FigureIndex {
  let index = known.get(report);
  if (!index) known.set(report, (index = indexOf(report)));
  return index;
}

/** The figure whose number stands at a place. */
export function figureAt(report: EvaluatedReport, { start, end }: Span): Figure | undefined {
  return figureIndex(report).written.find((figure) => figure.span.start <= start && end <= figure.span.end);
}

/** The indicators of a report, each followed by its sub-rows. */
export function indicatorRows({ indicators }: EvaluatedReport): EvaluatedIndicator[] {
  return indicators.all.flatMap((indicator) => [indicator, ...indicator.parts]);
}

function indexOf(report: EvaluatedReport): FigureIndex {
  const index: FigureIndex = { written: [], byPath: new Map() };
  for (const figure of figuresOf(report)) {
    if (figure.origin === 'typed' || figure.origin === 'blank') index.written.push(figure);
    if (!index.byPath.has(figure.path)) index.byPath.set(figure.path, figure);
  }
  return index;
}

function* figuresOf(report: EvaluatedReport): Iterable<Figure> {
  for (const field of report.fields) yield report.fieldFigure(field);
  for (const row of report.funds?.rows ?? []) yield* [...row.amounts.values(), row.points, row.rate, row.score];
  for (const goals of report.goals) yield* [goals.points, goals.progress];
  for (const row of indicatorRows(report)) yield* figuresOfIndicator(report, row);
  for (const level of report.indicators.levels)
    for (const each of [level, ...level.levels]) yield* [each.points, each.score];
  for (const table of report.tables) for (const row of table.rows) yield* row.cells.values();
  yield* [report.total.points, report.total.score];
}

function figuresOfIndicator(report: EvaluatedReport, row: EvaluatedIndicator): Figure[] {
  const values = (['目标', '调整', '完成'] as const).map((role) => report.valueFigure(row, role));
  return [...values, row.points, row.score, ...row.computed.values()];
}
