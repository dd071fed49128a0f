/**
 * Kinds of characters by UTF-16 code, as explicit ranges: `\p{…}` with the u flag would cost ten times as much on every line.
 */

/** A blank inside a line: space, tab, and the blanks that pasted text brings along. */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0x3000 ||
    code === 0xa0 ||
    code === 0x0b ||
    code === 0x0c ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x205f
  );
}

export function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** A letter of any script, Han with its extensions (as surrogate halves) included. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  return (
    (code >= 0x4e00 && code <= 0x9fff) || // Han
    (code >= 0x3400 && code <= 0x4dbf) || // Han, extension A
    (code >= 0xd800 && code <= 0xdfff) || // surrogates: further Han, and the occasional emoji
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a) || // full-width Latin
    code === 0x3007 ||
    code === 0x3005 || // 〇 々
    (code >= 0x00c0 && code <= 0x024f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x0370 && code <= 0x1fff) || // Greek to the end of the scripts with single letters
    (code >= 0x3040 && code <= 0x30ff && code !== 0x30fb) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** `：` or `:` */
export function isColon(code: number): boolean {
  return code === 0x3a || code === 0xff1a;
}

/** `，` `,` `；` `;`: what may stand between two fields or two items of a list. */
export function isSeparator(code: number): boolean {
  return code === 0xff0c || code === 0x2c || code === 0xff1b || code === 0x3b;
}

/** `|` or `｜` */
export function isBar(code: number): boolean {
  return code === 0x7c || code === 0xff5c;
}

/** One mark of a row's dashes. `—` counts only where a name follows. */
export function isDash(code: number): boolean {
  return code === 0x2d || code === 0xff0d || code === 0x2013 || code === 0x2014 || code === 0x2212;
}

/** The sign of a number. */
export function isMinus(code: number): boolean {
  return code === 0x2d || code === 0xff0d || code === 0x2212 || code === 0x2013;
}

/** `#` or `＃` */
export function isHash(code: number): boolean {
  return code === 0x23 || code === 0xff03;
}

export function isOperatorSign(code: number): boolean {
  switch (code) {
    case 0x2265:
    case 0x2264:
    case 0x3d:
    case 0x3e:
    case 0x3c: // ≥ ≤ = > <
    case 0x2267:
    case 0x2266:
    case 0x2550: // ≧ ≦ ═
    case 0xff1d:
    case 0xff1e:
    case 0xff1c: // ＝ ＞ ＜
      return true;
    default:
      return false;
  }
}

const closingQuote = new Map([
  [0x22, 0x22],
  [0x201c, 0x201d],
  [0x300c, 0x300d],
  [0xff02, 0xff02],
]);

/** The code of the mark that closes a quoted text opened by `code`; undefined when that opens none. */
export function closingQuoteOf(code: number): number | undefined {
  return closingQuote.get(code);
}

export function isOpenBracket(code: number): boolean {
  return code === 0x28 || code === 0xff08;
}

export function isCloseBracket(code: number): boolean {
  return code === 0x29 || code === 0xff09;
}

/** A character of a name besides letters and digits: `_ 、 · %`. */
export function isNameMark(code: number): boolean {
  return code === 0x5f || code === 0xff3f || code === 0x3001 || code === 0xb7 || code === 0x25 || code === 0xff05;
}

/** Punctuation that may stand directly behind a quoted text. */
export function isPunctuation(code: number): boolean {
  return (
    isColon(code) ||
    isSeparator(code) ||
    isBar(code) ||
    isOpenBracket(code) ||
    isCloseBracket(code) ||
    code === 0x3001 ||
    code === 0x3002 ||
    code === 0x2e ||
    code === 0xff0e ||
    code === 0x5d ||
    code === 0x3011 ||
    code === 0xff01 ||
    code === 0xff1f
  );
}
