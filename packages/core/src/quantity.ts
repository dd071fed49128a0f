import { Decimal } from './decimal.js';
import { digitAt, foldSign } from './fold.js';
import { isSign } from './operator.js';
import { parseUnit, type Unit } from './unit.js';
import { scanUnitText } from './unit-text.js';

/** A number with or without a unit, as typed. */
export type Quantity = {
  text: string;
  /** The number as typed, in its unit. */
  value: Decimal;
  unit?: Unit | undefined;
  /** Whether it was typed with thousands commas. */
  grouped: boolean;
  /** The UTF-16 index behind it in the text it was scanned from. */
  end: number;
};

// More digits than an exact number takes; the scan stops there rather than run over a megabyte of them.
const MAX_LENGTH = 2000;

/**
 * The quantity that begins at `start`: sign, digits, thousands commas, point, and a unit without a blank.
 * A comma that does not group exactly three digits ends the number before it.
 * Undefined where no number begins or it has more than 1000 digits.
 */
export function scanQuantity(text: string, start: number): Quantity | undefined {
  const first = isSign(text.charCodeAt(start)) ? start + 1 : start;
  if (digitAt(text, first) < 0) return undefined;
  let index = digitsEnd(text, first);
  const whole = index;
  if (index - first <= 3) index = groupsEnd(text, index);
  const grouped = index > whole;
  const point = text.charCodeAt(index);
  if ((point === 0x2e || point === 0xff0e) && digitAt(text, index + 1) >= 0) {
    index = digitsEnd(text, index + 1);
  }
  const value = Decimal.parse(foldSign(text.slice(start, index)));
  if (value === undefined) return undefined;
  const end = scanUnitText(text, index);
  const unit = end > index ? parseUnit(text.slice(index, end)) : undefined;
  return { text: text.slice(start, end), value, unit, grouped, end };
}

/** The text as one quantity, all of it; blanks around it are not taken away. */
export function parseQuantity(text: string): Quantity | undefined {
  const quantity = scanQuantity(text, 0);
  return quantity?.end === text.length ? quantity : undefined;
}

/** The value with the scale of its unit multiplied out: 13800 for `1.38万元`, in its base unit. */
export function quantityAmount(quantity: Quantity): Decimal {
  const power = quantity.unit?.power ?? 0;
  return power === 0 ? quantity.value : quantity.value.scaleByPowerOfTen(power);
}

function digitsEnd(text: string, start: number): number {
  const limit = start + MAX_LENGTH;
  let index = start;
  while (index < limit && digitAt(text, index) >= 0) index++;
  return index;
}

function groupsEnd(text: string, start: number): number {
  const limit = start + MAX_LENGTH;
  let index = start;
  while (index < limit && text.charCodeAt(index) === 0x2c && digitsBehind(text, index) === 3) index += 4;
  return index;
}

function digitsBehind(text: string, comma: number): number {
  let count = 0;
  while (count < 4 && digitAt(text, comma + 1 + count) >= 0) count++;
  return count;
}
