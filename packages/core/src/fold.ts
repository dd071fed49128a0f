/**
 * Folds full-width ASCII to ASCII and every blank but the tab to a space.
 * One UTF-16 unit becomes one unit, so an offset into the result is an offset into the text.
 */
export function fold(text: string): string {
  return mapUnits(text, foldCode);
}

/** As `fold`, and every dash that is typed for a minus (`−` `–` `—`) becomes `-`. */
export function foldSign(text: string): string {
  return mapUnits(text, foldSignCode);
}

/** What `fold` makes of one UTF-16 unit; NaN (behind the end of a text) stays NaN. */
export function foldCode(code: number): number {
  if (code < 0x80) return code;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  return isWideBlank(code) ? 0x20 : code;
}

/** Whether a UTF-16 unit is a blank inside a line: space, tab, ideographic and the other Unicode spaces. */
export function isBlank(code: number): boolean {
  if (code < 0x80) return code === 0x20 || code === 0x09 || code === 0x0b || code === 0x0c;
  return isWideBlank(code);
}

/** The value of the decimal digit at `index`, half- or full-width; -1 where there is none. */
export function digitAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
}

/** The index of the first unit at or behind `start` that is no blank. */
export function skipBlanks(text: string, start: number): number {
  let index = start;
  while (index < text.length && isBlank(text.charCodeAt(index))) index++;
  return index;
}

function foldSignCode(code: number): number {
  if (code === 0x2212 || code === 0x2013 || code === 0x2014) return 0x2d;
  return foldCode(code);
}

function isWideBlank(code: number): boolean {
  if (code === 0x3000 || code === 0xa0) return true;
  if (code < 0x1680) return false;
  return code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f || code === 0xfeff;
}

function mapUnits(text: string, map: (code: number) => number): string {
  // Most texts need no folding at all: no copy is made before the first unit that does.
  let result = '';
  let copied = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) continue;
    const mapped = map(code);
    if (mapped === code) continue;
    result += text.slice(copied, index) + String.fromCharCode(mapped);
    copied = index + 1;
  }
  return copied === 0 ? text : result + text.slice(copied);
}
