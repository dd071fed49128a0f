import type { CompletionList, CompletionParams } from 'vscode-languageserver';
import type { DocumentFeature } from './feature.js';

export const completion: DocumentFeature<CompletionParams, CompletionList> = () => ({ isIncomplete: false, items: [] });
