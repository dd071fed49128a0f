import type { DocumentRangeFormattingParams, TextEdit } from 'vscode-languageserver';
import type { DocumentFeature } from './feature.js';

export const rangeFormatting: DocumentFeature<DocumentRangeFormattingParams, TextEdit[]> = () => [];
