import { isBlank } from '@jixiao/language';
import {
  type CompletionItem,
  type CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type Range,
} from 'vscode-languageserver';
import type { ServerContext } from '../../context.js';
import type { CaretContext } from './caret-context.js';
import { comparedText } from './compared-text.js';

/** What an item offers, before it is told in the terms of the editor. */
export interface Draft {
  label: string;
  /** What is written: a text, or one with tab stops for editors that know them; an item that is only a snippet has no `text`. */
  text?: string;
  snippet?: string;
  kind: CompletionItemKind;
  /** Lower ones come first; of equal ones the first drafted. */
  rank: number;
  /** Behind the label. */
  note?: string;
  /** At the end of its line: the present value, what it is. */
  aside?: string;
  detail?: string;
  /** Markdown. */
  help?: string;
  /** Other words it answers to. */
  also?: readonly string[];
  /** Where what it replaces begins, where that is not the word at the caret. */
  start?: number;
  /** What an editor compares in place of the label, where some of that is typed already, in whatever spelling. */
  rest?: { typed: string; label: string };
  /** Blanks that its line should begin with. */
  indent?: number;
  /** What is to be written next can be offered. */
  again?: boolean;
  /** What `completionItem/resolve` adds its documentation by. */
  data?: ItemData;
}

export type ItemData =
  | { kind: 'form' | 'rule'; name: string }
  /** What the names of a path lead to, from the expression at an offset of a file. */
  | { kind: 'path'; uri: string; at: number; names: readonly string[] };

/** Items in the order of their ranks; the readings of their labels must have been loaded. */
export function completionItems(
  drafts: readonly Draft[],
  caret: CaretContext,
  { client }: ServerContext,
): CompletionItem[] {
  const usable = client.snippets ? drafts : drafts.filter(({ text }) => text !== undefined);
  const ordered = [...usable].sort((a, b) => a.rank - b.rank);
  return ordered.flatMap((draft, index): CompletionItem[] => {
    const filterText = comparedText(draft, caret);
    if (filterText === undefined) return [];
    const snippet = client.snippets ? draft.snippet : undefined;
    const written = snippet ?? (draft.text as string);
    const { start, blanks } = placeOf(draft, caret);
    const item: CompletionItem = {
      label: draft.label,
      kind: draft.kind,
      sortText: String(index).padStart(4, '0'),
      filterText,
      textEdit: edit(
        blanks + (insertsWholeLines(written) ? lineBreaks(written, caret) : written),
        start,
        caret,
        client.insertReplace,
      ),
    };
    if (snippet !== undefined) item.insertTextFormat = InsertTextFormat.Snippet;
    // Its lines are indented as they should be; the editor must not add the blanks of the first to the others.
    if (insertsWholeLines(written)) item.insertTextMode = InsertTextMode.asIs;
    if (draft.note !== undefined || draft.aside !== undefined)
      item.labelDetails = {
        ...(draft.note !== undefined && { detail: ` ${draft.note}` }),
        ...(draft.aside !== undefined && { description: draft.aside }),
      };
    if (draft.detail !== undefined) item.detail = draft.detail;
    if (draft.help !== undefined) item.documentation = { kind: 'markdown', value: draft.help };
    if (draft.data) item.data = draft.data;
    // The command is one of the editor that shows built-in forms; others may not know it.
    if (draft.again && client.builtInForms) item.command = { title: '', command: 'editor.action.triggerSuggest' };
    return [item];
  });
}

/** A line that begins with an item is moved to its place, where blanks stand before it that an editor leaves out when it compares. */
function placeOf({ start, indent }: Draft, { word, line, file }: CaretContext): { start: number; blanks: string } {
  const from = start ?? word.start;
  const before = file.text.slice(line.start, from);
  if (indent === undefined || !/^[ \t]*$/.test(before) || before === ' '.repeat(indent))
    return { start: from, blanks: '' };
  return { start: line.start, blanks: ' '.repeat(indent) };
}

function edit(newText: string, start: number, caret: CaretContext, insertReplace: boolean): CompletionItem['textEdit'] {
  const { offset, word, file } = caret;
  // Directly before a word with nothing typed an item stands by itself.
  const end = word.text === '' ? offset : word.end;
  const next = file.text.charCodeAt(end);
  const repeats = newText.endsWith(' ')
    ? isBlank(next)
    : newText.endsWith('.') && /[.．。]/.test(file.text.charAt(end));
  const text = repeats ? newText.slice(0, -1) : newText;
  const range = (to: number): Range => ({
    start: file.document.textDocument.positionAt(start),
    end: file.document.textDocument.positionAt(to),
  });
  return insertReplace
    ? { newText: text, insert: range(offset), replace: range(word.end) }
    : { newText: text, range: range(end) };
}

function insertsWholeLines(text: string): boolean {
  return text.includes('\n');
}

function lineBreaks(text: string, { file }: CaretContext): string {
  return file.text.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}
