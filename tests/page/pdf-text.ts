import {
  type PdfDictionary,
  type PdfObject,
  PdfReader,
  PdfReference,
  PdfString,
  type PdfValue,
  pdfObjects,
} from './pdf-objects.js';

export interface PdfPage {
  width: number;
  height: number;
  /** What stands on it besides the text: numbers of pages, heads that are repeated. */
  artifacts: string;
}

/** An element of the structure, as programs for blind readers see it. */
export interface PdfElement {
  type: string;
  text: string;
  children: PdfElement[];
  columns: number;
  rows: number;
  alt?: string;
}

export interface PdfFile {
  pages: PdfPage[];
  structure: PdfElement;
  info: Record<string, string>;
  /** Chapters as a reader lists them. */
  outline: string[];
  fonts: string[];
}

/** What a PDF says, read from its own tables of characters. */
export function readPdf(file: Uint8Array): PdfFile {
  const { objects, trailer } = pdfObjects(file);
  const resolve = (value: PdfValue | undefined): PdfValue | undefined =>
    value instanceof PdfReference ? resolve(objects.get(value.id)?.value) : value;
  const dictionary = (value: PdfValue | undefined) => resolve(value) as PdfDictionary;
  const root = dictionary(trailer.get('/Root'));
  const pageIds = (resolve(dictionary(root.get('/Pages')).get('/Kids')) as PdfReference[]).map(({ id }) => id);
  const marked = new Map<string, string>();
  const fonts = new Map<number, Map<number, string>>();

  const pages = pageIds.map((id): PdfPage => {
    const page = objects.get(id)?.value as PdfDictionary;
    const [, , width, height] = resolve(page.get('/MediaBox')) as number[];
    const resources = dictionary(dictionary(page.get('/Resources')).get('/Font') ?? new Map());
    const contents = objects.get((page.get('/Contents') as PdfReference).id) as PdfObject;
    const charactersOf = (name: string) => {
      const reference = resources.get(name) as PdfReference;
      let characters = fonts.get(reference.id);
      if (!characters) {
        const toUnicode = dictionary(reference).get('/ToUnicode') as PdfReference;
        fonts.set(reference.id, (characters = readCharacters(objects.get(toUnicode.id)?.stream() ?? '')));
      }
      return characters;
    };
    const texts = readContents(contents.stream(), charactersOf);
    for (const [mark, text] of texts.marked) marked.set(`${id} ${mark}`, text);
    return { width: width as number, height: height as number, artifacts: texts.artifacts };
  });

  const element = (value: PdfValue | undefined, page: number | undefined): PdfElement => {
    const own = dictionary(value);
    const place = (own.get('/Pg') as PdfReference | undefined)?.id ?? page;
    const kids = [resolve(own.get('/K')) ?? []].flat() as PdfValue[];
    const children: PdfElement[] = [];
    let text = '';
    for (const kid of kids) {
      const inner = resolve(kid);
      if (typeof inner === 'number') text += marked.get(`${place} ${inner}`) ?? '';
      else if (inner instanceof Map && inner.has('/MCID')) {
        const elsewhere = (inner.get('/Pg') as PdfReference | undefined)?.id ?? place;
        text += marked.get(`${elsewhere} ${inner.get('/MCID')}`) ?? '';
      } else if (inner instanceof Map && inner.has('/S')) {
        const child = element(kid, place);
        children.push(child);
        text += child.text;
      }
    }
    const attributes = ([resolve(own.get('/A')) ?? []].flat() as PdfValue[]).map(dictionary);
    const span = (name: string) => (attributes.find((one) => one.has(name))?.get(name) as number | undefined) ?? 1;
    const alt = own.get('/Alt');
    return {
      type: (own.get('/S') as string).slice(1),
      text,
      children,
      columns: span('/ColSpan'),
      rows: span('/RowSpan'),
      ...(alt instanceof PdfString && { alt: textString(alt) }),
    };
  };

  const info = dictionary(trailer.get('/Info') ?? new Map());
  return {
    pages,
    structure: element((resolve(dictionary(root.get('/StructTreeRoot')).get('/K')) as PdfValue[])[0], undefined),
    info: Object.fromEntries(
      [...info].map(([name, value]) => [name.slice(1), value instanceof PdfString ? textString(value) : String(value)]),
    ),
    outline: outlineTitles(dictionary(root.get('/Outlines') ?? new Map()), dictionary),
    fonts: [...objects.values()].flatMap(({ value }) =>
      value instanceof Map && value.get('/Type') === '/Font' && value.get('/Subtype') === '/Type0'
        ? [(value.get('/BaseFont') as string).replace(/^\/\w+\+|-Identity-H$/g, '')]
        : [],
    ),
  };
}

/** The elements of a kind, in reading order. */
export function elementsOf(element: PdfElement, type: string): PdfElement[] {
  return element.type === type ? [element] : element.children.flatMap((child) => elementsOf(child, type));
}

function outlineTitles(item: PdfDictionary, dictionary: (value: PdfValue | undefined) => PdfDictionary): string[] {
  const titles: string[] = [];
  for (let next = item.get('/First'); next; next = dictionary(next).get('/Next')) {
    titles.push(
      textString(dictionary(next).get('/Title') as PdfString),
      ...outlineTitles(dictionary(next), dictionary),
    );
  }
  return titles;
}

/** Texts outside of contents are UTF-16 with a mark, or Latin. */
function textString({ bytes }: PdfString): string {
  return bytes.startsWith('\xfe\xff') ? utf16(bytes.slice(2)) : bytes;
}

function utf16(bytes: string): string {
  return Buffer.from(bytes, 'latin1').swap16().toString('utf16le');
}

/** What each glyph of a font stands for. */
function readCharacters(map: string): Map<number, string> {
  const characters = new Map<number, string>();
  for (const [, body = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of body.matchAll(/<([\da-fA-F]+)>\s*<([\da-fA-F]+)>/g))
      characters.set(Number.parseInt(glyph, 16), utf16(Buffer.from(text, 'hex').toString('latin1')));
  if (/beginbfrange/.test(map)) throw new Error('ranges of glyphs are not read here');
  return characters;
}

/** What is open in contents: text with a number, text that is said otherwise, text from right to left, and anything else. */
type Frame =
  | { kind: 'marked'; id: number }
  | { kind: 'replaced' }
  | { kind: 'reversed'; text: string }
  | { kind: 'other' };

function readContents(
  contents: string,
  charactersOf: (font: string) => Map<number, string>,
): { marked: Map<number, string>; artifacts: string } {
  const reader = new PdfReader(contents);
  const marked = new Map<number, string>();
  const frames: Frame[] = [];
  let artifacts = '';
  let operands: PdfValue[] = [];
  let characters = new Map<number, string>();

  const add = (text: string) => {
    const frame = frames.findLast(({ kind }) => kind !== 'other');
    if (frame?.kind === 'reversed') frame.text += text;
    else if (frame?.kind === 'marked') marked.set(frame.id, (marked.get(frame.id) ?? '') + text);
    else if (!frame) artifacts += text;
  };
  const show = (value: PdfValue | undefined) => {
    if (!(value instanceof PdfString)) return;
    for (let index = 0; index < value.bytes.length; index += 2) {
      const glyph = value.bytes.charCodeAt(index) * 256 + value.bytes.charCodeAt(index + 1);
      add(characters.get(glyph) ?? '');
    }
  };
  const begin = (properties: PdfValue | undefined): Frame => {
    if (!(properties instanceof Map)) return { kind: 'other' };
    const [instead, id] = [properties.get('/ActualText'), properties.get('/MCID')];
    if (instead instanceof PdfString) {
      add(textString(instead));
      return { kind: 'replaced' };
    }
    return typeof id === 'number' ? { kind: 'marked', id } : { kind: 'other' };
  };
  const end = (frame: Frame | undefined) => {
    if (frame?.kind === 'reversed') add([...frame.text].reverse().join(''));
  };

  for (let value = reader.value(); value !== undefined; value = reader.value()) {
    if (typeof value !== 'string' || value.startsWith('/')) {
      operands.push(value);
      continue;
    }
    const [first, second] = operands;
    if (value === 'Tf') characters = charactersOf(first as string);
    else if (value === 'Tj') show(first);
    else if (value === 'TJ') (first as PdfValue[]).forEach(show);
    else if (value === 'BMC')
      frames.push(first === '/ReversedChars' ? { kind: 'reversed', text: '' } : { kind: 'other' });
    else if (value === 'BDC') frames.push(begin(second));
    else if (value === 'EMC') end(frames.pop());
    operands = [];
  }
  return { marked, artifacts };
}
