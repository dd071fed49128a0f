import type { Hover, HoverParams } from 'vscode-languageserver';
import type { DocumentFeature } from './feature.js';

export const hover: DocumentFeature<HoverParams, Hover | null> = () => null;
