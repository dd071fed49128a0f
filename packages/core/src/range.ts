import type { Decimal } from './decimal.js';
import { digitAt } from './fold.js';
import { scanQuantity } from './quantity.js';
import { convert, type Unit } from './unit.js';

/** Two numbers with one unit, as typed; nothing promises that `low` is not greater than `high`. */
export type Range = { text: string; low: Decimal; high: Decimal; unit?: Unit | undefined };

/** The range that begins at `start`, and the UTF-16 index behind it: `90-95%` `5~10人` `90%—95%`. */
export function scanRange(text: string, start: number): { range: Range; end: number } | undefined {
  const first = scanQuantity(text, start);
  if (first === undefined) return undefined;
  const behind = separatorEnd(text, first.end);
  if (behind < 0) return undefined;
  const second = scanQuantity(text, behind);
  if (second === undefined) return undefined;
  const unit = second.unit ?? first.unit;
  const low = first.unit && unit ? convert(first.value, first.unit, unit) : first.value;
  if (low === undefined) return undefined;
  return { range: { text: text.slice(start, second.end), low, high: second.value, unit }, end: second.end };
}

/** The text as one range, all of it. */
export function parseRange(text: string): Range | undefined {
  const found = scanRange(text, 0);
  return found?.end === text.length ? found.range : undefined;
}

// Behind a tilde a number may have its own sign; a dash is the only sign there is.
function separatorEnd(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code === 0x7e || code === 0xff5e || code === 0x301c || code === 0x223c) return index + 1;
  if (!isDash(code)) return -1;
  const end = code === 0x2014 && text.charCodeAt(index + 1) === 0x2014 ? index + 2 : index + 1;
  return digitAt(text, end) >= 0 ? end : -1;
}

function isDash(code: number): boolean {
  return code === 0x2d || code === 0xff0d || code === 0x2212 || code === 0x2013 || code === 0x2014;
}
