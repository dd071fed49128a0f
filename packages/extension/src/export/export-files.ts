import type { ExportFormat, ReportPage } from '@jixiao/protocol';
import { type CancellationToken, type LogOutputChannel, l10n, type Progress, type Uri } from 'vscode';
import { CancelledError, type PageWriter, TimeoutError, WriterError } from './page-writer.js';
import { isThere, placeFile } from './place-file.js';
import { writeProblem } from './write-problem.js';

/** A report that is to be exported, and under which name. */
export interface ExportTask {
  /** The file that the report comes from, which no export replaces. */
  source: Uri;
  page: ReportPage;
  targetOf(format: ExportFormat): Uri;
}

/** What became of an export. */
export interface Exported {
  reports: number;
  /** What was written, all of it whole. */
  files: { uri: Uri; format: ExportFormat }[];
  /** What was not written, and why. */
  failures: { name: string; why: string }[];
  /** Files that are there already and that the user wants to keep. */
  kept: number;
  /** Characters that no font of a pdf has. */
  missing: Set<string>;
  cancelled: boolean;
}

export interface ExportTools {
  writer: PageWriter;
  log: LogOutputChannel;
  progress: Progress<{ message?: string; increment?: number }>;
  token: CancellationToken;
  /** Asked of each file that is there already. */
  mayReplace(target: Uri): Promise<boolean>;
  /** How far each file gets the progress bar. */
  increment: number;
}

export function nothingExported(): Exported {
  return { reports: 0, files: [], failures: [], kept: 0, missing: new Set(), cancelled: false };
}

/** Writes a report in some formats and adds to `exported` what came of it. Ends early when it is cancelled. */
export async function exportReport(
  { source, page: { page, source: text }, targetOf }: ExportTask,
  formats: readonly ExportFormat[],
  { writer, log, progress, token, mayReplace, increment }: ExportTools,
  exported: Exported,
): Promise<void> {
  let written = 0;
  for (const format of formats) {
    const target = targetOf(format);
    const name = baseName(target);
    if (token.isCancellationRequested) exported.cancelled = true;
    if (exported.cancelled) break;
    progress.report({ message: name });
    try {
      if (target.toString() === source.toString())
        exported.failures.push({ name, why: l10n.t('It would replace the report itself.') });
      else if ((await isThere(target)) && !(await mayReplace(target))) exported.kept++;
      else {
        const request = { page, format, ...(text !== undefined && { source: text }) };
        const { bytes, missing = [] } = await writer.write(request, token);
        await placeFile(target, bytes, token);
        exported.files.push({ uri: target, format });
        written++;
        for (const character of missing) exported.missing.add(character);
      }
    } catch (error) {
      if (error instanceof CancelledError) {
        exported.cancelled = true;
        break;
      }
      log.error(`${target.toString(true)}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      exported.failures.push({ name, why: whyNot(error) });
    }
    progress.report({ increment });
  }
  if (written > 0) exported.reports++;
}

function whyNot(error: unknown): string {
  if (error instanceof TimeoutError) return l10n.t('It took too long.');
  if (error instanceof WriterError) return l10n.t('The file could not be made. The log says why.');
  return writeProblem(error, l10n.t);
}

export function baseName(uri: Uri): string {
  return uri.path.split('/').at(-1) ?? '';
}
