import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import type { DocumentFeature } from './feature.js';

export const codeActions: DocumentFeature<CodeActionParams, CodeAction[]> = () => [];
