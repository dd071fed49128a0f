import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import type { DocumentFeature } from './feature.js';

export const documentLinks: DocumentFeature<DocumentLinkParams, DocumentLink[]> = () => [];
