import type { Span } from '@jixiao/language';
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { ClientAbilities } from './context.js';
import { rangeOf } from './positions.js';
import type { LoadedFile } from './workspace/loaded-file.js';

/** A replacement: UTF-16 offsets, end exclusive. */
export interface OffsetEdit extends Span {
  text: string;
}

/** Edits of files as the editor takes them: tied to the versions they were made for, where it can check them. */
export function workspaceEdit(
  changes: readonly { file: LoadedFile; edits: readonly OffsetEdit[] }[],
  client: Pick<ClientAbilities, 'documentChanges'>,
): WorkspaceEdit {
  const given = changes.map(({ file: { uri, version, document, text }, edits }) => ({
    textDocument: { uri, version: version ?? null },
    edits: edits.map((edit) => ({
      range: rangeOf(document.textDocument, edit),
      newText: edit.text.replace(/\r\n?|\n/g, lineEndOf(text)),
    })),
  }));
  if (client.documentChanges) return { documentChanges: given };
  return { changes: Object.fromEntries(given.map(({ textDocument: { uri }, edits }) => [uri, edits])) };
}

/** What is written takes on the line ends of its text. */
export function lineEndOf(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}
