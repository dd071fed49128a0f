/** An element of an XML document. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

const token = /<\?[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
/** All characters that XML 1.0 has room for; lone surrogates are none. */
const legal = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

/** Reads a document as strictly as an office does: throws for whatever is not well formed. */
export function parseXml(text: string): Element {
  if (!legal.test(text)) throw new Error('an illegal character');
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (!match) throw new Error(`not well formed: ${text.slice(at, at + 60)}`);
    const [, closes, name, attributes = '', isEmpty, content] = match;
    const parent = open.at(-1) as Element;
    if (content !== undefined) parent.children.push(decode(content));
    else if (closes) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes something else`);
    } else if (name !== undefined) {
      const element = { name, attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  const [only] = elements(root);
  if (open.length > 1 || !only) throw new Error('something is not closed');
  return only;
}

export function elements({ children }: Element): Element[] {
  return children.filter((child) => typeof child !== 'string');
}

/** The children of a name. */
export function childrenOf(element: Element | undefined, name: string): Element[] {
  return element ? elements(element).filter((child) => child.name === name) : [];
}

/** The first element down a path of names. */
export function find(element: Element | undefined, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>((at, name) => childrenOf(at, name)[0], element);
}

/** All elements of a name, however deep. */
export function descendants(element: Element, name: string): Element[] {
  return elements(element).flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}

export function textOf(element: Element | undefined): string {
  return element ? element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('') : '';
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (name in found) throw new Error(`${name} twice`);
    found[name] = decode(value);
  }
  return found;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));|&/gi, (all, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    const character = entities[name];
    if (character === undefined) throw new Error(`unknown entity ${all}`);
    return character;
  });
}
