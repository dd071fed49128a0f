import type { ChartFigure, Properties, Section } from '../page.js';
import { passagesText } from '../print/passage-text.js';
import { describeChart } from './describe.js';
import { layOut } from './lay-out.js';
import { svgOf } from './svg.js';

/** How wide charts are, in points: a little less than the text on official paper. */
export const chartWidth: Record<Section['orientation'], number> = { portrait: 440, landscape: 630 };

/** Draws a chart for the first time, or anew when its words have changed. */
export function drawFigure(
  { id, caption, chart, width }: Pick<ChartFigure, 'id' | 'caption' | 'chart' | 'width'>,
  language: Properties['language'],
): ChartFigure {
  const drawing = layOut(chart, width);
  const description = describeChart(chart, language);
  const svg = svgOf(drawing, passagesText(caption.paragraphs), description);
  return { kind: 'figure', id, caption, svg, width, height: drawing.height, description, chart };
}
