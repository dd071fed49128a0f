const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];
const SMALLEST = steps[0] as number;
const LARGEST = steps.at(-1) as number;

/** The next size of a list that one knows from browsers. */
export function nextZoom(zoom: number, change: 'in' | 'out'): number {
  if (change === 'in') return steps.find((step) => step > zoom + 0.005) ?? LARGEST;
  return steps.findLast((step) => step < zoom - 0.005) ?? SMALLEST;
}

/** @param delta how far the wheel was turned, in pixels; away from oneself is negative and makes larger */
export function wheelZoom(zoom: number, delta: number): number {
  return bounded(zoom * Math.exp(-delta / 400));
}

/** At which a page is as wide as what there is for it. */
export function fitZoom(pageWidth: number, room: number): number {
  return pageWidth > 0 && room > 0 ? bounded(room / pageWidth) : 1;
}

function bounded(zoom: number): number {
  return Math.min(LARGEST, Math.max(SMALLEST, zoom));
}
