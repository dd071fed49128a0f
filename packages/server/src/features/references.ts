import type { Location, ReferenceParams } from 'vscode-languageserver';
import type { DocumentFeature } from './feature.js';

export const references: DocumentFeature<ReferenceParams, Location[]> = () => [];
