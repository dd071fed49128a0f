import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import type { DocumentFeature } from './feature.js';

export const inlayHints: DocumentFeature<InlayHintParams, InlayHint[]> = () => [];
