import { type Finding, hasValue, showFigure } from '@jixiao/language';
import type { DocumentStatus } from '@jixiao/protocol';
import type { LoadedFile } from './workspace/loaded-file.js';
import type { Workspace } from './workspace/workspace.js';

/** How a document stands: the score of its first report so far, and how much is found. */
export function documentStatus(file: LoadedFile, findings: readonly Finding[], workspace: Workspace): DocumentStatus {
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  const errors = count('error');
  const warnings = count('warning');
  const status: DocumentStatus = { uri: file.uri, errors, warnings, others: findings.length - errors - warnings };
  const report = file.document.parseResult.value.reports[0];
  if (!report) return status;
  const { total } = workspace.evaluated(report);
  if (hasValue(total.score)) status.score = showFigure(total.score);
  if (hasValue(total.points)) status.points = showFigure(total.points);
  const grade = total.grade?.text ?? total.expectedGrade;
  if (grade !== undefined) status.grade = grade;
  return status;
}
