import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import type { DocumentFeature } from './feature.js';

export const selectionRanges: DocumentFeature<SelectionRangeParams, SelectionRange[]> = () => [];
