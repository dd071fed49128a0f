import { setImmediate as turn } from 'node:timers/promises';
import { type FoundFile, isStandardInput } from '@jixiao/disk';
import type { Message } from '@jixiao/language';
import { readSource } from '../files/read-source.js';
import { messages } from '../messages.js';
import { sayOfFile } from '../say.js';
import { createWorkspace } from '../workspace/workspace.js';
import { exportPage, type PageOutput } from './export-page.js';
import { foundText } from './found-text.js';
import { type PageSettings, reportPages } from './report-pages.js';

export interface ExportSettings extends PageSettings, Omit<PageOutput, 'say' | 'fail'> {
  /** Whether the user has named the file itself and not a folder. */
  isNamed(file: FoundFile): boolean;
}

/** What became of a run. */
export interface Exported {
  reports: number;
  files: number;
  /** Error-severity findings. */
  errors: number;
  /** Something could not be read or written. */
  failed: boolean;
}

/** Exports files one after the other and forgets each. What is wrong in a file is said before the first of its exports is written. */
export async function exportFiles(files: readonly FoundFile[], settings: ExportSettings): Promise<Exported> {
  const { io, progress, language } = settings;
  const workspace = createWorkspace(files);
  const result: Exported = { reports: 0, files: 0, errors: 0, failed: false };
  const say = async (name: string, what: Message) => {
    progress.clear();
    await sayOfFile(io, language, name, what);
  };
  const fail = async (name: string, problem: Message) => {
    result.failed = true;
    await say(name, problem);
  };

  const exportFile = async (file: FoundFile) => {
    const read = await readSource(file, io);
    if (!('byteOrderMark' in read)) return fail(file.name, read);
    const { text } = read;
    const found = reportPages(workspace, file.path, text, settings);
    const { pages } = found;
    result.errors += found.errors;
    if (pages.length === 0) {
      const nothing = { text: messages.noReport, args: {} };
      if (settings.isNamed(file)) await fail(file.name, nothing);
      else if (!found.hasForms) await say(file.name, nothing);
      return;
    }
    if (pages.length > 1 && isStandardInput(file))
      return fail(file.name, { text: messages.exportSeveralToOutput, args: { count: pages.length } });
    const about = foundText(found);
    if (about) await say(file.name, about);
    for (const [at, page] of pages.entries()) {
      const report = pages.length > 1 ? page.properties.report || String(at + 1) : undefined;
      const written = await exportPage({ page, report, file, text }, { ...settings, say, fail });
      if (written > 0) result.reports++;
      result.files += written;
    }
  };

  for (const [index, file] of files.entries()) {
    progress.step(index, files.length, file.name);
    await turn();
    if (settings.interruption.aborted) break;
    try {
      await exportFile(file);
    } catch (error) {
      await fail(file.name, { text: messages.fileFault, args: { detail: String(error) } });
    }
  }
  progress.clear();
  return result;
}
