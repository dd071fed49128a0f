import type { DocumentSymbol, DocumentSymbolParams } from 'vscode-languageserver';
import type { DocumentFeature } from './feature.js';

export const documentSymbols: DocumentFeature<DocumentSymbolParams, DocumentSymbol[]> = () => [];
