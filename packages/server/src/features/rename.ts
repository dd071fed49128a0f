import type { RenameParams, WorkspaceEdit } from 'vscode-languageserver';
import type { DocumentFeature } from './feature.js';

export const rename: DocumentFeature<RenameParams, WorkspaceEdit | null> = () => null;
