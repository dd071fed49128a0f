import type { Decimal } from './decimal.js';
import { fold } from './fold.js';
import { isUnitDot, scanUnitText } from './unit-text.js';
import { approximateEndings, approximateWords, unitAliases, unitScales, untornUnits } from './unit-words.js';

/** A unit as typed and what it means: `万余人` is 10^4 人, approximately. */
export type Unit = {
  text: string;
  /** Canonical; empty when there is nothing but a scale, as in `3万`. */
  base: string;
  /** The power of ten in front of the base. */
  power: number;
  approximate: boolean;
};

// More would be a typing mistake, and a number of that size costs time without limit.
const MAX_POWER = 24;

const canonical = new Map(
  Object.entries(unitAliases).flatMap(([base, aliases]) => aliases.map((alias) => [alias, base] as const)),
);

// A report uses few units many times; texts that long are no units anybody repeats.
const known = new Map<string, Unit>();
const MAX_KNOWN = 1000;
const MAX_KNOWN_LENGTH = 16;

/** Reads a whole text as one unit; undefined when it is none (empty, blanks, other characters, operator words). */
export function parseUnit(text: string): Unit | undefined {
  const found = known.get(text);
  if (found) return found;
  if (text === '' || scanUnitText(text, 0) !== text.length) return undefined;
  const unit = Object.freeze(readUnit(text));
  if (text.length <= MAX_KNOWN_LENGTH) {
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(text, unit);
  }
  return unit;
}

/** Whether two units count the same thing, whatever their scale; a missing unit agrees with every other. */
export function unitsAgree(left: Unit | undefined, right: Unit | undefined): boolean {
  return !left?.base || !right?.base || left.base === right.base;
}

/** Whether the unit is an amount of yuan. */
export function isMoney(unit: Unit | undefined): boolean {
  return unit?.base === '元';
}

/**
 * The value of a quantity in another unit, exact; undefined when they count different things.
 * A bare scale takes the base of the other: `3万` into 元 is 30000.
 */
export function convert(value: Decimal, from: Unit, to: Unit): Decimal | undefined {
  // Without scale and base there is no unit at all, and the number is in the unit asked for.
  if ((from.base === '' && from.power === 0) || (to.base === '' && to.power === 0)) return value;
  const power = from.power - to.power;
  if (unitsAgree(from, to)) return power === 0 ? value : value.scaleByPowerOfTen(power);
  if (from.base === '‰' && to.base === '%') return value.scaleByPowerOfTen(power - 1);
  if (from.base === '%' && to.base === '‰') return value.scaleByPowerOfTen(power + 1);
  return undefined;
}

function readUnit(text: string): Unit {
  const folded = foldUnit(text);
  let index = 0;
  let power = 0;
  let approximate = false;
  while (index < folded.length && !untornUnits.some((word) => folded.startsWith(word, index))) {
    const character = folded.charAt(index);
    const scale = unitScales.get(character);
    if (scale !== undefined && power + scale <= MAX_POWER) power += scale;
    else if (!approximate && approximateWords.includes(character)) approximate = true;
    else break;
    index++;
  }
  let base = folded.slice(index);
  const ending = approximateEndings.find(
    (word) => base.endsWith(word) && (base.length > word.length || word.length > 1),
  );
  if (ending !== undefined) {
    base = base.slice(0, -ending.length);
    approximate = true;
  }
  return { text, base: canonicalBase(base), power, approximate };
}

function foldUnit(text: string): string {
  const folded = fold(text);
  for (let index = 0; index < folded.length; index++) {
    if (isUnitDot(folded.charCodeAt(index))) return Array.from(folded, foldDot).join('');
  }
  return folded;
}

function foldDot(character: string): string {
  return isUnitDot(character.charCodeAt(0)) ? '·' : character;
}

function canonicalBase(base: string): string {
  const whole = canonicalWord(base);
  if (whole !== base || (!base.includes('/') && !base.includes('·'))) return whole;
  return base
    .split(/([/·])/)
    .map(canonicalWord)
    .join('');
}

function canonicalWord(word: string): string {
  return canonical.get(word) ?? canonical.get(word.toLowerCase()) ?? word;
}
