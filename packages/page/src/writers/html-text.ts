import type { Passage } from '../page.js';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in HTML, between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  // Most texts have none, and a preview asks for thousands of them at every key.
  if (!/[&<>"']/.test(text)) return text;
  return text.replace(/[&<>"']/g, (character) => entities[character] as string);
}

/** Attributes that have a value, each with a blank before it. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  let written = '';
  for (const name in values) {
    const value = values[name];
    if (value !== undefined && value !== '') written += ` ${name}="${escapeHtml(String(value))}"`;
  }
  return written;
}

/** Runs one behind the other; what a `[[ ]]` has printed is marked. */
export function runsHtml(passage: Passage): string {
  return passage
    .map(({ text, reference, unresolved }) => {
      const escaped = escapeHtml(text);
      if (!reference) return escaped;
      return `<span class="reference${unresolved ? ' unresolved' : ''}">${escaped}</span>`;
    })
    .join('');
}

/** One paragraph as it is, several as paragraphs. */
export function passagesHtml(passages: readonly Passage[]): string {
  const [only, another] = passages;
  if (!another) return only ? runsHtml(only) : '';
  return passages.map((passage) => `<p>${runsHtml(passage) || '<br>'}</p>`).join('');
}
