import { editsInLines, formattingEdits } from '@jixiao/language';
import type { DocumentRangeFormattingParams, TextEdit } from 'vscode-languageserver';
import type { DocumentFeature } from './feature.js';
import { formattingOptions } from './formatting/options.js';
import { textEdits } from './formatting/text-edits.js';

/** Puts the blanks of the selected lines in order, among their neighbours; a line that only its line end is selected of is left out. */
export const rangeFormatting: DocumentFeature<DocumentRangeFormattingParams, TextEdit[]> = (
  file,
  { range: { start, end } },
  context,
) => {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  const edits = formattingEdits(context.workspace.services, file.text, formattingOptions(file, context));
  return textEdits(file, editsInLines(file.text, edits, start.line, last));
};
