import type { PrepareRenameParams, Range } from 'vscode-languageserver';
import type { DocumentFeature } from './feature.js';

export const prepareRename: DocumentFeature<PrepareRenameParams, Range | null> = () => null;
