import { setImmediate as turn } from 'node:timers/promises';
import { messageText } from '@jixiao/language';
import { checkFiles } from '../check-files.js';
import { type Command, exitCode } from '../command.js';
import { findFiles } from '../files/find-files.js';
import type { Io } from '../io.js';
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
  },
  async run({ values, operands, language, io }) {
    if (operands.length === 0) return { text: messages.pathMissing, args: {} };
    const { files, lost } = findFiles(operands, io.cwd);
    await sayOfPaths(io, language, { files, lost });

    const colours = hasColours(io);
    const width = (io.stdout.isTerminal && io.stdout.columns) || WIDTH;
    const writer = writers[(values.format ?? 'text') as Format]({ language, cwd: io.cwd, colours, width });
    for (const { problem, ...file } of lost)
      await io.stdout.write(writer.file({ file, issues: [], problem: messageText(problem, language) }));
    const progress = createProgress(io.stderr, language);
    let code: number = lost.length > 0 ? exitCode.failure : exitCode.ok;
    let done = 0;
    let turned = performance.now();
    for await (const checked of checkFiles(files, language, io)) {
      const text = writer.file(checked);
      if (text !== '' || checked.problem !== undefined) progress.clear();
      if (checked.problem !== undefined) await sayOfFile(io, language, checked.file.name, checked.problem);
      if (text !== '') await io.stdout.write(text);
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
    await io.stdout.write(writer.end());
    return code;
  },
};

function hasColours({ stdout, env }: Io): boolean {
  return stdout.isTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
}
