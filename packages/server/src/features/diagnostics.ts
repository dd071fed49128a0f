import type { Language } from '@jixiao/core';
import { type Finding, messageText, type Severity } from '@jixiao/language';
import { URI } from 'langium';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { rangeOf } from '../positions.js';
import type { LoadedFile } from '../workspace/loaded-file.js';
import type { Workspace } from '../workspace/workspace.js';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Who says it, in the list of problems: 绩效(rate-mismatch). */
export const source: Record<Language, string> = { zh: '绩效', en: 'jixiao' };

/** Findings as an editor shows them. */
export function diagnostics(
  file: LoadedFile,
  findings: readonly Finding[],
  workspace: Workspace,
  language: Language,
): Diagnostic[] {
  return findings.map((finding) => diagnostic(file, finding, workspace, language));
}

export function diagnostic(file: LoadedFile, finding: Finding, workspace: Workspace, language: Language): Diagnostic {
  const related = finding.related.flatMap((place) => {
    const { textDocument } = workspace.current(place.uri)?.document ?? {};
    if (!textDocument) return [];
    const location = { uri: URI.parse(place.uri).toString(), range: rangeOf(textDocument, place) };
    return [{ location, message: messageText(place.message, language) }];
  });
  return {
    range: rangeOf(file.document.textDocument, finding),
    severity: severities[finding.severity],
    code: finding.rule,
    source: source[language],
    message: messageText(finding.message, language),
    ...(related.length > 0 && { relatedInformation: related }),
  };
}
