/**
 * Text that is safe to show on a terminal: what would move the cursor, ring or turn the writing direction is replaced by a character
 * that can be seen.
 */
export function visibleText(text: string): string {
  if (!unsafe.test(text)) return text;
  return text.replace(unsafeAll, (mark) => {
    const code = mark.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}

const characters = '\\u0000-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069';
const unsafe = new RegExp(`[${characters}]`);
const unsafeAll = new RegExp(`[${characters}]`, 'g');

/** Half a surrogate pair, which no encoding can hold, becomes the replacement character. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
