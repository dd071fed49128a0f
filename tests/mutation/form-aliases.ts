import { readFileSync } from 'node:fs';

const forms = new URL('../../packages/language/forms/', import.meta.url);

/** Other names that the form of a report has for its rows, levels and fields. */
export function aliases(form: string, keyword: RegExp): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let text: string;
  try {
    text = readFileSync(new URL(`${encodeURIComponent(form)}.jx`, forms), 'utf8');
  } catch {
    return found;
  }
  const base = /继承 (\S+)/.exec(text)?.[1];
  if (base) for (const [name, others] of aliases(base, keyword)) found.set(name, others);
  for (const line of text.split('\n')) {
    const match = /^\s+(\S+)\s+(\S+).* (?:别名|alias) (.+)$/.exec(line);
    if (match && keyword.test(match[1] ?? '')) found.set(match[2] ?? '', (match[3] ?? '').split('，'));
  }
  return found;
}
