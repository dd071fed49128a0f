import { AstUtils } from 'langium';
import type { Report } from '../generated/ast.js';
import type { JixiaoServices } from '../jixiao-module.js';
import { defaultFormName } from '../references/form-library.js';
import { EvaluatedReport } from './evaluated-report.js';

/** Evaluates each report once per version of its document. */
export class ReportEvaluations {
  private readonly byReport = new WeakMap<Report, EvaluatedReport>();
  private readonly before = new WeakMap<Report, EvaluatedReport>();

  constructor(private readonly services: JixiaoServices) {}

  of = (report: Report): EvaluatedReport => {
    const known = this.byReport.get(report);
    if (known) return known;
    const { FormLibrary: library, OtherFiles: others } = this.services.references;
    // A report whose form is not found is still evaluated, by the default form; the name itself is reported.
    const form = library.formOf(report) ?? library.effectiveForm(library.builtInForm(defaultFormName));
    const hasFile = (path: string) => others.hasFile?.(path, AstUtils.getDocument(report).uri);
    const evaluated = new EvaluatedReport(report, form, this.of, hasFile, this.before.get(report));
    this.before.delete(report);
    // Known before it is settled: last year's report may refer back to this one.
    this.byReport.set(report, evaluated);
    evaluated.settle();
    return evaluated;
  };

  /** Says that a report has come from another one by an edit, so that what is the same in both is worked out once. */
  succeed(report: Report, from: Report): void {
    const known = this.byReport.get(from) ?? this.before.get(from);
    if (known) this.before.set(report, known);
  }
}
