/**
 * Texts with tab stops, in the syntax of snippets.
 */

/** A text that stands for itself in a snippet. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A tab stop with what it begins with. */
export function stop(number: number, text = ''): string {
  return text === '' ? `\${${number}}` : `\${${number}:${literal(text)}}`;
}

/** A tab stop with a list to choose from. */
export function choice(number: number, items: readonly string[]): string {
  return `\${${number}|${items.map((item) => item.replace(/[\\$},|]/g, '\\$&')).join(',')}|}`;
}
