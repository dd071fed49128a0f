import type { Language } from '@jixiao/core';
import type { ast, Finding } from '@jixiao/language';
import { allSlots, attachFindings, buildPage, type Page, type PageFinding, pageFindings } from '@jixiao/page';
import type { PreviewFinding } from '@jixiao/protocol';
import { rangeOf } from '../positions.js';
import type { LoadedFile } from '../workspace/loaded-file.js';
import type { Workspace } from '../workspace/workspace.js';
import { type DrawnPage, drawPage } from './page-patch.js';
import { type AllPlaces, placesOf } from './places.js';

/** The page of a report in one version of its file. */
export interface BuiltPage {
  page: Page;
  drawn: DrawnPage;
  places: AllPlaces;
}

/** What several previews show, or one asks for twice, is built once. */
const built = new WeakMap<LoadedFile, Map<string, BuiltPage>>();

export function builtPage(workspace: Workspace, file: LoadedFile, report: ast.Report, charts: boolean): BuiltPage {
  const key = `${charts} ${file.document.parseResult.value.reports.indexOf(report)}`;
  const ofFile = built.get(file) ?? new Map<string, BuiltPage>();
  built.set(file, ofFile);
  const known = ofFile.get(key);
  if (known) return known;
  // Without findings, which are told apart from the page: they are often known later, and change more often.
  const page = buildPage(workspace.evaluated(report), [], { language: 'zh', charts });
  const made = { page, drawn: drawPage(page), places: placesOf(page, file.document.textDocument) };
  ofFile.set(key, made);
  return made;
}

/** What is found in a report, with what prints the places. */
export function foundOnPage(
  { page }: BuiltPage,
  { document }: LoadedFile,
  report: ReturnType<Workspace['evaluated']>,
  findings: readonly Finding[],
  language: Language,
): PreviewFinding[] {
  const own = pageFindings(report, findings, language);
  const slots = allSlots(page);
  for (const slot of slots) delete slot.findings;
  attachFindings(
    page.sections.flatMap(({ blocks }) => blocks),
    own,
  );
  const printed = new Map<PageFinding, string[]>(own.map((finding) => [finding, []]));
  for (const slot of slots) for (const finding of slot.findings ?? []) printed.get(finding)?.push(slot.id);
  return own.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    range: rangeOf(document.textDocument, finding.source),
    slots: printed.get(finding) ?? [],
  }));
}
