import { formattingEdits } from '@jixiao/language';
import type { DocumentFormattingParams, TextEdit } from 'vscode-languageserver';
import type { DocumentFeature } from './feature.js';
import { formattingOptions } from './formatting/options.js';
import { textEdits } from './formatting/text-edits.js';

/** Puts the blanks of the whole text in order; the editor's width of tabs plays no part. */
export const formatting: DocumentFeature<DocumentFormattingParams, TextEdit[]> = (file, _, context) =>
  textEdits(file, formattingEdits(context.workspace.services, file.text, formattingOptions(file, context)));
