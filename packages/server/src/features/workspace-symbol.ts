import type { SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver';
import type { WorkspaceFeature } from './feature.js';

export const workspaceSymbols: WorkspaceFeature<WorkspaceSymbolParams, SymbolInformation[]> = () => [];
