import type { Range } from '@jixiao/protocol';

/** Where a report's name stands in its text: the second word of the first line that says something. */
export function firstName(text: string): Range | undefined {
  const lines = text.split(/\r\n|\n/);
  const line = lines.findIndex((content) => content.trim() !== '' && !content.trim().startsWith('//'));
  const match = /^\s*\S+\s+(?="?[^"\s/])("[^"]*"|\S+)/.exec(lines[line] ?? '');
  if (!match) return undefined;
  const end = match[0].length;
  return { start: { line, character: end - (match[1] as string).length }, end: { line, character: end } };
}
