import { resolve } from 'node:path';
import { formatText, nearest } from '@jixiao/core';
import { findFiles, isStandardInput } from '@jixiao/disk';
import type { Message } from '@jixiao/language';
import { type FormatName, formats } from '@jixiao/page';
import { type Command, exitCode } from '../command.js';
import { exportFiles } from '../export/export-files.js';
import { ownPdfResources } from '../export/pdf-resources.js';
import { targetNames } from '../export/target-names.js';
import { messages } from '../messages.js';
import { createProgress } from '../progress.js';
import { sayOfPaths } from '../say.js';

const names = Object.keys(formats) as FormatName[];

/** `jixiao export PATH… --to FORMAT,…` */
export const exportReports: Command = {
  name: 'export',
  operands: messages.pathOperands,
  summary: messages.exportSummary,
  options: {
    to: { type: 'string', value: 'docx,xlsx,…', help: messages.exportTo },
    out: { type: 'string', short: 'o', value: 'DIR', help: messages.exportOut },
    redact: { type: 'boolean', help: messages.exportRedact },
    charts: { type: 'boolean', help: messages.exportCharts },
  },
  async run({ values, operands, language, io }): Promise<number | Message> {
    if (operands.length === 0) return { text: messages.pathMissing, args: {} };
    const wanted = formatsOf(values.to as string | undefined);
    if (!Array.isArray(wanted)) return wanted;
    const out = values.out as string | undefined;
    const { files, lost } = findFiles(operands, io.cwd);
    const toOutput = files.some(isStandardInput);
    if (toOutput && (wanted.length > 1 || operands.length > 1 || out !== undefined))
      return { text: messages.exportStandardInput, args: {} };
    const [only] = wanted;
    if (toOutput && io.stdout.isTerminal && only && binary.has(only))
      return { text: messages.exportToTerminal, args: { format: only } };
    await sayOfPaths(io, language, { files, lost });

    const named = new Set(operands.map((operand) => resolve(io.cwd, operand)));
    const interruption = io.interruption();
    const exported = await exportFiles(files, {
      language,
      redact: values.redact === true,
      charts: values.charts === true,
      formats: wanted,
      names: targetNames(operands, io.cwd, out),
      pdf: wanted.includes('pdf') ? ownPdfResources() : undefined,
      isNamed: (file) => named.has(file.path),
      io,
      progress: createProgress(io.stderr, language),
      interruption,
    });
    const sum = interruption.aborted ? messages.exportInterrupted : messages.exported;
    if (!toOutput && (exported.files > 1 || interruption.aborted)) {
      const { reports, files: count } = exported;
      await io.stderr.write(`${formatText(sum, language, { reports, files: count })}\n`);
    }
    if (interruption.aborted) return exitCode.interrupted;
    if (lost.length > 0 || exported.failed) return exitCode.failure;
    return exported.errors > 0 ? exitCode.findings : exitCode.ok;
  },
};

const binary: ReadonlySet<string> = new Set(['docx', 'xlsx', 'pdf']);

/** The formats of `docx,xlsx`, each once. */
function formatsOf(list: string | undefined): FormatName[] | Message {
  const choices = names.join(', ');
  if (list === undefined) return { text: messages.exportToMissing, args: { choices } };
  const wanted = new Set<FormatName>();
  for (const word of list.split(/[,，、\s]+/)) {
    if (word === '') continue;
    const name = names.find((candidate) => candidate === word.toLowerCase().replace(/^\./, ''));
    if (!name) return unknownFormat(word, choices);
    wanted.add(name);
  }
  return wanted.size > 0 ? [...wanted] : { text: messages.exportToMissing, args: { choices } };
}

function unknownFormat(format: string, choices: string): Message {
  const meant = nearest(format, names);
  return meant
    ? { text: messages.exportFormatUnknownMeant, args: { format, meant, choices } }
    : { text: messages.exportFormatUnknown, args: { format, choices } };
}
