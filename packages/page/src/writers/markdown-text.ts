/** Text as Markdown prints it: marks that would format it are escaped, and so are marks that turn the direction of writing. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&$]/g, '\\$&')
    .replace(
      /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g,
      (mark) => `&#x${mark.charCodeAt(0).toString(16).toUpperCase()};`,
    );
}

/** A text that begins a line: what would make it a list, a rule or a heading is escaped too. */
export function escapeLine(text: string): string {
  const escaped = escapeMarkdown(text.trim());
  return escaped.replace(/^(?:[-+=:](?=\s|$|[-+=])|(\d+)(?=[.)]))/, (found, digits?: string) =>
    digits === undefined ? `\\${found}` : `${digits}\\`,
  );
}

/** A text in a cell of a table: one line. */
export function escapeCell(text: string): string {
  return text.split('\n').map(escapeMarkdown).join('<br>');
}
