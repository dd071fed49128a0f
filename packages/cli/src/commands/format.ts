import { formatText } from '@jixiao/core';
import { findFiles, isStandardInput, replaceFile, writeProblem } from '@jixiao/disk';
import { createJixiaoServices, formatDocument, type Message } from '@jixiao/language';
import { type Command, exitCode } from '../command.js';
import { readSource } from '../files/read-source.js';
import { messages } from '../messages.js';
import { createProgress } from '../progress.js';
import { sayOfFile, sayOfPaths } from '../say.js';

/** `jixiao format PATH…` */
export const format: Command = {
  name: 'format',
  operands: messages.pathOperands,
  summary: messages.formatSummary,
  options: {
    check: { type: 'boolean', help: messages.formatCheck },
  },
  async run({ values, operands, language, io }) {
    if (operands.length === 0) return { text: messages.pathMissing, args: {} };
    const { files, lost } = findFiles(operands, io.cwd);
    await sayOfPaths(io, language, { files, lost });

    const services = createJixiaoServices().Jixiao;
    const progress = createProgress(io.stderr, language);
    let failed = lost.length > 0;
    let changed = 0;
    for (const [index, file] of files.entries()) {
      progress.step(index, files.length, file.name);
      const fail = async (problem: Message) => {
        progress.clear();
        failed = true;
        await sayOfFile(io, language, file.name, problem);
      };
      const read = await readSource(file, io);
      if (!('byteOrderMark' in read)) {
        await fail(read);
        continue;
      }
      let formatted: string;
      try {
        formatted = formatDocument(services, read.text);
      } catch (error) {
        await fail({ text: messages.fileFault, args: { detail: String(error) } });
        continue;
      }
      if (formatted !== read.text) changed++;
      if (values.check) {
        if (formatted === read.text) continue;
        progress.clear();
        await io.stdout.write(`${file.name}\n`);
      } else if (isStandardInput(file)) {
        await io.stdout.write(formatted);
      } else if (formatted !== read.text) {
        try {
          replaceFile(file.path, (read.byteOrderMark ? '\ufeff' : '') + formatted);
        } catch (error) {
          changed--;
          await fail(writeProblem(error));
        }
      }
    }
    progress.clear();
    const counts = { changed, total: files.length };
    if (changed > 0) {
      const text = values.check ? messages.unformatted : messages.formatted;
      await io.stderr.write(`${formatText(text, language, counts)}\n`);
    }
    if (failed) return exitCode.failure;
    return values.check && changed > 0 ? exitCode.findings : exitCode.ok;
  },
};
