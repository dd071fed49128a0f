import type { DocumentOnTypeFormattingParams, TextEdit } from 'vscode-languageserver';
import type { DocumentFeature } from './feature.js';

export const onTypeFormatting: DocumentFeature<DocumentOnTypeFormattingParams, TextEdit[]> = () => [];
