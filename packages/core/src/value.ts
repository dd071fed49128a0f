import { isBlank, skipBlanks } from './fold.js';
import { type FoundOperator, type Operator, operatorBehind, scanOperator } from './operator.js';
import { type Quantity, scanQuantity } from './quantity.js';
import { type Range, scanRange } from './range.js';
import { scanTime, type Time } from './time.js';

type WithOperator = {
  operator?: Operator | undefined;
  /** The operator as typed. */
  operatorText?: string | undefined;
};

/** What a phrase says: a blank mark, a time, a range or a quantity, each perhaps with an operator, or text. */
export type Value =
  | ({ kind: 'blank' } & WithOperator)
  | ({ kind: 'range'; range: Range } & WithOperator)
  | ({ kind: 'time'; time: Time } & WithOperator)
  | ({ kind: 'quantity'; quantity: Quantity } & WithOperator)
  | { kind: 'text'; text: string };

/** The marks that, standing alone, say that a cell is printed empty. */
export const blankMarks: ReadonlySet<string> = new Set(['—', '-', '–', '/', '／', '——', '－']);

/** Whether the text is a blank mark and nothing else. */
export function isBlankMark(text: string): boolean {
  return text.length <= 2 && blankMarks.has(text);
}

/**
 * Reads a whole phrase; blanks around it do not count. A phrase that is only in part a number is text
 * (`3部，2套`), and so is an operator before such a phrase.
 */
export function parseValue(text: string): Value {
  const phrase = trimBlanks(text);
  const before = scanOperator(phrase, 0);
  const start = before ? skipBlanks(phrase, before.end) : 0;
  const value = scanWhole(phrase, start, before);
  return value ?? { kind: 'text', text: phrase };
}

/** The text without the blanks, of any kind, around it. */
export function trimBlanks(text: string): string {
  const start = skipBlanks(text, 0);
  let end = text.length;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

// Times come first: read as a number `9月前` would be 9 of the unit 月前, and `2022-03-15` would begin a range.
function scanWhole(phrase: string, start: number, before: FoundOperator | undefined): Value | undefined {
  if (isBlankMark(phrase.slice(start, start + 3))) return { kind: 'blank', ...operatorOf(before) };
  const time = scanTime(phrase, start);
  const timeOperator = time && closing(phrase, time.end, before);
  if (time && timeOperator) return { kind: 'time', time: time.time, ...timeOperator };
  const range = scanRange(phrase, start);
  const rangeOperator = range && closing(phrase, range.end, before);
  if (range && rangeOperator) return { kind: 'range', range: range.range, ...rangeOperator };
  const quantity = scanQuantity(phrase, start);
  const quantityOperator = quantity && closing(phrase, quantity.end, before);
  return quantity && quantityOperator && { kind: 'quantity', quantity, ...quantityOperator };
}

// The operator of a value that ends at `end`; undefined when more follows than an operator word.
function closing(phrase: string, end: number, before: FoundOperator | undefined): WithOperator | undefined {
  if (end === phrase.length) return operatorOf(before);
  const behind = operatorBehind(phrase, end);
  if (behind?.end !== phrase.length) return undefined;
  if (before === undefined) return operatorOf(behind);
  // `不少于12次以上` says the same thing twice; `不超过12次以上` says nothing.
  return pointsUp(before.operator) === pointsUp(behind.operator) ? operatorOf(before) : undefined;
}

function operatorOf(found: FoundOperator | undefined): WithOperator {
  return found ? { operator: found.operator, operatorText: found.typed } : {};
}

function pointsUp(operator: Operator): boolean | undefined {
  return operator === '=' ? undefined : operator === '≥' || operator === '>';
}
