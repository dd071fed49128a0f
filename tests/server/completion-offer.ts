import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { completion } from '../../packages/server/src/features/completion.js';
import type { LoadedFile } from '../../packages/server/src/workspace/loaded-file.js';
import { caretIn, type TestWorkspace, testWorkspace } from './workspace.js';

export type Options = Parameters<typeof testWorkspace>[1] & {
  files?: Record<string, string>;
  /** The character that was typed last and asked. */
  trigger?: string;
};

/** The list at the `<|>` of a snippet. */
export async function offer(snippet: string, { files = {}, trigger, ...options }: Options = {}): Promise<Offer> {
  const { text, offset } = caretIn(snippet);
  const workspace = await testWorkspace(files, options);
  const file = await workspace.open('试.jx', text);
  return offerAt(workspace, file, offset, trigger);
}

export async function offerAt(
  workspace: TestWorkspace,
  file: LoadedFile,
  offset: number,
  trigger?: string,
): Promise<Offer> {
  const list = await workspace.ask(completion, file, {
    position: file.document.textDocument.positionAt(offset),
    ...(trigger !== undefined && { context: { triggerKind: 2 as const, triggerCharacter: trigger } }),
  });
  return new Offer(file, list);
}

/** A list of completions, asked for what a test wants to know of it. */
export class Offer {
  constructor(
    readonly file: LoadedFile,
    readonly list: CompletionList,
  ) {}

  get items(): CompletionItem[] {
    return this.list.items;
  }

  /** In the order in which an editor shows them for nothing typed. */
  get labels(): string[] {
    return [...this.items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(({ label }) => label);
  }

  /** The labels that an editor shows for what is typed before the caret. */
  shown(offset: number): string[] {
    const { text, document } = this.file;
    const found = this.items.filter(({ filterText = '', textEdit }) => {
      const start = textEdit && 'range' in textEdit ? textEdit.range.start : { line: 0, character: 0 };
      const typed = text.slice(document.textDocument.offsetAt(start), offset).trimStart();
      return typed === '' || isShown(typed, filterText);
    });
    return found.map(({ label }) => label);
  }

  item(label: string, kind?: CompletionItem['kind']): CompletionItem {
    const found = this.items.find((item) => item.label === label && (kind === undefined || item.kind === kind));
    if (!found) throw new Error(`${label} is not offered, but ${this.labels.join(' ')}`);
    return found;
  }

  /** What an item writes. */
  written(label: string, kind?: CompletionItem['kind']): string {
    return this.item(label, kind).textEdit?.newText ?? '';
  }

  /** The text after an item is taken, with its tab stops as they stand. */
  taken(label: string, kind?: CompletionItem['kind']): string {
    const { textEdit } = this.item(label, kind);
    if (!textEdit || !('range' in textEdit)) throw new Error(`${label} has no plain edit`);
    const { textDocument } = this.file.document;
    const { text } = this.file;
    const [start, end] = [textDocument.offsetAt(textEdit.range.start), textDocument.offsetAt(textEdit.range.end)];
    return text.slice(0, start) + textEdit.newText + text.slice(end);
  }
}

/**
 * Whether an editor shows an item for a word: of the first 128 characters the word's occur in their order, the first of them at the very
 * beginning or behind a separator.
 */
export function isShown(typed: string, text: string): boolean {
  const word = text.slice(0, 128).toLowerCase();
  const pattern = typed.toLowerCase();
  for (let start = 0; start < word.length; start++) {
    const isStrong = start === 0 || ' _-./\\\'":$<>()[]{}'.includes(word.charAt(start - 1));
    if (!isStrong || word[start] !== pattern[0]) continue;
    let at = start;
    if ([...pattern.slice(1)].every((character) => (at = word.indexOf(character, at + 1)) >= 0)) return true;
  }
  return false;
}

/** A snippet as it reads when every tab stop keeps its text, or else takes `fill`. */
export function filled(snippet: string, fill: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:\\.|[^,|\\])*)(?:\\.|[^|\\])*\|\}/g, '$1')
    .replace(/\$\{\d+(?::(?:\\.|[^}\\])*)?\}|\$\d+/g, fill)
    .replace(/\\([\\$}])/g, '$1');
}
