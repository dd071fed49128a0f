import type { Chart, ChartGroup } from '../page.js';
import { type Drawing, type Shape, type Tone, tones } from './drawing.js';
import { linesOf, widthOf } from './lines.js';
import { scaleOf } from './scale.js';

/** Sizes in points. */
const SIZE = 9.5;
const SMALLEST = 5;
const LINE = 12;
const BAR = 11;
const BAR_STEP = 13;
const GROUP_GAP = 9;
const INDENT = 10;
const GAP = 6;
const SWATCH = { width: 16, height: 9 };
const MOST_LABEL_LINES = 3;

/** The most of the width that labels and numbers take. */
const LABEL_SHARE = 0.38;
const NUMBER_SHARE = 0.3;

/** Lays out a chart in a width: labels at the left, bars on one scale, and the number at the end of each. */
export function layOut(chart: Chart, width: number): Drawing {
  const labelWidth = labelsOf(chart, width);
  const numberWidth =
    Math.min(width * NUMBER_SHARE, Math.max(...textsOf(chart).map((text) => widthOf(text, SIZE)))) + GAP;
  const left = labelWidth + GAP;
  const length = width - left - numberWidth;
  const scale = scaleOf(chart);
  const at = (value: string) => round(left + scale(value) * length);
  const zero = at('0');
  const shapes: Shape[] = [];
  const top = legend(shapes, chart.series, width);
  let y = top;
  for (const group of chart.groups) {
    const height = groupHeight(group, labelWidth);
    label(shapes, group, labelWidth, y, height);
    let bar = y + (height - group.bars.length * BAR_STEP) / 2 + (BAR_STEP - BAR) / 2;
    for (const { series, value, whole, text } of group.bars) {
      const ends = [value, whole].filter((end) => end !== undefined).map(at);
      const last = Math.max(zero, ...ends);
      if (value !== undefined)
        shapes.push({ kind: 'bar', ...between(zero, at(value)), y: bar, height: BAR, tone: toneOf(series) });
      if (whole !== undefined) shapes.push({ kind: 'frame', ...between(zero, at(whole)), y: bar, height: BAR });
      shapes.push(numberAt(text, last + GAP / 2, bar, width - last - GAP / 2));
      bar += BAR_STEP;
    }
    y += height + GROUP_GAP;
  }
  const bottom = y - GROUP_GAP;
  shapes.push({ kind: 'line', x1: zero, y1: top - GAP / 2, x2: zero, y2: bottom + GAP / 2 });
  return { width, height: Math.ceil(bottom + GAP), shapes };
}

/** How high a chart would be, for whoever has to part it. */
export function heightOf(chart: Chart, width: number): number {
  const labelWidth = labelsOf(chart, width);
  const groups = chart.groups.reduce((sum, group) => sum + groupHeight(group, labelWidth) + GROUP_GAP, 0);
  return legend([], chart.series, width) + groups;
}

function labelsOf({ groups }: Chart, width: number): number {
  const widest = Math.max(...groups.map(({ label: text, indent }) => widthOf(text, SIZE) + (indent ? INDENT : 0)));
  return Math.min(width * LABEL_SHARE, widest);
}

function textsOf({ groups }: Chart): string[] {
  return groups.flatMap(({ bars }) => bars.map(({ text }) => text));
}

function labelLines({ label: text, indent }: ChartGroup, width: number): string[] {
  return linesOf(text, SIZE, width - (indent ? INDENT : 0), MOST_LABEL_LINES);
}

function groupHeight(group: ChartGroup, labelWidth: number): number {
  return Math.max(group.bars.length * BAR_STEP, labelLines(group, labelWidth).length * LINE);
}

function label(shapes: Shape[], group: ChartGroup, width: number, y: number, height: number): void {
  const lines = labelLines(group, width);
  const first = y + (height - lines.length * LINE) / 2 + SIZE;
  for (const [index, text] of lines.entries())
    shapes.push({
      kind: 'text',
      x: group.indent ? INDENT : 0,
      y: first + index * LINE,
      size: SIZE,
      anchor: 'start',
      text,
    });
}

/** A number at the end of its bar, in smaller type where it would leave the paper. */
function numberAt(text: string, x: number, y: number, free: number): Shape {
  const wanted = (SIZE * free) / widthOf(text, SIZE);
  const size = Math.min(SIZE, Math.max(SMALLEST, Math.floor(wanted * 2) / 2));
  const [shown = ''] = linesOf(text, size, free, 1);
  return { kind: 'text', x, y: y + BAR / 2 + size * 0.36, size, anchor: 'start', text: shown };
}

/** What the looks mean, in as many lines as it takes; tells where the bars begin. */
function legend(shapes: Shape[], series: readonly string[], width: number): number {
  if (series.length < 2) return GAP;
  let x = 0;
  let y = 2;
  for (const [index, name] of series.entries()) {
    const [text = ''] = linesOf(name, SIZE, width - SWATCH.width - GAP, 1);
    const needs = SWATCH.width + 4 + widthOf(text, SIZE) + 3 * GAP;
    if (x > 0 && x + needs > width) {
      x = 0;
      y += LINE + 2;
    }
    shapes.push({ kind: 'bar', x, y, ...SWATCH, tone: toneOf(index) });
    shapes.push({ kind: 'text', x: x + SWATCH.width + 4, y: y + 8.2, size: SIZE, anchor: 'start', text });
    x += needs;
  }
  return y + LINE + 2 * GAP;
}

function toneOf(series: number): Tone {
  return tones[series % tones.length] as Tone;
}

function between(from: number, to: number): { x: number; width: number } {
  return { x: Math.min(from, to), width: round(Math.abs(to - from)) };
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
