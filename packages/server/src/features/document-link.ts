import { type ast, evidenceUri, writtenEvidence } from '@jixiao/language';
import { AstUtils } from 'langium';
import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { rangeOf } from '../positions.js';
import type { DocumentFeature } from './feature.js';

/** The files given as evidence. One that is known not to be there is no link: the finding says so. */
export const documentLinks: DocumentFeature<DocumentLinkParams, DocumentLink[]> = (file, _, { workspace, language }) => {
  const { parseResult, textDocument, uri } = file.document;
  const { OtherFiles } = workspace.services.references;
  const links: DocumentLink[] = [];
  for (const report of parseResult.value.reports)
    for (const node of AstUtils.streamAllContents(report)) {
      if (node.$type !== 'Indicator' && node.$type !== 'Part') continue;
      for (const { path, span } of writtenEvidence(node as ast.Indicator | ast.Part)) {
        const target = evidenceUri(path, uri);
        if (!target || OtherFiles.hasFile?.(path, uri) === false) continue;
        // What is underlined is the path, not its quotes; one that is not closed ends at the line end.
        const end = span.start + 1 + path.length;
        const inner = file.text.slice(span.start + 1, end) === path ? { start: span.start + 1, end } : span;
        links.push({ range: rangeOf(textDocument, inner), target: target.toString(), tooltip: tooltip[language] });
      }
    }
  return links;
};

const tooltip = { zh: '打开佐证文件', en: 'Open the evidence' };
