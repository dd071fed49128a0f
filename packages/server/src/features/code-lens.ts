import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import type { DocumentFeature } from './feature.js';

export const codeLenses: DocumentFeature<CodeLensParams, CodeLens[]> = () => [];
