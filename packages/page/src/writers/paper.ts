import type { Section } from '../page.js';

/** A sheet of A4 and the area of the text on it, in millimetres. */
export interface Paper {
  width: number;
  height: number;
  margins: { top: number; right: number; bottom: number; left: number };
}

/**
 * GB/T 9704: 156 × 225 mm of text. A sheet that lies on its side is the upright one turned with its binding edge to the top, and keeps
 * its margins.
 */
export function paperOf({ orientation }: Pick<Section, 'orientation'>): Paper {
  return orientation === 'landscape'
    ? { width: 297, height: 210, margins: { top: 28, right: 37, bottom: 26, left: 35 } }
    : { width: 210, height: 297, margins: { top: 37, right: 26, bottom: 35, left: 28 } };
}

/** The width of the text, in points. */
export function textWidth(section: Pick<Section, 'orientation'>): number {
  const { width, margins } = paperOf(section);
  return points(width - margins.left - margins.right);
}

export function points(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}
