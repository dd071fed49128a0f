import { digitAt, foldCode } from './fold.js';
import { letterLength } from './letter.js';
import { operatorBehind } from './operator.js';

// A bracket behind a unit names a variant of it (`场（次）`, `%（百分比）`); a longer one is a remark.
const MAX_BRACKET = 12;

/**
 * The index behind the unit that begins at `start`, or `start` when none does: letters and unit symbols, single
 * `/ · * ×` between them, and one bracket of such characters. An operator word ends it (`%` in `90%以上`).
 */
export function scanUnitText(text: string, start: number): number {
  let index = start;
  let bracketed = false;
  for (;;) {
    const length = unitCharacterLength(text, index);
    if (length > 0) {
      index += length;
      continue;
    }
    if (index === start) return index;
    if (isUnitJoiner(text.charCodeAt(index)) && unitCharacterLength(text, index + 1) > 0) index += 1;
    else if (isExponent(text, index)) index += 1;
    else if (!bracketed) {
      const end = bracketEnd(text, index);
      if (end < 0) return index;
      index = end;
      bracketed = true;
    } else return index;
  }
}

/** Whether a UTF-16 unit joins the parts of a unit: `/` `·` `*` `×` and their variants. */
export function isUnitJoiner(code: number): boolean {
  const folded = foldCode(code);
  return folded === 0x2f || isUnitDot(folded);
}

/** Whether a UTF-16 unit is one of the joiners that all mean `·`. */
export function isUnitDot(code: number): boolean {
  return (
    code === 0xb7 ||
    code === 0x2a ||
    code === 0xd7 ||
    code === 0xff0a ||
    code === 0x30fb ||
    code === 0x2022 ||
    code === 0x22c5
  );
}

function unitCharacterLength(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if ((code === 0x4ee5 /* 以 */ || code === 0x53ca) /* 及 */ && operatorBehind(text, index)) return 0;
  return isUnitSymbol(code) ? 1 : letterLength(text, index);
}

function isUnitSymbol(code: number): boolean {
  return (
    code === 0x25 || // %
    code === 0xff05 || // ％
    code === 0x2030 || // ‰
    code === 0x2103 || // ℃
    code === 0xb0 || // °
    code === 0xb2 || // ²
    code === 0xb3 || // ³
    (code >= 0x3380 && code <= 0x33df) // ㎡ ㎞ ㎏ …
  );
}

// `m2` and `m3` are the only units typed with a digit.
function isExponent(text: string, index: number): boolean {
  const digit = digitAt(text, index);
  if (digit !== 2 && digit !== 3) return false;
  const letter = foldCode(text.charCodeAt(index - 1));
  if (letter !== 0x6d && letter !== 0x4d) return false;
  const next = text.charCodeAt(index + 1);
  const numberGoesOn = (next === 0x2e || next === 0x2c || next === 0xff0e) && digitAt(text, index + 2) >= 0;
  return digitAt(text, index + 1) < 0 && !numberGoesOn;
}

function bracketEnd(text: string, index: number): number {
  if (foldCode(text.charCodeAt(index)) !== 0x28 || operatorBehind(text, index)) return -1;
  let end = index + 1;
  while (end - index <= MAX_BRACKET) {
    const code = text.charCodeAt(end);
    if (foldCode(code) === 0x29) return end > index + 1 ? end + 1 : -1;
    const length = isUnitSymbol(code) || isUnitJoiner(code) || code === 0x3001 ? 1 : letterLength(text, end);
    if (length === 0) return -1;
    end += length;
  }
  return -1;
}
