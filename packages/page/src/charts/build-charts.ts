import { type Context, plainSlot } from '../context.js';
import type { Block, Chart, Section } from '../page.js';
import { words } from '../print/words.js';
import { chartWidth, drawFigure } from './draw-figure.js';
import { fundsChart } from './funds-chart.js';
import { heightOf } from './lay-out.js';
import { scoresChart } from './scores-chart.js';
import { fundsOfYears, scoresOfYears } from './years-charts.js';

/** A chart that has something to show, and what stands below it. */
export interface TitledChart {
  /** Of the figure: a name. */
  name: string;
  caption: string;
  chart: Chart;
}

/** What one figure may be high, in points, so that it stands on a page with its caption. */
const mostHeight: Record<Section['orientation'], number> = { portrait: 480, landscape: 300 };

/** 图表: a title and the charts that the report has numbers for; nothing where it has none. */
export function buildCharts(context: Context, orientation: Section['orientation']): Block[] {
  const width = chartWidth[orientation];
  const figures = [fundsChart, scoresChart, fundsOfYears, scoresOfYears]
    .flatMap((build) => build(context) ?? [])
    .flatMap(({ name, caption, chart }) => {
      const parts = partsOf(chart, width, mostHeight[orientation]);
      return parts.map((part, index) => {
        const id = context.ids.unique(`图/${name}`);
        const text =
          parts.length === 1
            ? caption
            : `${caption}${context.word(words.part, { part: index + 1, parts: parts.length })}`;
        return drawFigure({ id, caption: plainSlot(`${id}/图题`, text), chart: part, width }, context.language);
      });
    });
  if (figures.length === 0) return [];
  return [{ kind: 'title', ...plainSlot(context.ids.unique('图/标题'), context.word(words.charts)) }, ...figures];
}

/** A chart that is too high goes on in another one, on the same scale. */
function partsOf(chart: Chart, width: number, most: number): Chart[] {
  const parts: Chart[] = [];
  for (const group of chart.groups) {
    const last = parts.at(-1);
    const longer = last && { ...last, groups: [...last.groups, group] };
    if (longer && heightOf(longer, width) <= most) parts[parts.length - 1] = longer;
    else parts.push({ ...chart, groups: [group] });
  }
  return parts;
}
