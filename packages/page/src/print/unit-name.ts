import { isMoney, type Unit } from '@jixiao/core';
import type { Context } from '../context.js';
import { cleanText } from './clean-text.js';

const english = new Map([
  [0, 'yuan'],
  [4, '10,000 yuan'],
  [8, '100 million yuan'],
]);

/** A unit as it is named where it stands alone: on an English page amounts are in yuan, however the report calls them. */
export function unitName({ language }: Context, unit: Unit): string {
  const name = language === 'en' && isMoney(unit) ? english.get(unit.power) : undefined;
  return name ?? cleanText(unit.text);
}
