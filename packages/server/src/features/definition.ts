import type { DefinitionParams, Location } from 'vscode-languageserver';
import type { DocumentFeature } from './feature.js';

export const definition: DocumentFeature<DefinitionParams, Location[]> = () => [];
