import {
  type ast,
  type EvaluatedReport,
  type Finding,
  isFormMissing,
  nodeSpan,
  type Span,
  writtenGroups,
} from '@jixiao/language';
import type { CodeLens, CodeLensParams, Command } from 'vscode-languageserver';
import type { ServerContext } from '../context.js';
import { rangeOf } from '../positions.js';
import { executionText, findingsText, levelText, scoreText, totalText } from './code-lens/titles.js';
import type { DocumentFeature } from './feature.js';

/** How a report stands, above its parts: score and findings, points of each level, execution rate. */
export const codeLenses: DocumentFeature<CodeLensParams, CodeLens[]> = (file, _, context) => {
  if (!context.settings.codeLens) return [];
  const { workspace, settings, language } = context;
  const { parseResult, textDocument } = file.document;
  const findings = workspace.findings(file, settings.rules);
  const lens = (at: Span, title: string, command = ''): CodeLens => ({
    range: rangeOf(textDocument, at),
    command: (command === '' ? { title, command } : { title, command, arguments: [file.uri] }) satisfies Command,
  });

  return parseResult.value.reports.flatMap((node, index, reports) => {
    const report = workspace.evaluated(node);
    const found = findingsOf(findings, node, reports[index + 1]);
    const head = [isFormMissing(node) ? '' : scoreText(report, language), findingsText(found, language)].filter(
      (text) => text !== '',
    );
    return [lens(headOf(node), head.join(' · '), 'jixiao.showProblems'), ...partLenses(report, context, lens)];
  });
};

function partLenses(
  report: EvaluatedReport,
  { language }: ServerContext,
  lens: (at: Span, title: string) => CodeLens,
): CodeLens[] {
  const lenses: CodeLens[] = [];
  // Under a form that is not found nobody knows what the amounts are.
  if (isFormMissing(report.node)) return lenses;
  const add = (at: Span, title: string) => {
    if (title !== '') lenses.push(lens(at, title));
  };
  if (report.funds) add(headOf(report.funds.node), executionText(report.funds, language));
  for (const level of report.indicators.levels) add(headOf(level.node), levelText(level, report, language));
  if (report.total.node) add(headOf(report.total.node), totalText(report, language));
  return lenses;
}

/** Findings of a report: up to the next one in the file. */
function findingsOf(findings: readonly Finding[], report: ast.Report, next: ast.Report | undefined): Finding[] {
  const { start } = nodeSpan(report);
  const end = next ? nodeSpan(next).start : Number.POSITIVE_INFINITY;
  return findings.filter((finding) => start <= finding.start && finding.start < end);
}

/** The first word of a block. */
function headOf(node: ast.Report | ast.Funds | ast.Category | ast.Subcategory | ast.Total): Span {
  return writtenGroups(node)[0]?.span ?? nodeSpan(node);
}
