import type { DocumentFormattingParams, TextEdit } from 'vscode-languageserver';
import type { DocumentFeature } from './feature.js';

export const formatting: DocumentFeature<DocumentFormattingParams, TextEdit[]> = () => [];
