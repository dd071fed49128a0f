import type { Span } from '@jixiao/language';
import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { rangeOf } from '../positions.js';
import { type Evidence, evidenceIn } from '../workspace/evidence.js';
import type { DocumentFeature } from './feature.js';

/** The files given as evidence. One that is known not to be there is no link: the finding says so. */
export const documentLinks: DocumentFeature<DocumentLinkParams, DocumentLink[]> = (
  file,
  _,
  { workspace, language },
) => {
  const { parseResult, textDocument, uri } = file.document;
  const { OtherFiles } = workspace.services.references;
  return evidenceIn(parseResult.value).flatMap((evidence) => {
    const { path, address } = evidence;
    if (address === undefined || OtherFiles.hasFile?.(path, uri) === false) return [];
    return [
      { range: rangeOf(textDocument, pathSpan(evidence, file.text)), target: address, tooltip: tooltip[language] },
    ];
  });
};

/** The path without its quotes; all of it where a quote inside it was written with a backslash. */
function pathSpan({ path, span }: Evidence, text: string): Span {
  const inner = { start: span.start + 1, end: span.start + 1 + path.length };
  return text.slice(inner.start, inner.end) === path ? inner : span;
}

const tooltip = { zh: '打开佐证文件', en: 'Open the evidence' };
