import { formats, type Page, redact } from '@jixiao/page';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exampleNames, examplePages } from './pages.js';
import { type Element, elements, parseXml, textOf } from './xml-tree.js';

const offices = ['docx', 'xlsx'] as const;
const everything = { findings: true };
const pages = exampleNames.flatMap((name) =>
  examplePages(name, { charts: true }).map(({ page, text }, index) => [`${name} ${index}`, page, text] as const),
);

/** Names and numbers that stand in private fields. */
function secretsOf({ data }: Page): string[] {
  return data.fields
    .filter((field) => field.private)
    .flatMap(({ text }) => text.match(/\p{Script=Han}{2,}|[A-Za-z]{2,} [A-Za-z]{2,}|\d[\d-]{5,}/gu) ?? []);
}

/** All bytes of a file as texts, whatever they are. */
function textsIn(file: Uint8Array): [name: string, text: string][] {
  return Object.entries(unzipSync(file)).flatMap(([name, bytes]): [string, string][] => [
    [name, name],
    [name, strFromU8(bytes)],
    [name, new TextDecoder('utf-16le').decode(bytes)],
  ]);
}

describe.each(offices)('what a %s carries besides what it shows', (format) => {
  const write = async (page: Page, source?: string) =>
    (await formats[format].write(page, { ...everything, ...(source !== undefined && { source }) })) as Uint8Array;

  it('is the source and the data, and nothing else', async () => {
    const [[, page, text]] = pages as [(typeof pages)[number]];
    const read = async (source?: string) => {
      const parts = Object.entries(unzipSync(await write(page, source))).filter(([name]) =>
        name.startsWith('customXml/'),
      );
      expect(parts.map(([name]) => name.replace('customXml/', '')).sort()).toEqual([
        '_rels/item1.xml.rels',
        'item1.xml',
        'itemProps1.xml',
      ]);
      const files = Object.fromEntries(parts);
      return officePart(files['customXml/item1.xml'] as Uint8Array);
    };
    const carried = await read(text);
    expect(elements(carried).map(({ name }) => name)).toEqual(['visible', 'source', 'data']);
    expect(Object.keys(carried.attributes)).toEqual(['xmlns']);
    const [, source, data] = elements(carried).map(textOf);
    expect(JSON.parse(source ?? '')).toBe(text);
    expect(JSON.parse(data ?? '')).toEqual(JSON.parse(JSON.stringify(page.data)));
    expect(elements(await read()).map(({ name }) => name)).toEqual(['visible', 'data']);
  });

  it('holds what is private until it is redacted', async () => {
    const [, page] = pages.find(([, candidate]) => secretsOf(candidate).length > 1) as (typeof pages)[number];
    const texts = textsIn(await write(page)).map(([, text]) => text);
    for (const secret of secretsOf(page)) expect(texts.some((text) => text.includes(secret))).toBe(true);
  });

  it('is nothing private once it has been redacted', async () => {
    const found = new Set<string>();
    const forms = new Map(pages.map((entry) => [entry[1].properties.form, entry]));
    for (const [name, page] of forms.values()) {
      const secrets = secretsOf(page);
      if (secrets.length === 0) continue;
      for (const secret of secrets) found.add(secret);
      for (const [part, text] of textsIn(await write(redact(page))))
        for (const secret of secrets) expect(text.includes(secret), `${secret} in ${part} of ${name}`).toBe(false);
    }
    expect(found.size).toBeGreaterThan(10);
  });
});

function officePart(bytes: Uint8Array): Element {
  return parseXml(strFromU8(bytes));
}
