import type { SignatureHelp, SignatureHelpParams } from 'vscode-languageserver';
import type { DocumentFeature } from './feature.js';
import { callAt } from './signature-help/call-at.js';
import { signatureOf } from './signature-help/signatures.js';

/** What a function of an expression takes, while its brackets are being filled in. */
export const signatureHelp: DocumentFeature<SignatureHelpParams, SignatureHelp | null> = (
  file,
  { position },
  { language },
) => {
  const { textDocument } = file.document;
  const offset = textDocument.offsetAt(position);
  const isComment = file.tokens.hidden.some(
    ({ tokenType, startOffset, endOffset }) =>
      tokenType.name === 'COMMENT' && startOffset < offset && offset <= (endOffset ?? startOffset) + 1,
  );
  if (isComment) return null;
  const line = file.text.slice(textDocument.offsetAt({ line: position.line, character: 0 }), offset);
  const call = callAt(line);
  if (!call) return null;
  return { signatures: [signatureOf(call.word, language)], activeSignature: 0, activeParameter: call.argument };
};
