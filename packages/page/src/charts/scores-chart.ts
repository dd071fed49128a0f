import type { EvaluatedLevel, Figure } from '@jixiao/language';
import type { Context } from '../context.js';
import type { ChartBar, ChartGroup } from '../page.js';
import { cleanText } from '../print/clean-text.js';
import { printNumber } from '../print/numbers.js';
import { passagesText } from '../print/passage-text.js';
import { words } from '../print/words.js';
import type { TitledChart } from './build-charts.js';
import { NOTHING } from './funds-chart.js';
import { scaled } from './scale.js';

/** What was scored of the points: the execution rate and each level, or each indicator of a form without levels. */
export function scoresChart(context: Context): TitledChart | undefined {
  const { funds, indicators } = context.report;
  const rate = funds?.totals[0];
  const group = (label: string, points: Figure, score: Figure, isPart = false): ChartGroup => ({
    label: cleanText(label),
    ...(isPart && { indent: true as const }),
    bars: [scoreBar(points, score, 0)],
  });
  const groups = [
    ...(rate?.score.value ? [group(context.word(words.rate), rate.points, rate.score)] : []),
    ...indicators.levels
      .filter(({ notApplicable }) => !notApplicable)
      .flatMap((level) => [
        group(levelName(level), level.points, level.score),
        ...partsOf(level).map((part) => group(levelName(part), part.points, part.score, true)),
      ]),
    ...indicators.all
      .filter(({ levels }) => levels.length === 0)
      .map(({ name, points, counted }) => group(name, points, counted)),
  ];
  const shown = groups.filter(({ bars }) => bars.some(({ value, whole }) => value ?? whole));
  if (!shown.some(({ bars }) => bars[0]?.value)) return undefined;
  return {
    name: '得分',
    caption: context.word(words.scoresChart),
    chart: scaled({ series: [context.word(words.score)], groups: shown }),
  };
}

/** A score in the frame of its points: `18.5/20`. */
export function scoreBar(points: Figure, score: Figure, series: number): ChartBar {
  const got = printNumber(score, { blank: NOTHING });
  const most = printNumber(points, { blank: '' });
  const whole = passagesText(most.paragraphs);
  return {
    series,
    text: passagesText(got.paragraphs) + (whole === '' ? '' : `/${whole}`),
    ...(got.figure && { value: got.figure.value }),
    ...(most.figure && { whole: most.figure.value }),
  };
}

/** A name without the points that some forms write behind it. */
export function levelName({ name, declared }: EvaluatedLevel): string {
  return declared?.name ?? name;
}

/** A single level below says nothing more. */
function partsOf({ levels }: EvaluatedLevel): EvaluatedLevel[] {
  const parts = levels.filter(({ notApplicable }) => !notApplicable);
  return parts.length > 1 ? parts : [];
}
