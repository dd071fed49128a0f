import type { DocumentHighlight, DocumentHighlightParams } from 'vscode-languageserver';
import type { DocumentFeature } from './feature.js';

export const documentHighlights: DocumentFeature<DocumentHighlightParams, DocumentHighlight[]> = () => [];
