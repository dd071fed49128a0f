import type { ChartFigure, Page } from '@jixiao/page';
import { type Element, elements, parseXml, textOf } from './xml-tree.js';

/** The charts of a page, in order. */
export function figuresOf({ sections }: Page): ChartFigure[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'figure'));
}

export function figureNamed(page: Page, id: string): ChartFigure {
  const found = figuresOf(page).find((figure) => figure.id === id);
  if (!found) throw new Error(`no ${id} among ${figuresOf(page).map((figure) => figure.id)}`);
  return found;
}

/** A bar as it is drawn, in points from the left edge. */
export interface DrawnBar {
  from: number;
  to: number;
  /** Without a ground of its own. */
  isFrame: boolean;
}

/** What is drawn: the picture must be well formed, and lie on its sheet. */
export function drawn({ svg, width, height }: Pick<ChartFigure, 'svg' | 'width' | 'height'>) {
  const root = parseXml(svg);
  const shapes = elements(root);
  const number = (shape: Element, name: string) => Number(shape.attributes[name]);
  const rects = shapes.filter(({ name }) => name === 'rect');
  for (const rect of rects) {
    const [x, y] = [number(rect, 'x'), number(rect, 'y')];
    const inside = x >= 0 && y >= 0 && x + number(rect, 'width') <= width && y + number(rect, 'height') <= height;
    if (!inside) throw new Error(`off the sheet: ${JSON.stringify(rect.attributes)}`);
  }
  const [axis] = shapes.filter(({ name }) => name === 'line');
  return {
    root,
    zero: number(axis as Element, 'x1'),
    bars: rects.map((rect): DrawnBar => {
      const from = number(rect, 'x');
      return { from, to: from + number(rect, 'width'), isFrame: rect.attributes.fill === 'none' };
    }),
    texts: shapes
      .filter(({ name }) => name === 'text')
      .map((text) => ({ x: number(text, 'x'), size: number(text, 'font-size'), text: textOf(text) })),
  };
}
