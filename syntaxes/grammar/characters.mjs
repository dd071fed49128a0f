/**
 * Kinds of characters as parts of regular expressions for Oniguruma; they mirror packages/language/src/syntax/characters.ts.
 * Names in capitals ending in S are the inside of a character class.
 */

/** Blanks inside a line. The carriage return is one for whoever hands over lines with their line ends. */
export const BLANKS = ' \\t\\r\\v\\f\\x{a0}\\x{2000}-\\x{200b}\\x{202f}\\x{205f}\\x{3000}\\x{feff}';
export const B = `[${BLANKS}]`;
/** Anything but a blank and the line end. */
export const BLACK = `[^${BLANKS}\\n]`;

export const DIGITS = '0-9０-９';
/**
 * Letters of any script; beyond the first plane stands more Han than anything else. Ranges, because a class by property takes the
 * engine many times as long to prepare.
 */
export const LETTERS =
  'A-Za-zＡ-Ｚａ-ｚÀ-ÖØ-öø-ɏ\\x{370}-\\x{1fff}々〇ぁ-ヺー-ヿ㐀-鿿가-힣\\x{f900}-\\x{faff}\\x{10000}-\\x{10ffff}';
export const COLONS = ':：';
export const SEPARATORS = ',，;；';
export const BARS = '|｜';
/** Marks that may stand for one dash of a row. */
export const DASHES = '\\-－–—−';
export const MINUSES = '\\-－–−';
export const SIGNS = '≥≤=><≧≦═＝＞＜';
export const OPENING_QUOTES = '"“「＂';
export const CLOSING_QUOTES = '"”」＂';
/** What may stand directly behind a quoted text besides a blank. */
const BEHIND_QUOTES = `${COLONS}${SEPARATORS}${BARS}()（）、。.．\\]】！？`;

/** `：` behind a keyword, with blanks around it. */
export const COLON = `${B}*[${COLONS}]`;
export const COMMENT = '/[/*]';
/** Behind a blank or at the line start, where comments and keywords may begin. */
export const FREE = `(?<!${BLACK})`;

const quotePairs = [
  ['"', '"'],
  ['“', '”'],
  ['「', '」'],
  ['＂', '＂'],
];
/** Each kind of quotes: closed and not followed by a word, which would make the marks characters of a phrase; and never closed. */
export const quotes = quotePairs.map(([open, close]) => {
  const inside = `${open}(?:\\\\.|[^${close}\\\\\\n])*`;
  return { open, close, closed: `${inside}${close}(?=${B}|[${BEHIND_QUOTES}]|$)`, unclosed: `${inside}$` };
});
export const QUOTED = `(?:${quotes.map(({ closed }) => closed).join('|')})`;
export const UNCLOSED = `(?:${quotes.map(({ unclosed }) => unclosed).join('|')})`;

/** A name: letters, digits, marks, and brackets that hold nothing else and close again. */
const NAME_CHARACTERS = `${LETTERS}${DIGITS}_＿、·%％`;
export const NAME = `(?:[${NAME_CHARACTERS}]|(?<=[${NAME_CHARACTERS})）])[(（](?:[${NAME_CHARACTERS}]|[(（][${NAME_CHARACTERS}]*[)）])*[)）])+`;
/** `NAME：` where NAME begins with a letter, and no address does: what a field begins with. */
export const LABEL = `(?=[${LETTERS}])${NAME}(?=[${COLONS}])(?![${COLONS}]/)`;
/** Behind the operand of an expression. */
export const OPERAND_END = `(?<=[${NAME_CHARACTERS})）"”」])`;

/** A word that ends at a blank, a quote, a bar, a colon or a separator. */
export const WORD = `[^${BLANKS}\\n${BARS}${COLONS}${SEPARATORS}${OPENING_QUOTES}]+`;
/** The same, ended by a comparison too: a name in a form. */
export const FORM_WORD = `[^${BLANKS}\\n${BARS}${COLONS}${SEPARATORS}${OPENING_QUOTES}${SIGNS}]+`;

/**
 * The start of a line up to its first word: blanks and comments that end before it. In a rule it is one capture, so that the comments
 * get their scope.
 */
export const LINE_START = `(?:${B}|/\\*(?:(?!\\*/).)*\\*/)*+`;
