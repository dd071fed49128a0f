import { formatText, type Language, type Localized } from '@jixiao/core';
import { builtInScheme } from '@jixiao/language';
import { type AstNode, AstUtils } from 'langium';

/** A text that is Markdown already. Any other text is escaped when it goes into one, so that what users write never becomes markup. */
export class Markdown {
  constructor(readonly source: string) {}
}

export type Argument = string | number | Markdown;

/** One of our own texts, which may be Markdown, with its arguments put in. */
export function fill(text: Localized, language: Language, args: Readonly<Record<string, Argument>> = {}): Markdown {
  const sources = Object.fromEntries(Object.entries(args).map(([name, argument]) => [name, sourceOf(argument)]));
  return new Markdown(formatText(text, language, sources));
}

export function join(parts: readonly Argument[], separator: string): Markdown {
  return new Markdown(parts.map(sourceOf).join(separator));
}

/** A text as it is, whatever it holds. */
export function plain(text: string): Markdown {
  return new Markdown(escapeText(text));
}

export function bold(text: Argument): Markdown {
  return new Markdown(`**${sourceOf(text)}**`);
}

/** A text in the letters of a typewriter, where nothing is markup. */
export function code(text: string): Markdown {
  const line = oneLine(text);
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  // A blank keeps a mark at either end apart from the fence, and is not shown.
  const blank = /^`|`$/.test(line) ? ' ' : '';
  return new Markdown(`${fence}${blank}${line}${blank}${fence}`);
}

/** A link to where a node, or `offset` in its file, stands; the bare text for a built-in form, which lies in no file. */
export function linkTo(node: AstNode, offset: number, text: Argument): Markdown {
  const { uri, textDocument } = AstUtils.getDocument(node);
  if (uri.scheme === builtInScheme) return new Markdown(sourceOf(text));
  const line = textDocument.positionAt(offset).line + 1;
  return new Markdown(`[${sourceOf(text)}](${uri.toString()}#L${line})`);
}

export function bullets(lines: readonly Argument[]): Markdown {
  return join(
    lines.map((line) => new Markdown(`- ${sourceOf(line)}`)),
    '\n',
  );
}

/** Several facts on one line; no line where there are none. */
export function factLine(facts: readonly Argument[]): Markdown[] {
  return facts.length > 0 ? [join(facts, ' · ')] : [];
}

/** A text that is too long for a line, cut. */
export function excerpt(text: string, most = 80): string {
  const line = oneLine(text);
  const characters = [...line];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : line;
}

export function sourceOf(argument: Argument): string {
  return argument instanceof Markdown ? argument.source : escapeText(String(argument));
}

/** A text as it is shown, whatever it holds: marks, tags, entities, addresses that would become links. */
function escapeText(text: string): string {
  return (
    oneLine(text)
      .replace(/[\\`*_{}[\]()<>#|~&@^$]/g, '\\$&')
      // Bare addresses: https://… and www.…
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/\bwww\./gi, (address) => `${address.slice(0, -1)}\\.`)
      // At the start of a line these would make a list or a heading.
      .replace(/^[-+=]/, '\\$&')
      .replace(/^(\d+)\.(?=\s|$)/, '$1\\.')
  );
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ');
}
