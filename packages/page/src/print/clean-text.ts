/**
 * The text without what no format can hold: control characters but the tab become blanks, lone surrogates and non-characters the sign
 * for what is unreadable. One UTF-16 unit becomes one unit, so that places in it stay what they are.
 */
export function cleanText(text: string): string {
  return unclean.test(text)
    ? text.replace(everyUnclean, (found) => (found < ' ' || found === '\x7f' ? ' ' : '\uFFFD'))
    : text;
}

const pattern =
  '[\\u0000-\\u0008\\u000A-\\u001F\\u007F\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]';
const unclean = new RegExp(pattern);
const everyUnclean = new RegExp(pattern, 'g');
