import type { Language } from '@jixiao/core';
import { checkDocument } from '@jixiao/language';
import { buildPage, type Page, redact } from '@jixiao/page';
import type { Workspace } from '../workspace/workspace.js';

export interface PageSettings {
  /** Of what was found. */
  language: Language;
  /** Mask what is not for publication. */
  redact: boolean;
  /** Add a page of charts. */
  charts: boolean;
}

/** A file as it is printed. */
export interface ReportPages {
  /** One for each report. */
  pages: Page[];
  errors: number;
  warnings: number;
  /** Whether it defines a form, which is no report and may have none beside it. */
  hasForms: boolean;
}

export function reportPages(workspace: Workspace, path: string, text: string, settings: PageSettings): ReportPages {
  const { services } = workspace;
  const document = workspace.open(path, text);
  const findings = checkDocument(services, document);
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const { reports, forms } = document.parseResult.value;
  const pages = reports.map((report) => {
    const page = buildPage(services.evaluation.Evaluations.of(report), findings, settings);
    return settings.redact ? redact(page) : page;
  });
  return { pages, errors: count('error'), warnings: count('warning'), hasForms: forms.length > 0 };
}
