import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import type { DocumentFeature } from './feature.js';
import { soundFolds } from './folding-range/fold.js';
import { commentFolds, textFolds } from './folding-range/token-folds.js';
import { treeFolds } from './folding-range/tree-folds.js';

/** Blocks, texts of several lines, comments and regions. */
export const foldingRanges: DocumentFeature<FoldingRangeParams, FoldingRange[]> = ({ document, tokens }) =>
  soundFolds([...treeFolds(document.parseResult.value), ...textFolds(tokens), ...commentFolds(tokens)]).map(
    ({ start, end, kind }) => ({ startLine: start, endLine: end, ...(kind && { kind }) }),
  );
