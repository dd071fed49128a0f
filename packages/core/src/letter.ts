// Only rare scripts reach the expression: Han, kana, hangul and Latin are decided by ranges.
const RARE_LETTER = /^[\p{L}\p{M}\p{Nl}]/u;

/**
 * The length in UTF-16 units of the letter (of any script) at `index`: 1, or 2 for a surrogate pair;
 * 0 where no letter stands.
 */
export function letterLength(text: string, index: number): 0 | 1 | 2 {
  const code = text.charCodeAt(index);
  if (code >= 0x4e00 && code <= 0x9fff) return 1;
  if (code < 0x80) return isAsciiLetter(code) ? 1 : 0;
  if (code >= 0xff00 && code <= 0xffef) return isAsciiLetter(code - 0xfee0) ? 1 : rareLetter(text, index);
  if (code >= 0x3400 && code <= 0x4dbf) return 1;
  if (code >= 0x3000 && code <= 0x303f) return code >= 0x3005 && code <= 0x3007 && code !== 0x3006 ? 1 : 0;
  if (code >= 0xd800 && code <= 0xdfff) return astralLetter(text, index, code);
  return Number.isNaN(code) ? 0 : rareLetter(text, index);
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function rareLetter(text: string, index: number): 0 | 1 {
  return RARE_LETTER.test(text.charAt(index)) ? 1 : 0;
}

function astralLetter(text: string, index: number, high: number): 0 | 2 {
  const low = text.charCodeAt(index + 1);
  if (high > 0xdbff || !(low >= 0xdc00 && low <= 0xdfff)) return 0;
  // Planes 2 and 3 hold nothing but Han.
  if (high >= 0xd840 && high <= 0xd8bf) return 2;
  return RARE_LETTER.test(text.slice(index, index + 2)) ? 2 : 0;
}
