/** What a chart is drawn with: few enough shapes that every format has them. Lengths in points, from the upper left corner. */
export type Shape =
  | { kind: 'bar'; x: number; y: number; width: number; height: number; tone: Tone }
  | { kind: 'frame'; x: number; y: number; width: number; height: number }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number }
  | { kind: 'text'; x: number; y: number; size: number; anchor: 'start' | 'end'; text: string };

/** How bars are told apart on paper without colours. */
export type Tone = 'light' | 'dark' | 'striped' | 'empty' | 'middle';

/** In the order in which they are used: neighbours differ most. */
export const tones: readonly Tone[] = ['light', 'dark', 'striped', 'middle', 'empty'];

/** The share of ink in a tone; stripes are lines on no ground. */
export const inkOf: Record<Tone, number> = { light: 0.2, dark: 0.75, striped: 0, middle: 0.5, empty: 0 };

/** Between the stripes of a bar. */
export const STRIPE = 3;

export interface Drawing {
  width: number;
  height: number;
  shapes: Shape[];
}
