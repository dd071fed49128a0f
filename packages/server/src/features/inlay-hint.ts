import { type EvaluatedReport, isFormMissing, nodeSpan, type Span } from '@jixiao/language';
import { type InlayHint, InlayHintKind, type InlayHintParams } from 'vscode-languageserver';
import type { DocumentFeature } from './feature.js';
import { columnHints } from './inlay-hint/column-hints.js';
import { computedHints } from './inlay-hint/computed-hints.js';
import type { Hint } from './inlay-hint/hint.js';

/** Names of columns before amounts, and what was left out because it can be computed. */
export const inlayHints: DocumentFeature<InlayHintParams, InlayHint[]> = (file, { range }, context) => {
  const { parseResult, textDocument } = file.document;
  const { inlayHints: wanted } = context.settings;
  const shown: Span = { start: textDocument.offsetAt(range.start), end: textDocument.offsetAt(range.end) };
  const hintsOf = (report: EvaluatedReport): Hint[] => [
    ...(wanted.columns ? columnHints(report, context) : []),
    ...(wanted.computed ? computedHints(report, context) : []),
  ];
  return (
    parseResult.value.reports
      // Under a form that is not found nobody knows what the amounts are.
      .filter((report) => overlap(nodeSpan(report), shown) && !isFormMissing(report))
      .flatMap((report) => hintsOf(context.workspace.evaluated(report)))
      .filter(({ at }) => shown.start <= at && at <= shown.end)
      .map(({ at, label, side, tooltip }) => ({
        position: textDocument.positionAt(at),
        label,
        ...(side === 'before' ? { kind: InlayHintKind.Parameter, paddingRight: true } : { paddingLeft: true }),
        ...(tooltip !== undefined && { tooltip: { kind: 'markdown' as const, value: tooltip() } }),
      }))
  );
};

function overlap(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
