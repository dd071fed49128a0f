import type { Location, Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LoadedFile } from '../../packages/server/src/workspace/loaded-file.js';
import { addressOf, type TestWorkspace, testWorkspace } from './workspace.js';

/** Files of which one holds the caret, and the places that they mark. */
export interface MarkedWorkspace extends TestWorkspace {
  file: LoadedFile;
  position: Position;
  /** `甲.jx 2:4-2:8` for each ⟦…⟧, in order. */
  marks: string[];
}

/**
 * A workspace from snippets by file name: `<|>` is the caret, ⟦…⟧ marks what a feature should find. The file with the caret and those
 * listed as open are open in the editor, all others are closed.
 */
export async function markedWorkspace(
  snippets: Record<string, string>,
  options: { open?: string[] } & Parameters<typeof testWorkspace>[1] = {},
): Promise<MarkedWorkspace> {
  const marks: string[] = [];
  let caret: { name: string; offset: number } | undefined;
  const texts: Record<string, string> = {};
  for (const [name, snippet] of Object.entries(snippets)) {
    let text = '';
    const starts: number[] = [];
    const spans: [number, number][] = [];
    for (const part of snippet.split(/(⟦|⟧|<\|>)/)) {
      if (part === '⟦') starts.push(text.length);
      else if (part === '⟧') spans.push([starts.pop() as number, text.length]);
      else if (part === '<|>') caret = { name, offset: text.length };
      else text += part;
    }
    const document = TextDocument.create('', '', 0, text);
    for (const [start, end] of spans.sort((a, b) => a[0] - b[0]))
      marks.push(placeText(name, { start: document.positionAt(start), end: document.positionAt(end) }));
    texts[name] = text;
  }
  if (!caret) throw new Error('no snippet has a <|>');
  const opened = new Set([caret.name, ...(options.open ?? [])]);
  const closed = Object.fromEntries(Object.entries(texts).filter(([name]) => !opened.has(name)));
  const files = await testWorkspace(closed, options);
  for (const name of opened) await files.open(name, texts[name] as string);
  const file = await files.workspace.file(addressOf(caret.name));
  if (!file) throw new Error(`${caret.name} is not there`);
  return { ...files, file, position: file.document.textDocument.positionAt(caret.offset), marks };
}

/** Locations as marks are written. */
export function placesOf(locations: readonly Location[]): string[] {
  return locations.map(({ uri, range }) => placeText(nameOf(uri), range));
}

export function placeText(name: string, { start, end }: Location['range']): string {
  return `${name} ${start.line}:${start.character}-${end.line}:${end.character}`;
}

function nameOf(uri: string): string {
  const address = decodeURIComponent(uri);
  return address.startsWith('jixiao:') ? address : address.slice(address.lastIndexOf('/') + 1);
}
