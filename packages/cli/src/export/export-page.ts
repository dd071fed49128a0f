import { stat } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { type FoundFile, isStandardInput, putFile, slashes, writeProblem } from '@jixiao/disk';
import type { Message } from '@jixiao/language';
import {
  type FormatName,
  formats,
  type Page,
  type PdfResources,
  pdfGlyphProblems,
  type WriterOptions,
} from '@jixiao/page';
import type { Io } from '../io.js';
import { messages } from '../messages.js';
import type { Progress } from '../progress.js';
import type { TargetNames } from './target-names.js';

/** The report and where it comes from. */
export interface PageSource {
  page: Page;
  /** Its name, where the file holds several. */
  report: string | undefined;
  file: FoundFile;
  text: string;
}

export interface PageOutput {
  formats: readonly FormatName[];
  names: TargetNames;
  redact: boolean;
  /** What a pdf is set with, where one is wanted. */
  pdf: PdfResources | undefined;
  io: Io;
  progress: Progress;
  interruption: AbortSignal;
  /** Says something about a file. */
  say(name: string, what: Message): Promise<void>;
  /** Says why a file was not written. */
  fail(name: string, problem: Message): Promise<void>;
}

/** Writes a report in every format and resolves to how many files it has become. */
export async function exportPage(source: PageSource, output: PageOutput): Promise<number> {
  const { page, report, file, text } = source;
  const { redact, pdf, io } = output;
  const options: WriterOptions = { ...(!redact && { source: text }), ...(pdf && { pdf }) };
  const targets = isStandardInput(file) ? undefined : output.names.next(file, report, output.formats.map(extensionOf));
  let count = 0;
  for (const format of output.formats) {
    // The system gets to say that the user wants no more.
    await turn();
    if (output.interruption.aborted) break;
    const content = await formats[format].write(page, options);
    if (format === 'pdf' && pdf) await sayMissing(source, pdf, output);
    const target = targets?.get(extensionOf(format));
    if (target === undefined) {
      await io.stdout.write(content);
      count++;
    } else if (await place(target, content, file, output)) count++;
  }
  return count;
}

/** Whether the file was written; if not, it has been said why. */
async function place(
  target: string,
  content: string | Uint8Array,
  file: FoundFile,
  { io, progress, fail }: PageOutput,
): Promise<boolean> {
  const shown = shownPath(target, io.cwd);
  if (await isSameFile(target, file.path)) {
    await fail(shown, { text: messages.exportOntoSource, args: {} });
    return false;
  }
  try {
    putFile(target, content);
  } catch (error) {
    await fail(shown, writeProblem(error));
    return false;
  }
  progress.clear();
  await io.stdout.write(`${shown}\n`);
  return true;
}

/** Below the current folder without it, elsewhere in full. */
function shownPath(path: string, cwd: string): string {
  const below = relative(cwd, path);
  return slashes(below.startsWith('..') || isAbsolute(below) ? path : below);
}

/** Characters that the pdf does not show, with the line of the first. */
async function sayMissing({ page, file, text }: PageSource, pdf: PdfResources, { say }: PageOutput): Promise<void> {
  for (const { source, message } of await pdfGlyphProblems(page, pdf)) {
    const line = source && text.slice(0, source.start).split(/\r\n?|\n/).length;
    await say(line === undefined ? file.name : `${file.name}:${line}`, message);
  }
}

function extensionOf(format: FormatName): string {
  return formats[format].extension;
}

/** A report may be called as one likes, also `报告.md`. */
async function isSameFile(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map((path) => stat(path).catch(() => undefined)));
  return one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino;
}
