import { attributes, escapeHtml } from '../writers/html-text.js';
import { type Drawing, inkOf, type Shape, STRIPE } from './drawing.js';

const fonts = "SimSun, 宋体, 'Songti SC', STSong, 'Noto Serif CJK SC', 'Noto Serif SC', serif";

/**
 * A drawing as one SVG element. Everything is drawn in the colour of the text around it, in black where there is none, so that it suits a
 * sheet of paper as well as a dark screen.
 */
export function svgOf({ width, height, shapes }: Drawing, title: string, description: string): string {
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    role: 'img',
    width: `${width}pt`,
    height: `${height}pt`,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': fonts,
    fill: 'currentColor',
  });
  return `<svg${root}>
<title>${escapeHtml(title)}</title>
<desc>${escapeHtml(description)}</desc>
${shapes.map(shapeSvg).join('\n')}
</svg>`;
}

const stroke = { stroke: 'currentColor', 'stroke-width': 0.75 };

function shapeSvg(shape: Shape): string {
  switch (shape.kind) {
    case 'bar':
      return barSvg(shape);
    case 'frame': {
      const { x, y, width, height } = shape;
      return `<rect${attributes({ x, y, width, height, fill: 'none', ...stroke })}/>`;
    }
    case 'line': {
      const { x1, y1, x2, y2 } = shape;
      return `<line${attributes({ x1, y1, x2, y2, ...stroke })}/>`;
    }
    case 'text': {
      const { x, y, size, anchor, text } = shape;
      const values = {
        x: short(x),
        y: short(y),
        'font-size': size,
        'text-anchor': anchor === 'end' ? 'end' : undefined,
      };
      return `<text${attributes(values)}>${escapeHtml(text)}</text>`;
    }
  }
}

function barSvg({ x, y, width, height, tone }: Extract<Shape, { kind: 'bar' }>): string {
  const rect = { x, y: short(y), width, height, 'fill-opacity': inkOf[tone], ...stroke };
  const stripes = tone === 'striped' ? stripesIn(x, width).map((at) => `M${at} ${short(y)}v${height}`) : [];
  const lines = stripes.length > 0 ? `<path${attributes({ d: stripes.join(''), ...stroke })}/>` : '';
  return `<rect${attributes(rect)}/>${lines}`;
}

/** Where the stripes of a bar stand. */
export function stripesIn(x: number, width: number): number[] {
  const count = Math.ceil(width / STRIPE) - 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => short(x + (index + 1) * STRIPE));
}

function short(length: number): number {
  return Math.round(length * 100) / 100;
}
