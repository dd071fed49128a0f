import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInFormNames, fieldKinds, formWords, keywords } from '../../../packages/language/src/index.js';
import { readSource } from './read-source.js';

const read = (name: string) =>
  readFileSync(new URL(`../../../packages/language/docs/${name}.md`, import.meta.url), 'utf8');
const documents = { reports: read('report-reference'), forms: read('form-reference') };

interface Example {
  place: string;
  text: string;
  /** A whole file; a fragment may name what its surroundings would have. */
  whole: boolean;
}

/** The fenced examples of a document; what follows `jx` in the fence says what a fragment is a part of. */
function examples(name: string, text: string): Example[] {
  return [...text.matchAll(/^```jx *(report|form)?\n([\s\S]*?)^```$/gm)].map((match) => {
    const [, part, body = ''] = match;
    const line = text.slice(0, match.index).split('\n').length;
    const head = part === 'report' ? '报告 例\n' : part === 'form' ? '表式 例\n' : '';
    return { place: `${name}.md:${line}`, text: head + body, whole: part === undefined };
  });
}

const all = Object.entries(documents).flatMap(([name, text]) => examples(name, text));

describe('examples of the documents', () => {
  it('are there', () => {
    expect(all.length).toBeGreaterThan(40);
    expect(
      Object.values(documents)
        .join()
        .match(/^```jx/gm),
    ).toHaveLength(all.length);
  });

  it.each(all.map((example) => [example.place, example] as const))('%s', (_, { text, whole }) => {
    const problems = readSource(text).problems.filter(({ rule }) => whole || rule === 'syntax');
    expect(problems).toEqual([]);
  });
});

describe('tables of the documents', () => {
  it.each(keywords.map(({ zh, en }) => [zh, en]))('%s %s', (zh, en) => {
    expect(documents.reports).toContain(`| ${zh} | \`${en}\` |`);
  });

  it.each([...Object.entries(fieldKinds), ...Object.entries(formWords)])('%s %s', (zh, en) => {
    expect(documents.forms).toContain(`| ${zh} | \`${en}\` |`);
  });

  it.each(builtInFormNames)('%s', (name) => {
    expect(documents.forms).toContain(`| ${name} |`);
  });
});
