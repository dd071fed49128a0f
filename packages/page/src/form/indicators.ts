import {
  type ast,
  type EvaluatedGoals,
  type EvaluatedIndicator,
  type EvaluatedLevel,
  nodeSpan,
} from '@jixiao/language';
import { type Context, Ids } from '../context.js';
import { type DraftCell, type DraftRow, draftCell, type Strip, strip } from '../grid/draft.js';
import { WIDTH } from '../grid/lattice.js';
import { cleanText } from '../print/clean-text.js';
import { printOptions } from '../print/print-options.js';
import { columnLabel, headRows } from './heads.js';
import { columnCell } from './indicator-cells.js';
import { type IndicatorLine, indicatorLines, type LevelLine } from './level-lines.js';
import { wordNeeds } from './word-needs.js';

/** What a label needs that runs down beside a block, in thousandths of an upright sheet. */
export const NARROW_LABEL = 60;

/** What columns need, in thousandths of an upright sheet. */
const needs: Record<string, number> = {
  一级: 86,
  二级: 90,
  三级: 170,
  目标: 115,
  目标符号: 56,
  目标数: 84,
  目标单位: 62,
  调整: 90,
  完成: 120,
  分值: 54,
  得分: 62,
  系数: 72,
  偏差: 155,
  解释: 150,
  标准: 170,
  备注: 120,
  核心: 55,
  佐证: 120,
};
const OTHER = 60;
/** Columns of texts, which can do with less where words need the room, and how much less. */
const texts = new Set(['三级', '偏差', '解释', '标准', '备注', '佐证']);
const LEAST_SHARE = 0.6;

/** Widths of the columns of 指标, and of the label before them: what the row of the total is laid along. */
export function indicatorWidths(context: Context, columns: readonly ast.FormColumn[]): number[] {
  const label = Math.round(NARROW_LABEL * context.scale);
  const free = WIDTH - label;
  const words = wordNeeds(context, columns);
  const own = columns.map(({ name }, index) => Math.max(needs[name] ?? OTHER, words[index] ?? 0));
  const missing = sum(own) - free / context.scale;
  const ofTexts = sum(own.filter((_, index) => texts.has(columns[index]?.name ?? '')));
  // Where the form is wide enough everybody gets more; the needs of a Chinese one are no more than wishes.
  const share = context.language === 'en' && missing > 0 ? Math.max(LEAST_SHARE, 1 - missing / ofTexts) : 1;
  const given = own.map((need, index) => (texts.has(columns[index]?.name ?? '') ? need * share : need));
  return [label, ...given.map((need) => (need * free) / sum(given))];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** What one grid of indicators shows: all of the report, or those that belong to one goal. */
export interface IndicatorGroup {
  goal?: EvaluatedGoals;
  levels: EvaluatedLevel[];
  /** Indicators outside every level. */
  direct: EvaluatedIndicator[];
}

/** The indicators, by goals where the form groups them: what is written behind a goal belongs to it. */
export function indicatorGroups({ report, form }: Context): IndicatorGroup[] {
  const levels = report.indicators.levels;
  const direct = report.indicators.all.filter((indicator) => indicator.levels.length === 0);
  if (!form.goals?.grouped || report.goals.length === 0) return [{ levels, direct }];
  const groups: IndicatorGroup[] = report.goals.map((goal) => ({ goal, levels: [], direct: [] }));
  const groupOf = (node: EvaluatedLevel['node'] | EvaluatedIndicator['node']) => {
    const { start } = nodeSpan(node);
    return groups.findLast(({ goal }) => goal && nodeSpan(goal.node).start < start) ?? groups[0];
  };
  for (const level of levels) groupOf(level.node)?.levels.push(level);
  for (const indicator of direct) groupOf(indicator.node)?.direct.push(indicator);
  return groups;
}

/** The head and the lines of one group of indicators, without the label beside them. */
export function indicatorsStrip(context: Context, group: IndicatorGroup): Strip | undefined {
  const { indicators } = context.form;
  if (!indicators) return undefined;
  const { columns } = indicators;
  const head = headRows(
    context,
    '指标',
    columns.map((column) => ({ name: column.name, label: columnLabel(column) })),
  );
  const lines = indicatorLines(context, group.levels, group.direct, group.goal === undefined);
  const options = printOptions(context.form, indicators.options);
  const ids = new Ids();
  const keys = columns.map(({ name }) => ids.unique(name));
  const rows = lines.map((line): DraftRow => {
    const id = rowId(context, line);
    const cells = columns.flatMap((column, at) =>
      column.name === '一级' || column.name === '二级'
        ? []
        : [columnCell({ context, options, id, line, columns, keys }, column, at)],
    );
    return { id, cells };
  });
  levelCells(context, columns, lines, rows);
  return { ...strip(indicatorWidths(context, columns).slice(1), [...head, ...rows], head.length), leads: true };
}

function rowId(context: Context, { level1, level2, indicator, parent }: IndicatorLine): string {
  const names = [level1?.name, level2?.name, parent?.name, indicator?.name];
  return context.ids.unique(['指标', ...names.filter((name) => name !== undefined)].join('/'));
}

/** Puts the cells of the levels before their lines, each reaching down over all lines of its level. */
function levelCells(
  context: Context,
  columns: readonly ast.FormColumn[],
  lines: readonly IndicatorLine[],
  rows: DraftRow[],
): void {
  const first = columns.findIndex(({ name }) => name === '一级');
  const second = columns.findIndex(({ name }) => name === '二级');
  for (const { start, end } of runs(lines, ({ level1 }) => level1)) {
    const level1 = lines[start]?.level1;
    const ofLevel = lines.slice(start, end);
    // A level that has no second one takes its column too.
    const isWide = second === first + 1 && level1 !== undefined && ofLevel.every(({ level2 }) => !level2);
    const row = rows[start] as DraftRow;
    if (first >= 0)
      row.cells.push({
        ...levelCell(context, row, [level1], first),
        columns: isWide ? 2 : 1,
        rows: end - start,
      });
    if (second < 0 || (isWide && first >= 0)) continue;
    for (const below of runs(ofLevel, ({ level2 }) => level2)) {
      const target = rows[start + below.start] as DraftRow;
      const level2 = ofLevel[below.start]?.level2;
      target.cells.push({ ...levelCell(context, target, [level1, level2], second), rows: below.end - below.start });
    }
  }
}

/** Named after its level and not after the indicator it happens to begin with, so that an indicator put in before that changes nothing. */
function levelCell(context: Context, row: DraftRow, path: readonly (LevelLine | undefined)[], at: number): DraftCell {
  const line = path.at(-1);
  const role = path.length === 1 ? 'level1' : 'level2';
  const word = path.length === 1 ? '一级' : '二级';
  const names = path.map((level) => level?.name ?? '');
  const id = line ? context.ids.unique(['指标', ...names, word].join('/')) : `${row.id}/${word}`;
  const source = line?.level?.nameSpan;
  return draftCell({
    id,
    role: line ? role : 'empty',
    column: at,
    paragraphs: line ? [[{ text: cleanText(line.label) }]] : [],
    ...(line && { scope: 'rowgroup' as const }),
    ...(source && { source }),
  });
}

/** Stretches of lines with the same level. */
function runs(
  lines: readonly IndicatorLine[],
  levelOf: (line: IndicatorLine) => LevelLine | undefined,
): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (let index = 1; index <= lines.length; index++) {
    const line = lines[index];
    if (line && levelOf(line) === levelOf(lines[start] as IndicatorLine)) continue;
    if (index > start && lines.length > 0) found.push({ start, end: index });
    start = index;
  }
  return found;
}
