import { digitAt, foldCode, skipBlanks } from './fold.js';

/** A comparison, as it is printed. */
export type Operator = '≥' | '≤' | '=' | '>' | '<';

/** An operator found in a line: what it means, how it was typed, and the UTF-16 index behind it. */
export type FoundOperator = { operator: Operator; typed: string; end: number };

/** How an operator may be spelled; the spelling is written folded. */
export type OperatorSpelling = { spelling: string; operator: Operator };

/** The signs; a longer one stands before the one it begins with. */
export const operatorSigns: readonly OperatorSpelling[] = spellings({
  '≥': ['>=', '≥', '≧'],
  '≤': ['<=', '≤', '≦'],
  '=': ['=', '═'],
  '>': ['>'],
  '<': ['<'],
});

/** The words that stand before a quantity. */
export const operatorWordsBefore: readonly OperatorSpelling[] = spellings({
  '≥': ['大于等于', '不低于', '不少于', '不小于'],
  '≤': ['小于等于', '不高于', '不超过', '不大于', '不多于'],
  '=': ['等于'],
  '>': ['大于', '高于', '超过', '多于'],
  '<': ['小于', '低于', '少于'],
});

/** The words that stand directly behind a quantity. */
export const operatorWordsBehind: readonly OperatorSpelling[] = spellings({
  '≥': ['以上(含)', '以上', '及以上', '(含)以上'],
  '≤': ['以下(含)', '以下', '及以下', '(含)以下', '以内(含)', '以内', '及以内', '(含)以内'],
  '=': [],
  '>': [],
  '<': [],
});

const signs = byFirstUnit(operatorSigns);
const wordsBefore = byFirstUnit(operatorWordsBefore);
const wordsBehind = byFirstUnit(operatorWordsBehind);

/**
 * The sign, or the word before a quantity, at `start`. A word counts only when a number follows, blanks
 * allowed between: `超过 30人` has one, `超过预期` has none.
 */
export function scanOperator(text: string, start: number): FoundOperator | undefined {
  const sign = match(signs, text, start);
  if (sign) return sign;
  const word = match(wordsBefore, text, start);
  return word && startsNumber(text, skipBlanks(text, word.end)) ? word : undefined;
}

/** The operator word at `start`, which is where a quantity ends: `以上` in `90%以上`. */
export function operatorBehind(text: string, start: number): FoundOperator | undefined {
  return match(wordsBehind, text, start);
}

/** Whether `left operator right` holds, given the order of the two as `compare` returns it. */
export function holds(order: number, operator: Operator): boolean {
  switch (operator) {
    case '≥':
      return order >= 0;
    case '≤':
      return order <= 0;
    case '=':
      return order === 0;
    case '>':
      return order > 0;
    case '<':
      return order < 0;
  }
}

/** Whether a number, with or without a sign directly before its first digit, begins at `index`. */
export function startsNumber(text: string, index: number): boolean {
  return digitAt(text, isSign(text.charCodeAt(index)) ? index + 1 : index) >= 0;
}

/** Whether a UTF-16 unit may be the sign of a number: `+` `-` `－` `−` `–`. */
export function isSign(code: number): boolean {
  const folded = foldCode(code);
  return folded === 0x2b || folded === 0x2d || folded === 0x2212 || folded === 0x2013;
}

function spellings(words: Record<Operator, readonly string[]>): OperatorSpelling[] {
  return (Object.keys(words) as Operator[]).flatMap((operator) =>
    words[operator].map((spelling) => ({ spelling, operator })),
  );
}

function byFirstUnit(list: readonly OperatorSpelling[]): Map<number, OperatorSpelling[]> {
  const map = new Map<number, OperatorSpelling[]>();
  for (const entry of list) {
    const code = entry.spelling.charCodeAt(0);
    map.set(
      code,
      [...(map.get(code) ?? []), entry].sort((a, b) => b.spelling.length - a.spelling.length),
    );
  }
  return map;
}

function match(table: Map<number, OperatorSpelling[]>, text: string, start: number): FoundOperator | undefined {
  for (const { spelling, operator } of table.get(foldCode(text.charCodeAt(start))) ?? []) {
    const end = start + spelling.length;
    if (startsFolded(text, start, spelling)) return { operator, typed: text.slice(start, end), end };
  }
  return undefined;
}

function startsFolded(text: string, start: number, spelling: string): boolean {
  for (let index = 0; index < spelling.length; index++) {
    if (foldCode(text.charCodeAt(start + index)) !== spelling.charCodeAt(index)) return false;
  }
  return true;
}
