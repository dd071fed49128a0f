import type { EvaluatedFundRow, EvaluatedReport, Figure } from '@jixiao/language';
import type { Context } from '../context.js';
import { columnLabel } from '../form/heads.js';
import type { ChartGroup } from '../page.js';
import { unitName } from '../print/unit-name.js';
import { words } from '../print/words.js';
import type { TitledChart } from './build-charts.js';
import { amountBar, rowName, shortLabel } from './funds-chart.js';
import { scaled } from './scale.js';
import { levelName, scoreBar } from './scores-chart.js';

/** What both reports call it, whatever their forms call the column. */
const kinds = ['initial', 'budget', 'executed'] as const;

/** The total of the funds, last year's beside this year's; only what both reports have. */
export function fundsOfYears(context: Context): TitledChart | undefined {
  const { report } = context;
  const now = report.funds?.totals[0];
  const before = report.previous?.funds?.totals[0];
  if (!now || !before) return undefined;
  const groups = kinds.flatMap((kind): ChartGroup[] => {
    const [old, present] = [before[kind], now[kind]];
    if (!old?.value || !present?.value) return [];
    return [
      { label: columnName(report, now, present), bars: [amountBar(context, old, 0), amountBar(context, present, 1)] },
    ];
  });
  if (groups.length === 0) return undefined;
  const caption = context.word(words.fundsOfYears, {
    row: rowName(now),
    unit: unitName(context, context.form.currency),
  });
  return { name: '两年资金', caption, chart: scaled({ series: yearNames(context), groups }) };
}

/** The total score and those of the levels that both reports have. */
export function scoresOfYears(context: Context): TitledChart | undefined {
  const { report } = context;
  const { previous } = report;
  if (!previous) return undefined;
  const levelsBefore = new Map(previous.indicators.levels.map((level) => [levelName(level), level]));
  const pairs = report.indicators.levels.flatMap((level) => {
    const before = levelsBefore.get(levelName(level));
    return before ? [{ label: levelName(level), before, now: level }] : [];
  });
  const groups = [{ label: context.word(words.total), before: previous.total, now: report.total }, ...pairs]
    .filter(({ before, now }) => before.score.value && now.score.value)
    .map(({ label, before, now }) => ({
      label,
      bars: [scoreBar(before.points, before.score, 0), scoreBar(now.points, now.score, 1)],
    }));
  if (groups.length === 0) return undefined;
  return {
    name: '两年得分',
    caption: context.word(words.scoresOfYears),
    chart: scaled({ series: yearNames(context), groups }),
  };
}

function columnName({ funds }: EvaluatedReport, { amounts }: EvaluatedFundRow, figure: Figure): string {
  const name = [...amounts].find(([, candidate]) => candidate === figure)?.[0];
  const column = funds?.form.columns.find((candidate) => candidate.name === name);
  return column ? shortLabel(columnLabel(column)) : (name ?? '');
}

/** The years as the reports tell them, else last year and this year. */
function yearNames(context: Context): [string, string] {
  const [before, now] = [context.report.previous, context.report].map((report) => report && yearOf(report));
  if (before && now && before !== now)
    return [context.word(words.ofYear, { year: before }), context.word(words.ofYear, { year: now })];
  return [context.word(words.lastYear), context.word(words.thisYear)];
}

function yearOf({ fields }: EvaluatedReport): string | undefined {
  const text = fields.find(({ declared }) => declared?.kind === '年份')?.value.text;
  return text?.match(/\d{4}/)?.[0];
}
