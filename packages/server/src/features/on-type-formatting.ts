import { editsInLines, type FormattingEdit, formattingEdits, indentBelow } from '@jixiao/language';
import type { DocumentOnTypeFormattingParams, TextEdit } from 'vscode-languageserver';
import type { ServerContext } from '../context.js';
import type { LoadedFile } from '../workspace/loaded-file.js';
import type { DocumentFeature } from './feature.js';
import { formattingOptions } from './formatting/options.js';
import { textEdits } from './formatting/text-edits.js';

/**
 * Behind Enter, puts the line that was left in order and indents the new one; behind a `|` that begins a line, puts it under the one
 * above. Only blanks change, and none of a running text.
 */
export const onTypeFormatting: DocumentFeature<DocumentOnTypeFormattingParams, TextEdit[]> = (
  file,
  { position, ch },
  context,
) => textEdits(file, ch === '\n' ? behindEnter(file, position.line, context) : behindBar(file, position, context));

function behindEnter(file: LoadedFile, line: number, context: ServerContext): FormattingEdit[] {
  const { text, tokens } = file;
  if (line === 0) return [];
  const edits = formattingEdits(context.workspace.services, text, formattingOptions(file, context));
  const left = editsInLines(text, edits, line - 1, line - 1);
  const indent = indentBelow(text, line, tokens, left);
  // Lines of a narrative are free.
  if (indent === undefined) return [];
  const blanks = leadingBlanks(file, line);
  if (blanks.isAll) {
    const wanted = ' '.repeat(indent);
    const isThere = text.slice(blanks.start, blanks.end) === wanted;
    return isThere ? left : [...left, { start: blanks.start, end: blanks.end, text: wanted }];
  }
  return [...left, ...indentation(editsInLines(text, edits, line, line), blanks)];
}

function behindBar(
  file: LoadedFile,
  { line, character }: DocumentOnTypeFormattingParams['position'],
  context: ServerContext,
): FormattingEdit[] {
  const blanks = leadingBlanks(file, line);
  const isFirst = file.document.textDocument.offsetAt({ line, character }) === blanks.end + 1;
  // A bar in a narrative is a character of its paragraph.
  const isBar = file.tokens.tokens.some(
    ({ startOffset, tokenType }) => startOffset === blanks.end && tokenType.name === 'LINE',
  );
  if (!isFirst || !isBar) return [];
  const edits = formattingEdits(context.workspace.services, file.text, formattingOptions(file, context));
  return indentation(editsInLines(file.text, edits, line, line), blanks);
}

interface Blanks {
  start: number;
  end: number;
  /** Nothing else stands on the line. */
  isAll: boolean;
}

function leadingBlanks({ text, document: { textDocument } }: LoadedFile, line: number): Blanks {
  const start = textDocument.offsetAt({ line, character: 0 });
  const length = /^[^\S\r\n]*/.exec(text.slice(start))?.[0].length ?? 0;
  const end = start + length;
  return { start, end, isAll: end === text.length || /[\r\n]/.test(text.charAt(end)) };
}

/** What is to be changed before the first word of a line; its line end stays. */
function indentation(edits: readonly FormattingEdit[], { start, end }: Blanks): FormattingEdit[] {
  return edits.filter((edit) => edit.start >= start && edit.end <= end);
}
