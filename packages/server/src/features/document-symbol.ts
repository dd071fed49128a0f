import type { DocumentSymbol, DocumentSymbolParams } from 'vscode-languageserver';
import { rangeOf } from '../positions.js';
import { formOutline } from './document-symbol/form-outline.js';
import type { Outline } from './document-symbol/outline.js';
import { reportOutline } from './document-symbol/report-outline.js';
import type { DocumentFeature } from './feature.js';

/** The outline of a file, which breadcrumbs show too. */
export const documentSymbols: DocumentFeature<DocumentSymbolParams, DocumentSymbol[]> = (file, _, context) => {
  const { forms, reports } = file.document.parseResult.value;
  const { textDocument } = file.document;
  const symbolOf = ({ name, kind, detail, selection, children, ...span }: Outline): DocumentSymbol => ({
    name,
    kind,
    ...(detail && { detail }),
    range: rangeOf(textDocument, span),
    selectionRange: rangeOf(textDocument, selection),
    ...(children.length > 0 && { children: children.map(symbolOf) }),
  });
  return [
    ...forms.map((form) => formOutline(form, context)),
    ...reports.map((report) => reportOutline(report, context)),
  ].map(symbolOf);
};
