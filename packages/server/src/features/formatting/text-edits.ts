import type { FormattingEdit } from '@jixiao/language';
import type { TextEdit } from 'vscode-languageserver';
import { rangeOf } from '../../positions.js';
import type { LoadedFile } from '../../workspace/loaded-file.js';

export function textEdits({ document }: LoadedFile, edits: readonly FormattingEdit[]): TextEdit[] {
  return edits.map((edit) => ({ range: rangeOf(document.textDocument, edit), newText: edit.text }));
}
