import type { SignatureHelp, SignatureHelpParams } from 'vscode-languageserver';
import type { DocumentFeature } from './feature.js';

export const signatureHelp: DocumentFeature<SignatureHelpParams, SignatureHelp | null> = () => null;
