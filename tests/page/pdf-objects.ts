import { unzlibSync } from 'fflate';

/** A value of a PDF. Strings are bytes, one character each; names begin with `/`. */
export type PdfValue = string | number | boolean | null | PdfString | PdfReference | PdfValue[] | PdfDictionary;
export class PdfString {
  constructor(readonly bytes: string) {}
}
export class PdfReference {
  constructor(readonly id: number) {}
}
export type PdfDictionary = Map<string, PdfValue>;
export interface PdfObject {
  value: PdfValue;
  /** What its stream holds, worked out when it is asked for: those of fonts are large. */
  stream(): string;
}

/** Objects of a file that keeps each of them by itself, by their number, and the trailer. */
export function pdfObjects(file: Uint8Array): { objects: Map<number, PdfObject>; trailer: PdfDictionary } {
  const text = latin1(file);
  const objects = new Map<number, PdfObject>();
  const begin = /(\d+) 0 obj\s/gy;
  let at = text.search(/\d+ 0 obj/);
  for (;;) {
    begin.lastIndex = at;
    const found = begin.exec(text);
    if (!found) break;
    const reader = new PdfReader(text, begin.lastIndex);
    const value = reader.value() as PdfValue;
    let stream = () => '';
    if (/^\s*stream\r?\n/.test(text.slice(reader.at, reader.at + 12)) && value instanceof Map) {
      const start = text.indexOf('\n', text.indexOf('stream', reader.at)) + 1;
      const end = start + (value.get('/Length') as number);
      const raw = text.slice(start, end);
      stream = () => (value.get('/Filter') === '/FlateDecode' ? latin1(unzlibSync(Buffer.from(raw, 'latin1'))) : raw);
      reader.at = end;
    }
    objects.set(Number(found[1]), { value, stream });
    at = text.indexOf('endobj', reader.at) + 'endobj'.length;
    at += /^\s*/.exec(text.slice(at, at + 10))?.[0].length ?? 0;
  }
  const trailer = new PdfReader(text, text.lastIndexOf('trailer') + 'trailer'.length).value() as PdfDictionary;
  return { objects, trailer };
}

export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads values one after the other; what is no value is an operator and comes as it is. */
export class PdfReader {
  constructor(
    private readonly text: string,
    public at = 0,
  ) {}

  /** The next value or the name of an operator; undefined at the end. */
  value(): PdfValue | undefined {
    const blank = /(?:\s|%[^\n]*\n)*/gy;
    blank.lastIndex = this.at;
    blank.exec(this.text);
    this.at = blank.lastIndex;
    const rest = this.text.slice(this.at, this.at + 2);
    if (rest === '') return undefined;
    if (rest === '<<') return this.dictionary();
    if (rest[0] === '<') return this.hex();
    if (rest[0] === '(') return this.string();
    if (rest[0] === '[') return this.list(']');
    return this.word();
  }

  private word(): PdfValue {
    const reference = this.match(/(\d+) (\d+) R(?![A-Za-z])/y);
    if (reference) return new PdfReference(Number(reference[1]));
    const [word = ''] = this.match(/\/?[^\s/<>[\]()%]+/y) ?? [];
    if (word === '') throw new Error(`nothing to read at ${this.at}: ${this.text.slice(this.at, this.at + 30)}`);
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    return /^[-+.\d]/.test(word) ? Number(word) : word;
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found ?? undefined;
  }

  private list(close: string): PdfValue[] {
    const items: PdfValue[] = [];
    for (this.at += close.length; ; ) {
      this.match(/\s+/y);
      if (this.text.startsWith(close, this.at)) break;
      items.push(this.value() as PdfValue);
    }
    this.at += close.length;
    return items;
  }

  private dictionary(): PdfDictionary {
    const items = this.list('>>');
    const dictionary: PdfDictionary = new Map();
    for (let index = 0; index < items.length; index += 2)
      dictionary.set(items[index] as string, items[index + 1] as PdfValue);
    return dictionary;
  }

  private hex(): PdfString {
    const [, digits = ''] = this.match(/<([\da-fA-F\s]*)>/y) ?? [];
    return new PdfString(
      (digits.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join(''),
    );
  }

  private string(): PdfString {
    let bytes = '';
    let depth = 0;
    for (this.at++; ; this.at++) {
      const character = this.text[this.at] as string;
      if (character === '\\') {
        const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at + 1, this.at + 4))?.[0];
        bytes += octal ? String.fromCharCode(Number.parseInt(octal, 8)) : this.escaped();
        this.at += octal?.length ?? 1;
        continue;
      }
      if (character === '(') depth++;
      if (character === ')' && depth-- === 0) break;
      bytes += character;
    }
    this.at++;
    return new PdfString(bytes);
  }

  private escaped(): string {
    const character = this.text[this.at + 1] as string;
    return escapes[character] ?? (character === '\n' ? '' : character);
  }
}
