import type { SemanticTokens, SemanticTokensParams, SemanticTokensRangeParams } from 'vscode-languageserver';
import { SemanticTokensBuilder } from 'vscode-languageserver';
import type { LoadedFile } from '../workspace/loaded-file.js';
import type { DocumentFeature } from './feature.js';
import { coloursOf } from './semantic-tokens/colours.js';
import { modifierBits, typeIndex } from './semantic-tokens/legend.js';

export const semanticTokens: DocumentFeature<SemanticTokensParams, SemanticTokens> = (file) => encoded(file);

/** Those of the lines that are visible. */
export const semanticTokensInRange: DocumentFeature<SemanticTokensRangeParams, SemanticTokens> = (file, { range }) =>
  encoded(file, range.start.line, range.end.line);

function encoded({ tokens }: LoadedFile, first = 0, last = Number.POSITIVE_INFINITY): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { line, start, length, type, modifiers } of coloursOf(tokens)) {
    if (line > last) break;
    if (line >= first) builder.push(line, start, length, typeIndex(type), modifierBits(modifiers));
  }
  return builder.build();
}
