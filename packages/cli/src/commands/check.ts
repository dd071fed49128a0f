import { setImmediate as turn } from 'node:timers/promises';
import { findFiles, isStandardInput } from '@jixiao/disk';
import { messageText } from '@jixiao/language';
import { checkFiles } from '../check-files.js';
import { type Command, exitCode } from '../command.js';
import { fixFiles } from '../fix-files.js';
import type { Io, Output } from '../io.js';
import { messages } from '../messages.js';
import { createProgress } from '../progress.js';
import { sayOfFile, sayOfPaths } from '../say.js';
import { type Format, writers } from '../writers/writers.js';

/** Without a terminal to ask. */
const WIDTH = 100;

/** `jixiao check PATH…` */
export const check: Command = {
  name: 'check',
  operands: messages.pathOperands,
  summary: messages.checkSummary,
  options: {
    format: { type: 'string', choices: Object.keys(writers), help: messages.checkFormat },
    fix: { type: 'boolean', help: messages.checkFix },
    'dry-run': { type: 'boolean', help: messages.checkDryRun },
  },
  async run({ values, operands, language, io }) {
    if (operands.length === 0) return { text: messages.pathMissing, args: {} };
    const dryRun = values['dry-run'] === true;
    if (dryRun && !values.fix) return { text: messages.dryRunAlone, args: {} };
    const { files, lost } = findFiles(operands, io.cwd);
    await sayOfPaths(io, language, { files, lost });

    // Where standard output is a text to be kept, nothing else may go there.
    const output = values.fix && (dryRun || files.some(isStandardInput)) ? io.stderr : io.stdout;
    const colours = hasColours(output, io.env);
    const width = (output.isTerminal && output.columns) || WIDTH;
    const writer = writers[(values.format ?? 'text') as Format]({ language, cwd: io.cwd, colours, width });
    for (const { problem, ...file } of lost)
      await output.write(writer.file({ file, issues: [], problem: messageText(problem, language) }));
    const progress = createProgress(io.stderr, language);
    const { held, failed } = values.fix
      ? await fixFiles(files, { dryRun, language, io, progress })
      : { held: new Map(), failed: false };
    let code: number = failed || lost.length > 0 ? exitCode.failure : exitCode.ok;
    let done = 0;
    let turned = performance.now();
    for await (const checked of checkFiles(files, language, io, held)) {
      const text = writer.file(checked);
      if (text !== '' || checked.problem !== undefined) progress.clear();
      if (checked.problem !== undefined) await sayOfFile(io, language, checked.file.name, checked.problem);
      if (text !== '') await output.write(text);
      if (checked.problem !== undefined) code = exitCode.failure;
      else if (code === exitCode.ok && checked.issues.some((issue) => issue.severity === 'error'))
        code = exitCode.findings;
      progress.step(++done, files.length, checked.file.name);
      // Now and then the system gets to say that nobody reads the output any more.
      if (performance.now() - turned > 50) {
        await turn();
        turned = performance.now();
      }
    }
    progress.clear();
    await output.write(writer.end());
    return code;
  },
};

function hasColours(output: Output, env: Io['env']): boolean {
  return output.isTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
}
