import type { SemanticTokens, SemanticTokensParams } from 'vscode-languageserver';
import type { DocumentFeature } from './feature.js';

export const semanticTokens: DocumentFeature<SemanticTokensParams, SemanticTokens> = () => ({ data: [] });
