import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import type { DocumentFeature } from './feature.js';

export const foldingRanges: DocumentFeature<FoldingRangeParams, FoldingRange[]> = () => [];
